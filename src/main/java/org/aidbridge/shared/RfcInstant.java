package org.aidbridge.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Parses instants and days of query parameters and forms: RFC 3339 with offset, four-digit year, microseconds. */
public final class RfcInstant {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END =
            FIRST.atOffset(ZoneOffset.UTC).withYear(10_000).toInstant();

    private RfcInstant() {}

    /**
     * @param pointer to it in the request, like {@code ?validAt}
     * @param text null gives null
     * @throws Invalid (422) when it is no instant
     */
    public static Instant of(String pointer, String text) {
        if (text == null) {
            return null;
        }
        try {
            // An unescaped + arrives as a blank.
            return parse(text.strip().replace(' ', '+'));
        } catch (DateTimeException e) {
            // Refused below.
        }
        throw new Invalid(
                pointer,
                Message.of("'{text}' is not an RFC 3339 instant with offset, like 2021-04-27T18:00:00+05:30", text));
    }

    /** @throws DateTimeException when it is no instant */
    public static Instant parse(String text) {
        if (!text.matches("\\d{4}-.*")) {
            throw new DateTimeException("a year has four digits");
        }
        Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new DateTimeException("its offset leads out of the years that can be written");
        }
        return instant;
    }

    /**
     * @param pointer to it in the request, like {@code ?from}
     * @param text null gives null
     * @throws Invalid (422) when it is no day
     */
    public static LocalDate day(String pointer, String text) {
        if (text == null) {
            return null;
        }
        try {
            if (text.matches("(?!0000)\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // Refused below.
        }
        throw new Invalid(pointer, Message.of("'{text}' is not a day, like 2021-05-20", text));
    }
}
