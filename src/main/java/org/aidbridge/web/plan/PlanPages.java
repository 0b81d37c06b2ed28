package org.aidbridge.web.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.Priority;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;

@CheckedTemplate(basePath = "web/plan")
final class PlanPages {

    private PlanPages() {}

    static native TemplateInstance plan(PageContext frame, PlanPage page);

    static native TemplateInstance withdrawal(PageContext frame, DeclarationWithdrawalPage page);

    record DeclarationWithdrawalPage(PageContext frame, ShipmentView shipment, FormData typed, Problem problem) {

        public String back() {
            return frame.plain("/shipments/" + shipment.reference());
        }

        public String action() {
            return back() + "/withdrawal";
        }
    }

    record PlanPage(
            PageContext frame, ShipmentView shipment, Choices.Offered choices, FormData typed, Problem problem) {

        public List<Priority> priorities() {
            return Arrays.asList(Priority.values());
        }

        public List<Integer> rows() {
            return IntStream.rangeClosed(1, PlanForm.rows(shipment)).boxed().toList();
        }

        /** Donor, consignee, origin and destination can be corrected until something has moved. */
        public boolean mayCorrectHead() {
            return shipment.stages().stream().allMatch(standing -> standing.stage() == Stage.PLANNED)
                    && shipment.lines().stream()
                            .noneMatch(line -> line.surplus().isPositive());
        }

        public String back() {
            return frame.plain("/shipments/" + shipment.reference());
        }

        public String action() {
            return back() + "/plan";
        }
    }
}
