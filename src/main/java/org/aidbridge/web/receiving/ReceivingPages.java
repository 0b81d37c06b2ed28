package org.aidbridge.web.receiving;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.stream.IntStream;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.query.SummaryView;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Picked;

@CheckedTemplate(basePath = "web/receiving")
final class ReceivingPages {

    private ReceivingPages() {}

    static native TemplateInstance waiting(PageContext frame, ReceivingPage page);

    static native TemplateInstance checkIn(PageContext frame, CheckInPage page);

    /**
     * @param isMore whether more shipments wait than are shown
     * @param done the shipment just checked in with what still waits, or null
     */
    record ReceivingPage(List<SummaryView> waiting, Choices.Offered choices, boolean isMore, CheckIn done) {

        /** Below the address of the operation. */
        public String path(SummaryView shipment) {
            return "/receiving/" + shipment.reference();
        }
    }

    /**
     * @param typed includes the idempotency key
     * @param problem why it was refused, or null
     */
    record CheckInPage(
            PageContext frame,
            CheckIn checkIn,
            Choices.Offered choices,
            Picked picked,
            FormData typed,
            Problem problem) {

        public List<Integer> unlisted() {
            return IntStream.rangeClosed(1, CheckIn.UNLISTED).boxed().toList();
        }

        public boolean isUnlisted() {
            return unlisted().stream().anyMatch(n -> typed.has("item-" + n) || typed.has("unlisted-" + n));
        }

        public String action() {
            return frame.plain("/receiving/" + checkIn.shipment().reference());
        }
    }
}
