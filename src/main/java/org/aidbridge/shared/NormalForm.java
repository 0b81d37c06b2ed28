package org.aidbridge.shared;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one form of what things are known by, on whatever keyboard it was written: two spellings of one key are equal once they
 * are here. It is made where a body, form or row is read, so that everything behind knows one form only. Null stays null, and
 * what is no key of its kind is left for the check of its shape to refuse.
 */
public final class NormalForm {

    /** Nothing about these differs from their normal form. */
    private static final Pattern NORMAL_CODE = Pattern.compile("[A-Z0-9_:.-]*");

    private static final Pattern DASHES = Pattern.compile("\\p{Pd}|\u2212");
    private static final Pattern FLIGHT = Pattern.compile("([A-Z]{3}|[A-Z][A-Z0-9]|[0-9][A-Z])0*(\\d+[A-Z]?)");
    private static final Pattern ROUTE = Pattern.compile("([^:]+):([^:]+)(?::([^:]+))?");
    private static final Pattern AIR_WAYBILL = Pattern.compile("(\\d{3})(\\d{8})");

    private NormalForm() {}

    /** How a sender calls something: {@code GRN-7}, without blanks around it, in one Unicode form. Its case matters. */
    public static String reference(String written) {
        return written == null ? null : collapsed(Normalizer.normalize(written, Normalizer.Form.NFC));
    }

    /** The code of an item, place, party, carrier, unit or operation: in capitals. */
    public static String code(String written) {
        if (written == null || NORMAL_CODE.matcher(written).matches()) {
            return written;
        }
        String plain = collapsed(Normalizer.normalize(written, Normalizer.Form.NFKC));
        return capitals(DASHES.matcher(plain).replaceAll("-"));
    }

    /**
     * A flight number: {@code SQ529} for SQ0529, sq 529 and SQ-529. A letter behind the number is part of it. What has no designator
     * and number, like the number of a voyage, is only brought into capitals and together.
     */
    public static String flight(String written) {
        String plain = together(written);
        if (plain == null) {
            return null;
        }
        Matcher parts = FLIGHT.matcher(plain);
        return parts.matches() ? parts.group(1) + parts.group(2) : plain;
    }

    /** The id of a route or of one flight on it, {@code 3U:XIY-DEL:3U8047}. */
    public static String route(String written) {
        if (written == null) {
            return null;
        }
        String plain = code(written).replace(" ", "");
        Matcher parts = ROUTE.matcher(plain);
        return parts.matches() && parts.group(3) != null
                ? parts.group(1) + ":" + parts.group(2) + ":" + flight(parts.group(3))
                : plain;
    }

    /** A waybill: an air waybill as {@code PPP-SSSSSSSC}, whether its check digit is right or not, any other as it is printed. */
    public static String waybill(String written) {
        String digits = together(written);
        if (digits == null) {
            return null;
        }
        Matcher air = AIR_WAYBILL.matcher(digits);
        return air.matches() ? air.group(1) + "-" + air.group(2) : code(written);
    }

    /** Without what divides the parts of a number. */
    private static String together(String written) {
        return written == null ? null : code(written).replaceAll("[ \\-/.]", "");
    }

    /** Only what ASCII has: in Turkish the capital of i is another letter. */
    private static String capitals(String text) {
        StringBuilder capitals = new StringBuilder(text);
        for (int i = 0; i < capitals.length(); i++) {
            char c = capitals.charAt(i);
            if (c >= 'a' && c <= 'z') {
                capitals.setCharAt(i, (char) (c - 'a' + 'A'));
            }
        }
        return capitals.toString();
    }

    /** With one blank wherever there are blanks of any kind, none at its ends, and nothing that cannot be seen. */
    private static String collapsed(String text) {
        StringBuilder collapsed = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean isSpace = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!isSpace && !Text.isInvisible(c)) {
                collapsed.appendCodePoint(c);
            } else if (isSpace && !collapsed.isEmpty() && collapsed.charAt(collapsed.length() - 1) != ' ') {
                collapsed.append(' ');
            }
        });
        return collapsed.toString().stripTrailing();
    }
}
