package org.aidbridge.web.shipment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.query.EventView;

/**
 * An event on the timeline.
 *
 * @param other the event it retracts, or the one that retracted it; or null
 */
record TimelineEntry(EventView event, EventType type, EventView other) {

    private static final Duration A_DAY = Duration.ofDays(1);

    private static final Comparator<TimelineEntry> NEWEST_FIRST = Comparator.comparing(TimelineEntry::at)
            .thenComparing(h -> h.event().recordedAt())
            .thenComparing(h -> h.event().id().toString())
            .reversed();

    static List<TimelineEntry> of(List<EventView> events) {
        Map<UUID, EventView> byId = events.stream().collect(Collectors.toMap(EventView::id, Function.identity()));
        return events.stream()
                .map(event -> new TimelineEntry(
                        event,
                        EventType.valueOf(event.type()),
                        byId.get(event.retracts() != null ? event.retracts() : event.retractedBy())))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** Retractions and expectations appear when they were recorded. */
    public Instant at() {
        return isExpected() || isRetraction()
                ? event.recordedAt()
                : event.occurred().at();
    }

    /** Whether it was out of order, or recorded a day or more after it happened. */
    public boolean isLate() {
        return event.late()
                || !isExpected()
                        && !isRetraction()
                        && !event.recordedAt().isBefore(event.occurred().end().plus(A_DAY));
    }

    public boolean isRetraction() {
        return type == EventType.RETRACTED;
    }

    public boolean isRetracted() {
        return event.retractedBy() != null;
    }

    public boolean isExpected() {
        return !event.classifier().equals("ACTUAL");
    }

    /** The type of the retracted event. */
    public EventType otherType() {
        return other == null ? null : EventType.valueOf(other.type());
    }
}
