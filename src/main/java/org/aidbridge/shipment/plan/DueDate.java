package org.aidbridge.shipment.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.aidbridge.shared.When;

/**
 * When something is due.
 *
 * @param at from this instant on it is late: what is due on a day is due at its end
 * @param said the same as it was said
 */
public record DueDate(Instant at, When said) {

    /**
     * @param at null gives null
     * @param on the day, where it is due on one; else null
     */
    public static DueDate of(Instant at, LocalDate on) {
        return at == null ? null : new DueDate(at, When.of(at, on));
    }

    boolean isBefore(DueDate other) {
        return at.isBefore(other.at);
    }
}
