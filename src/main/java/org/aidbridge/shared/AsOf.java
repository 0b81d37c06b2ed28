package org.aidbridge.shared;

import java.time.Clock;
import java.time.Instant;

/**
 * A point on the two clocks, both inclusive.
 *
 * @param validAt what was true by then
 * @param knownAt what was recorded by then
 */
public record AsOf(Instant validAt, Instant knownAt) {

    public static AsOf now(Clock clock) {
        Instant now = clock.instant();
        return new AsOf(now, now);
    }

    /**
     * Parses the query parameters; either may be null. {@code knownAt} defaults to now, {@code validAt} to the earlier of
     * now and {@code knownAt}.
     *
     * @throws Invalid (422) when one is no RFC 3339 instant with offset, or {@code knownAt} is in the future
     */
    public static AsOf of(String validAt, String knownAt, Clock clock) {
        Instant now = clock.instant();
        Instant known = knownAt == null ? now : RfcInstant.of("?knownAt", knownAt);
        if (known.isAfter(now)) {
            throw new Invalid("?knownAt", Message.of("knownAt {text} is in the future", knownAt));
        }
        Instant valid = validAt == null ? (known.isBefore(now) ? known : now) : RfcInstant.of("?validAt", validAt);
        return new AsOf(valid, known);
    }
}
