package org.aidbridge.shipment.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.database.sql.Row;
import org.aidbridge.database.sql.Sql;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.AccessScope;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.declaration.ShipmentVisibility;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Eta;
import org.aidbridge.shipment.plan.Milestones;
import org.aidbridge.shipment.query.ShipmentState.Header;

/**
 * Lists of shipments, the newest entry first. A list as of another time, or of a flag that closed routes raise, reads a page
 * of candidates and checks each, so its pages may be short.
 */
@ApplicationScoped
class ListQueries {

    private static final String CURRENT = """
            (select s.id, s.operation, s.reference, s.donor, s.consignee, s.recipient, s.origin, s.destination, s.priority,
              s.required_by, s.required_on, s.required_by, s.waybill, s.status, s.partial, s.stages, s.flags, s.overdue_from, s.silent_from,
              s.expired_from, s.expiring, s.estimated_arrival, s.estimated_on, s.estimated_by, s.planned_arrival,
              s.planned_on, s.arrived_at, s.arrived_on, s.items, s.carriers,
              case when s.declared_on is null then s.declared_at end, s.declared_on, s.recorded_at,
            """ + RouteHistories.HAS_NOTICES + """
             from shipment s where %s and s.id < ? order by s.id desc limit %s)
            """;

    /** A stage at an earlier time needs a ledger entry that put goods there. */
    private static final String CANDIDATES = "(select " + ShipmentQueries.HEADER + """
            from shipment s where %s and s.id < ? and s.entered_at <= ? and (s.withdrawn_at is null or s.withdrawn_at > ?)
              and (?::text[] is null or exists (select from ledger_entry e
                where e.operation = s.operation and e.shipment = s.id and e.to_stage = any(?) and e.occurred_at <= ?
                  and e.recorded_from <= ? and (e.recorded_to is null or e.recorded_to > ?)))
            order by s.id desc limit %s)
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final Sql sql;
    private final HistoryQueries history;
    private final RouteHistories routes;
    private final Milestones milestones;
    private final Journal journal;
    private final Clock clock;

    ListQueries(
            Sql sql,
            HistoryQueries history,
            RouteHistories routes,
            Milestones milestones,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.history = history;
        this.routes = routes;
        this.milestones = milestones;
        this.journal = journal;
        this.clock = clock;
    }

    /** A row before the flags that closed routes raise are known. */
    private record Found(
            UUID id, String operation, Set<Flag> flags, boolean hasNotices, Function<Set<Flag>, SummaryView> view) {}

    Slice<SummaryView> now(ShipmentFilter filter, AccessScope reach, PageRequest page) {
        AsOf now = AsOf.now(clock);
        ShipmentFilter.Where where = filter.current(now.validAt());
        List<Found> found = newest(CURRENT, where, reach, List.of(after(page)), page, row -> found(row, now));
        Slice<Found> cut = Slice.of(found, page.limit(), f -> f.id().toString());
        Map<UUID, Set<Flag>> raised = raised(cut.items(), now);
        Set<Flag> wanted = filter.flags();
        List<SummaryView> views = new ArrayList<>();
        for (Found each : cut.items()) {
            Set<Flag> flags = each.flags();
            flags.addAll(raised.getOrDefault(each.id(), Set.of()));
            if (wanted.isEmpty() || !Collections.disjoint(wanted, flags)) {
                views.add(each.view().apply(flags));
            }
        }
        return new Slice<>(views, cut.next());
    }

    private Map<UUID, Set<Flag>> raised(List<Found> found, AsOf now) {
        List<Found> withNotices = found.stream().filter(Found::hasNotices).toList();
        Set<String> operations = withNotices.stream().map(Found::operation).collect(Collectors.toSet());
        return routes.flags(operations, withNotices.stream().map(Found::id).toList(), now);
    }

    Slice<SummaryView> asOf(ShipmentFilter filter, AccessScope reach, PageRequest page, AsOf asOf) {
        journal.settle(filter.operation);
        Set<Stage> stages = filter.stages();
        List<String> at =
                stages.isEmpty() ? null : stages.stream().map(Stage::name).toList();
        List<Object> paging = new ArrayList<>(List.of(after(page), asOf.knownAt(), asOf.knownAt()));
        paging.add(at);
        paging.add(at == null ? List.of() : at);
        paging.addAll(List.of(asOf.validAt(), asOf.knownAt(), asOf.knownAt()));
        List<Header> candidates = newest(CANDIDATES, filter.candidates(), reach, paging, page, ShipmentQueries::header);
        Slice<Header> cut = Slice.of(candidates, page.limit(), h -> h.id().toString());
        List<SummaryView> matching = new ArrayList<>();
        for (ShipmentState shipment : history.asOf(cut.items(), asOf)) {
            Set<Flag> flags = shipment.flags(milestones.all()).keySet();
            if (matches(shipment, flags, filter)) {
                matching.add(SummaryView.of(shipment, flags));
            }
        }
        return new Slice<>(matching, cut.next());
    }

    /**
     * Reads operation by operation, because each has an index in the order of entry. The limit is a literal, because
     * PostgreSQL caches no plan for an unknown one.
     */
    private <T> List<T> newest(
            String select,
            ShipmentFilter.Where where,
            AccessScope reach,
            List<Object> paging,
            PageRequest page,
            Row.Reader<T> reader) {
        List<ShipmentVisibility> reached =
                reach.isEverywhere() ? List.of(ShipmentVisibility.reach(reach)) : ShipmentVisibility.each(reach);
        if (reached.isEmpty()) {
            return List.of();
        }
        int wanted = page.limit() + 1;
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (ShipmentVisibility within : reached) {
            parts.add(select.formatted(within.sql() + " and " + where.sql(), wanted));
            values.addAll(within.values());
            values.addAll(where.values());
            values.addAll(paging);
        }
        if (parts.size() == 1) {
            return sql.list(parts.get(0), values, reader);
        }
        return sql.list(String.join(" union all ", parts) + " order by 1 desc limit " + wanted, values, reader);
    }

    private static boolean matches(ShipmentState shipment, Set<Flag> raised, ShipmentFilter filter) {
        Set<Stage> stages = filter.stages();
        Set<Flag> flags = filter.flags();
        boolean carried = filter.carrier == null
                || shipment.legs().stream().anyMatch(leg -> leg.carrier().equals(NormalForm.code(filter.carrier)));
        return carried
                && (filter.donor == null
                        || NormalForm.code(filter.donor)
                                .equals(shipment.header().donor()))
                && (filter.consignee == null
                        || NormalForm.code(filter.consignee)
                                .equals(shipment.header().consignee()))
                && (stages.isEmpty()
                        || !Collections.disjoint(stages, shipment.position().stages()))
                && (flags.isEmpty() || !Collections.disjoint(flags, raised))
                && (!filter.isDeviating() || shipment.deviates());
    }

    private static UUID after(PageRequest page) {
        if (page.after() == null) {
            return LAST;
        }
        try {
            return UUID.fromString(page.after());
        } catch (IllegalArgumentException e) {
            throw PageRequest.badCursor();
        }
    }

    private static Found found(Row row, AsOf now) {
        UUID id = row.uuid();
        String operation = row.text();
        String reference = row.text();
        String donor = row.text();
        String consignee = row.text();
        String recipient = row.text();
        String origin = row.text();
        String destination = row.text();
        String priority = row.text();
        When requiredBy = row.when();
        Instant due = row.instant();
        String waybill = row.text();
        String status = row.text();
        boolean partial = row.flag();
        List<String> stages = row.list();
        Set<Flag> flags = flags(row, now.validAt());
        Eta expected = ShipmentQueries.expected(row);
        Eta arrived = Eta.of(row.instant(), row.day(), Eta.Basis.ACTUAL);
        Eta eta = Eta.of(stages.stream().map(Stage::valueOf).toList(), arrived, expected);
        List<String> items = row.list();
        List<String> carriers = row.list();
        Instant declaredAt = row.instant();
        LocalDate declaredOn = row.day();
        Instant recordedAt = row.instant();
        return new Found(
                id,
                operation,
                flags,
                row.flag(),
                all -> new SummaryView(
                        operation,
                        reference,
                        donor,
                        consignee,
                        recipient,
                        origin,
                        destination,
                        priority,
                        requiredBy,
                        due,
                        waybill,
                        status,
                        partial,
                        stages,
                        all.stream().map(Flag::name).toList(),
                        eta == null ? null : eta.said(),
                        eta == null ? null : eta.due(),
                        eta == null ? null : eta.basis(),
                        items,
                        carriers,
                        declaredAt,
                        declaredOn,
                        recordedAt,
                        now));
    }

    private static Set<Flag> flags(Row row, Instant now) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        row.<String>list().forEach(flag -> flags.add(Flag.valueOf(flag)));
        for (Flag timed : List.of(Flag.OVERDUE, Flag.SILENT, Flag.EXPIRED)) {
            Instant from = row.instant();
            if (from != null && !now.isBefore(from)) {
                flags.add(timed);
            }
        }
        long turns = row.instants().stream().filter(turn -> !now.isBefore(turn)).count();
        if (turns % 2 == 1) {
            flags.add(Flag.EXPIRING);
        }
        return flags;
    }
}
