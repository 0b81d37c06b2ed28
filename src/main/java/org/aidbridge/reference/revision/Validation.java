package org.aidbridge.reference.revision;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Text;

/**
 * Collects everything invalid in the facts of an entry, for one response. Null passes every check except {@link #present}
 * and {@link #text}.
 */
public final class Validation {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final int LONGEST_NAME = 200;

    private final List<Problem.Error> errors = new ArrayList<>();

    public Validation present(String pointer, Object value) {
        return that(value != null, pointer, Message.of("is missing"));
    }

    /** A required name: one line of at most 200 characters. */
    public Validation text(String pointer, String value) {
        if (Text.isBlank(value)) {
            return that(false, pointer, Message.of("is missing"));
        }
        return line(pointer, value);
    }

    /** An optional one. */
    public Validation line(String pointer, String value) {
        if (value == null) {
            return this;
        }
        that(
                value.codePointCount(0, value.length()) <= LONGEST_NAME,
                pointer,
                Message.of("has more than {most} characters", LONGEST_NAME));
        return that(
                value.codePoints().noneMatch(Validation::unprintable),
                pointer,
                Message.of("has a control character or half a character"));
    }

    private static boolean unprintable(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    /** @param shape completes "is not ..." */
    public Validation shaped(String pointer, String value, Pattern pattern, Message shape) {
        return that(
                value == null || pattern.matcher(value).matches(),
                pointer,
                Message.of("'{text}' is not {expected}", shown(value), shape));
    }

    /** The required code of an entry. */
    public Validation code(String code, Pattern pattern, Message shape) {
        return present("/code", code).shaped("/code", code, pattern, shape);
    }

    public Validation country(String pointer, String value) {
        return that(
                value == null || COUNTRIES.contains(value),
                pointer,
                Message.of("'{text}' is not an ISO 3166-1 country of two letters, like IN", shown(value)));
    }

    /** Checks the form and the country. */
    public Validation subdivision(String pointer, String value, String country) {
        shaped(pointer, value, SUBDIVISION, Message.of("an ISO 3166-2 subdivision, like IN-DL"));
        return that(
                value == null
                        || country == null
                        || value.startsWith(country + "-")
                        || !SUBDIVISION.matcher(value).matches(),
                pointer,
                Message.of("'{text}' is not a subdivision of {country}", shown(value), country));
    }

    /** A zone with rules; a bare offset would be wrong half of the year. */
    public Validation zone(String pointer, String value) {
        return that(
                value == null || isZone(value),
                pointer,
                Message.of("'{text}' is not an IANA time zone, like Asia/Kolkata", shown(value)));
    }

    static boolean isZone(String value) {
        return ZONES.contains(value) && (value.equals("UTC") || value.contains("/") && !value.startsWith("SystemV/"));
    }

    /** @param decimals allowed */
    public Validation between(String pointer, BigDecimal value, int from, int to, int decimals) {
        if (value == null) {
            return this;
        }
        // Sign and length first: comparing would expand 1E+999999999.
        boolean small = (long) value.precision() - value.scale() <= 12 && value.scale() <= 100;
        that(
                small && value.compareTo(BigDecimal.valueOf(from)) >= 0 && value.compareTo(BigDecimal.valueOf(to)) <= 0,
                pointer,
                Message.of("is not between {from} and {to}", from, to));
        return that(
                !small || value.stripTrailingZeros().scale() <= decimals,
                pointer,
                Message.of("has more than {decimals} decimals", decimals));
    }

    /** The canonical form, in which equal numbers are equal. */
    public static BigDecimal plain(BigDecimal value) {
        // Extreme scales are left for between() to refuse.
        if (value == null || Math.abs((long) value.scale()) > 100) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public Validation that(boolean right, String pointer, Message otherwise) {
        if (!right) {
            errors.add(new Problem.Error(pointer, otherwise));
        }
        return this;
    }

    /** @throws Invalid (422) with everything invalid */
    public void done() {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    /** @throws Invalid (422) for a missing body */
    public static <T> T body(T body) {
        if (body == null) {
            throw new Invalid("", Message.of("a JSON object is missing"));
        }
        return body;
    }

    /** The body may repeat the code of the path, but not contradict it. */
    public static void sameCode(String inAddress, String inBody) {
        if (inBody != null && !inBody.equals(inAddress)) {
            throw new Invalid("/code", Message.of("A code never changes: it is {code} in the address", inAddress));
        }
    }

    private static String shown(String value) {
        return value == null || value.length() <= 60 ? value : value.substring(0, 60) + "...";
    }
}
