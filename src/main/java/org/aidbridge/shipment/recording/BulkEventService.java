package org.aidbridge.shipment.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.database.sql.TransactionRetry;
import org.aidbridge.http.Problems;
import org.aidbridge.reference.operation.CodeLookup;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.reference.operation.OperationRef;
import org.aidbridge.security.access.Caller;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.audit.AuditActor;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.declaration.DerivedStateUpdater;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.ShipmentLookup;
import org.aidbridge.shipment.declaration.Shipments;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Records reports about many shipments, each fact once, by the same rules as {@link EventService} and for a fraction of its
 * statements. Where two writers meet in a way that the database can only end by giving up one of them, the work of that
 * one is done again: no caller sees it.
 */
@ApplicationScoped
public class BulkEventService {

    /**
     * @param intakeKey identifies the report when its source gave it no reference; null when it did
     */
    public record Row(ShipmentLookup shipment, EventRequest report, String intakeKey) {

        /** @throws Invalid (422) when nothing tells this report from another one */
        public void requireIdentified() {
            EventService.requireIdentified(report, intakeKey);
        }

        Event.Key key(UUID id) {
            return Event.Key.of(id, report, intakeKey);
        }
    }

    /**
     * What became of a row.
     *
     * @param event null when it was refused
     * @param shipment the reference of the shipment that was meant; null when it was refused
     * @param isNew false when the same fact was recorded before
     * @param problem why it was refused, or null
     */
    public record Outcome(UUID event, String shipment, boolean isNew, Problem problem) {

        public static Outcome refused(Problem problem) {
            return new Outcome(null, null, false, problem);
        }

        static Outcome recorded(Event event, Shipment shipment) {
            return new Outcome(event.id(), shipment.reference(), true, null);
        }

        static Outcome known(Event event, Shipment shipment) {
            return new Outcome(event.id(), shipment.reference(), false, null);
        }
    }

    /** What a chunk works with. */
    record Desks(
            Shipments shipments,
            Events events,
            EventValidator drafting,
            CodeLookup codes,
            Journal journal,
            DerivedStateUpdater standing) {

        OperationRef operation(String code) {
            return codes.operation(code, "/operation");
        }

        Instant enter(OperationRef operation) {
            return journal.enter(operation.code(), operation.mode() == Operation.Mode.REPLAY);
        }
    }

    /** So many shipments are worked on at a time when a whole body is one transaction. */
    private static final int SLICE = 250;

    /**
     * So many bulks are at the database at a time: enough to keep processors and disk busy. More would only hold memory, and
     * the other connections are for people who wait for one answer.
     */
    private static final int AT_ONCE = Math.min(8, 2 * Runtime.getRuntime().availableProcessors());

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Desks desks;
    private final EntityManager em;
    private final ManagedExecutor executor;
    private final Problems problems;
    private final AuditActor actor;

    BulkEventService(
            Shipments shipments,
            Events events,
            EventValidator drafting,
            CodeLookup codes,
            Journal journal,
            DerivedStateUpdater standing,
            EntityManager em,
            ManagedExecutor executor,
            Problems problems,
            AuditActor actor) {
        this.desks = new Desks(shipments, events, drafting, codes, journal, standing);
        this.em = em;
        this.executor = executor;
        this.problems = problems;
        this.actor = actor;
    }

    /**
     * Records each row for itself, and those of a shipment in their order: a refused row changes nothing, also not for
     * those after it. Meant for some hundred rows at a time. Half of the shipments are worked on at the same time as the
     * others, because recording keeps this process busy for as long as it then keeps the database.
     *
     * @return what became of each, in the same order
     */
    public List<Outcome> recordEach(List<Row> rows, Caller caller) {
        Outcome[] outcomes = new Outcome[rows.size()];
        List<Meant> even = new ArrayList<>();
        List<Meant> odd = new ArrayList<>();
        for (Meant row : meant(rows, outcomes, caller)) {
            (row.shipment().id().hashCode() % 2 == 0 ? even : odd).add(row);
        }
        FutureTask<Void> aside = new FutureTask<>(actor.propagated(() -> each(odd, outcomes, caller)), null);
        executor.execute(aside);
        try {
            each(even, outcomes, caller);
        } finally {
            // If nobody has taken it up, because all threads are busy, perhaps with bulks that wait like this one.
            aside.run();
            join(aside);
        }
        return Arrays.asList(outcomes);
    }

    private static void join(FutureTask<Void> aside) {
        try {
            aside.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while recording", e);
        }
    }

    /** A row whose shipment is found. */
    private record Meant(int number, Row row, ShipmentLookup.Found shipment) {}

