package org.aidbridge.impact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.aidbridge.ledger.Position;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.Plan;

/**
 * A shipment with what has to be known of it to tell what is stuck.
 *
 * @param waitingSince when the last of it came to where it waits
 */
record Cargo(
        String reference,
        String donor,
        String consignee,
        String recipient,
        String priority,
        Instant requiredBy,
        Instant waitingSince,
        Position position,
        List<Line> lines,
        List<Plan.Leg> legs) {

    /** A line as it was declared; its weight is that of all of it, or null. */
    record Line(int number, String item, String unit, Quantity quantity, BigDecimal grossKg, String recipient) {

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

    Line line(int number) {
        return lines.stream().filter(l -> l.number() == number).findFirst().orElseThrow();
    }
}
