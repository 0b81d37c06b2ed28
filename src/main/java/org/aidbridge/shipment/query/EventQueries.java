package org.aidbridge.shipment.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.aidbridge.database.sql.Row;
import org.aidbridge.database.sql.Sql;
import org.aidbridge.http.PageRequest;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.RfcInstant;
import org.aidbridge.shared.Slice;
import org.aidbridge.shipment.declaration.StoredJson;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.ledger.Occurred;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.EventView.Moved;
import org.aidbridge.shipment.query.EventView.Source;
import org.aidbridge.shipment.query.LedgerView.Side;

/** The events and the ledger of one shipment, as of a point on the two clocks. */
@ApplicationScoped
class EventQueries {

    private static final String COLUMNS = """
            select e.id, s.reference, e.type, e.iata, e.classifier, e.occurred_at, e.occurred_on,
              e.occurred_from, e.occurred_until, e.place, coalesce(e.flight_as_written, e.flight), e.leg, e.recipient,
              e.lines, e.source_party, e.source_reference, e.retracts, r.id, e.override, e.note, e.off_plan,
              case when e.off_plan is not null then array(
                select coalesce(l.flight, l.carrier) || ' ' || l.origin || '-' || l.destination from shipment_leg l
                where l.operation = e.operation and l.shipment = e.shipment and l.revision = (
                  select max(v.number) from shipment_revision v
                  where v.operation = e.operation and v.shipment = e.shipment and v.recorded_at <= e.recorded_at)
                order by l.number) end,
              e.late, e.recorded_at, e.recorded_by
            from event e
            join shipment s on s.operation = e.operation and s.id = e.shipment
            left join event r on r.operation = e.operation and r.retracts = e.id and r.recorded_at <= ?
            """;

    /** Estimates, plans and retractions count from their recording, events of a day from their time in the ledger. */
    private static final String LIST = COLUMNS + """
            where e.operation = ? and e.shipment = ? and e.recorded_at <= ? and e.id > ?
              and case when e.classifier <> 'ACTUAL' or e.retracts is not null then e.recorded_at
                when e.occurred_on is null then e.occurred_at
                else coalesce((select min(l.occurred_at) from ledger_entry l
                  where l.operation = e.operation and l.shipment = e.shipment and l.event = e.id and l.recorded_from <= ?
                    and (l.recorded_to is null or l.recorded_to > ?)), e.occurred_at) end <= ?
            order by e.id limit %s
            """;

    private static final String ONE = COLUMNS + "where e.operation = ? and e.shipment = ? and e.id = ?";

    private static final String MOVED = """
            select l.event, l.line, l.quantity, l.from_stage, l.from_place, l.from_leg, l.from_recipient, l.to_stage,
              l.to_place, l.to_leg, l.to_recipient
            from ledger_entry l
            where l.operation = ? and l.shipment = ? and l.event = any(?) and l.recorded_from <= ?
              and (l.recorded_to is null or l.recorded_to > ?)
            order by l.id
            """;

