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
 * A time as people state it: an RFC 3339 instant with offset or, where that is all they know, a day. A day becomes an
 * interval only in the zone of its place.
 *
 * <p>One rule holds for the ends of all periods: one that ends on a day has that whole day in it, and what is due on a day is
 * due at its end; one that ends at an instant ends right before it.
 *
 * @param at null when only a day is known
 * @param day null when the instant is known
 */
public record When(Instant at, LocalDate day) {

    private static final ZoneId EASTERNMOST = ZoneOffset.ofHours(14);

    /** @throws BadValue when it is neither; says what it should be */
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
            // Falls through to the refusal below.
        }
        throw new BadValue(Message.of(
                "this is an RFC 3339 instant with offset, like 2021-04-27T18:00:00+05:30, or a day, like 2021-04-27"));
    }

    public static When at(Instant instant) {
        return new When(instant.truncatedTo(ChronoUnit.MICROS), null);
    }

    /** That day, and nothing more is known of it. */
    public static When on(LocalDate day) {
        return new When(null, day);
    }

    /** The day where one is given, else the instant; null when there is neither. */
    public static When of(Instant at, LocalDate day) {
        if (day != null) {
            return on(day);
        }
        return at == null ? null : new When(at, null);
    }

    /** The instant of something; null when that is null, or only its day is known. */
    public static Instant at(When when) {
        return when == null ? null : when.at;
    }

    /** The day of something of which nothing more is known; else null. */
    public static LocalDate on(When when) {
        return when == null ? null : when.day;
    }

    /** Before this it cannot have been: the instant itself, or where the day first begins on Earth. */
    public Instant earliest() {
        return begin(EASTERNMOST);
    }

    /** The instant itself, or the first of the day. */
    public Instant begin(ZoneId zone) {
        return at != null ? at : day.atStartOfDay(zone).toInstant();
    }

    /** The instant itself, or the first after the day. */
    public Instant end(ZoneId zone) {
        return at != null ? at : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The last day of a period that ends then. */
    public LocalDate lastDay(ZoneId zone) {
        return day != null ? day : at.minusNanos(1_000).atZone(zone).toLocalDate();
    }

    /** The day itself, or that of the instant in a zone. */
    public LocalDate dayIn(ZoneId zone) {
        return day != null ? day : at.atZone(zone).toLocalDate();
    }

    @JsonValue
    @Override
    public String toString() {
        return at != null ? at.toString() : day.toString();
    }
}
