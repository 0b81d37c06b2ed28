package org.aidbridge.shipment.recording;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aidbridge.database.sql.TransactionRetry;
import org.aidbridge.http.Problems;
import org.aidbridge.security.access.AccessScope;
import org.aidbridge.security.access.Caller;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Time;
import org.aidbridge.shared.Unknown;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.ShipmentLookup;
import org.aidbridge.shipment.declaration.Shipments;
import org.aidbridge.shipment.ledger.Ledger.Entry;

/**
 * Records events of shipments, each once. Events that arrive together share a transaction, and each still has its own
 * outcome. An event whose shipment is locked by somebody else, or that makes the shared transaction fail, gets a transaction
 * of its own.
 */
@ApplicationScoped
public class EventService {

    /**
     * @param isNew false when the event was recorded earlier
     * @param moved what it moved, when it is new
     */
    public record Recorded(Event event, boolean isNew, List<Entry> moved) {}

    private record Turn(ShipmentLookup.Named shipment, Submission submission) {

        /** When it happened, roughly; retractions last. */
        Instant happened() {
            EventRequest request = submission.request();
            return request.occurredAt() == null
                    ? Instant.MAX
                    : request.occurredAt().earliest();
        }
    }

    /** @param failure null when it was recorded */
    private record Outcome(Recorded recorded, RuntimeException failure) {}

    /** One for two processors: a second one would take from the first what the database needs. */
    private static final int COMMITS_AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** A commit that waits for the database, or folds a long history, holds nobody else up for longer. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final int LARGEST = 64;

    private final Shipments shipments;
    private final Events events;
    private final Batches batches;
    private final Problems problems;
    private final GroupCommit<Turn, Outcome> together = new GroupCommit<>(
            COMMITS_AT_ONCE, PATIENCE, LARGEST, turn -> turn.shipment().reference(), this::together);

    EventService(Shipments shipments, Events events, Batches batches, Problems problems) {
        this.problems = problems;
        this.shipments = shipments;
        this.events = events;
        this.batches = batches;
    }

    /**
     * Records one event. It is durable when this returns, unless the caller has a transaction of its own.
     *
     * @param operation null when only one operation has such a shipment
     * @param intakeKey identifies an event without a source reference; null for others
     * @throws Unknown (404) when the caller sees no such shipment
     * @throws org.aidbridge.security.access.AccessScope.NotAllowed (403) when the caller may not report in its operation
     * @throws Invalid (422) when a code does not exist, or nothing identifies the event
     * @throws org.aidbridge.shipment.ledger.IllegalMove (422) when it cannot have happened; says what is possible
     * @throws Contradiction (422) when a later event could then not have happened
     * @throws Conflict (409) when the same reference was used for other content
     */
    public Recorded record(String operation, String reference, EventRequest request, String intakeKey, Caller caller) {
        request.requireConsistent();
        Submission submission = new Submission(request, intakeKey, caller);
        submission.requireIdentified();
        if (Time.isReplaying() || QuarkusTransaction.isActive()) {
            return alone(operation, reference, submission);
        }
        Outcome outcome = together.join(new Turn(new ShipmentLookup.Named(operation, reference), submission))
                .orElseGet(() -> new Outcome(alone(operation, reference, submission), null));
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        return outcome.recorded();
    }

    /** Waits for the lock of the shipment. */
    private Recorded alone(String operation, String reference, Submission submission) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            Caller caller = submission.caller();
            Shipment shipment = shipments.lock(caller.scope().in(operation), reference);
            caller.scope().require(shipment.operation(), Roles.REPORTER);
            Batch batch = batches.open(List.of(shipment), List.of(submission.key(shipment)));
            Recorded recorded = batch.record(shipment.id(), submission);
            batches.write(batch);
            return recorded;
        });
    }

    /** Leaves out events whose shipment is not exactly one or is locked; all of them when the transaction fails. */
    private List<Outcome> together(List<Turn> turns) {
        try {
            return TransactionRetry.inTransaction(() -> recordTogether(turns));
        } catch (RuntimeException e) {
            // Alone they would only wait for a connection again.
            boolean isUnavailable =
                    problems.of(e).filter(p -> p.status() == 503).isPresent();
            Outcome failed = turns.size() == 1 || isUnavailable ? new Outcome(null, e) : null;
            return Collections.nCopies(turns.size(), failed);
        }
    }

    private List<Outcome> recordTogether(List<Turn> turns) {
        Map<Turn, Shipment> locked = lockFree(turns);
        if (locked.isEmpty()) {
            return Collections.nCopies(turns.size(), null);
        }
        List<Event.Key> keys = new ArrayList<>();
        locked.forEach((turn, shipment) -> keys.add(turn.submission().key(shipment)));
        Batch batch = batches.open(Set.copyOf(locked.values()), keys);
        Map<Turn, Outcome> outcomes = new IdentityHashMap<>();
        // In the order in which they happened, so that fewer of them are late.
        locked.keySet().stream()
                .sorted(Comparator.comparing(Turn::happened))
                .forEach(turn -> outcomes.put(turn, record(batch, locked.get(turn), turn.submission())));
        batches.write(batch);
        return turns.stream().map(outcomes::get).toList();
    }

    private Map<Turn, Shipment> lockFree(List<Turn> turns) {
        Map<String, List<Shipment>> found =
                shipments.lockFree(turns.stream().map(Turn::shipment).distinct().toList()).stream()
                        .distinct()
                        .collect(Collectors.groupingBy(Shipment::reference));
        Map<Turn, Shipment> locked = new IdentityHashMap<>();
        for (Turn turn : turns) {
            ShipmentLookup.Named named = turn.shipment();
            List<Shipment> its = found.getOrDefault(named.reference(), List.of()).stream()
                    .filter(s -> named.operation() == null || named.operation().equals(s.operation()))
                    .toList();
            if (its.size() == 1) {
                locked.put(turn, its.get(0));
            }
        }
        return locked;
    }

    private static Outcome record(Batch batch, Shipment shipment, Submission submission) {
        try {
            submission.caller().scope().require(shipment.operation(), Roles.REPORTER);
            return new Outcome(batch.record(shipment.id(), submission), null);
        } catch (Problem refused) {
            return new Outcome(null, refused);
        }
    }

    /** @throws Unknown (404) when no event of the shipment has this source reference */
    @Transactional
    public UUID find(String operation, String reference, String sourceReference) {
        return events.find(
                        "operation = ?1 and sourceReference = ?2 and shipment = ?3",
                        operation,
                        sourceReference,
                        shipments.lock(AccessScope.all(operation), reference).id())
                .firstResultOptional()
                .map(Event::id)
                .orElseThrow(() -> new Unknown("event", sourceReference));
    }
}
