package org.aidbridge.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aidbridge.journal.Journal;
import org.aidbridge.reference.KnownCodes;
import org.aidbridge.reference.Operation;
import org.aidbridge.reference.OperationRef;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Unknown;
import org.aidbridge.shipment.Shipment;
import org.aidbridge.shipment.Shipments;
import org.aidbridge.shipment.Standing;

/** Records what is reported of shipments, each fact once. */
@ApplicationScoped
public class EventDesk {

    /**
     * @param isNew false when the same fact was recorded before; the event is then the one from that time
     */
    public record Recorded(Event event, boolean isNew) {}

    private final Shipments shipments;
    private final Events events;
    private final Drafting drafting;
    private final KnownCodes codes;
    private final Journal journal;
    private final Standing standing;

    EventDesk(
            Shipments shipments,
            Events events,
            Drafting drafting,
            KnownCodes codes,
            Journal journal,
            Standing standing) {
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
     * @throws Invalid (422) when something named does not exist, or nothing identifies the report
     * @throws org.aidbridge.ledger.IllegalMove (422) when it cannot have happened; says what was possible
     * @throws Contradiction (422) when later reports could then not have happened
     * @throws Conflict (409) when the same reference was used for other content
     */
    @Transactional
    public Recorded record(String operation, String reference, Report report, String intakeKey, String by) {
        requireIdentified(report, intakeKey);
        Shipment shipment = shipments.lock(operation, reference);
        Event known = known(shipment, report, intakeKey, by);
        if (known != null) {
            return new Recorded(known, false);
        }
        OperationRef its = codes.operation(shipment.operation(), "/operation");
        Instant earliest = journal.enter(its.code(), its.mode() == Operation.Mode.REPLAY);
        Bookkeeper books = new Bookkeeper(shipment, events);
        Itinerary itinerary = itinerary(shipment);
        Draft draft =
                drafting.draft(report, shipment, itinerary, books.position().declared(), its, earliest, intakeKey, by);
        Event event = books.record(draft, earliest);
        standing.settle(shipment, books.position(), books.recordedAt());
        shipments.stand(List.of(shipment));
        events.write(List.of(books));
        return new Recorded(event, true);
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
                        shipments.lock(operation, reference).id())
                .firstResultOptional()
                .map(Event::id)
                .orElseThrow(() -> new Unknown("event", sourceReference));
    }

    Itinerary itinerary(Shipment shipment) {
        return new Itinerary(shipment.origin(), shipment.destination(), shipments.legs(shipment));
    }

    static void requireIdentified(Report report, String intakeKey) {
        if (report.source().reference() == null && intakeKey == null) {
            throw new Invalid(
                    "/source/reference",
                    "Give source.reference, or an Idempotency-Key: without either, the same report sent twice would count twice");
        }
    }

    private Event known(Shipment shipment, Report report, String intakeKey, String by) {
        Event known = report.source().reference() != null
                ? events.known(shipment, report.source())
                : events.known(shipment, intakeKey, by);
        if (known != null) {
            requireSame(known, ContentHash.of(report));
        }
        return known;
    }

    static void requireSame(Event known, byte[] contentHash) {
        if (!known.says(contentHash)) {
            throw new Conflict(
                    "/source/reference", "The same reference was recorded with other content, as event " + known.id());
        }
    }
}
