package org.aidbridge.shipment.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.reference.operation.CodeLookup;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.reference.operation.OperationRef;
import org.aidbridge.security.access.AccessScope;
import org.aidbridge.security.access.Caller;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Unknown;
import org.aidbridge.shipment.declaration.DerivedStateUpdater;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.Shipments;
import org.aidbridge.shipment.ledger.Ledger.Entry;
import org.aidbridge.shipment.plan.Plan;

/** Records events of shipments, each once. */
@ApplicationScoped
public class EventService {

    /**
     * @param isNew false when the event was recorded earlier
     * @param moved what it moved, when it is new
     */
    public record Recorded(Event event, boolean isNew, List<Entry> moved) {}

    private final Shipments shipments;
    private final Events events;
    private final EventValidator validator;
    private final CodeLookup codes;
    private final Journal journal;
    private final DerivedStateUpdater derivedState;

    EventService(
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
     * Records one event.
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
    @Transactional
    public Recorded record(String operation, String reference, EventRequest request, String intakeKey, Caller caller) {
        request.requireConsistent();
        requireIdentified(request, intakeKey);
        Shipment shipment = shipments.lock(caller.scope().in(operation), reference);
        caller.scope().require(shipment.operation(), Roles.REPORTER);
        ReporterPolicy.require(caller, shipment, request, events);
        OperationRef its = codes.operation(shipment.operation(), "/operation");
        RoundTrip reading = new RoundTrip();
        var known = events.known(Event.Key.of(shipment.id(), request, intakeKey), shipment, caller.name(), reading);
        var legs = shipments.legs(shipment, reading);
        var earliest = journal.enter(its.code(), its.mode() == Operation.Mode.REPLAY, reading);
        events.send(reading);
        return known.get().isEmpty()
                ? record(request, intakeKey, caller.name(), shipment, legs.get(), its, earliest.get())
                : known(shipment, known.get().get(0), request);
    }

    private Recorded record(
            EventRequest request,
            String intakeKey,
            String by,
            Shipment shipment,
            List<Plan.Leg> legs,
            OperationRef operation,
            Instant earliest) {
        shipment.requireDeclared();
        LedgerUpdater ledger = new LedgerUpdater(shipment, events);
        Itinerary itinerary = new Itinerary(shipment.origin(), shipment.destination(), legs);
        ValidatedEvent validated = validator.validate(
                request, shipment, itinerary, ledger.position().declared(), operation, earliest, intakeKey, by);
        Event event = ledger.record(validated, earliest);
        derivedState.update(shipment, ledger.position(), ledger.recordedAt());
        RoundTrip writing = new RoundTrip();
        shipments.stand(List.of(shipment), writing);
        events.write(List.of(ledger), writing);
        return new Recorded(event, true, ledger.moved());
    }

    private Recorded known(Shipment shipment, UUID id, EventRequest request) {
        Event known = events.find("operation = ?1 and id = ?2", shipment.operation(), id)
                .firstResult();
        validator.requireSame(known, request, shipment.position().declared());
        return new Recorded(known, false, List.of());
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

    static void requireIdentified(EventRequest request, String intakeKey) {
        if (request.source().reference() == null && intakeKey == null) {
            throw new Invalid(
                    "/source/reference",
                    Message.of("Give source.reference, or an Idempotency-Key: without either, the same event "
                            + "sent twice would count twice"));
        }
    }
}
