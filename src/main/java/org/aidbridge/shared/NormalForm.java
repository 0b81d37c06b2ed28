package org.aidbridge.shared;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Normal forms of keys, so that spellings of one key are equal. Applied where bodies, forms and rows are read. Null stays
 * null; malformed keys are left for validation.
 */
public final class NormalForm {

    private static final Pattern NORMAL_CODE = Pattern.compile("[A-Z0-9_:.-]*");

    private static final Pattern DASHES = Pattern.compile("\\p{Pd}|\u2212");
    private static final Pattern FLIGHT = Pattern.compile("([A-Z]{3}|[A-Z][A-Z0-9]|[0-9][A-Z])0*(\\d+[A-Z]?)");
    private static final Pattern ROUTE = Pattern.compile("([^:]+):([^:]+)(?::([^:]+))?");
    private static final Pattern AIR_WAYBILL = Pattern.compile("(\\d{3})(\\d{8})");

    private NormalForm() {}

    /** A reference such as {@code GRN-7}: trimmed, NFC, case-sensitive. */
    public static String reference(String written) {
        return written == null ? null : collapsed(Normalizer.normalize(written, Normalizer.Form.NFC));
    }

    /** A code of an item, place, party, carrier, unit or operation: capitals. */
    public static String code(String written) {
        if (written == null || NORMAL_CODE.matcher(written).matches()) {
            return written;
        }
        String plain = collapsed(Normalizer.normalize(written, Normalizer.Form.NFKC));
        return capitals(DASHES.matcher(plain).replaceAll("-"));
    }

    /**
     * A flight number: {@code SQ529} for SQ0529, sq 529 and SQ-529, with a suffix letter. Others, such as voyage numbers,
     * are only capitalised and joined.
     */
    public static String flight(String written) {
        String plain = together(written);
        if (plain == null) {
            return null;
        }
        Matcher parts = FLIGHT.matcher(plain);
        return parts.matches() ? parts.group(1) + parts.group(2) : plain;
    }

    /** A route id, {@code 3U:XIY-DEL:3U8047}. */
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

    /** A waybill: an air waybill as {@code PPP-SSSSSSSC} regardless of its check digit, others as printed. */
    public static String waybill(String written) {
        String digits = together(written);
        if (digits == null) {
            return null;
        }
        Matcher air = AIR_WAYBILL.matcher(digits);
        return air.matches() ? air.group(1) + "-" + air.group(2) : code(written);
    }

    private static String together(String written) {
        return written == null ? null : code(written).replaceAll("[ \\-/.]", "");
    }

    /** ASCII only: Turkish has another capital of i. */
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

    /** Whitespace collapsed and trimmed, invisible characters removed. */
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
