package org.aidbridge.shipment.declaration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aidbridge.database.sql.MultiRowStatement;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.security.access.AccessScope;
import org.aidbridge.security.access.Membership;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Unknown;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.plan.Plan;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** All shipments. Writers lock the row of a shipment first. */
@ApplicationScoped
public class Shipments implements PanacheRepositoryBase<Shipment, UUID> {

    private static final MultiRowStatement STAND = new MultiRowStatement(
            """
            update shipment s
            set position = now.position, status = now.status, partial = now.partial, stages = cast(now.stages as text[]),
                flags = cast(now.flags as text[]), estimated_arrival = now.estimated_arrival,
                estimated_on = now.estimated_on, estimated_by = now.estimated_by, arrived_at = now.arrived_at,
                arrived_on = now.arrived_on, overdue_from = now.overdue_from, silent_from = now.silent_from,
                expiring = cast(now.expiring as timestamptz[]), expired_from = now.expired_from, recorded_at = now.recorded_at, version = s.version + 1
            from {rows} as now (operation, id, position, status, partial, stages, flags, estimated_arrival, estimated_on,
                estimated_by, arrived_at, arrived_on, overdue_from, silent_from, expiring, expired_from, recorded_at)
            where s.operation = now.operation and s.id = now.id
            """,
            "text",
            "uuid",
            "text",
            "text",
            "boolean",
            "text",
            "text",
            "timestamptz",
            "date",
            "text",
            "timestamptz",
            "date",
            "timestamptz",
            "timestamptz",
            "text",
            "timestamptz",
            "timestamptz");

    // Lateral joins key by key keep PostgreSQL from scanning all shipments. Two matches are enough to be ambiguous. A
    // withdrawn shipment matches its waybill only if no other does. {s.*} names the columns, so that plans outlive
    // migrations.
    private static final String FIND = """
            with asked as (
                select * from unnest(cast(:operations as text[]), cast(:references as text[]), cast(:waybills as text[]))
                    with ordinality as asked (operation, reference, waybill, n))
            select n, s.operation, s.id from asked cross join lateral (
                select operation, id from shipment s
                where s.operation = asked.operation and s.reference = asked.reference
                    and (:everywhere or s.operation = any(cast(:reached as text[]))) limit 1) s
                where asked.operation is not null and asked.reference is not null
            union all
            select n, s.operation, s.id from asked cross join lateral (
                select operation, id from shipment s where s.reference = asked.reference
                    and (:everywhere or s.operation = any(cast(:reached as text[]))) limit 2) s
                where asked.operation is null and asked.reference is not null
            union all
            select n, s.operation, s.id from asked cross join lateral (
                select operation, id from shipment s where s.waybill = asked.waybill
                    and (asked.operation is null or s.operation = asked.operation)
                    and (:everywhere or s.operation = any(cast(:reached as text[])))
                    and not (s.withdrawn_at is not null and exists (select from shipment other
                        where other.waybill = s.waybill and other.withdrawn_at is null
                          and (asked.operation is null or other.operation = asked.operation)
                          and (:everywhere or other.operation = any(cast(:reached as text[]))))) limit 2) s
                where asked.waybill is not null
            """;

    private static final String LOCK = """
            select {s.*} from unnest(cast(:operations as text[]), cast(:ids as uuid[])) as key (operation, id)
                cross join lateral (
                    select * from shipment s where s.operation = key.operation and s.id = key.id for no key update) s
            """;

    private static final String LOCK_ONE =
            "select {s.*} from shipment s where s.reference = ? and %s limit 2 for no key update";

    private static final String LOCK_FREE = """
            select {s.*} from unnest(cast(:operations as text[]), cast(:references as text[])) as key (operation, reference)
                cross join lateral (
                    select * from shipment s where s.reference = key.reference and (key.operation is null or s.operation = key.operation)
                    for no key update skip locked) s
            """;

    private static final String LEGS = "select l.shipment, " + LegRow.COLUMNS + """
            from unnest(cast(? as text[]), cast(? as uuid[]), cast(? as integer[])) as key (operation, id, revision)
                cross join lateral (
                    select * from shipment_leg l
                    where l.operation = key.operation and l.shipment = key.id and l.revision = key.revision
                    order by l.number) l
            """;

    private static final String LINES = """
            select {l.*} from unnest(cast(:operations as text[]), cast(:ids as uuid[])) as key (operation, id)
                cross join lateral (
                    select * from shipment_line l
                    where l.operation = key.operation and l.shipment = key.id and l.recorded_to is null
                    order by l.number) l
            """;

    /**
     * Locks a shipment until the end of the transaction.
     *
     * @throws Unknown (404) when there is none
     * @throws Conflict (409) when several operations have one
     */
    public Shipment lock(AccessScope within, String reference) {
        ShipmentVisibility reached = ShipmentVisibility.reach(within);
        NativeQuery<Shipment> query =
                entities(LOCK_ONE.formatted(reached.sql()), Shipment.class, "s").setParameter(1, reference);
        int parameter = 2;
        for (Object value : reached.values()) {
            query.setParameter(parameter++, value);
        }
        List<Shipment> found = query.getResultList();
        if (found.isEmpty()) {
            throw new Unknown("shipment", reference);
        }
        if (found.size() > 1) {
            throw new Conflict(
                    "?operation", Message.of("Several operations have a shipment {reference}; say which", reference));
        }
        return found.get(0);
    }

    Optional<Shipment> declaredAs(String operation, String reference, byte[] declaredHash) {
        return find("""
                        operation = ?1 and reference = ?2 and id in (select r.shipment from ShipmentRevision r
                          where r.operation = ?1 and r.number = 1 and r.declaredHash = ?3)""", operation, reference, declaredHash).firstResultOptional();
    }

