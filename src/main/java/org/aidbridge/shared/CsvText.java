package org.aidbridge.shared;

import java.util.regex.Pattern;

/**
 * Text as it stands in our CSV files. A spreadsheet calculates what begins with {@code =}, {@code +}, {@code -} or {@code @}, and
 * such a text may come from anybody, so it gets an apostrophe. So does one that begins with apostrophes before such a
 * character: taking one apostrophe away where they are followed by such a character always gives the text back.
 */
public final class CsvText {

    private static final Pattern CALCULATED = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

    private CsvText() {}

    public static String harmless(String text) {
        return CALCULATED.matcher(text).matches() ? "'" + text : text;
    }
}
