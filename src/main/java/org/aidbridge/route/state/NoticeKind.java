package org.aidbridge.route.state;

import java.util.Optional;

/** What a notice is. The order is the one in which notices of the same instant are read. */
public enum NoticeKind {
    /** Routes stop; each is a thread of its own that later notices refer to. */
    SUSPENSION,
    /** The terms of a named suspension change: its routes, its interval, its review date. It is stated anew. */
    AMENDMENT,
    /** A suspension is being re-evaluated. */
    REVIEW,
    /** Routes are to be served again, without a date. */
    RESUMPTION_ANNOUNCED,
    /** Routes are to be served again from a date. */
    RESUMPTION_SCHEDULED,
    /** A word about operations: they run, or they do not. */
    STATEMENT,
    /** One flight was seen to operate, or seen not to. */
    OBSERVATION,
    /** A named notice is withdrawn. */
    RETRACTION;

    /** Where the carrier's own notice of this kind takes its suspension; null where it leaves it. */
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

    /** Whether it closes a route again that was seen to be served. Words about resuming do not stop what already flies. */
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

    /** Whether it is about another notice, which it then has to name. */
    public boolean namesAnother() {
        return this == AMENDMENT || this == RETRACTION;
    }

    /**
     * Whether it says that a route is being served; empty when it says nothing about that.
     *
     * @param operated what a statement or observation says
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
