package org.aidbridge.shipment.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Entry;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.ledger.Occurred;
import org.aidbridge.shipment.recording.Event;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event as it is shown.
 *
 * @param iata the IATA code it was reported with
 * @param occurredAt when it happened; null where only the day is known, which is {@code occurredOn} then
 * @param occurred both of them, and from when to when it can have been
 * @param flight as its reporter spells it
 * @param leg the flight, in its one form, or planned leg it was taken to mean
 * @param planned of one that does not fit the plan, the legs that were planned when it was recorded, each like
 *     {@code 3U8931 CTU-DEL}; null of all others. Pages make their own sentence of it, the interface tells it in {@code offPlan}
 * @param late whether something that happened later had been recorded before it
 * @param retractedBy the event that withdrew it
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

    /** Who reported it, and under which reference of theirs. */
    @Schema(name = "ReportedBy")
    public record Source(String party, String reference) {}

    /** A quantity of a line and from where to where it went; {@code from} is null for goods found in surplus, or opened with. */
    @Schema(name = "Moved")
    public record Moved(int line, Quantity quantity, LedgerView.Side from, LedgerView.Side to) {
        static Moved of(Entry entry) {
            return new Moved(
                    entry.line(), entry.quantity(), LedgerView.Side.of(entry.from()), LedgerView.Side.of(entry.to()));
        }
    }

    /** An event that was recorded just now, with what it moved. */
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

    EventView with(List<Moved> moves) {
        return new EventView(
                id,
                shipment,
                type,
                iata,
                classifier,
                occurredAt,
                occurredOn,
                occurred,
                place,
                flight,
                leg,
                to,
                lines,
                source,
                retracts,
                retractedBy,
                override,
                note,
                offPlan,
                planned,
                late,
                recordedAt,
                recordedBy,
                moves);
    }
}
