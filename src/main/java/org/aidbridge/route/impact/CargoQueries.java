package org.aidbridge.route.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.database.sql.ReadSnapshots;
import org.aidbridge.database.sql.Row;
import org.aidbridge.http.SpillBuffer;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.declaration.StoredJson;
import org.aidbridge.shipment.query.HistoryQueries;
import org.aidbridge.shipment.query.PlanRows;

/**
 * Streams shipments that have not arrived and are planned on some routes. No connection is held while one is handed over,
 * because the client may read slowly.
 */
@ApplicationScoped
class CargoQueries {

    interface Taker {
        void take(Cargo cargo) throws IOException;
    }

    // Page by page in the order of an index.
    private static final String PLANNED_ON = """
            select first.urgency, first.due::text, first.id,
              s.reference, s.donor, s.consignee, s.recipient, s.priority, s.required_by,
              s.required_on,
              (select json_agg(json_build_array(e.line, e.stage, extract(epoch from e.at), e.day)) from (
                   select distinct on (e.line, e.to_stage) e.line, e.to_stage as stage, e.occurred_at as at,
                     e.occurred_on as day
                   from ledger_entry e
                   where e.operation = s.operation and e.shipment = s.id and e.recorded_to is null
                   order by e.line, e.to_stage, e.occurred_at desc, e.id desc) e),
              s.position, p.lines, p.legs
            from (
                select s.operation, s.id, u.urgency, u.due
                from shipment_underway u join shipment s on s.operation = u.operation and s.id = u.shipment
                where u.operation = ? and (u.urgency, u.due, u.shipment) > (?, ?::timestamptz, ?)
                  and (? or s.stages @> '{IN_TRANSIT}'::text[])
                  and exists (select from shipment_leg l
                    where l.operation = s.operation and l.shipment = s.id and l.revision = s.revision
                      and l.carrier || ':' || l.origin || '-' || l.destination = any(?::text[]))
                order by u.urgency, u.due, u.shipment
                limit ?) first
              cross join lateral (
                select * from shipment s where s.operation = first.operation and s.id = first.id offset 0) s
              join shipment_plan p on p.operation = s.operation and p.shipment = s.id
            order by first.urgency, first.due, first.id
            """;

    // As of another time, in the order of the plans in effect then; each shipment is folded again.
    private static final String PLANNED_ON_THEN = """
            select s.id from shipment s
              cross join lateral (
                select r.priority, r.required_by from shipment_revision r
                where r.operation = s.operation and r.shipment = s.id and r.recorded_at <= ?
                  and (r.effective_at <= ? or r.number = 1)
                order by r.number desc limit 1) r
            where s.operation = ? and s.entered_at <= ?
              and s.id in (select l.shipment from unnest(?::text[]) as asked (route)
                join shipment_leg l on l.carrier = split_part(asked.route, ':', 1)
                  and l.origin = split_part(split_part(asked.route, ':', 2), '-', 1)
                  and l.destination = split_part(split_part(asked.route, ':', 2), '-', 2)
                where l.operation = ?)
            order by array_position('{CRITICAL,HIGH,NORMAL,LOW}'::text[], r.priority), r.required_by nulls last, s.id
            """;

    private static final String ENTERED_THEN = """
            select e.shipment, json_agg(json_build_array(e.line, e.stage, extract(epoch from e.at), e.day)) from (
                select distinct on (e.shipment, e.line, e.to_stage) e.shipment, e.line, e.to_stage as stage,
                  e.occurred_at as at, e.occurred_on as day
                from ledger_entry e
                where e.operation = ? and e.shipment = any(?) and e.occurred_at <= ? and e.recorded_from <= ?
                  and (e.recorded_to is null or e.recorded_to > ?)
                order by e.shipment, e.line, e.to_stage, e.occurred_at desc, e.id desc) e
            group by e.shipment
            """;

    private static final int PAGE = 500;

    private static final int ID_BYTES = 2 * Long.BYTES;

    private static final StoredJson<List<Cargo.Entered>> ENTERED = StoredJson.rowsOf(Cargo.Entered.class);

    private final ReadSnapshots snapshots;
    private final HistoryQueries history;

