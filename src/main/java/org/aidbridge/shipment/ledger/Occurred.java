package org.aidbridge.shipment.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.aidbridge.shared.When;

/**
 * When something occurred, as far as that is known: at an instant, or on a day. {@link DayOrder} says where in a history
 * a fact of a day is read.
 *
 * @param at the instant; of a day, its first in the zone of the operation, from which on it counts
 * @param on the day, where nothing more is known; else null
 * @param from the first instant of the day in the zone of its place; null where the instant is known
 * @param until the first instant after that day; null where the instant is known
 */
public record Occurred(Instant at, LocalDate on, Instant from, Instant until) {

    /** Two reports of one flight within this time are about the same one: flight numbers repeat daily. */
    private static final Duration SAME_FLIGHT = Duration.ofHours(12);

    private static final Duration TICK = Duration.ofNanos(1_000);

    public static Occurred at(Instant instant) {
        return new Occurred(instant, null, null, null);
    }

    /**
     * @param place the zone of the place where it occurred
     * @param operation the zone whose days figures are counted by
     */
    public static Occurred on(LocalDate day, ZoneId place, ZoneId operation) {
        return new Occurred(
                day.atStartOfDay(operation).toInstant(),
                day,
                day.atStartOfDay(place).toInstant(),
                day.plusDays(1).atStartOfDay(place).toInstant());
    }

    /** Whether nothing but its day is known. */
    public boolean knownToTheDay() {
        return on != null;
    }

    /** Before this it cannot have been. */
    public Instant earliest() {
        return on == null ? at : from;
    }

    /** The instant itself, or the end of the day. */
    public Instant end() {
        return on == null ? at : until;
    }

    /** The first instant at which it must have been over. */
    public Instant beyond() {
        return on == null ? at.plus(TICK) : until;
    }

    /** As it was said. */
    public When said() {
        return on == null ? new When(at, null) : new When(null, on);
    }

    /** Whether it was certainly over before another began. */
    boolean isBefore(Occurred other) {
        return !other.earliest().isBefore(beyond());
    }

    /** Whether two reports of a flight number are of one flight: less than 12 hours apart or, by day, on one day. */
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
