package org.aidbridge.report.section;

import java.time.Instant;
import java.time.ZoneId;
import org.aidbridge.shared.AsOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that a report depends on besides the facts: the same terms always give the same report.
 *
 * @param version of the canonical data, {@code Report.VERSION} or an earlier one
 * @param number null for the live situation
 * @param since begin of the period, not included
 * @param supersedes number of the report that it replaces, or null
 * @param comparedWith the earlier report that changes are explained against, or null
 */
public record ReportTerms(
        int version,
        String operation,
        String number,
        ZoneId zone,
        AsOf asOf,
        Instant since,
        boolean replay,
        String supersedes,
        Compared comparedWith) {

    /** The earlier report that changes are explained against. */
    @Schema(name = "ComparedReport")
    public record Compared(String number, Instant validAsOf, Instant knownAsOf) {}

    /** The two times of the earlier report, which must exist. */
    public AsOf compared() {
        return new AsOf(comparedWith.validAsOf(), comparedWith.knownAsOf());
    }
}
