package org.aidbridge.report.section.impact;

import java.math.BigDecimal;
import java.util.List;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Cargo blocked on closed routes.
 *
 * @param totals of cargo that has not departed, by item
 * @param inFlight of cargo in flight on these routes, which is not affected, by item
 * @param rows by priority, required date, shipment
 */
@Schema(name = "ReportedImpact")
public record ReportedImpact(
        List<String> closedRoutes, List<Amount> totals, List<Amount> inFlight, List<BlockedGoods> rows, String more) {

    /** A quantity of an item; {@code kg} null when the weight is unknown. */
    @Schema(name = "Amount")
    public record Amount(String item, String name, String unit, BigDecimal quantity, BigDecimal kg) {}

    /** A quantity planned on a closed route; {@code departsAt} and {@code requiredBy} are an instant or a day. */
    @Schema(name = "StuckRow")
    public record BlockedGoods(
            String shipment,
            String route,
            When departsAt,
            String item,
            String unit,
            BigDecimal quantity,
            Stage stage,
            String place,
            String recipient,
            String priority,
            When requiredBy) {}
}