    @Transactional
    public boolean exist(String operation, String reference) {
        return count("operation = ?1 and reference = ?2", operation, reference) > 0;
    }

    public Optional<Withdrawal> withdrawal(Shipment shipment) {
        return getEntityManager()
                .createQuery("from Withdrawal where operation = :operation and shipment = :shipment", Withdrawal.class)
                .setParameter("operation", shipment.operation())
                .setParameter("shipment", shipment.id())
                .getResultStream()
                .findFirst();
    }

    public List<ShipmentLine> lines(Shipment shipment) {
        return getEntityManager()
                .createQuery("""
                        from ShipmentLine where operation = :operation and shipment = :shipment and recordedTo is null
                        order by number
                        """, ShipmentLine.class)
                .setParameter("operation", shipment.operation())
                .setParameter("shipment", shipment.id())
                .getResultList();
    }

    /** The current legs by shipment, in the order of travel; available after the round trip. */
    public Supplier<Map<UUID, List<Plan.Leg>>> legs(Collection<Shipment> shipments, RoundTrip trip) {
        Supplier<List<Map.Entry<UUID, Plan.Leg>>> legs = trip.query(
                LEGS,
                List.of(
                        shipments.stream().map(Shipment::operation).toArray(String[]::new),
                        shipments.stream().map(Shipment::id).toArray(UUID[]::new),
                        shipments.stream()
                                .map(s -> Integer.toString(s.revision()))
                                .toArray(String[]::new)),
                row -> Map.entry(row.uuid(), LegRow.read(row)));
        return () -> legs.get().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * Finds many shipments in one statement, without locks.
     *
     * @return the matches of each lookup that has any
     */
    public Map<ShipmentLookup, List<ShipmentLookup.Found>> find(
            Collection<ShipmentLookup> lookups, AccessScope within) {
        List<ShipmentLookup> all = List.copyOf(lookups);
        Map<ShipmentLookup, List<ShipmentLookup.Found>> found = new HashMap<>();
        session()
                .createNativeQuery(FIND, Tuple.class)
                .setQueryPlanCacheable(false)
                .setParameter("operations", texts(all, ShipmentLookup::operation))
                .setParameter("references", texts(all, ShipmentLookup::reference))
                .setParameter("waybills", texts(all, ShipmentLookup::waybill))
                .setParameter("everywhere", within.isEverywhere())
                .setParameter(
                        "reached",
                        within.memberships().stream().map(Membership::operation).toArray(String[]::new))
                .getResultStream()
                .forEach(tuple -> found.computeIfAbsent(
                                all.get(tuple.get(0, Number.class).intValue() - 1), c -> new ArrayList<>())
                        .add(new ShipmentLookup.Found(tuple.get(1, String.class), tuple.get(2, UUID.class))));
        return found;
    }

    // Sorted, to prevent deadlocks.
    public List<Shipment> lock(Collection<ShipmentLookup.Found> found) {
        List<ShipmentLookup.Found> ordered = found.stream().sorted().toList();
        return of(ordered, entities(LOCK, Shipment.class, "s")).getResultList();
    }

    /** Locks those that exist and that nobody else has locked. */
    public List<Shipment> lockFree(List<ShipmentLookup.Named> shipments) {
        return entities(LOCK_FREE, Shipment.class, "s")
                .setParameter(
                        "operations",
                        shipments.stream().map(ShipmentLookup.Named::operation).toArray(String[]::new))
                .setParameter(
                        "references",
                        shipments.stream().map(ShipmentLookup.Named::reference).toArray(String[]::new))
                .getResultList();
    }

    /** Writes the derived state of locked shipments and detaches them, because their rows are ahead of them now. */
    public void stand(Collection<Shipment> shipments, RoundTrip trip) {
        // Hibernate writes those with further changes.
        List<Shipment> only = shipments.stream().filter(s -> !s.carriesMore()).toList();
        only.forEach(getEntityManager()::detach);
        STAND.write(trip, only.stream().map(Shipment::standing).toList());
    }

    public Map<UUID, List<ShipmentLine>> lines(Collection<Shipment> shipments) {
        List<ShipmentLine> lines =
                of(keys(shipments), entities(LINES, ShipmentLine.class, "l")).getResultList();
        return lines.stream().collect(Collectors.groupingBy(ShipmentLine::shipment));
    }

    /** The items of some lines that are installed. */
    Set<String> installable(List<Declared> lines) {
        return Set.copyOf(session()
                .createNativeQuery("select code from item where installable and code in (:items)", String.class)
                .setParameterList(
                        "items", lines.stream().map(Declared::item).distinct().toList())
                .getResultList());
    }

    /** Expanded arrays would fill the plan cache. */
    private <E> NativeQuery<E> entities(String sql, Class<E> type, String alias) {
        NativeQuery<E> query = session().createNativeQuery(sql, type, alias);
        query.setQueryPlanCacheable(false);
        return query;
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    private static List<ShipmentLookup.Found> keys(Collection<Shipment> shipments) {
        return shipments.stream()
                .map(s -> new ShipmentLookup.Found(s.operation(), s.id()))
                .toList();
    }

    private static <E> NativeQuery<E> of(List<ShipmentLookup.Found> keys, NativeQuery<E> query) {
        return query.setParameter(
                        "operations",
                        keys.stream().map(ShipmentLookup.Found::operation).toArray(String[]::new))
                .setParameter("ids", keys.stream().map(ShipmentLookup.Found::id).toArray(UUID[]::new));
    }

    private static String[] texts(List<ShipmentLookup> all, Function<ShipmentLookup, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
