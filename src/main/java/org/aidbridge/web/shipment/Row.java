package org.aidbridge.web.shipment;

import java.util.List;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.SummaryView;
import org.aidbridge.web.Priority;

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
