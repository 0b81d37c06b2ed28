package org.aidbridge.tracking;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aidbridge.ledger.Flag;
import org.aidbridge.ledger.Stage;
import org.aidbridge.shared.Choice;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which shipments a list is to have; what is not asked for does not limit it. */
public class ShipmentFilter {

    @QueryParam("operation")
    @Parameter(example = "IND-COVID-2021")
    String operation;

    @QueryParam("stage")
    @Parameter(description = "Some of its goods stand at this stage", example = "IN_TRANSIT")
    String stage;

    @QueryParam("carrier")
    @Parameter(description = "A planned leg is with this carrier", example = "3U")
    String carrier;

    @QueryParam("donor")
    String donor;

    @QueryParam("consignee")
    String consignee;

    @QueryParam("item")
    @Parameter(example = "OXYGEN_CONCENTRATOR")
    String item;

    @QueryParam("flag")
    @Parameter(example = "OVERDUE")
    String flag;

    @QueryParam("q")
    @Parameter(description = "Words of reference, waybill, parties, places or items, or their beginnings")
    String q;

    /** A condition on the columns of {@code shipment s}, and the values it binds, in order. */
    record Where(String sql, List<Object> values) {}

    Stage stage() {
        return Choice.of(Stage.class, "stage", stage);
    }

    Flag flag() {
        return Choice.of(Flag.class, "flag", flag);
    }

    /** The conditions that do not depend on the clocks, but for the operation: it says where one looks at all. */
    Where immutable() {
        Conditions all = new Conditions();
        all.add("s.donor = ?", donor);
        all.add("s.consignee = ?", consignee);
        all.add("s.items @> cast(array[?] as text[])", item);
        if (q != null && !q.isBlank()) {
            all.add("s.sought @@ seeking(?)", q);
        }
        return all.where();
    }

    /** All conditions, on what is so at an instant of now. */
    Where current(Instant now) {
        Conditions all = new Conditions();
        Where first = immutable();
        all.sql.add(first.sql());
        all.values.addAll(first.values());
        all.add("s.carriers @> cast(array[?] as text[])", carrier);
        if (stage() != null) {
            // Literally, because there is an index for each stage.
            all.sql.add("s.stages @> '{" + stage().name() + "}'::text[]");
        }
        Flag up = flag();
        if (up != null) {
            switch (up) {
                case OVERDUE -> all.add("s.overdue_from <= ?", now);
                case SILENT -> all.add("s.silent_from <= ?", now);
                case EXPIRING -> all.add("s.expiring_from <= ?", now);
                case OFF_PLAN, HELD, DISCREPANCY, OUT_OF_SEQUENCE ->
                    all.add("s.flags <> '{}' and s.flags @> cast(array[?] as text[])", up.name());
            }
        }
        return all.where();
    }

    private static final class Conditions {
        private final List<String> sql = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object value) {
            if (value != null) {
                sql.add(condition);
                values.add(value);
            }
        }

        Where where() {
            return new Where(sql.isEmpty() ? "true" : String.join(" and ", sql), values);
        }
    }
}
