package org.aidbridge.shipment.declaration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.aidbridge.shared.Fingerprint;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.plan.PlannedTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A shipment as it is declared.
 *
 * @param reference the caller's own reference, or null to be given one
 * @param declaredAt when the sender declared it, often long before it is entered here; null when unknown
 */
@Schema(name = "NewShipment", example = """
                {"operation": "IND-COVID-2021", "reference": "UK-FIRST-LOT", "donor": "GB-FCDO", "consignee": "IRCS",
                 "origin": "LHR", "destination": "DEL", "declaredAt": "2021-04-25T10:00:00+01:00", "priority": "CRITICAL",
                 "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 95, "unit": "EA"},
                           {"item": "VENTILATOR", "quantity": 100, "unit": "EA"}],
                 "legs": [{"carrier": "LH", "origin": "LHR", "destination": "DEL"}]}
                """)
public record Declaration(
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

    static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";
    static final String PRIORITY = "CRITICAL|HIGH|NORMAL|LOW";

    public Declaration {
        reference = NormalForm.reference(reference);
        operation = NormalForm.code(operation);
        donor = NormalForm.code(donor);
        consignee = NormalForm.code(consignee);
        recipient = NormalForm.code(recipient);
        origin = NormalForm.code(origin);
        destination = NormalForm.code(destination);
        priority = NormalForm.code(priority);
    }

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
                    ? List.of()
                    : handling.stream().map(NormalForm::code).toList();
            recipient = NormalForm.code(recipient);
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
            When departsAt,
            When arrivesAt,
            @Size(min = 1, max = 500) List<@NotNull @Positive Integer> lines) {

        public Leg {
            carrier = NormalForm.code(carrier);
            flight = NormalForm.flight(flight);
            origin = NormalForm.code(origin);
            destination = NormalForm.code(destination);
        }

        Plan.Leg leg(Function<String, ZoneId> zones) {
            return new Plan.Leg(
                    carrier,
                    flight,
                    origin,
                    destination,
                    departsAt == null ? null : PlannedTime.of(departsAt, zones.apply(origin)),
                    arrivesAt == null ? null : PlannedTime.of(arrivesAt, zones.apply(destination)),
                    lines);
        }
    }

    Head head() {
        return new Head(donor, consignee, origin, destination);
    }

    /**
     * @param zones of places by code
     * @throws Invalid (422) when the waybill number is not valid
     */
    public Plan plan(Function<String, ZoneId> zones) {
        return plan(recipient, priority, requiredBy, waybill, waybillUnchecked, legs, zones);
    }

    static Plan plan(
            String recipient,
            String priority,
            When requiredBy,
            String waybill,
            Boolean waybillUnchecked,
            List<Leg> legs,
            Function<String, ZoneId> zones) {
        return new Plan(
                Awb.read(waybill, waybillUnchecked),
                recipient,
                priority == null ? "NORMAL" : priority,
                requiredBy,
                legs == null
                        ? List.of()
                        : legs.stream().map(leg -> leg.leg(zones)).toList());
    }

    /** @throws Invalid (422) at the first line without a quantity */
    static void requireQuantities(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).quantity().isZero()) {
                throw new Invalid("/lines/" + i + "/quantity", Message.of("A declared quantity is more than zero"));
            }
        }
    }

    /**
     * Decides whether two declarations of one reference have the same content. Lines count in their order, because events
     * name them by number; handling codes and the lines of a leg in none.
     */
    byte[] contentHash() {
        // A day is the same content in every zone.
        Plan plan = plan(place -> ZoneOffset.UTC);
        Fingerprint content = new Fingerprint()
                .say("reference", reference)
                .say("declared", declaredAt)
                .say("donor", donor)
                .say("consignee", consignee)
                .say("origin", origin)
                .say("destination", destination)
                .say("waybill", plan.waybill())
                .say("recipient", plan.recipient())
                .say("priority", plan.priority())
                .say("requiredBy", plan.requiredBy());
        for (Line line : lines) {
            content.part()
                    .say("item", line.item())
                    .say("quantity", line.quantity())
                    .say("unit", line.unit())
                    .say("grossKg", plain(line.grossKg()))
                    .say("volumeM3", plain(line.volumeM3()))
                    .say("pieces", line.pieces())
                    .say("lot", line.lot())
                    .say("expiresOn", line.expiresOn())
                    .say(
                            "handling",
                            line.handling().stream().distinct().sorted().toList())
                    .say("recipient", line.recipient());
        }
        for (Plan.Leg leg : plan.legs()) {
            content.part()
                    .say("carrier", leg.carrier())
                    .say("flight", leg.flight())
                    .say("from", leg.origin())
                    .say("to", leg.destination())
                    .say("departs", leg.departs())
                    .say("arrives", leg.arrives())
                    .say(
                            "lines",
                            leg.lines() == null
                                    ? null
                                    : leg.lines().stream().distinct().sorted().toList());
        }
        return content.sha256();
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
