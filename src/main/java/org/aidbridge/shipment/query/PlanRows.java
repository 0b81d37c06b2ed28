package org.aidbridge.shipment.query;

import java.util.List;
import org.aidbridge.shipment.declaration.StoredJson;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.query.ShipmentState.DeclaredLine;

/** Declared lines and current legs, kept by the database in {@code shipment_plan}. */
public final class PlanRows {

    /** To be joined to {@code shipment s}, for the columns {@code p.lines} and {@code p.legs}. */
    public static final String JOINED = " join shipment_plan p on p.operation = s.operation and p.shipment = s.id ";

    private static final StoredJson<List<DeclaredLine>> LINES = StoredJson.rowsOf(DeclaredLine.class);
    private static final StoredJson<List<Plan.Leg>> LEGS = StoredJson.rowsOf(Plan.Leg.class);

    private PlanRows() {}

    public static List<DeclaredLine> lines(String json) {
        return LINES.read(json);
    }

    public static List<Plan.Leg> legs(String json) {
        return LEGS.read(json);
    }
}
