package org.aidbridge.shipment.query;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aidbridge.shared.BooleanParameter;
import org.aidbridge.shared.EnumParameter;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.Text;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

public class ShipmentFilter {

    @QueryParam("operation")
    @Parameter(example = "IND-COVID-2021")
    String operation;

    @QueryParam("stage")
    @Parameter(
            description = "Some of its goods stand at this stage, or at one of several with commas between them",
            example = "IN_TRANSIT")
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
    @Parameter(description = "It has this flag, or one of several with commas between them", example = "OVERDUE")
    String flag;

    @QueryParam("deviates")
    @Parameter(
            schema = @Schema(type = SchemaType.BOOLEAN),
            description = "Some of its goods are withheld, missing, damaged, lost or on no list. Without it false")
    String deviates;

    @QueryParam("q")
    @Parameter(
            description =
                    "Words of reference, waybill, flights, parties, places, items or carriers, by code or name, or their "
                            + "beginnings; names of parties only within an operation")
    String q;

    private static final String SOUGHT = "(s.operation, s.id) in (select p.operation, p.shipment from shipment_plan p"
            + " where p.sought @@ (select shipment_query(?, ?)))";

    /** A superset of those that deviated at any time; it names the condition of an index. */
    private static final String DEVIATED = """
            exists (select from ledger_entry e where e.operation = s.operation and e.shipment = s.id
              and (e.to_stage in ('WITHHELD', 'MISSING', 'DAMAGED', 'LOST')
                or e.from_stage in ('WITHHELD', 'MISSING', 'DAMAGED', 'LOST')
                or e.from_stage is null and e.event is not null))
            """;

    /** What is on no list raises a flag, as do other things. */
    private static final String DEVIATES = """
            (exists (select from shipment_stage t where t.operation = s.operation and t.shipment = s.id
                and t.stage in ('WITHHELD', 'MISSING', 'DAMAGED', 'LOST'))
              or exists (select from shipment_flag g
                where g.operation = s.operation and g.shipment = s.id and g.flag = 'DISCREPANCY') and exists (
                select from ledger_entry e join event f on f.operation = e.operation and f.id = e.event
                where e.operation = s.operation and e.shipment = s.id and e.recorded_to is null
                  and e.from_stage is null and f.type <> 'OPENING'))
            """;

    private static final String STAGE =
            "exists (select from shipment_stage t where t.operation = s.operation and t.shipment = s.id and t.stage = '%s')";

    private static final String FLAG =
            "exists (select from shipment_flag f where f.operation = s.operation and f.shipment = s.id and f.flag = '%s')";

    /** The flag may begin earlier in shipment_flag than it does. */
    private static final String FLAG_BEGUN = "exists (select from shipment_flag f where f.operation = s.operation"
            + " and f.shipment = s.id and f.flag = '%s' and f.begins <= ?) and ";

    /** The instants at which it becomes expiring, no longer is, and so on. */
    private static final String EXPIRING = "(select count(*) from unnest(s.expiring) as turn where turn <= ?) % 2 = 1";

    // Now, or before a correction of the head.
    private static final String FORMERLY = "(s.%1$s = ? or s.head_since is not null and s.id = any(array("
            + "select f.shipment from shipment_former_head f where f.%1$s = ?)))";

    private static final String SUSPENDED =
            "s.carriers && array(select distinct n.carrier from notice n where n.kind = 'SUSPENSION' and (%s))";

    // Departures since the first suspension of the carrier.
    private static final String LEFT_SINCE = """
            s.id in (select e.shipment
              from (select n.operation, n.carrier, min(n.issued_at) as since from notice n
                    where n.kind = 'SUSPENSION' and (%s) group by n.operation, n.carrier) first
                cross join lateral (select distinct l.carrier || ':' || l.origin || '-' || l.destination as id
                    from shipment_leg l where l.operation = first.operation and l.carrier = first.carrier) r
                join event e on e.operation = first.operation and e.route = r.id and e.occurred_at >= first.since
                  and e.type = 'DEPARTED' and e.classifier = 'ACTUAL')
            """;

    /** A condition on {@code shipment s}. */
    record Where(String sql, List<Object> values) {}

    public static ShipmentFilter flagged(String operation, Flag flag) {
        ShipmentFilter filter = new ShipmentFilter();
        filter.operation = operation;
        filter.flag = flag.name();
        return filter;
    }

    public static ShipmentFilter standing(String operation, Set<Stage> stages) {
        ShipmentFilter filter = new ShipmentFilter();
        filter.operation = operation;
        filter.stage = stages.stream().map(Enum::name).collect(Collectors.joining(","));
        return filter;
    }

