package org.aidbridge.route.state;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When goods may leave: at one instant, or at any time of a day.
 *
 * @param until exclusive; the same instant as {@code from} if there is only one
 * @param day null for an instant
 */
public record DepartureWindow(Instant from, Instant until, LocalDate day) {

    public static DepartureWindow at(Instant instant) {
        return new DepartureWindow(instant, instant, null);
    }

    /** The last instant in it. */
    public Instant last() {
        return until.isAfter(from) ? until.minusNanos(1_000) : from;
    }
}
