package org.aidbridge.shipment.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.database.sql.Row;
import org.aidbridge.database.sql.Sql;
import org.aidbridge.security.access.AccessScope;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Unknown;
import org.aidbridge.shipment.declaration.Head;
import org.aidbridge.shipment.declaration.ShipmentVisibility;
import org.aidbridge.shipment.declaration.StoredJson;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.ledger.Ledger;
import org.aidbridge.shipment.ledger.Ledger.Opening;
import org.aidbridge.shipment.ledger.Occurred;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.plan.Eta;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.query.ShipmentQueries.Of;
import org.aidbridge.shipment.query.ShipmentState.DeclaredLine;
import org.aidbridge.shipment.query.ShipmentState.Header;
import org.aidbridge.shipment.query.ShipmentState.Revision;

/** Shipments as of any point on the two clocks, folded again from what was known then. */
@ApplicationScoped
public class HistoryQueries {

    private static final String KNOWN = "select " + ShipmentQueries.HEADER + """
            from shipment s where s.reference = ? and s.entered_at <= ? and %s limit 2
            """;

    private static final String BY_ID = "select " + ShipmentQueries.HEADER
            + " from shipment s where s.operation = ? and s.id = any(?) and s.entered_at <= ?"
            + " and (s.withdrawn_at is null or s.withdrawn_at > ?)";

    /** The newest revision known and in effect; before that, the first. */
    private static final String REVISIONS = """
            select distinct on (r.shipment) r.shipment, r.number, r.waybill, r.recipient, r.priority, r.required_by,
              r.required_on, max(r.recorded_at) over (partition by r.shipment)
            from shipment_revision r
            where r.operation = %1$s and r.shipment = %1$s and r.recorded_at <= ? and (r.effective_at <= ? or r.number = 1)
            order by r.shipment, r.number desc
            """;

    private static final String LINES = "select " + ShipmentQueries.LINE + """
            from shipment_line l
            where l.operation = %1$s and l.shipment = %1$s and l.recorded_from <= ?
              and (l.recorded_to is null or l.recorded_to > ?)
            order by l.shipment, l.number
            """;

    private static final String LEGS = "select " + ShipmentQueries.LEG + """
            , l.revision, exists (select from notice n where n.operation = l.operation and n.carrier = l.carrier)
            from shipment_leg l where l.operation = %1$s and l.shipment = %1$s
            order by l.shipment, l.number
            """;

    private static final String EVENTS = """
            select e.shipment, e.id, e.type, e.iata, e.classifier, e.occurred_at, e.occurred_on,
              e.occurred_from, e.occurred_until, e.recorded_at, e.place, e.leg, e.route,
              e.recipient, e.lines, e.off_plan, e.retracts
            from event e where e.operation = %1$s and e.shipment = %1$s and e.recorded_at <= ?
            """;

    private final Sql sql;
    private final HeadHistory heads;
    private final RouteHistories routes;
    private final Journal journal;

    HistoryQueries(Sql sql, HeadHistory heads, RouteHistories routes, Journal journal) {
        this.sql = sql;
        this.heads = heads;
        this.routes = routes;
        this.journal = journal;
    }

    private record KnownEvent(Fact fact, String classifier, UUID retracts) {}

    private record Revised(Revision revision, Instant recordedAt) {}

    private record RevisedLeg(int revision, Plan.Leg leg, boolean hasNotices) {}

    /** @param list the placeholder; PostgreSQL never caches a plan for an array of one */
    private record Selected(String list, Object operations, Object ids) {
        static Selected of(List<Header> headers) {
            if (headers.size() == 1) {
                return new Selected(
                        "?", headers.get(0).operation(), headers.get(0).id());
            }
            List<String> operations =
                    headers.stream().map(Header::operation).distinct().toList();
            return new Selected(
                    "any(?)", operations, headers.stream().map(Header::id).toList());
        }

        String in(String select) {
            return select.formatted(list);
        }

        List<Object> and(Object... values) {
            List<Object> all = new ArrayList<>(List.of(operations, ids));
            all.addAll(List.of(values));
            return all;
        }
    }

    /**
     * One shipment, after waiting for older writers of its operation.
     *
     * @throws Unknown (404) when it was not known, or did not exist, then
     */
    ShipmentState asOf(AccessScope within, String reference, AsOf asOf) {
        ShipmentVisibility reached = ShipmentVisibility.reach(within);
        List<Object> values = new ArrayList<>(List.of(reference, asOf.knownAt()));
        values.addAll(reached.values());
        List<Header> found = sql.list(KNOWN.formatted(reached.sql()), values, ShipmentQueries::header);
        Header header = ShipmentQueries.only(found, reference);
        journal.settle(header.operation());
        List<ShipmentState> states = asOf(List.of(header), asOf);
        if (states.isEmpty()) {
            throw new Unknown("shipment", Message.of("{reference} at {time}", reference, asOf.validAt()));
        }
        return states.get(0);
    }

