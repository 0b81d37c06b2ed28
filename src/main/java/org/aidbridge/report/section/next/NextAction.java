package org.aidbridge.report.section.next;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An action that is needed next.
 *
 * @param owner role that has to act, like CARRIER or CUSTOMS; OPERATION is the logistics team
 * @param party code of the carrier that has to act; null when the role is enough
 * @param item and {@code name}, {@code unit} and {@code quantity}; null unless it is about one item
 * @param subject reference of the most urgent shipment; null for routes
 * @param count number of routes or shipments, or null
 * @param due due day, or null
 * @param late whether it is overdue
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

    @Schema(name = "ActionNeeded")
    public enum What {
        /** The carrier reviews its suspension on that day. */
        REVIEW_SUSPENSION,
        /** The carrier has announced that day for a resumption. */
        CONFIRM_RESUMPTION,
        /** Routes are closed without an announced review or resumption. */
        ASK_FOR_SCHEDULE,
        REBOOK,
        CHASE,
        CLEAR_CUSTOMS,
        RELEASE,
        TRACE
    }
}
