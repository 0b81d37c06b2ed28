package org.aidbridge.report.section.highlight;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.aidbridge.report.section.change.Change;
import org.aidbridge.route.state.Notice.SourceKind;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exception for the first page: a closure, dispute, discrepancy, delay or correction.
 *
 * @param item and {@code name} and {@code unit}; null when it is not about goods
 * @param value of the item, in its unit
 * @param change of a corrected figure
 * @param stage of a corrected figure or a claim
 * @param cause of a correction
 * @param subject code of the carrier, reference of the shipment, number of the earlier report, or reference of the claim
 * @param subjectName name of the subject, or null
 * @param count how many routes, shipments or claims
 * @param on day since which, by which or on which it was stated
 * @param source kind of the source that contradicts or claims, with {@code sourceName} and {@code quote}
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

    public static final int AT_MOST = 7;

    @Schema(name = "Highlighted")
    public enum What {
        /** Routes of a carrier are closed: {@code count} of them since {@code on}. */
        ROUTES_CLOSED,
        /** A source contradicts what the carrier announces. */
        ROUTES_DISPUTED,
        /** Cargo that cannot leave because its route is closed; {@code on} is when it is first required. */
        BLOCKED,
        WITHHELD,
        MISSING,
        LOST,
        DAMAGED,
        /** Overdue shipments; the most urgent is the subject, due {@code on}. */
        OVERDUE,
        /** A figure of an earlier report has changed. */
        CORRECTED,
        /** A public figure that is not supported by tracked figures, and how many there are. */
        CLAIM_UNSUPPORTED,
        /** A public figure that contradicts others, and how many there are. */
        CLAIM_DISPUTED
    }

    /** Collects what one kind of highlight says; all other fields stay null. */
    static final class Builder {
        private final What what;
        private String item;
        private String name;
        private String unit;
        private BigDecimal value;
        private String subject;
        private String subjectName;
        private Integer count;
        private LocalDate on;

        Builder(What what) {
            this.what = what;
        }

        Builder goods(String code, String called, String in, BigDecimal quantity) {
            item = code;
            name = called;
            unit = in;
            value = quantity;
            return this;
        }

        Builder subject(String code, String called, Integer times) {
            subject = code;
            subjectName = called;
            count = times;
            return this;
        }

        Builder on(LocalDate day) {
            on = day;
            return this;
        }

        Highlight build() {
            return build(null, null, null, null, null, null);
        }

        Highlight corrected(BigDecimal change, Stage stage, Change.Cause cause) {
            return build(change, stage, cause, null, null, null);
        }

        /** @param stage of a claim, else null */
        Highlight quoting(Stage stage, SourceKind source, String sourceName, String quote) {
            return build(null, stage, null, source, sourceName, quote);
        }

        private Highlight build(
                BigDecimal change,
                Stage stage,
                Change.Cause cause,
                SourceKind source,
                String sourceName,
                String quote) {
            return new Highlight(
                    what,
                    item,
                    name,
                    unit,
                    value,
                    change,
                    stage,
                    cause,
                    subject,
                    subjectName,
                    count,
                    on,
                    source,
                    sourceName,
                    quote);
        }
    }
}
