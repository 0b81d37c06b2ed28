package org.aidbridge.route.state;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.When;

/**
 * A departure that somebody saw: an observation that was published, or the event of a shipment that was on board.
 *
 * @param at when it left; where only the day is known, its begin
 * @param day the day it left, when that is all that is known; otherwise null
 * @param recordedAt since when that is known
 * @param flight null when nobody said
 * @param notice the observation, or null
 * @param event the event of a shipment, or null
 */
public record Departure(Instant at, LocalDate day, Instant recordedAt, String flight, UUID notice, UUID event) {

    /** As for shipments: reports of one flight that lie further apart are of two. */
    private static final Duration APART = Duration.ofHours(12);

    /**
     * Each flight once, whoever and however many told of it. Who names no flight is taken to mean one that was seen about
     * then, so that of flights without a number there may have been more.
     *
     * @param zone of the place they left from
     */
    static List<Departure> flights(List<Departure> seen, ZoneId zone) {
        List<Departure> flights = new ArrayList<>();
        seen.stream()
                .sorted(Comparator.comparing((Departure d) -> d.flight == null)
                        .thenComparing(d -> d.day != null)
                        .thenComparing(Departure::at))
                .filter(d -> flights.stream().noneMatch(f -> f.isSameAs(d, zone)))
                .forEach(flights::add);
        return flights;
    }

    private boolean isSameAs(Departure other, ZoneId zone) {
        boolean sameFlight = flight == null || other.flight == null || flight.equals(other.flight);
        boolean sameTime =
                day != null || other.day != null ? dayIn(zone).equals(other.dayIn(zone)) : isNear(at, other.at);
        return sameFlight && sameTime;
    }

    /** Whether it is the one that was planned: of the same number, on its date or about when it is expected. */
    boolean is(Planned planned, ZoneId zone) {
        return planned.flight().equals(flight)
                && (planned.date().equals(dayIn(zone))
                        || day == null && planned.expected() != null && isNear(at, planned.expected()));
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(APART) < 0;
    }

    /** When it left, as far as that is known. */
    public When when() {
        return When.of(at, day);
    }

    private LocalDate dayIn(ZoneId zone) {
        return day != null ? day : at.atZone(zone).toLocalDate();
    }
}
