package org.aidbridge.web.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.aidbridge.shared.Invalid;

/**
 * The form by which a report is published, in the zone of the page.
 *
 * @param at of which time it is
 * @param known {@code then} for what was known at that time, anything else for all that is known now
 * @param since begin of its period; empty for the time of the report before
 * @param key with which it is the same report however often it is sent
 */
record PublishForm(String at, String known, String since, String key) {

    /** Whether nothing that was learned later is to count. */
    public boolean isAsKnownThen() {
        return "then".equals(known);
    }

    Instant validAsOf(ZoneId zone) {
        if (at == null || at.isBlank()) {
            throw new Invalid("/validAsOf", "Say of which time the report is to be");
        }
        return instant("/validAsOf", at, zone);
    }

    Instant begin(ZoneId zone) {
        return since == null || since.isBlank() ? null : instant("/since", since, zone);
    }

    private static Instant instant(String pointer, String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new Invalid(pointer, "'" + text + "' is no date and time like 2021-04-30T18:00");
        }
    }
}
