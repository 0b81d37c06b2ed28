package org.aidbridge.route.state;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aidbridge.route.state.Departure.Planned;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.When;

/**
 * An observed departure: a published observation, or the event of a shipment on board.
 *
 * @param at the start of the day where only that is known
 * @param day null unless only the day is known
 * @param flight null when unknown
 * @param notice the observation, or null
 * @param event the event of a shipment, or null
 */
public record Departure(Instant at, LocalDate day, Instant recordedAt, String flight, UUID notice, UUID event) {

    /** Events of one flight number further apart are of two flights. */
    private static final Duration APART = Duration.ofHours(12);

    /**
     * Each flight once. A departure without a flight number is merged with one of about the same time.
     *
     * @param zone of the origin
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

    /** Whether it is this planned departure. */
    boolean is(Planned planned, ZoneId zone) {
        return planned.flight().equals(flight)
                && (planned.date().equals(dayIn(zone))
                        || day == null && planned.expected() != null && isNear(at, planned.expected()));
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(APART) < 0;
    }

    public When when() {
        return When.of(at, day);
    }

    private LocalDate dayIn(ZoneId zone) {
        return day != null ? day : at.atZone(zone).toLocalDate();
    }

    /**
     * A dated departure that is not cancelled.
     *
     * @param code date and flight
     * @param expected null when only the date is known
     */
    public record Planned(String code, String flight, LocalDate date, Instant expected) {

        Instant until(ZoneId zone) {
            return expected != null
                    ? expected
                    : date.plusDays(1).atStartOfDay(zone).toInstant();
        }

        /** At the end of its day, so that a flight on the day of a resumption leaves on an open route. */
        Instant leaves(ZoneId zone) {
            return expected != null ? expected : until(zone).minusNanos(1_000);
        }
    }

    /**
     * The outcome of a planned departure. An observed departure outweighs a notice that it did not operate.
     *
     * @param left the observed departure, or null
     * @param missed the notice that it did not operate, or null
     */
    public record DepartureOutcome(Departure left, Notice missed) {

        /**
         * @param notices of the carrier of the route in this operation, in any order
         * @param departures that were seen, in any order, at least those of the days of what is planned
         * @return by code, for each that was planned
         */
        public static Map<String, DepartureOutcome> of(
                RouteRef route, List<Notice> notices, List<Departure> departures, List<Planned> planned, AsOf asOf) {
            RouteEvidence words = RouteEvidence.asOf(route, notices, departures, asOf);
            Map<String, DepartureOutcome> outcomes = new HashMap<>();
            for (Planned each : planned) {
                outcomes.put(
                        each.code(),
                        new DepartureOutcome(
                                words.departures().stream()
                                        .filter(d -> d.is(each, route.zone()))
                                        .findFirst()
                                        .orElse(null),
                                words.saysNotOperated(each).orElse(null)));
            }
            return outcomes;
        }
    }
}