    /** This filter in one operation, without blank fields. */
    public ShipmentFilter in(String operation) {
        ShipmentFilter inside = new ShipmentFilter();
        inside.operation = operation;
        inside.stage = given(stage);
        inside.carrier = given(carrier);
        inside.donor = given(donor);
        inside.consignee = given(consignee);
        inside.item = given(item);
        inside.flag = given(flag);
        inside.deviates = given(deviates);
        inside.q = given(q);
        return inside;
    }

    private static String given(String value) {
        return Text.isBlank(value) ? null : value.strip();
    }

    public String carrier() {
        return carrier;
    }

    public String donor() {
        return donor;
    }

    public String consignee() {
        return consignee;
    }

    public String item() {
        return item;
    }

    public String q() {
        return q;
    }

    /** @throws org.aidbridge.shared.Invalid (422) when it is neither true nor false */
    boolean isDeviating() {
        return BooleanParameter.of("deviates", deviates);
    }

    /** At one of which some of its goods are to stand; none when that does not matter. */
    public Set<Stage> stages() {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        if (stage != null) {
            for (String one : stage.split(",", -1)) {
                stages.add(EnumParameter.of(Stage.class, "stage", one));
            }
        }
        return stages;
    }

    /**
     * One of which it is to have; none when that does not matter.
     *
     * @throws org.aidbridge.shared.Invalid (422) when one is none
     */
    public Set<Flag> flags() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (flag != null) {
            for (String one : flag.split(",", -1)) {
                flags.add(EnumParameter.of(Flag.class, "flag", one));
            }
        }
        return flags;
    }

    /** Conditions that shipments must meet to match as of another time. */
    Where candidates() {
        Conditions all = new Conditions();
        all.add(FORMERLY.formatted("donor"), NormalForm.code(donor), NormalForm.code(donor));
        all.add(FORMERLY.formatted("consignee"), NormalForm.code(consignee), NormalForm.code(consignee));
        all.add(lasting());
        if (isDeviating()) {
            all.sql.add(DEVIATED);
        }
        return all.where();
    }

    /** The conditions that do not depend on the clocks. */
    private Where lasting() {
        Conditions all = new Conditions();
        all.add("s.items @> cast(array[?] as text[])", NormalForm.code(item));
        if (!Text.isBlank(q)) {
            all.add(new Where(SOUGHT, Arrays.asList(q, operation)));
        }
        return all.where();
    }

    Where current(Instant now) {
        Conditions all = new Conditions();
        all.sql.add("s.withdrawn_at is null");
        all.add("s.donor = ?", NormalForm.code(donor));
        all.add("s.consignee = ?", NormalForm.code(consignee));
        all.add(lasting());
        all.add("s.carriers @> cast(array[?] as text[])", NormalForm.code(carrier));
        if (isDeviating()) {
            all.sql.add(DEVIATES);
        }
        if (!stages().isEmpty()) {
            all.sql.add(stages().stream()
                    .map(at -> STAGE.formatted(at.name()))
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        if (!flags().isEmpty()) {
            List<Where> raised = flags().stream().map(flag -> raised(flag, now)).toList();
            all.add(new Where(
                    raised.stream().map(Where::sql).collect(Collectors.joining(") or (", "((", "))")),
                    raised.stream().flatMap(where -> where.values().stream()).toList()));
        }
        return all.where();
    }

    private Where raised(Flag flag, Instant now) {
        return switch (flag) {
            case OVERDUE -> begun(flag, "s.overdue_from <= ?", now);
            case SILENT -> begun(flag, "s.silent_from <= ?", now);
            case EXPIRED -> begun(flag, "s.expired_from <= ?", now);
            case EXPIRING -> begun(flag, EXPIRING, now);
            // Candidates: each is checked when its page is read.
            case AT_RISK -> said(SUSPENDED + " and s.stages && '{PLANNED,BOOKED,ACCEPTED,IN_TRANSIT}'::text[]");
            case ON_CLOSED_ROUTE -> said(LEFT_SINCE);
            case OFF_PLAN, HELD, DISCREPANCY, MISDELIVERED, OUT_OF_SEQUENCE ->
                new Where(FLAG.formatted(flag), List.of());
        };
    }

    private static Where begun(Flag flag, String exactly, Instant now) {
        return new Where(FLAG_BEGUN.formatted(flag) + exactly, List.of(now, now));
    }

    private Where said(String condition) {
        return operation == null
                ? new Where(condition.formatted("true"), List.of())
                : new Where(condition.formatted("n.operation = ?"), List.of(operation));
    }

    private static final class Conditions {
        private final List<String> sql = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        /** Unless the value is null. */
        void add(String condition, Object... value) {
            if (value[0] != null) {
                sql.add(condition);
                values.addAll(List.of(value));
            }
        }

        void add(Where condition) {
            sql.add(condition.sql());
            values.addAll(condition.values());
        }

        Where where() {
            return new Where(sql.isEmpty() ? "true" : String.join(" and ", sql), values);
        }
    }
}
