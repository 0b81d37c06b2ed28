package org.aidbridge.shipment.recording;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.reference.operation.CodeLookup;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.reference.operation.OperationRef;
import org.aidbridge.security.access.Caller;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.declaration.DerivedStateUpdater;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.ShipmentLine;
import org.aidbridge.shipment.declaration.ShipmentLookup;
import org.aidbridge.shipment.declaration.Shipments;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.recording.BulkEventService.Row;

/** Opens a {@link BulkBatch} for the shipments of some rows. */
@Singleton
class BulkBatches {

    private final Shipments shipments;
    private final Events events;
    private final EventValidator validator;
    private final CodeLookup codes;
    private final Journal journal;
    private final DerivedStateUpdater derivedState;

    BulkBatches(
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

    /** Finds the shipments a caller sees; its role is checked later. */
    Map<ShipmentLookup, List<ShipmentLookup.Found>> find(Collection<ShipmentLookup> lookups, Caller caller) {
        return shipments.find(lookups, caller.scope());
    }

    /** @throws Problem (404, 403, 422) unless exactly one shipment matches and the caller may report on it */
    static ShipmentLookup.Found one(
            ShipmentLookup lookup, Map<ShipmentLookup, List<ShipmentLookup.Found>> found, Caller caller) {
        ShipmentLookup.Found one = lookup.one(found.getOrDefault(lookup, List.of()));
        caller.scope().require(one.operation(), Roles.REPORTER);
        return one;
    }

    /**
     * Locks the shipments and reads what recording needs, in as many statements for a thousand shipments as for one.
     *
     * @param rows by shipment, all that are going to be recorded
     */
    BulkBatch open(Collection<ShipmentLookup.Found> found, Map<UUID, List<Row>> rows, Caller caller) {
        List<Shipment> locked = shipments.lock(found.stream().distinct().toList());
        Map<UUID, List<Plan.Leg>> legs = shipments.legs(locked);
        Map<String, List<Event.Key>> keys = new TreeMap<>();
        for (Shipment shipment : locked) {
            rows.get(shipment.id()).forEach(row -> keys.computeIfAbsent(shipment.operation(), o -> new ArrayList<>())
                    .add(row.key(shipment.id())));
        }
        List<Event> known = new ArrayList<>();
        Map<String, BulkBatch.Entered> entered = new HashMap<>();
        keys.forEach((operation, its) -> {
            known.addAll(events.known(operation, its, caller.name()));
            entered.put(operation, enter(operation));
        });
        BulkBatch batch = new BulkBatch(validator, events, caller, known);
        locked.forEach(shipment ->
                batch.open(shipment, legs.getOrDefault(shipment.id(), List.of()), entered.get(shipment.operation())));
        return batch;
    }

    private BulkBatch.Entered enter(String code) {
        OperationRef operation = codes.operation(code, "/operation");
        return new BulkBatch.Entered(
                operation, journal.enter(operation.code(), operation.mode() == Operation.Mode.REPLAY));
    }

    /** Derives the state of every shipment that something was recorded for, and writes everything. */
    void write(BulkBatch batch) {
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
