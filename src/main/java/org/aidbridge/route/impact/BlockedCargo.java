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
 * A quantity of a line that has to leave on a route, or is in the air on it.
 *
 * @param departsAt when it was planned to leave, or null
 * @param kg what it weighs, in proportion to its line; null when nobody said
 * @param place where it stands or, in the air, which place it left
 * @param requiredBy an instant, or a day which it is due at the end of
 * @param due the instant of that
 * @param waitingSince when the last of its line came to the stage at which it stands: an instant, or the day where no more is
 *     known
 * @param waiting the instant from which that counts
 * @param heldByOthers in the impact of one notice whether it would be stuck without that notice, too
 */
@Schema(name = "CargoOnRoute")
public record BlockedCargo(
        String shipment,
        String route,
        String flight,
        Instant departsAt,
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
                waiting.leg().departsAt(),
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
