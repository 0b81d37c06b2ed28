package org.aidbridge.shipment.recording;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.BadValue;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event as a caller sends it, before it is checked against its shipment.
 *
 * @param occurredAt a day is one of the zone of its place; null only for a retraction
 * @param flight as the caller spells it; {@link #flightNumber} has the normal form
 * @param to party code of the recipient of a dispatch, delivery or installation, or null
 * @param lines the goods it concerns; empty means everything at the nearest earlier stage
 * @param retracts the retracted event; given exactly for RETRACTED
 * @param override the reason to book a closed route or dispatch expired goods, or null
 */
@Schema(name = "NewEvent", example = """
                {"type": "DEP", "occurredAt": "2021-04-26T21:40:00+08:00", "place": "HKG", "flight": "CX695",
                 "lines": [{"line": 1, "quantity": 500}], "source": {"party": "CX-CARGO", "reference": "FSU-10021"}}
                """)
public record EventRequest(
        @NotNull Type type,
        When occurredAt,
        @Size(max = 60) String place,
        @Size(max = 30) String flight,
        @Size(max = 60) String to,
        @Size(max = 500) List<@NotNull @Valid Part> lines,
        Classifier classifier,
        @Valid Source source,
        UUID retracts,

        @JsonDeserialize(using = StringDeserializer.class) @Size(max = 500)
        String override,

        @Size(max = 2000) String note) {

    public EventRequest {
        place = NormalForm.code(place);
        to = NormalForm.code(to);
        lines = lines == null ? List.of() : lines;
        classifier = classifier == null ? Classifier.ACTUAL : classifier;
        source = source == null ? Source.NONE : source;
    }

    /** Only ACTUAL events move goods. */
    public enum Classifier {
        PLANNED,
        ESTIMATED,
        ACTUAL
    }

    /** Our name or an IATA FSU code. */
    @Schema(type = SchemaType.STRING, name = "EventType", example = "DEP", description = Type.NAMES)
    public record Type(EventType.Named named) {

        static final String NAMES =
                "Our name or, in brackets, the IATA status codes (Cargo-IMP FSU) that mean the same: OPENING, BOOKED (BKD), "
                        + "TENDERED (FOH, DPU), ACCEPTED (RCS), MANIFESTED (MAN, PRE), DEPARTED (DEP), DISCREPANCY (DIS, DIS_DFLD, "
                        + "DIS_FDAV, DIS_FDAW, DIS_FDCA, DIS_FDMB, DIS_MSAV, DIS_MSAW, DIS_MSCA, DIS_MSMB, DIS_OFLD, DIS_OVCD, "
                        + "DIS_SSPD), ARRIVED (ARR), CHECKED_IN (RCF), TRANSFERRED (TFD, RCT, TRM), CUSTOMS_LODGED (CRC), "
                        + "CUSTOMS_HELD (TGC), CUSTOMS_CLEARED (CCD), READY_FOR_PICKUP (NFD, AWD), HANDED_OVER (DLV), "
                        + "RECEIVED (DDL), WITHHELD, RELEASED, DISPATCHED, DELIVERED, INSTALLED, DAMAGED, LOST, FOUND, RETURNED, "
                        + "CANCELLED, NOTE (FIW, FOW, DOC, AWR, OSI, OCI), RETRACTED";

        @JsonCreator
        public static Type of(String text) {
            return new Type(EventType.parse(NormalForm.code(text))
                    .orElseThrow(() -> new BadValue(Message.of(
                            "is no event type and no IATA status code; types are [{types}], codes are [{codes}]",
                            List.of(EventType.values()),
                            EventType.allCodes()))));
        }
    }

    /** The reporting party, and its own reference for the event; either may be null. */
    @Schema(name = "EventSource")
    public record Source(
            @Size(max = 60) String party,
            @Size(min = 1, max = 200) String reference) {

        public static final Source NONE = new Source(null, null);

        public Source {
            party = NormalForm.code(party);
            reference = NormalForm.reference(reference);
        }
    }

    /** A part of the shipment, by line number or by item and unit. */
    @Schema(name = "EventPart")
    public record Part(
            @Positive Integer line,
            @Size(max = 60) String item,
            @Size(max = 10) String unit,
            Quantity quantity,
            Quantity damaged,
            Quantity missing,
            Quantity surplus,

            @Schema(description = "Of an OPENING: where it stood; RECEIVED when left out")
            Stage stage,

            @Schema(description = "Of an OPENING") @Size(max = 60)
            String lot,

            @Schema(description = "Of an OPENING") LocalDate expiresOn) {

        public Part {
            item = NormalForm.code(item);
            unit = NormalForm.code(unit);
            lot = NormalForm.reference(lot);
        }

        /** A part of any event but an opening. */
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

    /** This retraction, with the id of the event it retracts. */
    public EventRequest retracting(UUID event) {
        return new EventRequest(type, occurredAt, place, flight, to, lines, classifier, source, event, override, note);
    }

    /** @throws Invalid (422) where fields contradict each other */
    public EventRequest requireConsistent() {
        List<Problem.Error> errors = EventConsistency.errors(this);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return this;
    }

    public EventType eventType() {
        return type.named().type();
    }

    String flightNumber() {
        return NormalForm.flight(flight);
    }
}
