package org.aidbridge.web;

import java.time.Duration;
import java.time.Instant;
import org.aidbridge.shared.AsOf;

/**
 * The point on the two clocks that a page shows, and how a link stays at it.
 *
 * @param query the parameters as they came; empty for now
 */
public record Moment(AsOf asOf, String query) {

    private static final Duration DAY = Duration.ofDays(1);

    public boolean isNow() {
        return query.isEmpty();
    }

    /** Whether it tells what was known by then, and not what is known today. */
    public boolean isAsKnownThen() {
        return query.contains("knownAt=");
    }

    /** Whether the two clocks stand at different instants, and both were asked for. */
    public boolean isApart() {
        return query.contains("knownAt=") && !asOf.validAt().equals(asOf.knownAt());
    }

    /** Adds the point to an address of ours that has none. */
    public String in(String address) {
        return query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query;
    }

    /** The parameters of the same question a day earlier. */
    public String dayBefore() {
        return moved(DAY.negated());
    }

    /** The parameters of the same question a day later. */
    public String dayAfter() {
        return moved(DAY);
    }

    private String moved(Duration by) {
        Instant at = asOf.validAt().plus(by);
        return isAsKnownThen() ? query(at, asOf.knownAt().plus(by)) : query(at, null);
    }

    /** @param knownAt null for by all that is known now */
    static String query(Instant validAt, Instant knownAt) {
        return "validAt=" + validAt + (knownAt == null ? "" : "&knownAt=" + knownAt);
    }
}
