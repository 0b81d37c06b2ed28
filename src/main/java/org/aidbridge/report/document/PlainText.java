package org.aidbridge.report.document;

import java.math.BigDecimal;
import org.aidbridge.shared.CsvText;

/** Cells in data files: ungrouped numbers, instants in UTC, verbatim text. */
final class PlainText {

    private PlainText() {}

    /** Neutralises text that a spreadsheet would run as a formula. */
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
