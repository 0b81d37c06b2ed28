package org.aidbridge.shipment.recording;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Stage;

/**
 * What somebody reports about a shipment, read but not yet checked against it.
 *
 * @param occurred when; a day is one of the zone of its place. Null only for a retraction, whose own time orders nothing
 * @param place place code, or null
 * @param flight flight number in its {@link org.aidbridge.shared.NormalForm#flight one form}, or null
 * @param to party code of the recipient of a dispatch, delivery or installation, or null
 * @param parts what it concerns; empty means what stands at the nearest stage
 * @param retracts the event that this withdraws; given exactly for RETRACTED
 * @param override why something planned on a closed route is to stand all the same, or null
 * @param flightAsWritten the flight as its reporter spells it, or null
 */
public record EventRequest(
        EventType.Named type,
        When occurred,
        String place,
        String flight,
        String to,
        List<Part> parts,
        Classifier classifier,
        Source source,
        UUID retracts,
        String override,
        String note,
        String flightAsWritten) {

    /** A report whose flight is spelt as we do. */
    public EventRequest(
            EventType.Named type,
            When occurred,
            String place,
            String flight,
            String to,
            List<Part> parts,
            Classifier classifier,
            Source source,
            UUID retracts,
            String override,
            String note) {
        this(type, occurred, place, flight, to, parts, classifier, source, retracts, override, note, flight);
    }

    /** Whether it happened, is expected, or was planned: only what happened moves anything. */
    public enum Classifier {
        PLANNED,
        ESTIMATED,
        ACTUAL
    }

    /** Who says so, and under which reference of theirs; either may be null. */
    public record Source(String party, String reference) {
        public static final Source NONE = new Source(null, null);
    }

    /**
     * A part of the shipment: by line number, or by item and unit.
     *
     * @param stage where an opening finds it; null is received
     * @param lot of goods that an opening finds, or null; likewise {@code expiresOn}
     */
    public record Part(
            Integer line,
            String item,
            String unit,
            Quantity quantity,
            Quantity damaged,
            Quantity missing,
            Quantity surplus,
            Stage stage,
            String lot,
            LocalDate expiresOn) {

        /** A part as every event but an opening names it. */
        public Part(
                Integer line,
                String item,
                String unit,
                Quantity quantity,
                Quantity damaged,
                Quantity missing,
                Quantity surplus) {
            this(line, item, unit, quantity, damaged, missing, surplus, null, null, null);
        }
    }
}
