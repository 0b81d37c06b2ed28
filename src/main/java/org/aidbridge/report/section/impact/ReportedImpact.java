package org.aidbridge.report.section.impact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is stuck on closed routes.
 *
 * @param totals of what has not left, by item
 * @param inFlight of what is in the air on them and not affected, by item
 * @param rows by priority, what is required first, shipment
 */
@Schema(name = "ReportedImpact")
public record ReportedImpact(
        List<String> closedRoutes, List<Amount> totals, List<Amount> inFlight, List<Stuck> rows, String more) {

    /** A quantity of an item; {@code kg} when its weight is known. */
    @Schema(name = "Amount")
    public record Amount(String item, String name, String unit, BigDecimal quantity, BigDecimal kg) {}

    /** A quantity that has to leave on a closed route; it is required by an instant, or by the end of a day. */
    @Schema(name = "StuckRow")
    public record Stuck(
            String shipment,
            String route,
            Instant departsAt,
            String item,
            String unit,
            BigDecimal quantity,
            Stage stage,
            String place,
            String recipient,
            String priority,
            When requiredBy) {}
}
