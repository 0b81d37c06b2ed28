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
import org.aidbridge.shipment.ledger.Entry;
import org.aidbridge.shipment.plan.Plan;

/** Records what is reported of shipments, each fact once. */
@ApplicationScoped
public class EventService {

    /**
     * @param isNew false when the same fact was recorded before; the event is then the one from that time
     * @param moved what it moved, when it is new
     */
    public record Recorded(Event event, boolean isNew, List<Entry> moved) {}

    private final Shipments shipments;
    private final Events events;
    private final EventValidator drafting;
    private final CodeLookup codes;
    private final Journal journal;
    private final DerivedStateUpdater standing;

    EventService(
            Shipments shipments,
            Events events,
            EventValidator drafting,
            CodeLookup codes,
            Journal journal,
            DerivedStateUpdater standing) {
        this.shipments = shipments;
        this.events = events;
        this.drafting = drafting;
        this.codes = codes;
        this.journal = journal;
        this.standing = standing;
    }

    /**
     * Records one report about one shipment.
     *
     * @param operation null when only one operation has such a shipment
     * @param intakeKey identifies the report when its source gave it no reference; null when it did
     * @throws Unknown (404) when there is no such shipment where the caller may look
     * @throws org.aidbridge.security.access.AccessScope.NotAllowed (403) when the caller may not report in its operation
     * @throws Invalid (422) when something named does not exist, or nothing identifies the report
     * @throws org.aidbridge.shipment.ledger.IllegalMove (422) when it cannot have happened; says what was possible
     * @throws Contradiction (422) when later reports could then not have happened
     * @throws Conflict (409) when the same reference was used for other content
     */
    @Transactional
    public Recorded record(String operation, String reference, EventRequest report, String intakeKey, Caller caller) {
        requireIdentified(report, intakeKey);
        Shipment shipment = shipments.lock(caller.scope().in(operation), reference);
        caller.scope().require(shipment.operation(), Roles.REPORTER);
        ReporterPolicy.require(caller, shipment, report, events);
        OperationRef its = codes.operation(shipment.operation(), "/operation");
        RoundTrip reading = new RoundTrip();
        var known = events.known(Event.Key.of(shipment.id(), report, intakeKey), shipment, caller.name(), reading);
        var legs = shipments.legs(shipment, reading);
        var earliest = journal.enter(its.code(), its.mode() == Operation.Mode.REPLAY, reading);
        events.send(reading);
        return known.get().isEmpty()
                ? record(report, intakeKey, caller.name(), shipment, legs.get(), its, earliest.get())
                : known(shipment, known.get().get(0), report);
    }

    private Recorded record(
            EventRequest report,
            String intakeKey,
            String by,
            Shipment shipment,
            List<Plan.Leg> legs,
            OperationRef operation,
            Instant earliest) {
        shipment.requireDeclared();
        LedgerUpdater books = new LedgerUpdater(shipment, events);
        Itinerary itinerary = new Itinerary(shipment.origin(), shipment.destination(), legs);
        ValidatedEvent draft = drafting.draft(
                report, shipment, itinerary, books.position().declared(), operation, earliest, intakeKey, by);
        Event event = books.record(draft, earliest);
        standing.settle(shipment, books.position(), books.recordedAt());
        RoundTrip writing = new RoundTrip();
        shipments.stand(List.of(shipment), writing);
        events.write(List.of(books), writing);
        return new Recorded(event, true, books.moved());
    }

    private Recorded known(Shipment shipment, UUID id, EventRequest report) {
        // With the operation, which the key begins with.
        Event known = events.find("operation = ?1 and id = ?2", shipment.operation(), id)
                .firstResult();
        drafting.requireSame(known, report, shipment.position().declared());
        return new Recorded(known, false, List.of());
    }

    /**
     * The id of the event that carries a source reference.
     *
     * @throws Unknown (404) when the shipment has none
     */
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

    static void requireIdentified(EventRequest report, String intakeKey) {
        if (report.source().reference() == null && intakeKey == null) {
            throw new Invalid(
                    "/source/reference",
                    Message.of("Give source.reference, or an Idempotency-Key: "
                            + "without either, the same report sent twice would count twice"));
        }
    }
}
