package org.aidbridge.report.document;

import java.math.BigDecimal;
import org.aidbridge.shared.CsvText;

/** What a data file says: numbers that are never grouped, instants in UTC, words as they are. */
final class PlainText {

    private PlainText() {}

    /** In a CSV file, where no text may be taken for a formula. */
    static String inCsv(Cell cell) {
        boolean isText = !(cell instanceof Cell.Number || cell instanceof Cell.Difference);
        return isText ? CsvText.harmless(of(cell)) : of(cell);
    }

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
            return text.text();
        }
        if (cell instanceof Cell.Coded coded) {
            return coded.code();
        }
        return cell instanceof Cell.Sentence sentence
                ? (sentence.lead() == null ? "" : sentence.lead() + " ") + sentence.text()
                : "";
    }

    private static String of(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
