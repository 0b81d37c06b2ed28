package org.aidbridge.web.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.http.ETags;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.declaration.Declaration;
import org.aidbridge.shipment.declaration.RevisionRequest;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.web.PageFormat;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Picked;
import org.aidbridge.web.form.Pickers.Kind;

/** The form that re-plans a shipment, prefilled with its plan. */
final class PlanForm {

    /** Empty rows beyond the planned legs. */
    private static final int SPARE = 2;

    private PlanForm() {}

    static FormData filled(ShipmentView shipment, PageFormat write) {
        Map<String, String> values = new HashMap<>();
        values.put("version", ETags.of(shipment.version()));
        values.put("donor", shipment.donor());
        values.put("consignee", shipment.consignee());
        values.put("origin", shipment.origin());
        values.put("destination", shipment.destination());
        values.put("priority", shipment.priority());
        write.fill(values, "required", shipment.requiredBy());
        values.put("recipient", shipment.recipient());
        values.put("waybill", shipment.waybill());
        int row = 0;
        for (Plan.Leg leg : shipment.legs()) {
            ShipmentRows.fill(values, ++row, leg, write);
        }
        int line = 0;
        for (ShipmentView.LineView each : shipment.lines()) {
            if (!each.declared().unlisted()) {
                ShipmentRows.fill(values, ++line, each.declared());
            }
        }
        return ShipmentRows.LEGS.showing(FormData.of(values), row + SPARE);
    }

    /** @throws org.aidbridge.shared.Invalid (422) for unreadable values */
    static RevisionRequest read(FormData typed, PageFormat write, Picked picked) {
        List<Declaration.Line> lines = ShipmentRows.lines(typed, picked);
        List<Declaration.Leg> legs = ShipmentRows.legs(typed, picked, write);
        When requiredBy = typed.when("required", write.zone(), "/requiredBy");
        RevisionRequest body = new RevisionRequest(
                picked.read(Kind.PARTY, typed, "donor", "/donor"),
                picked.read(Kind.PARTY, typed, "consignee", "/consignee"),
                picked.read(Kind.PLACE, typed, "origin", "/origin"),
                picked.read(Kind.PLACE, typed, "destination", "/destination"),
                picked.read(Kind.PARTY, typed, "recipient", "/recipient"),
                typed.text("priority"),
                requiredBy,
                typed.text("waybill"),
                typed.has("waybillUnchecked") ? true : null,
                lines.isEmpty() ? null : lines,
                legs);
        typed.requireRead();
        return body;
    }
}
