package org.aidbridge.report.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.aidbridge.shared.When;

/** What stands in one place. A data format keeps its type; for people it is written out by {@link ValueFormat}. */
public sealed interface Cell {

    /** Words as they are: names, codes, what somebody said. */
    record Text(String text) implements Cell {}

    /**
     * A sentence of ours. Its numbers are grouped by commas, and by the reader's habits when it is written out.
     *
     * @param lead a word or two set before it in bold, or null
     */
    record Sentence(String lead, String text) implements Cell {
        public Sentence(String text) {
            this(null, text);
        }
    }

    /** A code in data files, and for people what it is called. */
    record Coded(String code, String words) implements Cell {}

    /** An exact number. */
    record Number(BigDecimal value) implements Cell {}

    /** An exact number that is a difference: written out, it always has its sign. */
    record Difference(BigDecimal value) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Time(Instant at) implements Cell {}

    /** Nothing is known, or nothing applies. */
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
}
