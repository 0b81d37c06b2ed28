package org.aidbridge.web.plan;

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

record PlanPage(PageContext frame, ShipmentView shipment, Choices.Offered choices, FormData typed, Problem problem) {

    public List<Priority> priorities() {
        return Arrays.asList(Priority.values());
    }

    public List<Integer> rows() {
        return IntStream.rangeClosed(1, PlanForm.rows(shipment)).boxed().toList();
    }

    /** Donor, consignee, origin and destination can be corrected until something has moved. */
    public boolean mayCorrectHead() {
        return shipment.stages().stream().allMatch(standing -> standing.stage() == Stage.PLANNED)
                && shipment.lines().stream().noneMatch(line -> line.surplus().isPositive());
    }

    public String back() {
        return frame.plain("/shipments/" + shipment.reference());
    }

    public String action() {
        return back() + "/plan";
    }
}
