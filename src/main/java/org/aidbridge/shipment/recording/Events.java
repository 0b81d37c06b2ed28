package org.aidbridge.shipment.recording;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aidbridge.database.sql.MultiRowStatement;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.database.sql.Row;
import org.aidbridge.shipment.declaration.Shipment;
import org.hibernate.Session;

/** All events and the ledger rows they caused: append-only, except that a row is closed. */
@ApplicationScoped
class Events implements PanacheRepositoryBase<Event, UUID> {

    private static final String EXPIRED = """
            select l.number, cast(l.expires_on as text) from shipment_line l join operation o on o.code = l.operation
            where l.operation = :operation and l.shipment = :shipment and l.recorded_to is null and l.expires_on
              < coalesce(cast(cast(:on as text) as date), cast(cast(:at as timestamptz) at time zone o.zone as date))
            """;

    private static final MultiRowStatement EVENTS = MultiRowStatement.into(
            "event",
            "operation text",
            "id uuid",
            "shipment uuid",
            "type text",
            "iata text",
            "classifier text",
            "occurred_at timestamptz",
            "occurred_on date",
            "occurred_from timestamptz",
            "occurred_until timestamptz",
            "place text",
            "flight text",
            "flight_as_written text",
            "leg text",
            "route text",
            "recipient text",
            "lines jsonb",
            "retracts uuid",
            "override text",
            "note text",
            "off_plan text",
            "late boolean",
            "source_party text",
            "source_reference text",
            "intake_key text",
            "content_hash bytea",
            "recorded_at timestamptz",
            "recorded_by text",
            "address text",
            "credential text");

    private static final MultiRowStatement ROWS = MultiRowStatement.into(
            "ledger_entry",
            "operation text",
            "id uuid",
            "shipment uuid",
            "event uuid",
            "line integer",
            "quantity numeric",
            "from_stage text",
            "from_place text",
            "from_leg text",
            "from_recipient text",
            "from_peak text",
            "to_stage text",
            "to_place text",
            "to_leg text",
            "to_recipient text",
            "to_peak text",
            "occurred_at timestamptz",
            "occurred_on date",
            "recorded_from timestamptz",
            "recorded_to timestamptz");

    // Three parts, because the index of sources serves only "=" and "is null". Lateral joins key by key keep PostgreSQL
    // from scanning all events of a new operation.
    private static final String KNOWN = """
            with key as (
                select * from unnest(cast(? as text[]), cast(? as uuid[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as text[])) as key (operation, shipment, party, reference, sender, intake) offset 0)
            select e.id from key cross join lateral (
                select id from event e where e.operation = key.operation and e.source_party = key.party
                    and e.source_reference = key.reference and e.shipment = key.shipment limit 1) e
                where key.party is not null
            union all
            select e.id from key cross join lateral (
                select id from event e where e.operation = key.operation and e.source_party is null
                    and e.source_reference = key.reference and e.shipment = key.shipment limit 1) e
                where key.reference is not null and key.party is null
            union all
            select e.id from key cross join lateral (
                select id from event e where e.operation = key.operation and e.recorded_by = key.sender
                    and e.intake_key = key.intake and e.shipment = key.shipment limit 1) e
                where key.intake is not null
            """;

    private static final String BY_ID = """
            select {e.*} from event e
            where e.operation = any(cast(:operations as text[])) and e.id = any(cast(:ids as uuid[]))
            """;

    /** @return the ids of the known events among these; available after the round trip */
    Supplier<List<UUID>> known(Collection<Event.Key> keys, RoundTrip trip) {
        return trip.query(
                KNOWN,
                List.of(
                        texts(keys, Event.Key::operation),
                        keys.stream().map(Event.Key::shipment).toArray(UUID[]::new),
                        texts(keys, Event.Key::party),
                        texts(keys, Event.Key::reference),
                        texts(keys, Event.Key::sender),
                        texts(keys, Event.Key::intakeKey)),
                Row::uuid);
    }

    /** Events by id; each of an operation among these. */
    List<Event> of(Collection<String> operations, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(BY_ID, Event.class, "e")
                // The expanded arrays would fill the cache.
                .setQueryPlanCacheable(false)
                .setParameter("operations", operations.toArray(String[]::new))
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    private static String[] texts(Collection<Event.Key> keys, Function<Event.Key, String> text) {
        return keys.stream().map(text).toArray(String[]::new);
    }

    /** All events of a shipment, retracted or not, in the order of recording. */
    List<Event> history(Shipment shipment) {
        return list("operation = ?1 and shipment = ?2 order by id", shipment.operation(), shipment.id());
    }

    /**
     * The expiry dates of the lines that had expired by a time, in days of the operation.
     *
     * @param on the day, when only that is known; else null
     */
    Map<Integer, LocalDate> expired(Shipment shipment, Instant at, LocalDate on) {
        Map<Integer, LocalDate> expired = new HashMap<>();
        getEntityManager()
                .createNativeQuery(EXPIRED, Tuple.class)
                .setParameter("operation", shipment.operation())
                .setParameter("shipment", shipment.id())
                .setParameter("at", at)
                .setParameter("on", on == null ? null : on.toString())
                .getResultList()
                .forEach(row -> expired.put(
                        ((Tuple) row).get(0, Integer.class), LocalDate.parse(((Tuple) row).get(1, String.class))));
        return expired;
    }

    List<LedgerRow> openRows(Shipment shipment) {
        return getEntityManager()
                .createQuery(
                        "from LedgerRow where operation = :operation and shipment = :shipment and recordedTo is null",
                        LedgerRow.class)
                .setParameter("operation", shipment.operation())
                .setParameter("shipment", shipment.id())
                .getResultList();
    }

    /** Appends the new events and ledger rows to a round trip, and sends it. */
    void write(Collection<LedgerUpdater> ledgers, RoundTrip trip) {
        EVENTS.write(
                trip,
                ledgers.stream()
                        .flatMap(b -> b.newEvents().stream())
                        .map(Event::row)
                        .toList());
        write(ledgers.stream().flatMap(b -> b.newRows().stream()).toList(), trip);
    }

    void write(List<LedgerRow> rows, RoundTrip trip) {
        ROWS.write(trip, rows.stream().map(LedgerRow::row).toList());
        // Shipments first, for the foreign keys.
        flush();
        send(trip);
    }

    void send(RoundTrip trip) {
        trip.send(getEntityManager().unwrap(Session.class));
    }
}
