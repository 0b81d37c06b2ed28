package org.aidbridge.shared;

/** Texts that people write. */
public final class Text {

    /** Letters by their category that leave no mark on paper: Hangul fillers and the empty Braille cell. */
    private static final String BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800";

    private Text() {}

    /** Null when there is nothing to read in it, whatever kind of blank it is made of. */
    public static String orNull(String text) {
        return isBlank(text) ? null : text;
    }

    /** Whether it shows nothing: blanks of any width, no-break and zero-width ones, controls. True of null. */
    public static boolean isBlank(String text) {
        return text == null || text.codePoints().allMatch(Text::isBlank);
    }

    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c) || BLANK_LETTERS.indexOf(c) >= 0;
    }

    /** Takes no room: controls, marks of direction, zero-width joiners, variation selectors, the byte order mark. */
    static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || c >= 0xfe00 && c <= 0xfe0f
                || c >= 0xe0100 && c <= 0xe01ef
                || c == 0x34f;
    }
}