    CargoQueries(ReadSnapshots snapshots, HistoryQueries history) {
        this.snapshots = snapshots;
        this.history = history;
    }

    /** A shipment and its place in the order of urgency. */
    private record Next(int urgency, String due, UUID id, Cargo cargo) {}

    private static final Next FIRST = new Next(0, "-infinity", new UUID(0, 0), null);

    /**
     * @param routes ids; a single flight stands for its route
     * @param flying only shipments with goods in transit
     */
    void now(String operation, Collection<String> routes, boolean flying, Taker taker) throws IOException {
        List<String> whole = routes.stream()
                .map(id -> id.split(":")[0] + ":" + id.split(":")[1])
                .distinct()
                .toList();
        Next last = FIRST;
        List<Next> page;
        do {
            page = page(operation, whole, flying, last);
            for (Next next : page) {
                taker.take(next.cargo());
                last = next;
            }
        } while (page.size() == PAGE);
    }

    private List<Next> page(String operation, List<String> routes, boolean flying, Next after) {
        List<Object> values = List.of(operation, after.urgency(), after.due(), after.id(), !flying, routes, PAGE);
        try (ReadSnapshot snapshot = snapshots.open()) {
            return snapshot.list(
                    PLANNED_ON, values, row -> new Next(row.integer(), row.text(), row.uuid(), cargo(row)));
        }
    }

    /** As of another time, by plans of any time. */
    void asOf(String operation, Collection<String> routes, AsOf asOf, Taker taker) throws IOException {
        try (SpillBuffer ids = new SpillBuffer()) {
            plannedThen(operation, routes, asOf, ids);
            for (long at = 0; at < ids.size(); at += PAGE * ID_BYTES) {
                ByteBuffer page = ByteBuffer.wrap(ids.read(at, (int) Math.min(PAGE * ID_BYTES, ids.size() - at)));
                List<UUID> some = new ArrayList<>();
                while (page.hasRemaining()) {
                    some.add(new UUID(page.getLong(), page.getLong()));
                }
                for (Cargo cargo : then(operation, some, asOf)) {
                    taker.take(cargo);
                }
            }
        }
    }

    private void plannedThen(String operation, Collection<String> routes, AsOf asOf, SpillBuffer ids)
            throws IOException {
        ByteBuffer id = ByteBuffer.allocate(ID_BYTES);
        try (ReadSnapshot snapshot = snapshots.open()) {
            snapshot.forEach(
                    PLANNED_ON_THEN,
                    List.of(asOf.knownAt(), asOf.validAt(), operation, asOf.knownAt(), routes, operation),
                    PAGE,
                    Row::uuid,
                    shipment -> {
                        id.clear();
                        id.putLong(shipment.getMostSignificantBits()).putLong(shipment.getLeastSignificantBits());
                        ids.write(id.array());
                    });
        }
    }

    private List<Cargo> then(String operation, List<UUID> some, AsOf asOf) {
        Map<UUID, List<Cargo.Entered>> entered = new HashMap<>();
        try (ReadSnapshot snapshot = snapshots.open()) {
            snapshot.list(
                            ENTERED_THEN,
                            List.of(operation, some, asOf.validAt(), asOf.knownAt(), asOf.knownAt()),
                            row -> Map.entry(row.uuid(), ENTERED.read(row.text())))
                    .forEach(e -> entered.put(e.getKey(), e.getValue()));
            return history.asOf(operation, some, asOf).stream()
                    .map(shipment -> Cargo.of(
                            shipment, entered.getOrDefault(shipment.header().id(), List.of())))
                    .toList();
        }
    }

    private static Cargo cargo(Row row) {
        String reference = row.text();
        String donor = row.text();
        String consignee = row.text();
        String recipient = row.text();
        String priority = row.text();
        Instant due = row.instant();
        return new Cargo(
                reference,
                donor,
                consignee,
                recipient,
                priority,
                due,
                When.of(due, row.day()),
                ENTERED.read(row.text()),
                StoredJson.readPosition(row.text()),
                PlanRows.lines(row.text()).stream().map(Cargo.Line::of).toList(),
                PlanRows.legs(row.text()));
    }
}
