package org.aidbridge.tracking;

import java.util.List;
import org.aidbridge.plan.Plan;

/** The legs that a shipment is to travel now, in their order, as one column of a statement about shipments. */
public final class LegRows {

    /** To be selected of {@code shipment s}. */
    public static final String OF_SHIPMENT = """
            (select json_agg(json_build_array(l.carrier, l.flight, l.origin, l.destination, extract(epoch from l.departs_at),
                 extract(epoch from l.arrives_at), l.lines) order by l.number)
             from shipment_leg l where l.operation = s.operation and l.shipment = s.id and l.revision = s.revision)
            """;

    private static final JsonRows<Plan.Leg> ROWS = new JsonRows<>(Plan.Leg.class);

    private LegRows() {}

    /** @param json what was selected; null when there are none */
    public static List<Plan.Leg> read(String json) {
        return ROWS.read(json);
    }
}
