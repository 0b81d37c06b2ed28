package org.aidbridge.paper;

import java.math.BigDecimal;

/** What a data file says: numbers that are never grouped, instants in UTC, and text that no spreadsheet takes for a formula. */
public final class PlainText {

    private PlainText() {}

    static String of(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return of(number.value());
        }
        if (cell instanceof Cell.Difference difference) {
            return of(difference.value());
        }
        if (cell instanceof Cell.Day day) {
            return day.day().toString();
        }
        if (cell instanceof Cell.Time time) {
            return time.at().toString();
        }
        if (cell instanceof Cell.Text text) {
            return harmless(text.text());
        }
        return cell instanceof Cell.Sentence sentence ? harmless(sentence.text()) : "";
    }

    private static String of(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** With an apostrophe before what a spreadsheet would calculate. */
    public static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
