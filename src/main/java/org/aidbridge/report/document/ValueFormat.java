package org.aidbridge.report.document;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Formats numbers and times for people. Grouping follows the language of the reader: 386,452 is 3,86,452 in India and 386.452 in
 * Germany. Digits are always Latin.
 *
 * @param zone of days and times
 */
public record ValueFormat(Locale reader, ZoneId zone) {

    private static final Formats ENGLISH = Formats.of(Locale.ENGLISH, "d MMM uuuu", "d MMM", "d MMM uuuu HH:mm");
    private static final Formats CHINESE = Formats.of(Locale.CHINESE, "uuuu年M月d日", "M月d日", "uuuu年M月d日 HH:mm");

    private record Formats(DateTimeFormatter day, DateTimeFormatter shortDay, DateTimeFormatter time) {
        static Formats of(Locale locale, String day, String shortDay, String time) {
            return new Formats(
                    DateTimeFormatter.ofPattern(day, locale),
                    DateTimeFormatter.ofPattern(shortDay, locale),
                    DateTimeFormatter.ofPattern(time, locale));
        }
    }

    private static final Pattern GROUPED = Pattern.compile("(?<![\\d,.])\\d{1,3}(,\\d{3})+(\\.\\d+)?(?![\\d,])");

    /** Codes up to this length are not broken in a narrow column. */
    private static final int LONGEST_WHOLE = 14;

    /** Locales with lakh and crore. */
    private static final Set<String> LAKH_LANGUAGES =
            Set.of("hi", "bn", "ta", "te", "gu", "mr", "kn", "ml", "pa", "ur", "or", "as", "ne");

    private static final Set<String> LAKH_COUNTRIES = Set.of("IN", "PK", "BD", "NP", "LK");

    /** @param acceptLanguage the header; English when null or unreadable */
    public static ValueFormat of(String acceptLanguage, ZoneId zone) {
        return new ValueFormat(reader(acceptLanguage), zone);
    }

    private static Locale reader(String acceptLanguage) {
        try {
            return acceptLanguage == null
                    ? Locale.ENGLISH
                    : Locale.LanguageRange.parse(acceptLanguage).stream()
                            .filter(range ->
                                    range.getWeight() > 0 && !range.getRange().startsWith("*"))
                            .map(range -> Locale.forLanguageTag(range.getRange()))
                            .filter(locale -> !locale.getLanguage().isEmpty())
                            .findFirst()
                            .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    public String write(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text();
        }
        if (cell instanceof Cell.Sentence sentence) {
            return (sentence.lead() == null ? "" : sentence.lead() + " ") + regrouped(sentence.text());
        }
        if (cell instanceof Cell.Coded coded) {
            return coded.words();
        }
        if (cell instanceof Cell.Number number) {
            return number(number.value());
        }
        if (cell instanceof Cell.Difference difference) {
            return (difference.value().signum() > 0 ? "+" : "") + number(difference.value());
        }
        if (cell instanceof Cell.Day day) {
            return day(day.day());
        }
        return cell instanceof Cell.Time time ? time(time.at()) : "–";
    }

    /** The bold beginning of a sentence, or null. */
    public String lead(Cell cell) {
        return cell instanceof Cell.Sentence sentence ? sentence.lead() : null;
    }

    /** The text after {@link #lead}. */
    public String rest(Cell cell) {
        return cell instanceof Cell.Sentence sentence ? regrouped(sentence.text()) : write(cell);
    }

    /** Messages in the language of the reader, or English. */
    public <T> T texts(Class<T> bundle) {
        return isChinese()
                ? MessageBundles.get(bundle, Localized.Literal.of(reader.getLanguage()))
                : MessageBundles.get(bundle);
    }

    /** The language of messages, as a BCP 47 tag. */
    public String language() {
        return isChinese() ? "zh" : "en";
    }

    /**
     * The name of a country.
     *
     * @param code ISO 3166-1 alpha-2; null gives null
     */
    public String country(String code) {
        return code == null
                ? null
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.forLanguageTag(language()));
    }

    ChartTexts chart() {
        return texts(ChartTexts.class);
    }

    private boolean isChinese() {
        return reader.getLanguage().equals("zh");
    }

    private Formats formats() {
        return isChinese() ? CHINESE : ENGLISH;
    }

    /** {@code 26 Apr 2021} */
    public String day(LocalDate day) {
        return formats().day().format(day);
    }

    /** {@code 26 Apr 2021 18:00} in {@link #zone}. */
    public String time(Instant at) {
        return formats().time().format(at.atZone(zone));
    }

    /** {@code 26 Apr} in {@link #zone}. */
    String day(Instant at) {
        return shortDay(at.atZone(zone).toLocalDate());
    }

    String shortDay(LocalDate day) {
        return formats().shortDay().format(day);
    }

    /** Whether it must not be broken over lines: days, times and short codes. */
    public boolean isWhole(Cell cell) {
        return cell instanceof Cell.Day
                || cell instanceof Cell.Time
                || cell instanceof Cell.Coded coded && coded.words().length() <= LONGEST_WHOLE
                || cell instanceof Cell.Text text && text.text().length() <= LONGEST_WHOLE;
    }

    /** {@code 3,86,452.5}, {@code −300} */
    public String number(BigDecimal value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(reader);
        String plain = value.abs().stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String rest = point < 0 ? "" : symbols.getDecimalSeparator() + plain.substring(point + 1);
        return (value.signum() < 0 ? "−" : "") + grouped(whole, separator(symbols)) + rest;
    }

    /** Non-breaking, in place of the various spaces that languages group by. */
    private static String separator(DecimalFormatSymbols symbols) {
        char separator = symbols.getGroupingSeparator();
        return Character.isSpaceChar(separator) ? "\u00a0" : String.valueOf(separator);
    }

    private String grouped(String digits, String separator) {
        int next = isLakh() ? 2 : 3;
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= next) {
            grouped.insert(at, separator);
        }
        return grouped.toString();
    }

    private boolean isLakh() {
        return reader.getCountry().isEmpty()
                ? LAKH_LANGUAGES.contains(reader.getLanguage())
                : LAKH_COUNTRIES.contains(reader.getCountry());
    }

    private String regrouped(String sentence) {
        return GROUPED.matcher(sentence)
                .replaceAll(found -> number(new BigDecimal(found.group().replace(",", ""))));
    }
}
