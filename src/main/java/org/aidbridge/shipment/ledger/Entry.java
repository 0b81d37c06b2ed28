package org.aidbridge.shipment.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Quantity;

/**
 * A quantity of a line moved from one slot to another because of one event.
 *
 * @param event the event that moved it; null for the opening entry that declares the line
 * @param line the line's number
 * @param from null when the quantity comes into the ledger: declared, found in surplus, or there from the beginning
 * @param at when it moved in the world or, where only the day is known, from when on it counts
 * @param on that day, where nothing more is known; else null
 */
public record Entry(UUID event, int line, Slot from, Slot to, Quantity quantity, Instant at, LocalDate on) {

    /** The steps nobody reported but which must have happened for this one to be true. */
    public List<Stage> implied() {
        return from == null ? List.of() : Stage.between(from.stage(), to.stage());
    }
}