    private static final String LEDGER = """
            select l.id, l.event, e.type, l.line, n.item, n.unit, l.quantity, l.from_stage, l.from_place, l.from_leg,
              l.from_recipient, l.to_stage, l.to_place, l.to_leg, l.to_recipient, l.occurred_at,
              l.occurred_on, l.recorded_from
            from ledger_entry l
            left join event e on e.operation = l.operation and e.id = l.event
            left join lateral (select n.item, n.unit from shipment_line n
                where n.operation = l.operation and n.shipment = l.shipment and n.number = l.line limit 1) n on true
            where l.operation = ? and l.shipment = ? and l.occurred_at <= ? and l.recorded_from <= ?
              and (l.recorded_to is null or l.recorded_to > ?) and (l.occurred_at, l.id) > (?, ?)
            order by l.occurred_at, l.id limit %s
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final Sql sql;

    EventQueries(Sql sql) {
        this.sql = sql;
    }

    private record LedgerRow(UUID id, Instant at, LedgerView view) {}

    /** An event, without what it moved. */
    private record Read(UUID id, Function<List<Moved>, EventView> view) {}

    /** Events in the order in which they were recorded. */
    Slice<EventView> events(String operation, UUID shipment, AsOf asOf, PageRequest page) {
        Instant known = asOf.knownAt();
        UUID after = page.after() == null ? FIRST : uuid(page.after());
        List<Read> events = sql.list(
                LIST.formatted(page.limit() + 1),
                List.of(known, operation, shipment, known, after, known, known, asOf.validAt()),
                EventQueries::event);
        Slice<Read> slice = Slice.of(events, page.limit(), e -> e.id().toString());
        return new Slice<>(withMoves(slice.items(), operation, shipment, known), slice.next());
    }

    EventView event(String operation, UUID shipment, UUID id, Instant known) {
        return find(operation, shipment, id, known).orElseThrow();
    }

    Optional<EventView> find(String operation, UUID shipment, UUID id, Instant known) {
        List<Read> found = sql.list(ONE, List.of(known, operation, shipment, id), EventQueries::event);
        return withMoves(found, operation, shipment, known).stream().findFirst();
    }

    private List<EventView> withMoves(List<Read> events, String operation, UUID shipment, Instant known) {
        if (events.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = events.stream().map(Read::id).toList();
        Map<UUID, List<Moved>> moves = new HashMap<>();
        sql.list(MOVED, List.of(operation, shipment, ids, known, known), row -> moves.computeIfAbsent(
                        row.uuid(), id -> new ArrayList<>())
                .add(new Moved(row.integer(), row.quantity(), side(row), side(row))));
        return events.stream()
                .map(e -> e.view().apply(moves.getOrDefault(e.id(), List.of())))
                .toList();
    }

    /** Ledger entries in the order in which things moved. */
    Slice<LedgerView> ledger(String operation, UUID shipment, AsOf asOf, PageRequest page) {
        String[] after = page.after() == null ? null : page.after().split("/", 2);
        if (after != null && after.length != 2) {
            throw PageRequest.badCursor();
        }
        Instant known = asOf.knownAt();
        List<LedgerRow> rows = sql.list(
                LEDGER.formatted(page.limit() + 1),
                List.of(
                        operation,
                        shipment,
                        asOf.validAt(),
                        known,
                        known,
                        after == null ? Instant.EPOCH : instant(after[0]),
                        after == null ? FIRST : uuid(after[1])),
                EventQueries::entry);
        return Slice.of(rows, page.limit(), r -> r.at() + "/" + r.id()).map(LedgerRow::view);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw PageRequest.badCursor();
        }
    }

    private static Instant instant(String text) {
        try {
            return RfcInstant.parse(text);
        } catch (java.time.DateTimeException e) {
            throw PageRequest.badCursor();
        }
    }

    private static Read event(Row row) {
        UUID id = row.uuid();
        String shipment = row.text();
        String type = row.text();
        String iata = row.text();
        String classifier = row.text();
        Occurred occurred = new Occurred(row.instant(), row.day(), row.instant(), row.instant());
        String place = row.text();
        String flight = row.text();
        String leg = row.text();
        String recipient = row.text();
        List<Fact.Part> lines = StoredJson.EVENT_LINES.read(row.text());
        Source source = new Source(row.text(), row.text());
        UUID retracts = row.uuid();
        UUID retractedBy = row.uuid();
        String override = row.text();
        String note = row.text();
        String offPlan = row.text();
        List<String> planned = row.list();
        boolean late = row.flag();
        Instant recordedAt = row.instant();
        String recordedBy = row.text();
        return new Read(
                id,
                moved -> new EventView(
                        id,
                        shipment,
                        type,
                        iata,
                        classifier,
                        occurred.said().at(),
                        occurred.on(),
                        occurred,
                        place,
                        flight,
                        leg,
                        recipient,
                        lines,
                        source,
                        retracts,
                        retractedBy,
                        override,
                        note,
                        offPlan,
                        planned,
                        late,
                        recordedAt,
                        recordedBy,
                        moved));
    }

    private static LedgerRow entry(Row row) {
        UUID id = row.uuid();
        UUID event = row.uuid();
        String type = row.text();
        int line = row.integer();
        String item = row.text();
        String unit = row.text();
        var quantity = row.quantity();
        Side from = side(row);
        Side to = side(row);
        List<Stage> implied = from == null ? List.of() : Stage.between(from.stage(), to.stage());
        Instant at = row.instant();
        LocalDate on = row.day();
        return new LedgerRow(
                id,
                at,
                new LedgerView(
                        event,
                        type,
                        line,
                        item,
                        unit,
                        quantity,
                        from,
                        to,
                        implied,
                        on == null ? at : null,
                        on,
                        row.instant()));
    }

    private static Side side(Row row) {
        String stage = row.text();
        String place = row.text();
        String leg = row.text();
        String to = row.text();
        return stage == null ? null : new Side(Stage.valueOf(stage), place, leg, to);
    }
}
