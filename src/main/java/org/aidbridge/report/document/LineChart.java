package org.aidbridge.report.document;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How amounts of one item grew: a line for each, with its name and what it came to at its end.
 *
 * @param unit of the values
 */
public record LineChart(String title, String unit, Instant from, Instant to, List<Line> lines) implements Chart {

    private static final double TOP = 24;
    private static final double PLOT = 110;
    private static final double LEFT = 60;
    private static final double RIGHT = 130;
    private static final double APART = 11;

    /** They differ by lightness and by width, the first one being the darkest and thinnest. */
    private static final List<String> COLOURS = List.of(INK, MAIN, "7fb0dc");

    /** An amount over time, in the order of its points; before the first one it is nothing. */
    public record Line(String label, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }

        BigDecimal last() {
            return points.get(points.size() - 1).value();
        }
    }

    /** @param value by then */
    public record Point(Instant at, BigDecimal value) {}

    /** @param lines at most three, each with at least one point */
    public LineChart {
        lines = List.copyOf(lines);
        if (lines.size() > COLOURS.size()) {
            throw new IllegalArgumentException(lines.size() + " lines are too many to distinguish");
        }
    }

    @Override
    public String inWords(ValueFormat format) {
        return format.chart()
                .values(
                        title,
                        unit,
                        lines.stream().map(line -> inWords(line, format)).collect(Collectors.joining("; ")));
    }

    private static String inWords(Line line, ValueFormat format) {
        List<String> steps = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (Point point : line.points()) {
            if (point.value().compareTo(before) != 0) {
                // Midnight is the end of a day here.
                steps.add(format.chart()
                        .by(format.number(point.value()), format.day(point.at().minusNanos(1_000))));
                before = point.value();
            }
        }
        return line.label() + " " + (steps.isEmpty() ? format.chart().none() : String.join(", ", steps));
    }

    @Override
    public double height() {
        return TOP + PLOT + 22;
    }

    @Override
    public void draw(Pen pen, ValueFormat format) {
        pen.text(0, 12, title + " (" + unit + ")", 10, Pen.Anchor.START, true, INK);
        double most = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(point -> point.value().doubleValue())
                .max()
                .orElse(0);
        grid(pen, format, most);
        for (int i = 0; i < lines.size(); i++) {
            List<Pen.Point> points = lines.get(i).points().stream()
                    .map(p -> new Pen.Point(x(p.at()), y(p.value().doubleValue(), most)))
                    .toList();
            pen.line(points, 1 + i * 0.6, COLOURS.get(i));
        }
        labels(pen, format, most);
    }

    private void grid(Pen pen, ValueFormat format, double most) {
        for (double part : new double[] {0, 0.5, 1}) {
            double y = y(most * part, most);
            pen.line(List.of(new Pen.Point(LEFT, y), new Pen.Point(WIDTH - RIGHT, y)), 0.5, RULE);
        }
        pen.text(LEFT - 5, y(0, most) + 3, "0", 8, Pen.Anchor.END, false, FAINT);
        lines.stream()
                .flatMap(line -> line.points().stream())
                .map(Point::value)
                .max(Comparator.naturalOrder())
                .filter(value -> value.signum() > 0)
                .ifPresent(value ->
                        pen.text(LEFT - 5, y(most, most) + 3, format.number(value), 8, Pen.Anchor.END, false, FAINT));
        TimeAxis.of(from, to, format).draw(pen, this::x, TOP + PLOT);
    }

    /** Beside the ends of the lines, the highest first, none upon another. */
    private void labels(Pen pen, ValueFormat format, double most) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> lines.get(i).last()).reversed());
        double free = TOP - APART;
        for (int i : order) {
            double y = Math.max(y(lines.get(i).last().doubleValue(), most), free + APART);
            // Below the plot there is no place: what comes after moves up from the end.
            y = Math.min(y, TOP + PLOT - APART * (order.size() - 1 - order.indexOf(i)));
            pen.rectangle(WIDTH - RIGHT + 4, y - 3.5, 7, 5, COLOURS.get(i));
            pen.text(
                    WIDTH - RIGHT + 15,
                    y + 2,
                    lines.get(i).label() + " " + format.number(lines.get(i).last()),
                    8.5,
                    Pen.Anchor.START,
                    false,
                    INK);
            free = y;
        }
    }

    private double x(Instant at) {
        double all = Duration.between(from, to).toSeconds();
        double part = all == 0 ? 1 : Duration.between(from, at).toSeconds() / all;
        return LEFT + (WIDTH - LEFT - RIGHT) * Math.min(1, Math.max(0, part));
    }

    private static double y(double value, double most) {
        return TOP + PLOT * (most == 0 ? 1 : 1 - value / most);
    }
}
