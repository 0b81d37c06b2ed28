package org.aidbridge.shipment.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Occurred;
import org.aidbridge.shipment.ledger.Stage;

/**
 * The expected arrival at the destination or, once everything is there, the actual one.
 *
 * @param due the instant, or the end of the day there
 * @param on the day, where only that is known; else null
 */
public record Eta(Instant due, LocalDate on, Basis basis) {

    public enum Basis {
        ACTUAL,
        ESTIMATED,
        PLANNED
    }

    /** @param said null gives null */
    public static Eta of(Occurred said, Basis basis) {
        return said == null ? null : new Eta(said.end(), said.on(), basis);
    }

    /** @param due null gives null */
    public static Eta of(Instant due, LocalDate on, Basis basis) {
        return due == null ? null : new Eta(due, on, basis);
    }

    /**
     * @param said by the newest estimate, or null
     * @param planned by the legs, or null
     * @return null when there is neither
     */
    public static Eta expected(Eta said, Eta planned) {
        return said != null ? said : planned;
    }

    /**
     * The actual arrival once nothing is on its way any more.
     *
     * @param arrived may be null, like {@code expected}
     */
    public static Eta of(Collection<Stage> stages, Eta arrived, Eta expected) {
        boolean isOnItsWay = stages.isEmpty()
                || stages.stream().anyMatch(stage -> !stage.isExit() && stage.compareTo(Stage.ARRIVED) < 0);
        return isOnItsWay ? expected : arrived;
    }

    DueDate dueDate() {
        return DueDate.of(due, on);
    }

    public When said() {
        return on == null ? new When(due, null) : new When(null, on);
    }

    /**
     * A due date.
     *
     * @param at the end of the day where it is due on a day
     * @param said as stated
     */
    public record DueDate(Instant at, When said) {

        /**
         * @param at null gives null
         * @param on the day, where only that is known; else null
         */
        public static DueDate of(Instant at, LocalDate on) {
            return at == null ? null : new DueDate(at, When.of(at, on));
        }

        boolean isBefore(DueDate other) {
            return at.isBefore(other.at);
        }
    }
}
