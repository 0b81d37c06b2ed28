package org.aidbridge.report.document;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * States over time: one bar per thing, divided into parts.
 *
 * @param from begin of all bars
 * @param to end of all bars
 */
public record StateChart(String title, Instant from, Instant to, List<Row> rows) implements Chart {

    private static final double ROW = 16;
    private static final double LEFT = 170;
    private static final String OPEN = "9cc4a8";
    private static final String CLOSED = "b35806";
    private static final String WAVERING = "e0a25c";

    /** Severity of a state. */
    public enum Tone {
        OPEN,
        /** Closed, with an announcement about reopening. */
        WAVERING,
        CLOSED
    }

    /** A bar with its parts in order. */
    public record Row(String label, List<Part> parts) {
        public Row {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A period in one state.
     *
     * @param from null for always
     * @param to null when it continues
     */
    public record Part(Instant from, Instant to, String state, Tone tone) {}

    public StateChart {
        rows = List.copyOf(rows);
    }

    @Override
    public String inWords(ValueFormat format) {
        return title + ": "
                + rows.stream()
                        .map(row -> row.label() + " " + inWords(row, format))
                        .collect(Collectors.joining("; "));
    }

    private static String inWords(Row row, ValueFormat format) {
        return row.parts().stream()
                .map(part ->
                        part.from() == null ? part.state() : format.chart().from(part.state(), format.day(part.from())))
                .collect(Collectors.joining(", " + format.chart().then() + " "));
    }

    @Override
    public double height() {
        return 20 + ROW * rows.size() + 34;
    }

    @Override
    public void draw(Pen pen, ValueFormat format) {
        pen.text(0, 12, title, 10, Pen.Anchor.START, true, INK);
        for (int i = 0; i < rows.size(); i++) {
            double y = 20 + ROW * i;
            pen.text(LEFT - 8, y + 10, rows.get(i).label(), 9, Pen.Anchor.END, false, INK);
            for (Part part : rows.get(i).parts()) {
                double begin = x(part.from() == null || part.from().isBefore(from) ? from : part.from());
                double end = x(part.to() == null || part.to().isAfter(to) ? to : part.to());
                if (end > begin) {
                    pen.rectangle(begin, y + 1.5, end - begin, ROW - 4, colour(part.tone()));
                }
            }
        }
        double axis = 20 + ROW * rows.size() + 10;
        TimeAxis.of(from, to, format).draw(pen, this::x, axis - 10);
        legend(pen, format.chart(), axis + 16);
    }

    private static void legend(Pen pen, ChartTexts texts, double y) {
        double x = LEFT;
        for (Tone tone : Tone.values()) {
            pen.rectangle(x, y - 7, 9, 9, colour(tone));
            pen.text(x + 13, y + 1, words(tone, texts), 8, Pen.Anchor.START, false, INK);
            x += 110;
        }
    }

    private static String words(Tone tone, ChartTexts texts) {
        return switch (tone) {
            case OPEN -> texts.open();
            case WAVERING -> texts.wavering();
            case CLOSED -> texts.closed();
        };
    }

    private static String colour(Tone tone) {
        return switch (tone) {
            case OPEN -> OPEN;
            case WAVERING -> WAVERING;
            case CLOSED -> CLOSED;
        };
    }

    private double x(Instant at) {
        double all = Duration.between(from, to).toSeconds();
        return LEFT
                + (WIDTH - LEFT) * (all == 0 ? 0 : Duration.between(from, at).toSeconds() / all);
    }
}