    private List<Meant> meant(List<Row> rows, Outcome[] outcomes, Caller caller) {
        Set<ShipmentLookup> called = rows.stream().map(Row::shipment).collect(Collectors.toSet());
        Map<ShipmentLookup, List<ShipmentLookup.Found>> found = TransactionRetry.inTransaction(() -> {
            return desks.shipments().find(called, caller.scope());
        });
        List<Meant> meant = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            Row row = rows.get(i);
            try {
                row.requireIdentified();
                meant.add(new Meant(i, row, one(row.shipment(), found, caller)));
            } catch (Problem refused) {
                outcomes[i] = Outcome.refused(refused);
            }
        }
        return meant;
    }

    private static ShipmentLookup.Found one(
            ShipmentLookup called, Map<ShipmentLookup, List<ShipmentLookup.Found>> found, Caller caller) {
        ShipmentLookup.Found one = called.one(found.getOrDefault(called, List.of()));
        caller.scope().require(one.operation(), Roles.REPORTER);
        return one;
    }

    private void each(List<Meant> rows, Outcome[] outcomes, Caller caller) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            List<Outcome> recorded = inTurn(() -> inThisTransaction(rows, caller));
            for (int i = 0; i < recorded.size(); i++) {
                outcomes[rows.get(i).number()] = recorded.get(i);
            }
        } catch (RuntimeException e) {
            // Something that only the database refuses: each by itself, so that the others do not suffer from one.
            // One by one nothing comes of it either when the database is away.
            Problem problem = problems.of(e).filter(p -> p.status() < 500).orElseThrow(() -> e);
            if (rows.size() == 1) {
                outcomes[rows.get(0).number()] = Outcome.refused(problem);
            } else {
                rows.forEach(row -> each(List.of(row), outcomes, caller));
            }
        }
    }

    private List<Outcome> inTurn(Supplier<List<Outcome>> work) {
        turns.acquireUninterruptibly();
        try {
            return TransactionRetry.inTransaction(work);
        } finally {
            turns.release();
        }
    }

    private List<Outcome> inThisTransaction(List<Meant> rows, Caller caller) {
        Map<UUID, List<Row>> byShipment = new HashMap<>();
        rows.forEach(row -> byShipment
                .computeIfAbsent(row.shipment().id(), s -> new ArrayList<>())
                .add(row.row()));
        BulkBatch chunk = chunk(rows.stream().map(Meant::shipment).toList(), byShipment, caller);
        List<Outcome> outcomes = new ArrayList<>();
        for (Meant row : rows) {
            try {
                outcomes.add(chunk.record(row.shipment().id(), row.row()));
            } catch (Problem refused) {
                outcomes.add(Outcome.refused(refused));
            }
        }
        chunk.write(desks);
        return outcomes;
    }

    private BulkBatch chunk(Collection<ShipmentLookup.Found> meant, Map<UUID, List<Row>> rows, Caller caller) {
        List<Shipment> shipments =
                desks.shipments().lock(meant.stream().distinct().toList());
        return new BulkBatch(desks, shipments, rows, caller);
    }

    /**
     * Records everything or nothing, in one transaction. All rows of a shipment are folded together, so that a retraction
     * and what replaces it may be among them.
     *
     * @param rows the row numbers of each shipment, by what it is called
     * @param read reads a row again: never more of them than those of some shipments are held at once
     * @param sink told what became of each row; of a transaction that is done again, told again
     * @throws RefusedRows (422) that names the rows in the way; nothing is recorded then
     */
    public void recordAll(
            Map<ShipmentLookup, List<Integer>> rows,
            IntFunction<Row> read,
            ObjIntConsumer<Outcome> sink,
            Caller caller) {
        TransactionRetry.inTransaction(() -> {
            all(byShipment(rows, caller), read, sink, caller);
            return null;
        });
    }

    private SortedMap<ShipmentLookup.Found, List<Integer>> byShipment(
            Map<ShipmentLookup, List<Integer>> rows, Caller caller) {
        SortedMap<ShipmentLookup.Found, List<Integer>> byShipment = new TreeMap<>();
        SortedMap<Integer, Problem> refused = new TreeMap<>();
        for (List<ShipmentLookup> slice : slices(rows.keySet())) {
            Map<ShipmentLookup, List<ShipmentLookup.Found>> found =
                    desks.shipments().find(slice, caller.scope());
            for (ShipmentLookup called : slice) {
                try {
                    ShipmentLookup.Found one = one(called, found, caller);
                    byShipment.computeIfAbsent(one, s -> new ArrayList<>()).addAll(rows.get(called));
                } catch (Problem problem) {
                    rows.get(called).forEach(row -> refused.put(row, problem));
                }
            }
        }
        RefusedRows.unlessEmpty(refused);
        byShipment.values().forEach(Collections::sort);
        return byShipment;
    }

    private void all(
            SortedMap<ShipmentLookup.Found, List<Integer>> byShipment,
            IntFunction<Row> read,
            ObjIntConsumer<Outcome> sink,
            Caller caller) {
        for (List<ShipmentLookup.Found> slice : slices(byShipment.keySet())) {
            Map<UUID, List<Row>> rows = new HashMap<>();
            slice.forEach(shipment -> rows.put(
                    shipment.id(),
                    byShipment.get(shipment).stream().map(read::apply).toList()));
            BulkBatch chunk = chunk(slice, rows, caller);
            SortedMap<Integer, Problem> refused = new TreeMap<>();
            for (ShipmentLookup.Found shipment : slice) {
                List<Integer> numbers = byShipment.get(shipment);
                try {
                    List<Outcome> outcomes = chunk.recordTogether(shipment.id(), rows.get(shipment.id()));
                    for (int i = 0; i < outcomes.size(); i++) {
                        sink.accept(outcomes.get(i), numbers.get(i));
                    }
                } catch (LedgerUpdater.Refused e) {
                    refused.put(numbers.get(e.index()), e.problem());
                } catch (Problem problem) {
                    numbers.forEach(row -> refused.put(row, problem));
                }
            }
            RefusedRows.unlessEmpty(refused);
            chunk.write(desks);
            em.clear();
        }
    }

    private static <T> List<List<T>> slices(Collection<T> all) {
        List<T> ordered = List.copyOf(all);
        return IntStream.iterate(0, from -> from < ordered.size(), from -> from + SLICE)
                .mapToObj(from -> ordered.subList(from, Math.min(from + SLICE, ordered.size())))
                .toList();
    }
}
