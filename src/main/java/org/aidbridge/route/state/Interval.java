package org.aidbridge.route.state;

import java.time.Instant;
import java.util.Objects;
import org.aidbridge.shared.When;

/**
 * A period in one state.
 *
 * @param from null for the beginning of time, {@code to} for its end
 * @param since {@code from} as stated, perhaps a day; likewise {@code until}
 * @param openedBy the departure that made it RESUMED, or null
 */
public record Interval(
        Instant from,
        Instant to,
        When since,
        When until,
        Announced state,
        boolean closed,
        Notice cause,
        Departure openedBy) {

    boolean isLike(Interval other) {
        return state == other.state
                && closed == other.closed
                && Objects.equals(cause, other.cause)
                && Objects.equals(openedBy, other.openedBy);
    }

    /** This interval, starting with an earlier one. */
    Interval begunWith(Interval first) {
        return new Interval(first.from, to, first.since, until, state, closed, cause, openedBy);
    }

    /** @param next null when it has not ended */
    Interval endedBy(Interval next) {
        Instant end = next == null ? null : next.from;
        return new Interval(from, end, since, next == null ? null : next.since, state, closed, cause, openedBy);
    }

    /** The announced state, from the least to the most restrictive: where suspensions overlap, the later constant wins. */
    public enum Announced {
        ACTIVE,
        /** A departure was observed since the suspension. */
        RESUMED,
        /** Closed until the announced date. */
        RESUMPTION_SCHEDULED,
        /** Closed; no date is announced. */
        RESUMPTION_ANNOUNCED,
        /** Closed. */
        UNDER_REVIEW,
        SUSPENDED
    }
}
