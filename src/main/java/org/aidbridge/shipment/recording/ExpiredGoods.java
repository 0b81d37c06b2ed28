package org.aidbridge.shipment.recording;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.ledger.Entry;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Stage;

/**
 * Keeps expired goods from leaving for a ward by oversight: sending them on takes a reason, which is kept. It is asked once,
 * when the event is taken in, of a dispatch and of what implies one; what happens to them after that is not held up.
 *
 * @param lines the last good day of those lines that had expired when the event happened
 */
record ExpiredGoods(Map<Integer, LocalDate> lines) {

    private static final ExpiredGoods NONE = new ExpiredGoods(Map.of());

    /** Reads the lines only where it matters. */
    static ExpiredGoods of(ValidatedEvent draft, Shipment shipment, Events events) {
        EventRequest report = draft.report();
        EventType type = report.type().type();
        boolean sendsOn = type == EventType.DISPATCHED || type == EventType.DELIVERED || type == EventType.INSTALLED;
        if (!sendsOn
                || report.override() != null
                || report.classifier() != EventRequest.Classifier.ACTUAL
                || !shipment.isPerishable()) {
            return NONE;
        }
        return new ExpiredGoods(events.expired(
                shipment, draft.occurred().at(), report.occurred().day()));
    }

    boolean isNone() {
        return lines.isEmpty();
    }

    /** @throws Invalid (422) when some of them were sent on without a reason */
    void requireReason(List<Entry> moved) {
        moved.stream()
                .filter(entry -> lines.containsKey(entry.line()) && isSentOn(entry))
                .findFirst()
                .ifPresent(entry -> {
                    throw new Invalid(
                            "/override",
                            Message.of(
                                    "Line {line} expired on {day}; give the reason to dispatch it all the same",
                                    entry.line(),
                                    lines.get(entry.line())));
                });
    }

    private static boolean isSentOn(Entry entry) {
        return entry.from() != null
                && entry.from().peak().compareTo(Stage.DISPATCHED) < 0
                && entry.to().peak().compareTo(Stage.DISPATCHED) >= 0;
    }
}
