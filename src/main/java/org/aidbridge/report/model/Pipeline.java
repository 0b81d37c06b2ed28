package org.aidbridge.report.model;

import java.math.BigDecimal;
import java.util.List;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has not arrived yet. Rows: what is expected first, what has no ETA last. */
@Schema(name = "Pipeline")
public record Pipeline(List<Total> totals, List<Expected> rows, String more) {

    @Schema(name = "PipelineTotal")
    public record Total(
            String item,
            String name,
            String unit,
            BigDecimal planned,
            BigDecimal booked,
            BigDecimal accepted,
            BigDecimal inTransit) {}

    /**
     * @param eta an instant or, where no more is known, a day
     * @param basis ESTIMATED when somebody said so, PLANNED when only the plan does; null without an ETA
     */
    @Schema(name = "ExpectedShipment")
    public record Expected(
            String shipment,
            String donor,
            String consignee,
            String origin,
            String destination,
            When eta,
            String basis,
            List<OnTheWay> goods) {}

    @Schema(name = "OnTheWay")
    public record OnTheWay(String item, String unit, Stage stage, BigDecimal quantity) {}
}
