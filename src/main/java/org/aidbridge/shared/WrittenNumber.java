package org.aidbridge.shared;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number as people write it: {@code 26,000}, {@code 33,30,187}, {@code 1 234,5}, {@code ١٢٫٥}. An ambiguous spelling
 * such as {@code 26.000} has several readings, and none is chosen.
 *
 * @param text as written
 * @param readings possible values with their decimals, the literal one first
 */
public record WrittenNumber(String text, List<BigDecimal> readings) {

    private static final int LONGEST = 40;

    private static final char ARABIC_DECIMAL = '\u066b';
    private static final char ARABIC_GROUP = '\u066c';
    private static final char NONE = '\0';

    private static final char[] DECIMAL_SIGNS = {'.', ',', ARABIC_DECIMAL, NONE};
    private static final char[] GROUP_SIGNS = {NONE, ',', '.', ' ', '\'', ARABIC_GROUP};

    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(g\\d{3})+");

    /** Lakh and crore: groups of two before the last three. */
    private static final Pattern LAKHS = Pattern.compile("[1-9]\\d?(g\\d{2})*g\\d{3}");

    /**
     * @param reader whose convention decides where it can: in German {@code 1,5} is 1.5
     * @throws BadValue when it is no number; exponents are none
     */
    public static WrittenNumber of(String text, Locale reader) {
        String plain = plain(text);
        boolean isSigned = plain.startsWith("-") || plain.startsWith("+");
        String digits = isSigned ? plain.substring(1).strip() : plain;
        List<BigDecimal> readings = new ArrayList<>();
        for (char decimal : DECIMAL_SIGNS) {
            for (char group : GROUP_SIGNS) {
                BigDecimal reading = group != NONE && group == decimal ? null : read(digits, decimal, group);
                if (reading != null && readings.stream().noneMatch(r -> r.compareTo(reading) == 0)) {
                    readings.add(reading);
                }
            }
        }
        if (readings.isEmpty()) {
            throw new BadValue(Message.of("'{text}' is no number", text));
        }
        List<BigDecimal> meant = meant(digits, readings, reader);
        return new WrittenNumber(
                text,
                plain.startsWith("-") ? meant.stream().map(BigDecimal::negate).toList() : meant);
    }

    public boolean isAmbiguous() {
        return readings.size() > 1;
    }

    /** @throws BadValue when ambiguous; says how to write each reading */
    public BigDecimal value() {
        if (isAmbiguous()) {
            throw new BadValue(Message.of(
                    "'{text}' can mean {first} or {second}: type {plainFirst} or {plainSecond}",
                    text,
                    grouped(readings.get(0)),
                    grouped(readings.get(1)),
                    plain(readings.get(0)),
                    plain(readings.get(1))));
        }
        return readings.get(0);
    }

    /** An unambiguous spelling: {@code 1.2340}, because 1.234 could be 1,234. */
    public static String plain(BigDecimal value) {
        BigDecimal trimmed = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        BigDecimal written = trimmed.scale() == 3 ? trimmed.setScale(4) : trimmed;
        return written.toPlainString();
    }

    /** Drops readings above a limit: a latitude of 28.556 is not 28,556. */
    public WrittenNumber atMost(BigDecimal largest) {
        List<BigDecimal> possible =
                readings.stream().filter(r -> r.abs().compareTo(largest) <= 0).toList();
        return possible.isEmpty() ? this : new WrittenNumber(text, possible);
    }

    /** {@code 26,000}, as on pages. */
    public static String grouped(BigDecimal value) {
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + plain.substring(whole.length());
    }

    /**
     * In Latin digits with canonical separators, without invisible characters.
     *
     * @throws BadValue for other characters or mixed scripts
     */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        int zero = -1;
        for (int c : text.codePoints().toArray()) {
            int digit = Character.digit(c, 10);
            if (Character.isDigit(c) && digit >= 0) {
                boolean isMixed = zero >= 0 && zero != c - digit;
                zero = c - digit;
                plain.append(isMixed ? "?" : digit);
            } else if (Character.getType(c) != Character.FORMAT) {
                plain.append(sign(c));
            }
        }
        String stripped = plain.toString().strip();
        if (stripped.length() > LONGEST || stripped.indexOf('?') >= 0) {
            throw new BadValue(Message.of("'{text}' is no number", text));
        }
        return stripped;
    }

    private static char sign(int c) {
        return switch (c) {
            case '.', '\uff0e' -> '.';
            case ',', '\uff0c', '\u060c' -> ',';
            case '\'', '\u2019', '\u2018', '\u02bc', '\uff07' -> '\'';
            case '-', '\u2212', '\uff0d', '\u2010', '\u2011' -> '-';
            case '+', '\uff0b' -> '+';
            case ARABIC_DECIMAL, ARABIC_GROUP -> (char) c;
            default -> Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : '?';
        };
    }

    /** Null when it is no number with these separators. */
    private static BigDecimal read(String digits, char decimal, char group) {
        int point = decimal == NONE ? -1 : digits.indexOf(decimal);
        if (decimal != NONE && point < 0) {
            return null;
        }
        String whole = point < 0 ? digits : digits.substring(0, point);
        String rest = point < 0 ? "" : digits.substring(point + 1);
        boolean isWhole = whole.isEmpty() ? !rest.isEmpty() : isWhole(whole, group);
        return isWhole && rest.matches(point < 0 ? "" : "\\d+")
                ? new BigDecimal((whole.isEmpty() ? "0" : whole.replaceAll("\\D", "")) + (point < 0 ? "" : "." + rest))
                : null;
    }

    private static boolean isWhole(String whole, char group) {
        if (group == NONE) {
            return whole.matches("\\d+");
        }
        String marked = whole.replace(group, 'g');
        return THOUSANDS.matcher(marked).matches()
                || (group == ',' || group == ARABIC_GROUP)
                        && LAKHS.matcher(marked).matches();
    }

    /** Readings that the reader can mean. */
    private static List<BigDecimal> meant(String digits, List<BigDecimal> readings, Locale reader) {
        boolean writesComma = DecimalFormatSymbols.getInstance(reader).getDecimalSeparator() == ',';
        boolean hasComma = digits.indexOf(',') >= 0;
        if (readings.size() > 1) {
            // Pages group by commas, so 26,000 is clear; 26.000 is asked back in every language.
            return hasComma && !writesComma ? List.of(grouping(readings)) : readings;
        }
        boolean isCommaAlone = digits.matches("[1-9]\\d*,\\d+");
        if (isCommaAlone && !writesComma) {
            // 1,5 may be a decimal comma or a mistyped group.
            return List.of(readings.get(0), new BigDecimal(digits.replace(",", "")));
        }
        return readings;
    }

    private static BigDecimal grouping(List<BigDecimal> readings) {
        return readings.stream().filter(r -> r.scale() == 0).findFirst().orElseThrow();
    }
}