    /** Those of these shipments that were known, existed and were not withdrawn, in this order. Does not wait for writers. */
    public List<ShipmentState> asOf(String operation, List<UUID> ids, AsOf asOf) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Header> headers = new HashMap<>();
        sql.list(BY_ID, List.of(operation, ids, asOf.knownAt(), asOf.knownAt()), ShipmentQueries::header)
                .forEach(h -> headers.put(h.id(), h));
        return asOf(ids.stream().map(headers::get).filter(Objects::nonNull).toList(), asOf);
    }

    List<ShipmentState> asOf(List<Header> headers, AsOf asOf) {
        if (headers.isEmpty()) {
            return List.of();
        }
        Instant known = asOf.knownAt();
        Selected selected = Selected.of(headers);
        Map<UUID, List<Revised>> revisions = grouped(sql.list(
                selected.in(REVISIONS),
                selected.and(known, asOf.validAt()),
                row -> new Of<>(row.uuid(), new Revised(ShipmentQueries.revision(row), row.instant()))));
        Map<UUID, List<DeclaredLine>> lines =
                grouped(sql.list(selected.in(LINES), selected.and(known, known), ShipmentQueries::line));
        Map<UUID, List<RevisedLeg>> legs = grouped(sql.list(selected.in(LEGS), selected.and(), HistoryQueries::leg));
        Map<UUID, List<KnownEvent>> events =
                grouped(sql.list(selected.in(EVENTS), selected.and(known), HistoryQueries::event));
        Map<UUID, Head> formerHeads = heads.knownAt(headers, known);
        List<ShipmentState> states = headers.stream()
                .map(header -> {
                    Revised revised = revisions.get(header.id()).get(0);
                    List<KnownEvent> its = events.getOrDefault(header.id(), List.of());
                    return state(
                            header.knownAt(
                                    known,
                                    lastRecorded(revised, its),
                                    formerHeads.getOrDefault(header.id(), header.head())),
                            revised.revision(),
                            lines.getOrDefault(header.id(), List.of()),
                            legs.getOrDefault(header.id(), List.of()),
                            withoutRetracted(its),
                            asOf);
                })
                .filter(Objects::nonNull)
                .toList();
        boolean hasNotices = legs.values().stream().flatMap(List::stream).anyMatch(RevisedLeg::hasNotices);
        return hasNotices ? routes.on(states, asOf) : states;
    }

    private static Instant lastRecorded(Revised revised, List<KnownEvent> events) {
        return events.stream()
                .map(r -> r.fact().recordedAt())
                .filter(revised.recordedAt()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(revised.recordedAt());
    }

    private static ShipmentState state(
            Header header,
            Revision revision,
            List<DeclaredLine> lines,
            List<RevisedLeg> legs,
            List<KnownEvent> events,
            AsOf asOf) {
        List<Declared> declared = lines.stream()
                .map(l -> new Declared(l.line(), l.item(), l.unit(), l.quantity()))
                .toList();
        Opening opening = new Opening(
                header.origin(),
                header.destination(),
                header.declared(),
                header.declaredAt(),
                header.enteredAt(),
                declared);
        List<Fact> facts = events.stream()
                .filter(event -> event.classifier().equals("ACTUAL"))
                .map(KnownEvent::fact)
                .toList();
        Position position = Ledger.positionAt(opening, facts, asOf.validAt());
        if (position.since().isAfter(asOf.validAt())) {
            return null;
        }
        List<Plan.Leg> held = legs.stream()
                .filter(leg -> leg.revision() == revision.number())
                .map(RevisedLeg::leg)
                .toList();
        return new ShipmentState(
                header,
                revision,
                lines,
                held,
                position,
                Eta.of(
                        position.stages(),
                        Eta.of(position.arrived(), Eta.Basis.ACTUAL),
                        Eta.expected(expected(events, header.destination(), asOf), Plan.arrival(held))),
                Map.of(),
                asOf);
    }

    private static Eta expected(List<KnownEvent> events, String destination, AsOf asOf) {
        Eta estimated = newest(events, Eta.Basis.ESTIMATED, destination, asOf);
        return estimated != null ? estimated : newest(events, Eta.Basis.PLANNED, destination, asOf);
    }

    private static Eta newest(List<KnownEvent> events, Eta.Basis basis, String destination, AsOf asOf) {
        return events.stream()
                .filter(r -> r.classifier().equals(basis.name()))
                .map(KnownEvent::fact)
                .filter(f -> !f.recordedAt().isAfter(asOf.validAt()))
                .filter(f -> f.type() == EventType.ARRIVED || f.type() == EventType.CHECKED_IN)
                .filter(f -> f.place() == null || f.place().equals(destination))
                .max(Comparator.comparing(Fact::recordedAt).thenComparing(Fact::id))
                .map(f -> Eta.of(f.occurred(), basis))
                .orElse(null);
    }

    private static List<KnownEvent> withoutRetracted(List<KnownEvent> events) {
        Set<UUID> retracted = new HashSet<>();
        events.stream().filter(r -> r.retracts() != null).forEach(r -> retracted.add(r.retracts()));
        return events.stream()
                .filter(r ->
                        r.retracts() == null && !retracted.contains(r.fact().id()))
                .toList();
    }

    private static Of<KnownEvent> event(Row row) {
        UUID shipment = row.uuid();
        UUID id = row.uuid();
        EventType type = EventType.valueOf(row.text());
        String iata = row.text();
        String classifier = row.text();
        Fact fact = new Fact(
                id,
                type,
                iata,
                new Occurred(row.instant(), row.day(), row.instant(), row.instant()),
                row.instant(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                StoredJson.EVENT_LINES.read(row.text()),
                row.text());
        return new Of<>(shipment, new KnownEvent(fact, classifier, row.uuid()));
    }

    private static Of<RevisedLeg> leg(Row row) {
        Of<Plan.Leg> leg = ShipmentQueries.leg(row);
        return new Of<>(leg.shipment(), new RevisedLeg(row.integer(), leg.value(), row.flag()));
    }

    private static <T> Map<UUID, List<T>> grouped(Collection<Of<T>> rows) {
        Map<UUID, List<T>> grouped = new HashMap<>();
        rows.forEach(row ->
                grouped.computeIfAbsent(row.shipment(), id -> new ArrayList<>()).add(row.value()));
        return grouped;
    }
}
