package org.aidbridge.shipment.body;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.BadValue;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.Text;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.recording.EventRequest;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as it is posted. */
@Schema(name = "NewEvent", example = """
                {"type": "DEP", "occurredAt": "2021-04-26T21:40:00+08:00", "place": "HKG", "flight": "CX695",
                 "lines": [{"line": 1, "quantity": 500}], "source": {"party": "CX-CARGO", "reference": "FSU-10021"}}
                """)
public record EventBody(
        @NotNull Type type,
        When occurredAt,
        @Size(max = 60) String place,
        @Size(max = 30) String flight,

        @Size(max = 60) String to,
        @Size(max = 500) List<@NotNull @Valid Part> lines,
        EventRequest.Classifier classifier,
        @Valid Source source,
        UUID retracts,

        @JsonDeserialize(using = StringDeserializer.class) @Size(max = 500)
        String override,

        @Size(max = 2000) String note) {

    private static final String FLIGHT = "[A-Z0-9]{3,10}";

    public EventBody {
        place = NormalForm.code(place);
        to = NormalForm.code(to);
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

    /** Who says so; {@code party} is one of the operation's parties. */
    @Schema(name = "EventSource")
    public record Source(
            @Size(max = 60) String party,
            @Size(min = 1, max = 200) String reference) {
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

    /** This retraction, of the event that turned out to have this id. */
    public EventBody retracting(UUID event) {
        return new EventBody(type, occurredAt, place, flight, to, lines, classifier, source, event, override, note);
    }

    /**
     * This event as a report.
     *
     * @throws Invalid (422) where fields do not go together
     */
    public EventRequest report() {
        List<Problem.Error> errors = new ArrayList<>();
        EventType what = type.named().type();
        boolean retraction = what == EventType.RETRACTED;
        if (retraction && retracts == null) {
            errors.add(new Problem.Error("/retracts", Message.of("A retraction names the event it withdraws")));
        }
        if (!retraction && retracts != null) {
            errors.add(new Problem.Error("/retracts", Message.of("Only a RETRACTED event withdraws another")));
        }
        if (!retraction && occurredAt == null) {
            errors.add(new Problem.Error("/occurredAt", Message.of("is missing")));
        }
        if (retraction && classifier != null && classifier != EventRequest.Classifier.ACTUAL) {
            errors.add(new Problem.Error("/classifier", Message.of("A retraction is ACTUAL")));
        }
        if (override != null && Text.isBlank(override)) {
            errors.add(new Problem.Error("/override", Message.of("Say why, in words")));
        }
        String number = NormalForm.flight(flight);
        if (number != null && !number.matches(FLIGHT)) {
            errors.add(new Problem.Error("/flight", Message.of("is a flight number like 3U8931")));
        }
        if (what == EventType.OPENING) {
            OpeningChecks.check(this, errors);
        } else {
            for (int i = 0; lines != null && i < lines.size(); i++) {
                check(lines.get(i), what, "/lines/" + i, errors);
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new EventRequest(
                type.named(),
                occurredAt,
                place,
                number,
                to,
                lines == null ? List.of() : lines.stream().map(EventBody::part).toList(),
                classifier == null ? EventRequest.Classifier.ACTUAL : classifier,
                source == null ? EventRequest.Source.NONE : new EventRequest.Source(source.party(), source.reference()),
                retracts,
                override,
                note,
                flight);
    }

    private static void check(Part part, EventType what, String at, List<Problem.Error> errors) {
        if (part.line() == null && part.item() == null) {
            errors.add(new Problem.Error(at, Message.of("A part names its line, or item and unit")));
        }
        boolean counts = isPositive(part.damaged()) || isPositive(part.missing()) || isPositive(part.surplus());
        if (what != EventType.RECEIVED
                && (part.damaged() != null || part.missing() != null || part.surplus() != null)) {
            errors.add(new Problem.Error(
                    at,
                    Message.of("Only RECEIVED counts damaged, missing and surplus; a single finding is an "
                            + "event DAMAGED, LOST or FOUND of its own")));
        }
        if (part.stage() != null || part.lot() != null || part.expiresOn() != null) {
            errors.add(new Problem.Error(
                    at, Message.of("Only OPENING says stage, lot and expiresOn; other goods have them by their line")));
        }
        if (part.quantity() != null && part.quantity().isZero() && !counts) {
            errors.add(new Problem.Error(at + "/quantity", Message.of("A quantity is more than zero")));
        }
    }

    private static boolean isPositive(Quantity quantity) {
        return quantity != null && quantity.isPositive();
    }

    private static EventRequest.Part part(Part part) {
        return new EventRequest.Part(
                part.line(),
                part.item(),
                part.unit(),
                part.quantity(),
                some(part.damaged()),
                some(part.missing()),
                some(part.surplus()),
                part.stage(),
                part.lot(),
                part.expiresOn());
    }

    /** None found is nothing found, written out or not. */
    private static Quantity some(Quantity quantity) {
        return isPositive(quantity) ? quantity : null;
    }
}
