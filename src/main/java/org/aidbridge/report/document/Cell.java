package org.aidbridge.report.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.aidbridge.shared.When;

/** A typed value. Data formats keep the type; {@link ValueFormat} formats it for people. */
public sealed interface Cell {

    /** Verbatim text: names, codes, quotes. */
    record Text(String text) implements Cell {}

    /**
     * A sentence of the report, whose numbers are regrouped for the locale of the reader.
     *
     * @param lead a word or two in bold before it, or null
     */
    record Sentence(String lead, String text) implements Cell {
        public Sentence(String text) {
            this(null, text);
        }
    }

    /** A code in data files, its name for people. */
    record Coded(String code, String words) implements Cell {}

    record Number(BigDecimal value) implements Cell {}

    /** An exact difference, shown with its sign. */
    record Difference(BigDecimal value) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Time(Instant at) implements Cell {}

    /** Unknown or not applicable. */
    record Empty() implements Cell {}

    Cell EMPTY = new Empty();

    /** @param text null gives an empty cell */
    static Cell of(String text) {
        return text == null ? EMPTY : new Text(text);
    }

    /** @param code null gives an empty cell */
    static Cell coded(String code, String words) {
        return code == null ? EMPTY : new Coded(code, words);
    }

    static Cell of(BigDecimal value) {
        return value == null ? EMPTY : new Number(value);
    }

    static Cell of(LocalDate day) {
        return day == null ? EMPTY : new Day(day);
    }

    static Cell of(When when) {
        return when == null ? EMPTY : when.day() != null ? of(when.day()) : of(when.at());
    }

    static Cell of(Instant at) {
        return at == null ? EMPTY : new Time(at);
    }

    /** Neutralises text that a spreadsheet would run as a formula. */
    default String inCsv() {
        return this instanceof Number || this instanceof Difference ? plain() : org.aidbridge.shared.Text.csv(plain());
    }

    /** In data files: ungrouped numbers, instants in UTC, verbatim text. */
    default String plain() {
        if (this instanceof Number number) {
            return plain(number.value());
        }
        if (this instanceof Difference difference) {
            return plain(difference.value());
        }
        if (this instanceof Day day) {
            return day.day().toString();
        }
        if (this instanceof Time time) {
            return time.at().toString();
        }
        if (this instanceof Text text) {
            return text.text();
        }
        if (this instanceof Coded coded) {
            return coded.code();
        }
        return this instanceof Sentence sentence
                ? (sentence.lead() == null ? "" : sentence.lead() + " ") + sentence.text()
                : "";
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
