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
 * A shipment at one point on the two clocks, as the API and the board show it.
 *
 * @param replay whether it was entered afterwards, in a REPLAY operation
 * @param withdrawal null while the declaration stands
 * @param declaredAt null when unknown, or where only the day is known: {@code declaredOn}
 * @param requiredBy an instant, or a day at whose end it is due
 * @param status the least advanced open stage with goods; null when withdrawn
 * @param partial whether goods are at several stages
 * @param stages balances; they add up to the declared quantity plus surplus and opening stock
 * @param eta the expected arrival or, once everything is there, the actual one
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

    @Schema(name = "ShipmentWithdrawal")
    public record Withdrawn(String reason, EventView.Source source, Instant recordedAt, String recordedBy) {}

    /** @param leg the flight it is on or booked on */
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

    @Schema(name = "Flag")
    public record Raised(
            Flag flag,
            @Schema(implementation = String.class) Reason reason) {}

    /**
     * @param at null where only the day is known: {@code on}
     * @param basis ACTUAL, ESTIMATED or PLANNED
     */
    @Schema(name = "Eta")
    public record Expected(Instant at, LocalDate on, String basis) {
        static Expected of(Eta eta) {
            return eta == null
                    ? null
                    : new Expected(eta.said().at(), eta.on(), eta.basis().name());
        }

        @JsonIgnore
        public When said() {
            return new When(at, on);
        }
    }

    @Schema(name = "Line")
    public record LineView(
            @com.fasterxml.jackson.annotation.JsonUnwrapped ShipmentState.DeclaredLine declared,
            Quantity surplus,
            Quantity opened) {}

    /** @param withdrawal null while the declaration stands */
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
