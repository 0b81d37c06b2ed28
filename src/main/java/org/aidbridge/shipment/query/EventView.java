package org.aidbridge.shipment.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.ledger.Ledger.Entry;
import org.aidbridge.shipment.ledger.Occurred;
import org.aidbridge.shipment.recording.Event;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event as it is shown.
 *
 * @param iata the IATA code it was sent with
 * @param occurredAt null where only the day is known: {@code occurredOn}
 * @param flight as the caller spelt it
 * @param leg the flight in normal form, or the label of the planned leg
 * @param planned the legs planned when it was recorded, like {@code 3U8931 CTU-DEL}, for pages; null unless it is off plan
 * @param late whether an event of a later time was recorded before it
 * @param moved what it moved; empty for a confirmation, or when it was retracted
 */
@Schema(name = "Event")
public record EventView(
        UUID id,
        String shipment,
        String type,
        String iata,
        String classifier,
        Instant occurredAt,
        LocalDate occurredOn,
        @JsonIgnore Occurred occurred,
        String place,
        String flight,
        String leg,
        String to,
        List<Fact.Part> lines,
        Source source,
        UUID retracts,
        UUID retractedBy,
        String override,
        String note,
        String offPlan,
        @JsonIgnore List<String> planned,
        boolean late,
        Instant recordedAt,
        String recordedBy,
        List<Moved> moved) {

    @Schema(name = "ReportedBy")
    public record Source(String party, String reference) {}

    /** {@code from} is null for surplus and opening stock. */
    @Schema(name = "Moved")
    public record Moved(int line, Quantity quantity, LedgerView.Side from, LedgerView.Side to) {
        static Moved of(Entry entry) {
            return new Moved(
                    entry.line(), entry.quantity(), LedgerView.Side.of(entry.from()), LedgerView.Side.of(entry.to()));
        }
    }

    /** A newly recorded event. */
    static EventView of(Event event, String shipment, List<Entry> moved) {
        return new EventView(
                event.id(),
                shipment,
                event.type(),
                event.iata(),
                event.classifier(),
                event.occurred().said().at(),
                event.occurred().on(),
                event.occurred(),
                event.place(),
                event.flightAsWritten(),
                event.leg(),
                event.recipient(),
                event.parts(),
                new Source(event.sourceParty(), event.sourceReference()),
                event.retracts(),
                null,
                event.override(),
                event.note(),
                event.offPlan(),
                null,
                event.isLate(),
                event.recordedAt(),
                event.recordedBy(),
                moved.stream().map(Moved::of).toList());
    }
}
