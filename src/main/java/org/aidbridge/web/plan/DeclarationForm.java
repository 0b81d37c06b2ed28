package org.aidbridge.web.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.declaration.Declaration;
import org.aidbridge.shipment.declaration.ShipmentService;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.web.PageFormat;
import org.aidbridge.web.Priority;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Picked;
import org.aidbridge.web.form.Pickers.Kind;

/** The form that declares a shipment. */
final class DeclarationForm {

    /** The reference of a shipment that was given none. Repeating the form repeats it, and so declares one shipment. */
    static final String PROPOSED = "proposed";

    private static final int LINES = 5;

    private DeclarationForm() {}

    static FormData blank() {
        return rows(FormData.of(Map.of(PROPOSED, ShipmentService.newReference(), "priority", Priority.NORMAL.name())));
    }

    /** Without what is particular to one consignment: reference, waybill, times, flights, lots. */
    static FormData copy(ShipmentView earlier, PageFormat write) {
        Map<String, String> values = new HashMap<>(blank().all());
        values.put("donor", earlier.donor());
        values.put("consignee", earlier.consignee());
        values.put("recipient", earlier.recipient());
        values.put("origin", earlier.origin());
        values.put("destination", earlier.destination());
        values.put("priority", earlier.priority());
        int row = 0;
        for (ShipmentView.LineView line : earlier.lines()) {
            if (!line.declared().unlisted()) {
                ShipmentRows.fill(values, ++row, line.declared());
                values.remove("lot-" + row);
                values.remove("expires-" + row);
            }
        }
        row = 0;
        for (Plan.Leg leg : earlier.legs()) {
            Plan.Leg route =
                    new Plan.Leg(leg.carrier(), null, leg.origin(), leg.destination(), null, null, leg.lines());
            ShipmentRows.fill(values, ++row, route, write);
        }
        return rows(FormData.of(values));
    }

    private static FormData rows(FormData typed) {
        FormData lines = ShipmentRows.LINES.showing(typed, Math.max(LINES, ShipmentRows.LINES.shown(typed)));
        return ShipmentRows.LEGS.showing(lines, Math.max(1, ShipmentRows.LEGS.shown(lines)));
    }

    static String reference(FormData typed) {
        return typed.has("reference") ? typed.text("reference") : typed.text(PROPOSED);
    }

    /** @throws org.aidbridge.shared.Invalid (422) for unreadable values */
    static Declaration read(FormData typed, PageFormat write, String operation, Picked picked) {
        When declared = typed.when("declared", write.zone(), "/declaredAt");
        When required = typed.when("required", write.zone(), "/requiredBy");
        List<Declaration.Line> lines = ShipmentRows.lines(typed, picked);
        Declaration body = new Declaration(
                reference(typed),
                operation,
                declared,
                picked.read(Kind.PARTY, typed, "donor", "/donor"),
                picked.read(Kind.PARTY, typed, "consignee", "/consignee"),
                picked.read(Kind.PARTY, typed, "recipient", "/recipient"),
                picked.read(Kind.PLACE, typed, "origin", "/origin"),
                picked.read(Kind.PLACE, typed, "destination", "/destination"),
                typed.text("priority"),
                required,
                typed.text("waybill"),
                typed.has("waybillUnchecked") ? true : null,
                lines,
                ShipmentRows.legs(typed, picked, write));
        typed.requireRead();
        return body;
    }
}
