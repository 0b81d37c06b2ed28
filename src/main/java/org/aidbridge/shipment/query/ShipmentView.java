package org.aidbridge.shipment.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Balance;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.Handling;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Eta;
import org.aidbridge.shipment.plan.Milestones.Milestone;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.plan.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A shipment as it is shown, at one point on the two clocks.
 *
 * @param replay true for a shipment of a REPLAY operation: what it tells was entered afterwards
 * @param withdrawal of one whose declaration was withdrawn, why, when and by whom; it then stands nowhere
 * @param declaredAt when it was declared; null when nobody said, or where only the day is known: {@code declaredOn}
 * @param requiredBy an instant, or a day which it is due at the end of
 * @param status the least advanced open stage that holds something; nothing when it was withdrawn
 * @param partial whether goods stand at more than one stage
 * @param stages how much stands where, and who has to act; over all stages it adds up to what was declared plus surplus and opening balances
 * @param flags what needs attention, with the reason
 * @param eta when it is expected at the destination, by the newest estimate or else the plan; once all of it is there, when it arrived
 * @param next the event types that would move something now
 */
@Schema(name = "Shipment")
public record ShipmentView(
        UUID id,
        String operation,
        boolean replay,
        String reference,
        Withdrawn withdrawal,
        String donor,
        String consignee,
        String recipient,
        String origin,
        String destination,
        Instant declaredAt,
        LocalDate declaredOn,
        String priority,
        When requiredBy,
        String waybill,
        Stage status,
        boolean partial,
        List<Standing> stages,
        List<Raised> flags,
        Expected eta,
        Set<EventType> next,
        Handling handling,
        List<LineView> lines,
        List<Plan.Leg> legs,
        int revision,
        Long version,
        Instant enteredAt,
        String enteredBy,
        Instant recordedAt,
        AsOf asOf) {

    /** That a declaration was withdrawn: who said so, and who recorded it when. */
    @Schema(name = "ShipmentWithdrawal")
    public record Withdrawn(String reason, EventView.Source source, Instant recordedAt, String recordedBy) {}

    /** A quantity of a line and where it stands; {@code leg} is the flight it is on or booked on. */
    @Schema(name = "Standing")
    public record Standing(
            int line,
            String item,
            String unit,
            Stage stage,
            Quantity quantity,
            String place,
            String leg,
            String to,
            String owner) {}

    /** A flag that is up, and why. */
    @Schema(name = "Flag")
    public record Raised(
            Flag flag,
            @Schema(implementation = String.class) Reason reason) {}

    /**
     * @param at when; null where only the day is known, which is {@code on} then
     * @param basis ACTUAL once all of it has arrived, ESTIMATED when somebody said so, PLANNED when only the plan does
     */
    @Schema(name = "Eta")
    public record Expected(Instant at, LocalDate on, String basis) {
        static Expected of(Eta eta) {
            return eta == null
                    ? null
                    : new Expected(eta.said().at(), eta.on(), eta.basis().name());
        }

        /** As it was said. */
        @JsonIgnore
        public When said() {
            return new When(at, on);
        }
    }

    /** A line as declared, and what was found beyond that or stood there when the operation began. */
    @Schema(name = "Line")
    public record LineView(
            @com.fasterxml.jackson.annotation.JsonUnwrapped ShipmentState.DeclaredLine declared,
            Quantity surplus,
            Quantity opened) {}

    /** @param withdrawal null while its declaration stands */
    static ShipmentView of(
            ShipmentState shipment, Withdrawn withdrawal, boolean isReplay, Map<Stage, Milestone> milestones) {
        ShipmentState.Header header = shipment.header();
        ShipmentState.Revision plan = shipment.revision();
        boolean stands = withdrawal == null;
        List<Raised> flags = new ArrayList<>();
        if (stands) {
            shipment.flags(milestones).forEach((flag, reason) -> flags.add(new Raised(flag, reason)));
        }
        return new ShipmentView(
                header.id(),
                header.operation(),
                isReplay,
                header.reference(),
                withdrawal,
                header.donor(),
                header.consignee(),
                plan.recipient(),
                header.origin(),
                header.destination(),
                When.at(header.declared()),
                When.on(header.declared()),
                plan.priority(),
                plan.required(),
                plan.waybill(),
                stands ? shipment.position().status().orElse(Stage.PLANNED) : null,
                stands && shipment.position().stages().size() > 1,
                stands ? standings(shipment, milestones) : List.of(),
                flags,
                stands ? Expected.of(shipment.eta()) : null,
                stands ? shipment.position().next() : Set.of(),
                stands ? shipment.position().handling() : null,
                shipment.lines().stream()
                        .map(line -> new LineView(
                                line,
                                shipment.position().surplus(line.line()),
                                shipment.position().opened(line.line())))
                        .toList(),
                shipment.legs(),
                plan.number(),
                header.version(),
                header.enteredAt(),
                header.enteredBy(),
                header.recordedAt(),
                shipment.asOf());
    }

    private static List<Standing> standings(ShipmentState shipment, Map<Stage, Milestone> milestones) {
        List<Standing> standings = new ArrayList<>();
        for (Balance balance : shipment.position().balances()) {
            ShipmentState.DeclaredLine line = shipment.lines().get(balance.line() - 1);
            standings.add(new Standing(
                    line.line(),
                    line.item(),
                    line.unit(),
                    balance.slot().stage(),
                    balance.quantity(),
                    balance.slot().place(),
                    balance.slot().leg(),
                    balance.slot().to(),
                    milestones.get(balance.slot().stage()).owner()));
        }
        return standings;
    }
}
