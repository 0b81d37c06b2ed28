package org.aidbridge.shipment.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.aidbridge.shared.When;

/**
 * When something occurred: at an instant, or on a day.
 *
 * @param at the instant; of a day, its start in the zone of the operation, from which it counts
 * @param on the day, where only that is known; else null
 * @param from the start of the day in the zone of its place; null for an instant
 * @param until the end of that day; null for an instant
 */
public record Occurred(Instant at, LocalDate on, Instant from, Instant until) {

    /** Flight numbers repeat daily: events closer than this are about the same flight. */
    private static final Duration SAME_FLIGHT = Duration.ofHours(12);

    private static final Duration TICK = Duration.ofNanos(1_000);

    public static Occurred at(Instant instant) {
        return new Occurred(instant, null, null, null);
    }

    /**
     * @param place the zone of the place where it occurred
     * @param operation the zone whose days count in figures
     */
    public static Occurred on(LocalDate day, ZoneId place, ZoneId operation) {
        return new Occurred(
                day.atStartOfDay(operation).toInstant(),
                day,
                day.atStartOfDay(place).toInstant(),
                day.plusDays(1).atStartOfDay(place).toInstant());
    }

    public boolean knownToTheDay() {
        return on != null;
    }

    public Instant earliest() {
        return on == null ? at : from;
    }

    /** The instant itself, or the end of the day. */
    public Instant end() {
        return on == null ? at : until;
    }

    /** The first instant after it. */
    public Instant beyond() {
        return on == null ? at.plus(TICK) : until;
    }

    public When said() {
        return on == null ? new When(at, null) : new When(null, on);
    }

    boolean isBefore(Occurred other) {
        return !other.earliest().isBefore(beyond());
    }

    /** Whether it can be the same flight. */
    boolean isAround(Occurred other) {
        if (on == null && other.on == null) {
            return Duration.between(at, other.at).abs().compareTo(SAME_FLIGHT) <= 0;
        }
        if (on != null && other.on != null) {
            return on.equals(other.on);
        }
        return earliest().isBefore(other.beyond()) && other.earliest().isBefore(beyond());
    }
}
