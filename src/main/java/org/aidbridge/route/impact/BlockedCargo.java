package org.aidbridge.route.impact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Waiting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A quantity of a line that is to leave on a route, or is flying on it.
 *
 * @param departsAt as planned, an instant or a day; or null
 * @param kg in proportion to its line; null when unknown
 * @param place of goods in the air the one they left
 * @param requiredBy an instant, or a day at whose end it is due: {@code due}
 * @param waitingSince when the last of the line reached its stage, an instant or a day: {@code waiting}
 * @param heldByOthers for the impact of one notice: whether it would be blocked without it, too
 */
@Schema(name = "CargoOnRoute")
public record BlockedCargo(
        String shipment,
        String route,
        String flight,
        When departsAt,
        int line,
        String item,
        String unit,
        Quantity quantity,
        BigDecimal kg,
        Stage stage,
        String place,
        String donor,
        String consignee,
        String recipient,
        String priority,
        When requiredBy,
        @JsonIgnore Instant due,
        When waitingSince,
        @JsonIgnore Instant waiting,
        Boolean heldByOthers) {

    static BlockedCargo of(Cargo cargo, Waiting waiting, Boolean heldByOthers) {
        Cargo.Line line = cargo.line(waiting.line());
        Cargo.Entered entered = cargo.since(line.number(), waiting.slot().stage());
        return new BlockedCargo(
                cargo.reference(),
                waiting.leg().route(),
                waiting.leg().flight(),
                waiting.leg().departs(),
                line.number(),
                line.item(),
                line.unit(),
                waiting.quantity(),
                line.kg(waiting.quantity()),
                waiting.slot().stage(),
                waiting.slot().place(),
                cargo.donor(),
                cargo.consignee(),
                line.recipient() != null ? line.recipient() : cargo.recipient(),
                cargo.priority(),
                cargo.required(),
                cargo.due(),
                entered == null ? null : When.of(entered.at(), entered.on()),
                entered == null ? null : entered.at(),
                heldByOthers);
    }
}
