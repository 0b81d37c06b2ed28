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
 * A ledger entry.
 *
 * @param event null for a declared quantity
 * @param from null for quantities that enter the ledger
 * @param occurredAt null where only the day is known: {@code occurredOn}
 * @param implied skipped steps
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

    /** @param leg the flight it is on or booked on */
    @Schema(name = "LedgerSide")
    public record Side(Stage stage, String place, String leg, String to) {
        static Side of(Slot slot) {
            return slot == null ? null : new Side(slot.stage(), slot.place(), slot.leg(), slot.to());
        }
    }
}
