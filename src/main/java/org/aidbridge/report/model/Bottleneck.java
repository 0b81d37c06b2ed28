package org.aidbridge.report.model;

import java.math.BigDecimal;
import java.util.List;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stage at which something stands.
 *
 * @param owner who has to act
 * @param oldest the shipment that was entered first of those that stand there
 */
@Schema(name = "Bottleneck")
public record Bottleneck(Stage stage, String owner, Oldest oldest, List<Dwell> items, String more) {

    /** @param since when, or on which day, the last of its goods came there */
    @Schema(name = "Oldest")
    public record Oldest(String shipment, When since) {}

    /** @param meanHours how long a unit has stood there on average, of all that ever came there and until now */
    @Schema(name = "Dwell")
    public record Dwell(String item, String name, String unit, BigDecimal quantity, BigDecimal meanHours) {}
}
