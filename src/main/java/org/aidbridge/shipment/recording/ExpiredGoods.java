package org.aidbridge.shipment.recording;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Ledger.Entry;
import org.aidbridge.shipment.ledger.Stage;

/**
 * Refuses to dispatch expired goods without a reason. Events after the dispatch are not refused.
 *
 * @param lines expiry dates of the lines that had expired when the event happened
 */
record ExpiredGoods(Map<Integer, LocalDate> lines) {

    private static final ExpiredGoods NONE = new ExpiredGoods(Map.of());

    static ExpiredGoods of(ValidatedEvent validated, Shipment shipment, Events events) {
        EventRequest request = validated.request();
        EventType type = request.eventType();
        boolean dispatches = type == EventType.DISPATCHED || type == EventType.DELIVERED || type == EventType.INSTALLED;
        if (!dispatches
                || request.override() != null
                || request.classifier() != EventRequest.Classifier.ACTUAL
                || !shipment.isPerishable()) {
            return NONE;
        }
        return new ExpiredGoods(events.expired(
                shipment, validated.occurred().at(), request.occurredAt().day()));
    }

    boolean isNone() {
        return lines.isEmpty();
    }

    /** @throws Invalid (422) when expired goods would be dispatched without a reason */
    void requireReason(List<Entry> moved) {
        moved.stream()
                .filter(entry -> lines.containsKey(entry.line()) && isDispatched(entry))
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

    private static boolean isDispatched(Entry entry) {
        return entry.from() != null
                && entry.from().peak().compareTo(Stage.DISPATCHED) < 0
                && entry.to().peak().compareTo(Stage.DISPATCHED) >= 0;
    }
}
