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

    /**
     * Whether it closes any part of a window: goods planned for a day are held if their route is closed at any time of that
     * day at its origin. A closure from or until a day is compared by days, so that what leaves on the day of a resumption is
     * free in every zone.
     */
    public boolean closes(DepartureWindow window) {
        return closed && hasBegun(window) && lasts(window);
    }

    private boolean hasBegun(DepartureWindow window) {
        if (from == null) {
            return true;
        }
        return isOnDays(since, window) ? !window.day().isBefore(since.day()) : !from.isAfter(window.last());
    }

    private boolean lasts(DepartureWindow window) {
        if (to == null) {
            return true;
        }
        return to.isAfter(window.from())
                && (!isOnDays(until, window) || window.day().isBefore(until.day()));
    }

    private static boolean isOnDays(When turn, DepartureWindow window) {
        return window.day() != null && turn != null && turn.day() != null;
    }

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
