package org.aidbridge.shipment.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
import org.aidbridge.database.sql.TransactionRetry;
import org.aidbridge.http.Problems;
import org.aidbridge.security.access.AuditActor;
import org.aidbridge.security.access.Caller;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.ShipmentLookup;
import org.aidbridge.shipment.declaration.Shipments;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Records events of many shipments by the rules of {@link EventService}; transactions that other writers abort are retried. */
@ApplicationScoped
public class BulkEventService {

    /** @param intakeKey identifies an event without a source reference; null for others */
    public record Row(ShipmentLookup shipment, EventRequest request, String intakeKey) {

        /** @throws Invalid (422) when the event has neither a source reference nor an intake key */
        public void requireIdentified() {
            by(null).requireIdentified();
        }

        Submission by(Caller caller) {
            return new Submission(request, intakeKey, caller);
        }
    }

    /**
     * The outcome of a row.
     *
     * @param event null when it was refused
     * @param shipment the reference of its shipment; null when it was refused
     * @param isNew false when the event was recorded earlier
     * @param problem the reason it was refused, or null
     */
    public record Outcome(UUID event, String shipment, boolean isNew, Problem problem) {

        public static Outcome refused(Problem problem) {
            return new Outcome(null, null, false, problem);
        }

        static Outcome of(EventService.Recorded recorded, Shipment shipment) {
            return new Outcome(recorded.event().id(), shipment.reference(), recorded.isNew(), null);
        }
    }

    /** Shipments locked at a time when a whole body is one transaction. */
    private static final int SLICE = 250;

    /** Concurrent bulk transactions: enough to keep processors and disk busy, and connections free for single requests. */
    private static final int AT_ONCE = Math.min(8, 2 * Runtime.getRuntime().availableProcessors());

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Shipments shipments;
    private final Batches batches;
    private final EntityManager em;
    private final ManagedExecutor executor;
    private final Problems problems;
    private final AuditActor actor;

    BulkEventService(
            Shipments shipments,
            Batches batches,
            EntityManager em,
            ManagedExecutor executor,
            Problems problems,
            AuditActor actor) {
        this.shipments = shipments;
        this.batches = batches;
        this.em = em;
        this.executor = executor;
        this.problems = problems;
        this.actor = actor;
    }

    /**
     * Records each row by itself, those of a shipment in their order; a refused row changes nothing. Meant for some
     * hundred rows at a time. Two halves of the shipments run in parallel, so that one computes while the other writes.
     *
     * @return the outcomes, in the same order
     */
    public List<Outcome> recordEach(List<Row> rows, Caller caller) {
        Outcome[] outcomes = new Outcome[rows.size()];
        List<Resolved> even = new ArrayList<>();
        List<Resolved> odd = new ArrayList<>();
        for (Resolved row : resolve(rows, outcomes, caller)) {
            (row.shipment().id().hashCode() % 2 == 0 ? even : odd).add(row);
        }
        FutureTask<Void> oddTask = new FutureTask<>(actor.propagated(() -> each(odd, outcomes, caller)), null);
        executor.execute(oddTask);
        try {
            each(even, outcomes, caller);
        } finally {
            // All threads may be busy, perhaps with bulks that wait like this one.
            oddTask.run();
            join(oddTask);
        }
        return Arrays.asList(outcomes);
    }

