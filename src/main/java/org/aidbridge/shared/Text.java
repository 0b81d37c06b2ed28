package org.aidbridge.shared;

import java.util.regex.Pattern;

public final class Text {

    /** Letters that are invisible: Hangul fillers and the empty Braille cell. */
    private static final String BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800";

    private static final Pattern CALCULATED = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

    private Text() {}

    /**
     * A field of a CSV file. Spreadsheets calculate what begins with {@code =}, {@code +}, {@code -} or {@code @}, so such a text
     * gets an apostrophe, and so does one that begins with apostrophes before such a character: removing one apostrophe there
     * always gives the text back.
     */
    public static String csv(String text) {
        return CALCULATED.matcher(text).matches() ? "'" + text : text;
    }

    /** Null for a blank text. */
    public static String orNull(String text) {
        return isBlank(text) ? null : text;
    }

    /** Whether it shows nothing: blanks of any kind, zero-width characters, controls. True for null. */
    public static boolean isBlank(String text) {
        return text == null || text.codePoints().allMatch(Text::isBlank);
    }

    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c) || BLANK_LETTERS.indexOf(c) >= 0;
    }

    /** Zero-width: controls, direction marks, joiners, variation selectors, the byte order mark. */
    static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || c >= 0xfe00 && c <= 0xfe0f
                || c >= 0xe0100 && c <= 0xe01ef
                || c == 0x34f;
    }
}
