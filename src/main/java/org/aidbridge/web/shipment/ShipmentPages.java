package org.aidbridge.web.shipment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.ShipmentFilter;
import org.aidbridge.shipment.query.SummaryView;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.Priority;
import org.aidbridge.web.form.Choices;

@CheckedTemplate(basePath = "web/shipment")
final class ShipmentPages {

    private ShipmentPages() {}

    static native TemplateInstance shipments(PageContext frame, ShipmentsPage page);

    static native TemplateInstance shipment(PageContext frame, ShipmentPage page);

    /**
     * @param next cursor of the next page, or null
     * @param isLater whether this is not the first page
     */
    record ShipmentsPage(
            PageContext frame,
            ShipmentFilter filter,
            Choices.Offered choices,
            List<Row> rows,
            String next,
            boolean isLater) {

        public boolean isNarrowed() {
            return frame.address().matches(".*[?&](?!after=|limit=)\\w+=[^&]+.*");
        }

        public String fileAddress() {
            return frame.first().replaceFirst("/shipments", "/shipments.csv");
        }
    }

    record Row(SummaryView shipment, Stage status, Priority priority, List<Flag> flags) {

        static Row of(SummaryView shipment) {
            return new Row(
                    shipment,
                    Stage.valueOf(shipment.status()),
                    Priority.valueOf(shipment.priority()),
                    shipment.flags().stream().map(Flag::valueOf).toList());
        }

        /** Below the address of the operation. */
        public String path() {
            return "/shipments/" + shipment.reference();
        }

        public boolean isUrgent() {
            return priority.compareTo(Priority.NORMAL) < 0;
        }

        public String carriers() {
            return String.join(", ", shipment.carriers());
        }
    }
}
