package org.aidbridge.shipment.declaration;

import org.aidbridge.database.sql.Row;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.plan.PlannedTime;

/** Reads a planned leg in plain SQL. */
public final class LegRow {

    /** Of {@code shipment_leg l}. */
    public static final String COLUMNS = """
            l.carrier, l.flight, l.origin, l.destination, l.departs_at, l.departs_on, l.departs_until, l.arrives_at,
            l.arrives_on, l.arrives_until, l.lines
            """;

    private LegRow() {}

    public static Plan.Leg read(Row row) {
        return new Plan.Leg(row.text(), row.text(), row.text(), row.text(), time(row), time(row), row.list());
    }

    private static PlannedTime time(Row row) {
        return PlannedTime.of(row.instant(), row.day(), row.instant());
    }
}
