package org.aidbridge.report.model;

import java.time.Instant;
import java.time.ZoneId;
import org.aidbridge.shared.AsOf;

/**
 * All that a report depends on, besides the facts: whoever has the terms can draw it up again.
 *
 * @param version of the canonical data, {@link Report#VERSION} or one before
 * @param number null for the situation
 * @param since begin of the period, not included
 * @param supersedes number of the report that it replaces, or null
 * @param comparedWith what changes are told against, or null
 */
public record Terms(
        int version,
        String operation,
        String number,
        ZoneId zone,
        AsOf asOf,
        Instant since,
        boolean replay,
        String supersedes,
        Report.Compared comparedWith) {

    /** Whether the canonical data is of that version or a later one. */
    public boolean isFrom(int version) {
        return this.version >= version;
    }

    /** The point on the two clocks that changes are told against; only where there is one. */
    public AsOf compared() {
        return new AsOf(comparedWith.validAsOf(), comparedWith.knownAsOf());
    }
}
