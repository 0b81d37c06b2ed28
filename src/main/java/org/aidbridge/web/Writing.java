package org.aidbridge.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.aidbridge.http.Language;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;

/** How times and quantities are written on a page: in one zone, which the page names, and in one language. */
public record Writing(Language language, ZoneId zone) {

    /** {@code 27 Apr 2021, 18:00}; null gives the empty text. */
    public String time(Instant instant) {
        return instant == null ? "" : format(pattern("d MMM yyyy, HH:mm", "yyyy年M月d日 HH:mm"), instant);
    }

    /** Without the year, where it goes without saying. */
    public String shortTime(Instant instant) {
        return instant == null ? "" : format(pattern("d MMM, HH:mm", "M月d日 HH:mm"), instant);
    }

    /** The day on which an instant lies in the zone of the page. */
    public String day(Instant instant) {
        return instant == null ? "" : format(pattern("d MMM yyyy", "yyyy年M月d日"), instant);
    }

    /** The day on which an instant lies where it is meant as one. */
    public String day(Instant instant, String zone) {
        return instant == null ? "" : day(instant.atZone(ZoneId.of(zone)).toLocalDate());
    }

    public String day(LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern(pattern("d MMM yyyy", "yyyy年M月d日"), language.locale())
                        .format(day);
    }

    /** A time as far as it is known. */
    public String when(When when) {
        return when == null ? "" : when.at() != null ? time(when.at()) : day(when.day());
    }

    /** What a field of a form takes and gives: the time in the zone of the page, without saying it. */
    public String field(Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm")
                        .withZone(zone)
                        .format(instant);
    }

    /** Exact, in groups of three. */
    public String number(BigDecimal value) {
        if (value == null) {
            return "";
        }
        DecimalFormat format = new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(value);
    }

    public String number(Quantity quantity) {
        return quantity == null ? "" : number(quantity.value());
    }

    /** How many. */
    public String count(Long count) {
        return count == null ? "" : number(BigDecimal.valueOf(count));
    }

    /** With its sign; the empty text for none. */
    public String change(BigDecimal value) {
        if (value == null || value.signum() == 0) {
            return "";
        }
        return (value.signum() > 0 ? "+" : "−") + number(value.abs());
    }

    /** How long it took, in the largest unit that tells: {@code 3 d}, {@code 5 h}, {@code 20 min}. */
    public String span(Instant from, Instant to) {
        if (from == null || to == null) {
            return "";
        }
        Duration span = Duration.between(from, to).abs();
        if (span.toDays() >= 2) {
            return count(span.toDays()) + pattern(" d", " 天");
        }
        return span.toHours() >= 1 ? span.toHours() + pattern(" h", " 小时") : span.toMinutes() + pattern(" min", " 分钟");
    }

    /** The zone as the page names it: {@code Asia/Kolkata (UTC+05:30)}, as of an instant. */
    public String zoneName(Instant at) {
        String offset = zone.getRules().getOffset(at).getId();
        return zone.getId() + " (UTC" + (offset.equals("Z") ? "" : offset) + ")";
    }

    private String format(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, language.locale())
                .withZone(zone)
                .format(instant);
    }

    private String pattern(String english, String chinese) {
        return switch (language) {
            case EN -> english;
            case ZH -> chinese;
        };
    }
}
