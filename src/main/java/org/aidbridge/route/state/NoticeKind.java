package org.aidbridge.route.state;

import java.util.Optional;
import org.aidbridge.route.state.Interval.Announced;

/** In the order in which notices of one instant are read. */
public enum NoticeKind {
    /** Routes stop; each is a thread of its own that later notices refer to. */
    SUSPENSION,
    /** Replaces the terms of a suspension: routes, interval, review date. */
    AMENDMENT,
    /** A suspension is being re-evaluated. */
    REVIEW,
    /** Routes are to be served again, without a date. */
    RESUMPTION_ANNOUNCED,
    /** Routes are to be served again from a date. */
    RESUMPTION_SCHEDULED,
    /** Flights operate, or they do not. */
    STATEMENT,
    /** One flight was observed to operate, or not. */
    OBSERVATION,
    /** A named notice is withdrawn. */
    RETRACTION;

    /** The state that a carrier's notice moves its suspension to; or null. */
    Announced moves() {
        return switch (this) {
            case SUSPENSION, AMENDMENT -> Announced.SUSPENDED;
            case REVIEW -> Announced.UNDER_REVIEW;
            case RESUMPTION_ANNOUNCED -> Announced.RESUMPTION_ANNOUNCED;
            case RESUMPTION_SCHEDULED -> Announced.RESUMPTION_SCHEDULED;
            case STATEMENT, OBSERVATION, RETRACTION -> null;
        };
    }

    /** Whether it states the terms of a suspension: which routes, from when, until when. */
    public boolean statesTerms() {
        return this == SUSPENSION || this == AMENDMENT;
    }

    /** Whether it closes a route again on which flights were observed. */
    public boolean closes() {
        return switch (this) {
            case SUSPENSION, AMENDMENT, REVIEW -> true;
            case RESUMPTION_ANNOUNCED, RESUMPTION_SCHEDULED, STATEMENT, OBSERVATION, RETRACTION -> false;
        };
    }

    public boolean mayBeScheduled() {
        return this == RESUMPTION_SCHEDULED;
    }

    public boolean mayBeReviewed() {
        return statesTerms() || this == REVIEW;
    }

    public boolean claimsOperation() {
        return this == STATEMENT || this == OBSERVATION;
    }

    public boolean namesAnother() {
        return this == AMENDMENT || this == RETRACTION;
    }

    /**
     * Whether it says that a route operates.
     *
     * @param operated of a statement or observation
     */
    Optional<Boolean> claims(Boolean operated) {
        return switch (this) {
            case SUSPENSION, AMENDMENT -> Optional.of(false);
            // Headlines that call a suspension withdrawn say that it is over.
            case RETRACTION -> Optional.of(true);
            case STATEMENT, OBSERVATION -> Optional.ofNullable(operated);
            case REVIEW, RESUMPTION_ANNOUNCED, RESUMPTION_SCHEDULED -> Optional.empty();
        };
    }
}
