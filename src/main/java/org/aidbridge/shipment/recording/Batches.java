package org.aidbridge.shipment.recording;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.reference.operation.CodeLookup;
import org.aidbridge.reference.operation.CodeLookup.OperationRef;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.shipment.declaration.DerivedStateUpdater;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.ShipmentLine;
import org.aidbridge.shipment.declaration.Shipments;
import org.aidbridge.shipment.plan.Plan;

/**
 * Opens and writes a {@link Batch}. Both cost one round trip each, for a thousand shipments as for one; only perishable
 * goods and late events cost more.
 */
@Singleton
class Batches {

    private final Shipments shipments;
    private final Events events;
    private final EventValidator validator;
    private final CodeLookup codes;
    private final Journal journal;
    private final DerivedStateUpdater derivedState;

    Batches(
            Shipments shipments,
            Events events,
            EventValidator validator,
            CodeLookup codes,
            Journal journal,
            DerivedStateUpdater derivedState) {
        this.shipments = shipments;
        this.events = events;
        this.validator = validator;
        this.codes = codes;
        this.journal = journal;
        this.derivedState = derivedState;
    }

    /**
     * Reads what recording needs of locked shipments, and enters the journals of their operations.
     *
     * @param keys of everything that is going to be recorded
     */
    Batch open(Collection<Shipment> locked, Collection<Event.Key> keys) {
        RoundTrip trip = new RoundTrip();
        Supplier<List<UUID>> known = events.known(keys, trip);
        Supplier<Map<UUID, List<Plan.Leg>>> legs = shipments.legs(locked, trip);
        Map<String, OperationRef> operations = new HashMap<>();
        Map<String, Supplier<Instant>> earliest = new HashMap<>();
        for (String code :
                locked.stream().map(Shipment::operation).distinct().sorted().toList()) {
            OperationRef operation = codes.operation(code, "/operation");
            operations.put(code, operation);
            earliest.put(code, journal.enter(code, operation.mode() == Operation.Mode.REPLAY, trip));
        }
        events.send(trip);
        Batch batch = new Batch(validator, events, events.of(operations.keySet(), known.get()));
        Map<String, Batch.Entered> entered = new HashMap<>();
        operations.forEach((code, operation) -> entered.put(
                code, new Batch.Entered(operation, earliest.get(code).get())));
        locked.forEach(shipment -> batch.open(
                shipment, legs.get().getOrDefault(shipment.id(), List.of()), entered.get(shipment.operation())));
        return batch;
    }

    /** Derives the state of every shipment that something was recorded for, and writes everything. */
    void write(Batch batch) {
        Collection<Shipment> changed = batch.changed();
        List<Shipment> perishable =
                changed.stream().filter(Shipment::isPerishable).toList();
        Map<UUID, List<ShipmentLine>> lines = perishable.isEmpty() ? Map.of() : shipments.lines(perishable);
        List<LedgerUpdater> ledgers = new ArrayList<>();
        for (Shipment shipment : changed) {
            LedgerUpdater ledger = batch.ledger(shipment);
            derivedState.update(
                    shipment, ledger.position(), lines.getOrDefault(shipment.id(), List.of()), ledger.recordedAt());
            ledgers.add(ledger);
        }
        RoundTrip trip = new RoundTrip();
        shipments.stand(changed, trip);
        events.write(ledgers, trip);
    }
}
