package org.aidbridge.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A stated time: an RFC 3339 instant with offset or, when no more is known, a day. A day becomes an interval in the zone
 * of its place.
 *
 * A period that ends on a day includes it, and what is due on a day is due at its end; a period that ends at an instant
 * excludes it.
 *
 * @param at null when only the day is known
 * @param day null when the instant is known
 */
public record When(Instant at, LocalDate day) {

    private static final ZoneId EASTERNMOST = ZoneOffset.ofHours(14);

    /** @throws BadValue when it is neither */
    @JsonCreator
    public static When of(String text) {
        try {
            if (text.matches("(?!0000)\\d{4}-\\d{2}-\\d{2}")) {
                return new When(null, LocalDate.parse(text));
            }
            if (text.matches("(?!0000)\\d{4}-.*")) {
                return at(OffsetDateTime.parse(text).toInstant());
            }
        } catch (DateTimeException e) {
            // Refused below.
        }
        throw new BadValue(Message.of(
                "this is an RFC 3339 instant with offset, like 2021-04-27T18:00:00+05:30, or a day, like 2021-04-27"));
    }

    public static When at(Instant instant) {
        return new When(instant.truncatedTo(ChronoUnit.MICROS), null);
    }

    public static When on(LocalDate day) {
        return new When(null, day);
    }

    /** The day if given, else the instant; null without either. */
    public static When of(Instant at, LocalDate day) {
        if (day != null) {
            return on(day);
        }
        return at == null ? null : new When(at, null);
    }

    /** The instant; null for null or a day. */
    public static Instant at(When when) {
        return when == null ? null : when.at;
    }

    /** The day; null for null or an instant. */
    public static LocalDate on(When when) {
        return when == null ? null : when.day;
    }

    /** The earliest possible instant: where the day first begins on Earth. */
    public Instant earliest() {
        return begin(EASTERNMOST);
    }

    public Instant begin(ZoneId zone) {
        return at != null ? at : day.atStartOfDay(zone).toInstant();
    }

    public Instant end(ZoneId zone) {
        return at != null ? at : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The last day of a period that ends then. */
    public LocalDate lastDay(ZoneId zone) {
        return day != null ? day : at.minusNanos(1_000).atZone(zone).toLocalDate();
    }

    public LocalDate dayIn(ZoneId zone) {
        return day != null ? day : at.atZone(zone).toLocalDate();
    }

    @JsonValue
    @Override
    public String toString() {
        return at != null ? at.toString() : day.toString();
    }
}