    private static void join(FutureTask<Void> oddTask) {
        try {
            oddTask.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Resolved(int number, Row row, ShipmentLookup.Found shipment) {}

    private List<Resolved> resolve(List<Row> rows, Outcome[] outcomes, Caller caller) {
        Set<ShipmentLookup> lookups = rows.stream().map(Row::shipment).collect(Collectors.toSet());
        Map<ShipmentLookup, List<ShipmentLookup.Found>> found =
                TransactionRetry.inTransaction(() -> shipments.find(lookups, caller.scope()));
        List<Resolved> resolved = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            Row row = rows.get(i);
            try {
                row.requireIdentified();
                resolved.add(new Resolved(i, row, one(row.shipment(), found, caller)));
            } catch (Problem refused) {
                outcomes[i] = Outcome.refused(refused);
            }
        }
        return resolved;
    }

    private void each(List<Resolved> rows, Outcome[] outcomes, Caller caller) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            List<Outcome> recorded = inTurn(() -> inTransaction(rows, caller));
            for (int i = 0; i < recorded.size(); i++) {
                outcomes[rows.get(i).number()] = recorded.get(i);
            }
        } catch (RuntimeException e) {
            // The database refused some row: try each by itself. A server error would only repeat itself.
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

    /** @throws Problem (404, 403, 422) unless exactly one shipment matches and the caller may report on it */
    private static ShipmentLookup.Found one(
            ShipmentLookup lookup, Map<ShipmentLookup, List<ShipmentLookup.Found>> found, Caller caller) {
        ShipmentLookup.Found one = lookup.one(found.getOrDefault(lookup, List.of()));
        caller.scope().require(one.operation(), Roles.REPORTER);
        return one;
    }

    private List<Outcome> inTransaction(List<Resolved> rows, Caller caller) {
        Map<UUID, List<Submission>> byShipment = new HashMap<>();
        rows.forEach(row -> byShipment
                .computeIfAbsent(row.shipment().id(), s -> new ArrayList<>())
                .add(row.row().by(caller)));
        Batch batch = open(rows.stream().map(Resolved::shipment).toList(), byShipment);
        List<Outcome> outcomes = new ArrayList<>();
        for (Resolved row : rows) {
            UUID shipment = row.shipment().id();
            try {
                outcomes.add(Outcome.of(batch.record(shipment, row.row().by(caller)), batch.shipment(shipment)));
            } catch (Problem refused) {
                outcomes.add(Outcome.refused(refused));
            }
        }
        batches.write(batch);
        return outcomes;
    }

    private Batch open(Collection<ShipmentLookup.Found> found, Map<UUID, List<Submission>> submissions) {
        List<Shipment> locked = shipments.lock(found.stream().distinct().toList());
        List<Event.Key> keys = new ArrayList<>();
        locked.forEach(
                shipment -> submissions.get(shipment.id()).forEach(submission -> keys.add(submission.key(shipment))));
        return batches.open(locked, keys);
    }

    /**
     * Records everything or nothing, in one transaction. The rows of a shipment are folded together, so that a retraction
     * and its replacement may come together.
     *
     * @param rows the row numbers of each shipment
     * @param read reads a row again, so that only the rows of some shipments are in memory
     * @param sink takes the outcome of each row; a retried transaction repeats them
     * @throws RefusedRows (422) that names the refused rows; nothing is recorded then
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
            Map<ShipmentLookup, List<ShipmentLookup.Found>> found = shipments.find(slice, caller.scope());
            for (ShipmentLookup lookup : slice) {
                try {
                    ShipmentLookup.Found one = one(lookup, found, caller);
                    byShipment.computeIfAbsent(one, s -> new ArrayList<>()).addAll(rows.get(lookup));
                } catch (Problem problem) {
                    rows.get(lookup).forEach(row -> refused.put(row, problem));
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
            Map<UUID, List<Submission>> rows = new HashMap<>();
            slice.forEach(shipment -> rows.put(
                    shipment.id(),
                    byShipment.get(shipment).stream()
                            .map(row -> read.apply(row).by(caller))
                            .toList()));
            Batch batch = open(slice, rows);
            SortedMap<Integer, Problem> refused = new TreeMap<>();
            for (ShipmentLookup.Found shipment : slice) {
                List<Integer> numbers = byShipment.get(shipment);
                try {
                    List<EventService.Recorded> recorded = batch.recordTogether(shipment.id(), rows.get(shipment.id()));
                    for (int i = 0; i < recorded.size(); i++) {
                        sink.accept(Outcome.of(recorded.get(i), batch.shipment(shipment.id())), numbers.get(i));
                    }
                } catch (LedgerUpdater.Refused e) {
                    refused.put(numbers.get(e.index()), e.problem());
                } catch (Problem problem) {
                    numbers.forEach(row -> refused.put(row, problem));
                }
            }
            RefusedRows.unlessEmpty(refused);
            batches.write(batch);
            em.clear();
        }
    }

    private static <T> List<List<T>> slices(Collection<T> all) {
        List<T> ordered = List.copyOf(all);
        return IntStream.range(0, (ordered.size() + SLICE - 1) / SLICE)
                .mapToObj(n -> ordered.subList(n * SLICE, Math.min((n + 1) * SLICE, ordered.size())))
                .toList();
    }
}
