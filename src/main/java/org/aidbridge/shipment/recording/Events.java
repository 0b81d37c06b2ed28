package org.aidbridge.shipment.recording;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** All events, and the ledger rows they caused. Append-only: nothing here is ever changed but closed. */
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
            "recorded_by text");

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

    private static final String KNOWN_BY_REFERENCE =
            "select id from event where operation = ? and shipment = ? and source_reference = ?";
    private static final String KNOWN_BY_INTAKE =
            "select id from event where operation = ? and shipment = ? and recorded_by = ? and intake_key = ?";

    // In three parts, because the index of sources is only used for "=" and for "is null". Key by key, and with the
    // operation as a part of the key: whatever the statistics say of an operation that is new, its events are not all
    // read to find one. {e.*} becomes the columns by their names, so that plans outlive a migration that adds one.
    private static final String KNOWN = """
            with key as (
                select cast(:operation as text) as operation, key.*
                from unnest(cast(:shipments as uuid[]), cast(:parties as text[]), cast(:references as text[]),
                    cast(:intakes as text[])) as key (shipment, party, reference, intake) offset 0)
            select {e.*} from key cross join lateral (
                select * from event e where e.operation = key.operation and e.source_party = key.party
                    and e.source_reference = key.reference and e.shipment = key.shipment limit 1) e
                where key.party is not null
            union all
            select {e.*} from key cross join lateral (
                select * from event e where e.operation = key.operation and e.source_party is null
                    and e.source_reference = key.reference and e.shipment = key.shipment limit 1) e
                where key.reference is not null and key.party is null
            union all
            select {e.*} from key cross join lateral (
                select * from event e where e.operation = key.operation and e.recorded_by = :by
                    and e.intake_key = key.intake and e.shipment = key.shipment limit 1) e
                where key.intake is not null
            """;

    /**
     * Asks for the id of the event that is already known by this source's reference or, where it gave none, came with this
     * idempotency key from the same caller.
     *
     * @return empty or one, once the round trip is made
     */
    Supplier<List<UUID>> known(Event.Key key, Shipment shipment, String by, RoundTrip trip) {
        List<Object> values = new ArrayList<>(List.of(shipment.operation(), shipment.id()));
        if (key.reference() == null) {
            values.addAll(List.of(by, key.intakeKey()));
            return trip.query(KNOWN_BY_INTAKE, values, Row::uuid);
        }
        values.add(key.reference());
        if (key.party() == null) {
            return trip.query(KNOWN_BY_REFERENCE + " and source_party is null", values, Row::uuid);
        }
        values.add(key.party());
        return trip.query(KNOWN_BY_REFERENCE + " and source_party = ?", values, Row::uuid);
    }

    /** Those of many facts that are known already, in one statement. */
    List<Event> known(String operation, Collection<Event.Key> keys, String by) {
        List<Event.Key> asked = List.copyOf(keys);
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(KNOWN, Event.class, "e")
                // Each would be kept as if it were another query.
                .setQueryPlanCacheable(false)
                .setParameter("operation", operation)
                .setParameter("by", by)
                .setParameter(
                        "shipments", asked.stream().map(Event.Key::shipment).toArray(UUID[]::new))
                .setParameter("parties", texts(asked, Event.Key::party))
                .setParameter("references", texts(asked, Event.Key::reference))
                .setParameter("intakes", texts(asked, Event.Key::intakeKey))
                .getResultList();
    }

    private static String[] texts(List<Event.Key> keys, Function<Event.Key, String> text) {
        return keys.stream().map(text).toArray(String[]::new);
    }

    /** Everything ever reported of a shipment, retracted or not, in the order of recording. */
    List<Event> history(Shipment shipment) {
        return list("operation = ?1 and shipment = ?2 order by id", shipment.operation(), shipment.id());
    }

    /**
     * Which of its lines had expired when something happened, by the days of its operation.
     *
     * @param on the day on which it happened, when that is all that was said; else null
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

    /** The ledger rows of a shipment that hold now. */
    List<LedgerRow> openRows(Shipment shipment) {
        return getEntityManager()
                .createQuery(
                        "from LedgerRow where operation = :operation and shipment = :shipment and recordedTo is null",
                        LedgerRow.class)
                .setParameter("operation", shipment.operation())
                .setParameter("shipment", shipment.id())
                .getResultList();
    }

    /**
     * Writes what books have taken in: the events, then the ledger rows they caused.
     *
     * @param trip on which they go, after what is on it already
     */
    void write(Collection<LedgerUpdater> books, RoundTrip trip) {
        EVENTS.write(
                trip,
                books.stream()
                        .flatMap(b -> b.recorded().stream())
                        .map(Event::row)
                        .toList());
        write(books.stream().flatMap(b -> b.booked().stream()).toList(), trip);
    }

    void write(List<LedgerRow> rows, RoundTrip trip) {
        ROWS.write(trip, rows.stream().map(LedgerRow::row).toList());
        // Shipments first, to which they belong.
        flush();
        send(trip);
    }

    void send(RoundTrip trip) {
        trip.send(getEntityManager().unwrap(Session.class));
    }
}
