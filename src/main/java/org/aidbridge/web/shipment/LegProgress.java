package org.aidbridge.web.shipment;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aidbridge.shipment.ledger.Occurred;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.plan.PlannedTime;
import org.aidbridge.shipment.query.EventView;
import org.aidbridge.web.PageFormat;

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

    public String lines() {
        return leg.lines() == null
                ? null
                : leg.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Empty unless it certainly left late. */
    public String leftLate(PageFormat write) {
        return late(departed, leg.departsAt(), write);
    }

    public String arrivedLate(PageFormat write) {
        return late(arrived, leg.arrivesAt(), write);
    }

    /** By how much, at least; in days where only a day is known. */
    private static String late(Occurred occurred, PlannedTime planned, PageFormat write) {
        if (occurred == null || planned == null || occurred.earliest().isBefore(planned.beyond())) {
            return "";
        }
        if (!occurred.knownToTheDay() && planned.on() == null) {
            return write.span(planned.at(), occurred.at());
        }
        long days = occurred.knownToTheDay() && planned.on() != null
                ? ChronoUnit.DAYS.between(planned.on(), occurred.on())
                : Duration.between(planned.at(), occurred.earliest()).toDays();
        return write.days(Math.max(1, days));
    }
}
