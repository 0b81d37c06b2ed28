package org.aidbridge.shipment.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.aidbridge.shipment.ledger.Flag.FlagReason;

/** Flags raised by events, each with the last event that raised it. */
final class Marks {

    private final Map<Flag, FlagReason> marks = new EnumMap<>(Flag.class);

    Marks() {}

    Marks(Map<Flag, FlagReason> kept) {
        marks.putAll(kept);
    }

    Map<Flag, FlagReason> all() {
        return Collections.unmodifiableMap(marks);
    }

    void note(Fact fact, EventApplication step) {
        step.moves().forEach(move -> noteMisdelivery(move, fact));
        if (fact.offPlan() != null) {
            mark(Flag.OFF_PLAN, fact, fact.offPlan(), null);
        }
        if (step.isOutOfOrder()) {
            String reason = fact.type() + " is dated after a later step of the same goods; it moved nothing";
            mark(Flag.OUT_OF_SEQUENCE, fact, reason, null);
        }
        if (step.recounts()) {
            mark(Flag.DISCREPANCY, fact, "A second count differs from what had been received", null);
        }
        if (fact.type() == EventType.DISCREPANCY) {
            String code = fact.iata() == null ? "" : ": " + fact.iata();
            mark(Flag.DISCREPANCY, fact, "A discrepancy was reported" + code, null);
        }
    }

    private void noteMisdelivery(EventApplication.Move move, Fact fact) {
        Slot from = move.from();
        Slot to = move.to();
        boolean delivered = to.stage() == Stage.DELIVERED || to.stage() == Stage.INSTALLED;
        boolean dispatched = from != null && !from.stage().isBefore(Stage.DISPATCHED) && from.to() != null;
        if (delivered && dispatched && !from.to().equals(to.to())) {
            String reason = fact.type() + " to " + to.to() + ", but dispatched to " + from.to();
            mark(Flag.MISDELIVERED, fact, reason, from.to());
        }
    }

    private void mark(Flag flag, Fact fact, String reason, String expected) {
        marks.put(flag, new FlagReason(fact.id(), fact.occurredAt(), reason, expected));
    }
}
