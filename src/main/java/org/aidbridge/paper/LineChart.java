package org.aidbridge.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How sums grew from day to day: a line for each of them.
 *
 * @param unit of the values
 * @param days in order; each line has a value for the end of every one
 */
public record LineChart(String title, String unit, List<LocalDate> days, List<Line> lines) implements Chart {

    private static final double TOP = 24;
    private static final double BOTTOM = 150;
    private static final double LEFT = 55;
    private static final double RIGHT = 130;
    private static final List<String> COLOURS = List.of("1f5f99", "b35806", "2c7a4b", "6b4c9a", "808080");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** One sum with its values. */
    public record Line(String label, List<BigDecimal> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    public LineChart {
        days = List.copyOf(days);
        lines = List.copyOf(lines);
    }

    @Override
    public String inWords(Writing writing) {
        return title + ", in " + unit + ": "
                + lines.stream()
                        .map(line -> line.label() + " from " + at(writing, line, 0) + " to "
                                + at(writing, line, days.size() - 1))
                        .collect(Collectors.joining(", "));
    }

    private String at(Writing writing, Line line, int day) {
        return writing.number(line.values().get(day)) + " on " + DAY.format(days.get(day));
    }

    @Override
    public double height() {
        return BOTTOM + 20;
    }

    @Override
    public void draw(Pen pen, Writing writing) {
        pen.text(0, 12, title + " (" + unit + ")", 10, Pen.Anchor.START, true, INK);
        double most = lines.stream()
                .flatMap(line -> line.values().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        BigDecimal top = BigDecimal.valueOf(nice(most));
        for (int quarter = 0; quarter <= 4; quarter += 2) {
            BigDecimal value = top.multiply(BigDecimal.valueOf(quarter)).divide(BigDecimal.valueOf(4));
            double y = y(value.doubleValue(), top.doubleValue());
            pen.line(List.of(new Pen.Point(LEFT, y), new Pen.Point(WIDTH - RIGHT, y)), 0.7, RULE);
            pen.text(LEFT - 6, y + 3, writing.number(value), 8, Pen.Anchor.END, false, FAINT);
        }
        int apart = Math.max(1, (days.size() + 6) / 7);
        for (int day = 0; day < days.size(); day += apart) {
            pen.text(x(day), BOTTOM + 14, DAY.format(days.get(day)), 8, Pen.Anchor.MIDDLE, false, FAINT);
        }
        for (int i = 0; i < lines.size(); i++) {
            line(pen, lines.get(i), top.doubleValue(), COLOURS.get(i % COLOURS.size()), TOP + 8 + 13.0 * i);
        }
    }

    /** @param label the y of its label */
    private void line(Pen pen, Line line, double top, String colour, double label) {
        pen.line(
                IntStream.range(0, days.size())
                        .mapToObj(day ->
                                new Pen.Point(x(day), y(line.values().get(day).doubleValue(), top)))
                        .toList(),
                1.8,
                colour);
        double end = WIDTH - RIGHT;
        pen.line(List.of(new Pen.Point(end + 12, label - 3), new Pen.Point(end + 26, label - 3)), 2.5, colour);
        pen.text(end + 31, label, line.label(), 8, Pen.Anchor.START, false, INK);
    }

    private double x(int day) {
        return days.size() < 2 ? LEFT : LEFT + (WIDTH - RIGHT - LEFT) * day / (days.size() - 1);
    }

    private static double y(double value, double top) {
        return top == 0 ? BOTTOM : BOTTOM - (BOTTOM - TOP) * value / top;
    }

    /** The next number that a person would draw an axis to: 4, 8, 10, 20, 40, 80, 100, ... */
    private static long nice(double most) {
        for (long power = 1; ; power *= 10) {
            for (long times : new long[] {1, 2, 4, 8}) {
                if (power * times >= Math.max(most, 4)) {
                    return power * times;
                }
            }
        }
    }
}
