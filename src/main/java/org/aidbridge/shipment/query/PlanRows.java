package org.aidbridge.shipment.query;

import java.util.List;
import org.aidbridge.database.sql.JsonRows;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.query.ShipmentState.DeclaredLine;

/** What the database keeps ready of each shipment: the lines it was declared with and the legs it is to travel now. */
public final class PlanRows {

    /** To be joined to {@code shipment s}, for the columns {@code p.lines} and {@code p.legs}. */
    public static final String JOINED = " join shipment_plan p on p.operation = s.operation and p.shipment = s.id ";

    private static final JsonRows<DeclaredLine> LINES = new JsonRows<>(DeclaredLine.class);
    private static final JsonRows<Plan.Leg> LEGS = new JsonRows<>(Plan.Leg.class);

    private PlanRows() {}

    /** @param json the column {@code lines} */
    public static List<DeclaredLine> lines(String json) {
        return LINES.read(json);
    }

    /** @param json the column {@code legs}; null when there are none */
    public static List<Plan.Leg> legs(String json) {
        return LEGS.read(json);
    }
}
