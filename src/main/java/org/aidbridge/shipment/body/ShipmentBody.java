package org.aidbridge.shipment.body;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.declaration.Declaration;
import org.aidbridge.shipment.plan.Plan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shipment as it is posted. */
@Schema(name = "NewShipment", example = """
                {"operation": "IND-COVID-2021", "reference": "UK-FIRST-LOT", "donor": "GB-FCDO", "consignee": "IRCS",
                 "origin": "LHR", "destination": "DEL", "declaredAt": "2021-04-25T10:00:00+01:00", "priority": "CRITICAL",
                 "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 95, "unit": "EA"},
                           {"item": "VENTILATOR", "quantity": 100, "unit": "EA"}],
                 "legs": [{"carrier": "LH", "origin": "LHR", "destination": "DEL"}]}
                """)
public record ShipmentBody(
        @Pattern(regexp = REFERENCE, message = "is up to 60 letters, digits, dots, hyphens and underscores")
        String reference,

        @NotBlank @Size(max = 60) String operation,
        When declaredAt,
        @NotBlank @Size(max = 60) String donor,
        @NotBlank @Size(max = 60) String consignee,
        @Size(max = 60) String recipient,
        @NotBlank @Size(max = 60) String origin,
        @NotBlank @Size(max = 60) String destination,

        @Pattern(regexp = PRIORITY, message = "is CRITICAL, HIGH, NORMAL or LOW")
        String priority,

        When requiredBy,
        @Size(max = 20) String waybill,
        Boolean waybillUnchecked,

        @Schema(description = "Empty where its goods are told by an OPENING") @NotNull @Size(max = 500)
        List<@NotNull @Valid Line> lines,

        @Size(max = 50) List<@NotNull @Valid Leg> legs) {

    public ShipmentBody {
        reference = NormalForm.reference(reference);
        operation = NormalForm.code(operation);
        donor = NormalForm.code(donor);
        consignee = NormalForm.code(consignee);
        recipient = NormalForm.code(recipient);
        origin = NormalForm.code(origin);
        destination = NormalForm.code(destination);
        priority = NormalForm.code(priority);
    }

    static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";
    static final String PRIORITY = "CRITICAL|HIGH|NORMAL|LOW";

    /** A line of the packing list; weights and volumes are of the whole line. */
    @Schema(name = "NewLine")
    public record Line(
            @NotBlank @Size(max = 60) String item,
            @NotNull Quantity quantity,
            @NotBlank @Size(max = 10) String unit,

            @Positive @jakarta.validation.constraints.Digits(integer = 12, fraction = 3)
            BigDecimal grossKg,

            @Positive @jakarta.validation.constraints.Digits(integer = 12, fraction = 3)
            BigDecimal volumeM3,

            @Positive Integer pieces,
            @Size(max = 60) String lot,
            LocalDate expiresOn,

            @Size(max = 9)
            List<@NotNull @Pattern(regexp = "[A-Z]{3}", message = "is a three-letter special handling code") String>
                    handling,

            @Size(max = 60) String recipient) {

        public Line {
            item = NormalForm.code(item);
            unit = NormalForm.code(unit);
            lot = NormalForm.reference(lot);
            handling = handling == null
                    ? null
                    : handling.stream().map(NormalForm::code).toList();
            recipient = NormalForm.code(recipient);
        }

        Declaration.Line line() {
            return new Declaration.Line(
                    item,
                    quantity,
                    unit,
                    grossKg,
                    volumeM3,
                    pieces,
                    lot,
                    expiresOn,
                    handling == null ? List.of() : handling,
                    recipient);
        }
    }

    /** A planned carriage; {@code lines} are numbers of the lines it carries, none meaning all. */
    @Schema(name = "NewLeg")
    public record Leg(
            @NotBlank @Size(max = 20) String carrier,

            @Pattern(regexp = "[A-Z0-9]{3,10}", message = "is a flight number like 3U8931")
            String flight,

            @NotBlank @Size(max = 60) String origin,
            @NotBlank @Size(max = 60) String destination,
            Instant departsAt,
            Instant arrivesAt,
            @Size(min = 1, max = 500) List<@NotNull @Positive Integer> lines) {

        public Leg {
            carrier = NormalForm.code(carrier);
            flight = NormalForm.flight(flight);
            origin = NormalForm.code(origin);
            destination = NormalForm.code(destination);
        }

        Plan.Leg leg() {
            return new Plan.Leg(carrier, flight, origin, destination, departsAt, arrivesAt, lines);
        }
    }

    /** This body as the desk takes it. */
    public Declaration declaration() {
        return new Declaration(
                operation, reference, declaredAt, donor, consignee, origin, destination, lines(lines), plan());
    }

    private Plan plan() {
        return plan(recipient, priority, requiredBy, waybill, waybillUnchecked, legs);
    }

    static Plan plan(
            String recipient,
            String priority,
            When requiredBy,
            String waybill,
            Boolean waybillUnchecked,
            List<Leg> legs) {
        return new Plan(
                Waybills.read(waybill, waybillUnchecked),
                recipient,
                priority == null ? "NORMAL" : priority,
                requiredBy,
                legs == null ? List.of() : legs.stream().map(Leg::leg).toList());
    }

    static List<Declaration.Line> lines(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).quantity().isZero()) {
                throw new org.aidbridge.shared.Invalid(
                        "/lines/" + i + "/quantity", Message.of("A declared quantity is more than zero"));
            }
        }
        return lines.stream().map(Line::line).toList();
    }
}
