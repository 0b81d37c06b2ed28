package org.aidbridge.report.section.next;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is needed next, by whom and by when.
 *
 * @param owner the role that has to act, like CARRIER or CUSTOMS; OPERATION is the logistics team of the operation
 * @param party code of the carrier that has to act, with its name; null when the role says enough
 * @param item and {@code name}, {@code unit} and {@code quantity}; null when it is not about goods of one item
 * @param subject reference of a shipment, of several the most urgent; null where the routes of a carrier are meant
 * @param count how many routes or shipments; null when they are not counted
 * @param due the day by which it is needed, or null
 * @param late whether that day has passed
 */
@Schema(name = "NextAction")
public record NextAction(
        What what,
        String owner,
        String party,
        String partyName,
        String item,
        String name,
        String unit,
        BigDecimal quantity,
        String subject,
        Integer count,
        LocalDate due,
        boolean late) {

    /** What has to be done. */
    @Schema(name = "ActionNeeded")
    public enum What {
        /** The carrier is to review its suspension on that day. */
        REVIEW_SUSPENSION,
        /** The carrier has announced that day for a resumption. */
        CONFIRM_RESUMPTION,
        /** Routes are closed, and no day of a review or a resumption has been announced. */
        ASK_FOR_SCHEDULE,
        /** Cargo waits for closed routes. */
        REBOOK,
        /** Shipments are later than required or expected. */
        CHASE,
        /** Customs hold shipments. */
        CLEAR_CUSTOMS,
        /** Goods are withheld. */
        RELEASE,
        /** Goods are missing. */
        TRACE
    }
}
