package org.aidbridge.route.impact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.query.ShipmentState;

/** A shipment with what has to be known of it to tell what is stuck. */
record Cargo(
        String reference,
        String donor,
        String consignee,
        String recipient,
        String priority,
        Instant due,
        When required,
        List<Entered> entered,
        Position position,
        List<Line> lines,
        List<Plan.Leg> legs) {

    /** As it was at a point on the two clocks. */
    static Cargo of(ShipmentState shipment, List<Entered> entered) {
        return new Cargo(
                shipment.header().reference(),
                shipment.header().donor(),
                shipment.header().consignee(),
                shipment.revision().recipient(),
                shipment.revision().priority(),
                shipment.revision().requiredBy(),
                shipment.revision().required(),
                entered,
                shipment.position(),
                shipment.lines().stream().map(Line::of).toList(),
                shipment.legs());
    }

    /** A line as it was declared; its weight is that of all of it, or null. */
    record Line(int number, String item, String unit, Quantity quantity, BigDecimal grossKg, String recipient) {

        static Line of(ShipmentState.DeclaredLine line) {
            return new Line(line.line(), line.item(), line.unit(), line.quantity(), line.grossKg(), line.recipient());
        }

        /** What a part of it weighs in kg, in proportion; null when nobody said. */
        BigDecimal kg(Quantity part) {
            if (unit.equals("KG")) {
                return part.value();
            }
            return grossKg == null || quantity.isZero()
                    ? null
                    : grossKg.multiply(part.value())
                            .divide(quantity.value(), 3, java.math.RoundingMode.HALF_UP)
                            .stripTrailingZeros();
        }
    }

    /** When something of a line last came to a stage; {@code on} where only that day is known. */
    record Entered(int line, Stage stage, Instant at, LocalDate on) {}

    /** Since when the last of a line has stood at a stage; null when nobody knows. */
    Entered since(int line, Stage stage) {
        return entered.stream()
                .filter(e -> e.line() == line && e.stage() == stage)
                .findFirst()
                .orElse(null);
    }

    Line line(int number) {
        return lines.stream().filter(l -> l.number() == number).findFirst().orElseThrow();
    }
}
