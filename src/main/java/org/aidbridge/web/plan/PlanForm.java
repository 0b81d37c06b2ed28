package org.aidbridge.web.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.http.ETags;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.declaration.Declaration;
import org.aidbridge.shipment.declaration.RevisionRequest;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.web.PageFormat;
import org.aidbridge.web.form.FormData;

/** The form that re-plans a shipment, prefilled with its plan. */
final class PlanForm {

    /** Empty rows beyond the planned legs. */
    private static final int SPARE = 2;

    private static final int AT_MOST = 50;

    private PlanForm() {}

    static int rows(ShipmentView shipment) {
        return Math.min(shipment.legs().size() + SPARE, AT_MOST);
    }

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
        int n = 1;
        for (Plan.Leg leg : shipment.legs()) {
            values.put("carrier-" + n, leg.carrier());
            values.put("flight-" + n, leg.flight());
            values.put("origin-" + n, leg.origin());
            values.put("destination-" + n, leg.destination());
            write.fill(values, "departs-" + n, leg.departs());
            write.fill(values, "arrives-" + n, leg.arrives());
            values.put(
                    "lines-" + n,
                    leg.lines() == null
                            ? null
                            : leg.lines().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            n++;
        }
        return FormData.of(values);
    }

    /** @throws org.aidbridge.shared.Invalid (422) for unreadable values */
    static RevisionRequest read(FormData typed, PageFormat write) {
        List<Declaration.Leg> legs = new ArrayList<>();
        for (int n = 1; n <= AT_MOST; n++) {
            if (isFilled(typed, n)) {
                legs.add(leg(typed, n, "/legs/" + legs.size(), write));
            }
        }
        When requiredBy = typed.when("required", write.zone(), "/requiredBy");
        typed.requireRead();
        return new RevisionRequest(
                typed.text("donor"),
                typed.text("consignee"),
                typed.text("origin"),
                typed.text("destination"),
                typed.text("recipient"),
                typed.text("priority"),
                requiredBy,
                typed.text("waybill"),
                typed.has("waybillUnchecked") ? true : null,
                null,
                legs);
    }

    private static boolean isFilled(FormData typed, int n) {
        return Stream.of(
                        "carrier-%d",
                        "flight-%d",
                        "origin-%d",
                        "destination-%d",
                        "departs-%dOn",
                        "departs-%dTime",
                        "arrives-%dOn",
                        "arrives-%dTime",
                        "lines-%d")
                .anyMatch(field -> typed.has(field.formatted(n)));
    }

    private static Declaration.Leg leg(FormData typed, int n, String at, PageFormat write) {
        return new Declaration.Leg(
                typed.text("carrier-" + n, at + "/carrier"),
                typed.text("flight-" + n, at + "/flight"),
                typed.text("origin-" + n, at + "/origin"),
                typed.text("destination-" + n, at + "/destination"),
                typed.when("departs-" + n, write.zone(), at + "/departsAt"),
                typed.when("arrives-" + n, write.zone(), at + "/arrivesAt"),
                typed.numbers("lines-" + n, at + "/lines"));
    }
}
