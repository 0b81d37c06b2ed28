package org.aidbridge.shipment.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Occurred;
import org.aidbridge.shipment.ledger.Stage;

/**
 * When a shipment is expected at its destination or, once all of it is there, when it arrived.
 *
 * @param due the instant or, where it is expected on a day, the end of that day there: overdue begins after it
 * @param on the day, where nothing more was said; else null
 * @param basis who says so
 */
public record Eta(Instant due, LocalDate on, Basis basis) {

    /** Whether it has arrived, somebody estimated when it will, or it was only planned. */
    public enum Basis {
        ACTUAL,
        ESTIMATED,
        PLANNED
    }

    /** @param said null reads as nothing known */
    public static Eta of(Occurred said, Basis basis) {
        return said == null ? null : new Eta(said.end(), said.on(), basis);
    }

    /** @param due null reads as nothing known */
    public static Eta of(Instant due, LocalDate on, Basis basis) {
        return due == null ? null : new Eta(due, on, basis);
    }

    /**
     * @param said by the newest event that says when it should arrive, or null
     * @param planned when it should arrive by its legs, or null
     * @return null when there is neither
     */
    public static Eta expected(Eta said, Instant planned) {
        return said != null ? said : of(planned, null, Basis.PLANNED);
    }

    /**
     * What is nowhere on its way any more is not expected.
     *
     * @param stages at which some of it stands
     * @param arrived when the last of it arrived; null when nobody said
     */
    public static Eta of(Collection<Stage> stages, Eta arrived, Eta expected) {
        boolean isOnItsWay = stages.isEmpty()
                || stages.stream().anyMatch(stage -> !stage.isExit() && stage.compareTo(Stage.ARRIVED) < 0);
        return isOnItsWay ? expected : arrived;
    }

    DueDate dueDate() {
        return DueDate.of(due, on);
    }

    /** As it was said. */
    public When said() {
        return on == null ? new When(due, null) : new When(null, on);
    }
}
