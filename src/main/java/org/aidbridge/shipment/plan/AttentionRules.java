package org.aidbridge.shipment.plan;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.aidbridge.shipment.ledger.Balance;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Milestones.Milestone;

/**
 * What attention is judged by, apart from the shipment itself.
 *
 * @param milestones how long nothing may be heard at each stage
 * @param installable the items that are awaited installed; all others are at their end when they are delivered
 * @param zone whose days count: that of the operation
 */
public record AttentionRules(Map<Stage, Milestone> milestones, Set<String> installable, ZoneId zone) {

    /** Whether nothing more is awaited of goods. */
    boolean isAtItsEnd(Balance balance, String item) {
        Stage stage = balance.slot().stage();
        return stage.isExit() || stage == Stage.INSTALLED || stage == Stage.DELIVERED && !installable.contains(item);
    }
}
