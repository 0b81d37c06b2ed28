package org.aidbridge.route.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.query.ShipmentState;

/** A shipment, as far as impact needs it. */
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

    /** @param grossKg of the whole line, or null */
    record Line(int number, String item, String unit, Quantity quantity, BigDecimal grossKg, String recipient) {

        static Line of(ShipmentState.DeclaredLine line) {
            return new Line(line.line(), line.item(), line.unit(), line.quantity(), line.grossKg(), line.recipient());
        }

        /** The weight of a part, in proportion; null when unknown. */
        BigDecimal kg(Quantity part) {
            if (unit.equals("KG")) {
                return part.value();
            }
            return grossKg == null || quantity.isZero()
                    ? null
                    : grossKg.multiply(part.value())
                            .divide(quantity.value(), 3, RoundingMode.HALF_UP)
                            .stripTrailingZeros();
        }
    }

    /** The last entry of a line to a stage. */
    record Entered(int line, Stage stage, Instant at, LocalDate on) {}

    /** May be null. */
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
