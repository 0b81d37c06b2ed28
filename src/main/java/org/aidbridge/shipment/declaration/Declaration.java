package org.aidbridge.shipment.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.plan.Plan;

/**
 * A shipment as somebody declares it.
 *
 * @param operation operation code
 * @param reference the caller's own name for it, or null to be given one
 * @param declaredAt when the sender declared it, often long before it is entered, or on which day; null when nobody
 *     said
 */
public record Declaration(
        String operation,
        String reference,
        When declaredAt,
        String donor,
        String consignee,
        String origin,
        String destination,
        List<Line> lines,
        Plan plan) {

    Head head() {
        return new Head(donor, consignee, origin, destination);
    }

    /**
     * One line of the packing list.
     *
     * @param unit must be the item's base unit
     * @param grossKg gross weight of the whole line, or null
     * @param volumeM3 volume of the whole line, or null
     * @param handling IATA special handling codes ({@code COL}, {@code PIL}), may be empty
     * @param recipient party code when this line goes to somebody else than the shipment
     */
    public record Line(
            String item,
            Quantity quantity,
            String unit,
            BigDecimal grossKg,
            BigDecimal volumeM3,
            Integer pieces,
            String lot,
            LocalDate expiresOn,
            List<String> handling,
            String recipient) {}
}
