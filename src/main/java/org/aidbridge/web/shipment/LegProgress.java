package org.aidbridge.web.shipment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aidbridge.shipment.ledger.Occurred;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.query.EventView;

/**
 * A planned leg beside its events.
 *
 * @param departed first reported departure, or null
 * @param arrived first reported arrival, or null
 */
record LegProgress(int number, Plan.Leg leg, Occurred departed, Occurred arrived) {

    static LegProgress of(int number, Plan.Leg leg, List<EventView> events) {
        return new LegProgress(
                number,
                leg,
                first(events, e -> e.type().equals("DEPARTED") && leg.label().equals(e.leg())),
                first(
                        events,
                        e -> (e.type().equals("ARRIVED") || e.type().equals("CHECKED_IN"))
                                && leg.destination().equals(e.place())
                                && (e.leg() == null || leg.label().equals(e.leg()))));
    }

    private static Occurred first(List<EventView> events, Predicate<EventView> about) {
        return events.stream()
                .filter(e -> e.classifier().equals("ACTUAL") && e.retractedBy() == null)
                .filter(about)
                .map(EventView::occurred)
                .min(Comparator.comparing(Occurred::at))
                .orElse(null);
    }

    /** The numbers of its lines; null for all. */
    public String lines() {
        return leg.lines() == null
                ? null
                : leg.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** False if only the day is known. */
    public boolean isLeftLate() {
        return isLate(departed, leg.departsAt());
    }

    public boolean isArrivedLate() {
        return isLate(arrived, leg.arrivesAt());
    }

    private static boolean isLate(Occurred occurred, Instant planned) {
        return occurred != null
                && planned != null
                && !occurred.knownToTheDay()
                && occurred.at().isAfter(planned);
    }
}
