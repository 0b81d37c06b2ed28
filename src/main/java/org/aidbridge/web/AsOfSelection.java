package org.aidbridge.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.shared.AsOf;

/**
 * The point on the two clocks that a page shows.
 *
 * @param validAt as given in the address; null if absent
 * @param knownAt likewise
 */
public record AsOfSelection(AsOf asOf, String validAt, String knownAt) {

    private static final Duration DAY = Duration.ofDays(1);

    static AsOfSelection of(AsOfParams asked) {
        return new AsOfSelection(asked.asOf(), asked.validAt(), asked.knownAt());
    }

    static AsOfSelection now(Clock clock) {
        return new AsOfSelection(AsOf.now(clock), null, null);
    }

    public boolean isNow() {
        return validAt == null && knownAt == null;
    }

    /** Whether the page shows what was known then rather than what is known today. */
    public boolean isAsKnownThen() {
        return knownAt != null;
    }

    /** Whether the two clocks differ and both were requested. */
    public boolean isApart() {
        return knownAt != null && !asOf.validAt().equals(asOf.knownAt());
    }

    /** Adds this point to an address that has none. */
    public String in(String address) {
        return with(address, query());
    }

    private String query() {
        List<String> given = new ArrayList<>();
        if (validAt != null) {
            given.add("validAt=" + escaped(validAt));
        }
        if (knownAt != null) {
            given.add("knownAt=" + escaped(knownAt));
        }
        return String.join("&", given);
    }

    private static String escaped(String instant) {
        return URLEncoder.encode(instant, StandardCharsets.UTF_8).replace("%3A", ":");
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
        return query(at, isAsKnownThen() ? asOf.knownAt().plus(by) : null);
    }

    /** @param knownAt null for by all that is known now */
    static String query(Instant validAt, Instant knownAt) {
        return "validAt=" + validAt + (knownAt == null ? "" : "&knownAt=" + knownAt);
    }

    /** An address with more parameters; of the empty text, the same address. */
    static String with(String address, String query) {
        return query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query;
    }
}
