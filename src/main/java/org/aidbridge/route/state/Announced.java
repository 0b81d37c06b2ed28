package org.aidbridge.route.state;

/** What is announced of a route, from the least to the most restrictive: where suspensions overlap, the later one here wins. */
public enum Announced {
    /** Nothing is announced against it. */
    ACTIVE,
    /** It was suspended, and a departure has been observed since. */
    RESUMED,
    /** A date is announced; closed until then. */
    RESUMPTION_SCHEDULED,
    /** It is to be resumed, nobody says when; closed. */
    RESUMPTION_ANNOUNCED,
    /** The carrier is thinking about it; closed. */
    UNDER_REVIEW,
    SUSPENDED
}
