package org.aidbridge.notice;

import java.time.Instant;
import java.util.Objects;

/**
 * A time during which a route stood at one state.
 *
 * @param from null for ever since
 * @param to null when it has not ended
 * @param cause the notice that says so, or null
 * @param openedBy the departure that made it RESUMED, or null
 */
public record Interval(Instant from, Instant to, Announced state, boolean closed, Notice cause, Departure openedBy) {

    boolean isLike(Interval other) {
        return state == other.state
                && closed == other.closed
                && Objects.equals(cause, other.cause)
                && Objects.equals(openedBy, other.openedBy);
    }

    Interval since(Instant begin) {
        return new Interval(begin, to, state, closed, cause, openedBy);
    }

    Interval until(Instant end) {
        return new Interval(from, end, state, closed, cause, openedBy);
    }
}
