package org.aidbridge.report.section.highlight;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.aidbridge.report.section.change.Change;
import org.aidbridge.route.state.SourceKind;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something the first page says that no table does: a closure, a dispute, a discrepancy, a delay, a correction.
 *
 * @param item and {@code name} and {@code unit}; null when it counts no goods
 * @param value of the item, in its unit
 * @param change of a correction: by how much the earlier figure differs
 * @param stage of a corrected figure or a claim
 * @param cause of a correction
 * @param subject code of the carrier, reference of the shipment, number of the earlier report, or reference of the claim
 * @param subjectName what the subject is called; null when it has no name besides
 * @param count how many routes, shipments or claims
 * @param on since when, by when, or when it was stated: a day of the operation
 * @param source who contradicts or claims, and {@code sourceName} and {@code quote}
 */
@Schema(name = "Highlight")
public record Highlight(
        What what,
        String item,
        String name,
        String unit,
        BigDecimal value,
        BigDecimal change,
        Stage stage,
        Change.Cause cause,
        String subject,
        String subjectName,
        Integer count,
        LocalDate on,
        SourceKind source,
        String sourceName,
        String quote) {

    /** On the first page. */
    public static final int AT_MOST = 7;

    /** What a highlight tells of. */
    @Schema(name = "Highlighted")
    public enum What {
        /** Routes of a carrier are closed: {@code count} of them since {@code on}. */
        ROUTES_CLOSED,
        /** Somebody contradicts what the carrier announces of its routes. */
        ROUTES_DISPUTED,
        /** Cargo that cannot leave because its route is closed; {@code on} is when it is first required. */
        BLOCKED,
        WITHHELD,
        MISSING,
        LOST,
        DAMAGED,
        /** Shipments later than required or expected; the most urgent is the subject, due {@code on}. */
        OVERDUE,
        /** An earlier figure that is another one now. */
        CORRECTED,
        /** A public figure that what is tracked does not show, and how many there are. */
        CLAIM_UNSUPPORTED,
        /** A public figure that contradicts others, and how many do. */
        CLAIM_DISPUTED
    }
}
