package org.aidbridge.shipment.recording;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.aidbridge.fill.Columns;
import org.aidbridge.security.access.Caller;
import org.aidbridge.shipment.declaration.Entering;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.ShipmentLine;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.ledger.Ledger;
import org.aidbridge.shipment.ledger.Occurred;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.plan.Plan;

/**
 * Does in memory what {@link EventService} does in a database, for one shipment and with the same {@link
 * LedgerUpdater}.
 */
public final class Clerk {

    /** The rows of one shipment. */
    private static final class Kept extends Events {
        private final List<Event> events = new ArrayList<>();
        private final List<LedgerRow> rows = new ArrayList<>();

        @Override
        List<Event> history(Shipment shipment) {
            return events;
        }

        @Override
        List<LedgerRow> openRows(Shipment shipment) {
            return rows.stream().filter(Clerk::isOpen).toList();
        }
    }

    private static final Columns<LedgerRow> COLUMNS = Columns.of(LedgerRow.class);

    private final Shipment shipment;
    private final List<ShipmentLine> lines;
    private final Itinerary itinerary;
    private final Entering entering;
    private final Kept kept = new Kept();

    public Clerk(Shipment shipment, List<ShipmentLine> lines, List<Plan.Leg> legs, Entering entering) {
        this.shipment = shipment;
        this.lines = lines;
        this.itinerary = new Itinerary(shipment.origin(), shipment.destination(), legs);
        this.entering = entering;
    }

    /** Adds the declaration of a shipment that is not in the ledger yet. */
    public void open(Instant recordedAt) {
        var declared = lines.stream().map(ShipmentLine::declared).toList();
        Ledger.fold(shipment.opening(declared), List.of())
                .entries()
                .forEach(entry -> kept.rows.add(new LedgerRow(shipment, entry, recordedAt)));
    }

    /** Records an event whose parts name lines and quantities. */
    public Event record(EventRequest request, Instant recordedAt, String by) {
        List<Fact.Part> parts = request.lines().stream()
                .map(p -> Fact.Part.counted(p.line(), p.quantity(), p.damaged(), p.missing(), p.surplus()))
                .toList();
        ValidatedEvent validated = new ValidatedEvent(
                new Submission(request, null, Caller.in(shipment.operation(), by)),
                request.occurredAt() == null
                        ? null
                        : Occurred.at(request.occurredAt().begin(ZoneOffset.UTC)),
                itinerary.place(request),
                itinerary.leg(request),
                parts,
                List.of(),
                itinerary.offPlan(request),
                itinerary.plannedLeg(request) == null
                        ? null
                        : itinerary.plannedLeg(request).route(),
                ContentHash.of(request, parts));
        LedgerUpdater ledger = new LedgerUpdater(shipment, kept);
        Event event = ledger.record(validated, recordedAt);
        kept.events.addAll(ledger.newEvents());
        kept.rows.addAll(ledger.newRows());
        entering.settle(shipment, ledger.position(), lines, ledger.recordedAt());
        return event;
    }

    public Shipment shipment() {
        return shipment;
    }

    public Position position() {
        return shipment.position();
    }

    /** The newest event if it can be retracted without contradicting a later one; else null. */
    public Event newest() {
        Event newest = kept.events.isEmpty() ? null : kept.events.get(kept.events.size() - 1);
        return newest == null
                        || newest.isRetraction()
                        || newest.occurred().at().isBefore(position().lastEventAt())
                ? null
                : newest;
    }

    public List<Event> events() {
        return kept.events;
    }

    /** Opened and closed ones, in order of writing. */
    public List<LedgerRow> rows() {
        return kept.rows;
    }

    public List<Plan.Leg> legs() {
        return itinerary.legs();
    }

    private static boolean isOpen(LedgerRow row) {
        return COLUMNS.value(row, "recordedTo") == null;
    }
}
