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
import java.util.Map;
import java.util.regex.Pattern;
import org.aidbridge.http.Dictionary;
import org.aidbridge.http.Language;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;

/**
 * How times and quantities are written on a page, in one zone and one language.
 *
 * @param reader by whose convention typed numbers are read
 */
public record PageFormat(Language language, ZoneId zone, Locale reader) {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    /** {@code 27 Apr 2021, 18:00}; null gives the empty text. */
    public String time(Instant instant) {
        return instant == null ? "" : format(pattern("d MMM yyyy, HH:mm", "yyyy年M月d日 HH:mm"), instant);
    }

    /** A message of the API in the language and zone of the page. */
    public String said(Message phrase) {
        return INSTANT.matcher(Dictionary.of(language).say(phrase))
                .replaceAll(told -> time(Instant.parse(told.group())));
    }

    /** Without the year. */
    public String shortTime(Instant instant) {
        return instant == null ? "" : format(pattern("d MMM, HH:mm", "M月d日 HH:mm"), instant);
    }

    public String day(Instant instant) {
        return instant == null ? "" : format(pattern("d MMM yyyy", "yyyy年M月d日"), instant);
    }

    public String day(LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern(pattern("d MMM yyyy", "yyyy年M月d日"), language.locale())
                        .format(day);
    }

    public String day(When when) {
        return when == null ? "" : when.day() != null ? day(when.day()) : day(when.at());
    }

    public String when(When when) {
        return when == null ? "" : when.at() != null ? time(when.at()) : day(when.day());
    }

    /** The value of a form field: local time in the zone of the page. */
    public String field(Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm")
                        .withZone(zone)
                        .format(instant);
    }

    /**
     * Fills the two fields of {@code web/form/when}; a day gets no time.
     *
     * @param field the prefix of their names
     */
    public void fill(Map<String, String> values, String field, When when) {
        if (when == null) {
            return;
        }
        String[] dayAndTime = when.day() != null
                ? new String[] {when.day().toString()}
                : field(when.at()).split("T");
        values.put(field + "On", dayAndTime[0]);
        if (dayAndTime.length > 1) {
            values.put(field + "Time", dayAndTime[1]);
        }
    }

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

    public String count(Long count) {
        return count == null ? "" : number(BigDecimal.valueOf(count));
    }

    /** With its sign; the empty text for zero. */
    public String change(BigDecimal value) {
        if (value == null || value.signum() == 0) {
            return "";
        }
        return (value.signum() > 0 ? "+" : "−") + number(value.abs());
    }

    /** A duration in its largest unit: {@code 3 d}, {@code 5 h}, {@code 20 min}. */
    public String span(Instant from, Instant to) {
        if (from == null || to == null) {
            return "";
        }
        Duration span = Duration.between(from, to).abs();
        if (span.toDays() >= 2) {
            return days(span.toDays());
        }
        return span.toHours() >= 1 ? span.toHours() + pattern(" h", " 小时") : span.toMinutes() + pattern(" min", " 分钟");
    }

    public String days(long days) {
        return count(days) + pattern(" d", " 天");
    }

    /** @param code ISO 3166-1 alpha-2 */
    public String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language.locale());
    }

    /** {@code Asia/Kolkata (UTC+05:30)} or {@code UTC}, at an instant. */
    public String zoneName(Instant at) {
        String offset = zone.getRules().getOffset(at).getId();
        return zone.getId().equals("UTC") ? "UTC" : zone.getId() + " (UTC" + (offset.equals("Z") ? "" : offset) + ")";
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
