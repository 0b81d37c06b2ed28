package org.aidbridge.shipment.ledger;

import java.time.Instant;
import java.util.UUID;

/** A reason to look at a shipment. */
public enum Flag {
    /** Reported at a place or on a flight that is not in the plan. */
    OFF_PLAN,
    /** Some of it has yet to leave on a route that is closed. */
    AT_RISK,
    /** Some of it left on a route that was closed. */
    ON_CLOSED_ROUTE,
    /** Later than required, or than its estimated arrival. */
    OVERDUE,
    /** Withheld, or held by customs. */
    HELD,
    /** Damaged, missing, lost, found in surplus, or a discrepancy was reported. */
    DISCREPANCY,
    /** Not delivered to the recipient it was dispatched to. */
    MISDELIVERED,
    /** A step is dated after one that follows it: a departure after the arrival. */
    OUT_OF_SEQUENCE,
    /** No event for longer than its milestone allows. */
    SILENT,
    /** Goods expire before long and have not been delivered. */
    EXPIRING,
    /** Goods have expired and have not been delivered. */
    EXPIRED;

    /**
     * The last event that raised a flag, and the reason in a sentence.
     *
     * @param expected the party that goods had been dispatched to, if that is the contradiction; else null
     */
    public record FlagReason(UUID event, Instant at, String reason, String expected) {}
}
