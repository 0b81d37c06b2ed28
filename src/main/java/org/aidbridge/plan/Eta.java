package org.aidbridge.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.aidbridge.ledger.Occurred;
import org.aidbridge.shared.When;

/**
 * When a shipment is expected at its destination.
 *
 * @param due the instant or, where it is expected on a day, the end of that day there: overdue begins after it
 * @param on the day, where nothing more was said; else null
 * @param basis who says so
 */
public record Eta(Instant due, LocalDate on, Basis basis) {

    /** Whether somebody said so, or only the plan does. */
    public enum Basis {
        ESTIMATED,
        PLANNED
    }

    public static Eta estimated(Occurred expected) {
        return new Eta(expected.end(), expected.on(), Basis.ESTIMATED);
    }

    /**
     * @param estimated when it should arrive by the newest estimate, or null
     * @param on the day of that, where nothing more was said
     * @param planned when it should arrive by its legs, or null
     * @return null when there is neither
     */
    public static Eta of(Instant estimated, LocalDate on, Instant planned) {
        if (estimated != null) {
            return new Eta(estimated, on, Basis.ESTIMATED);
        }
        return planned == null ? null : new Eta(planned, null, Basis.PLANNED);
    }

    DueDate dueDate() {
        return DueDate.of(due, on);
    }

    /** As it was said. */
    public When said() {
        return on == null ? new When(due, null) : new When(null, on);
    }
}
