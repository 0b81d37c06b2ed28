package org.aidbridge.shipment.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Slot;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ledger entry as it is shown: a quantity of a line that moved because of one event.
 *
 * @param event null for the opening entry, which the declaration made
 * @param from null when the quantity came into the ledger: declared, or found in surplus
 * @param occurredAt when it moved; null where only the day is known, which is {@code occurredOn} then
 * @param implied the steps nobody reported but which must have happened
 */
@Schema(name = "LedgerEntry")
public record LedgerView(
        UUID event,
        String type,
        int line,
        String item,
        String unit,
        Quantity quantity,
        Side from,
        Side to,
        List<Stage> implied,
        Instant occurredAt,
        LocalDate occurredOn,
        Instant recordedAt) {

    /** Where a quantity stood; {@code leg} is the flight it was on or booked on. */
    @Schema(name = "LedgerSide")
    public record Side(Stage stage, String place, String leg, String to) {
        static Side of(Slot slot) {
            return slot == null ? null : new Side(slot.stage(), slot.place(), slot.leg(), slot.to());
        }
    }
}
