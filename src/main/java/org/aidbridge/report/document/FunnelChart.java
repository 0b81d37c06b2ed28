package org.aidbridge.report.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Progress of one item: one bar per step.
 *
 * @param unit of the values
 */
public record FunnelChart(String title, String unit, List<Step> steps) implements Chart {

    private static final double ROW = 15;
    private static final double LEFT = 110;
    private static final double RIGHT = 90;

    public record Step(String label, BigDecimal value) {}

    public FunnelChart {
        steps = List.copyOf(steps);
    }

    @Override
    public String inWords(ValueFormat format) {
        return format.chart()
                .values(
                        title,
                        unit,
                        steps.stream()
                                .map(step -> step.label() + " " + format.number(step.value()))
                                .collect(Collectors.joining(", ")));
    }

    @Override
    public double height() {
        return 22 + ROW * steps.size();
    }

    @Override
    public void draw(Pen pen, ValueFormat format) {
        pen.text(0, 12, title + " (" + unit + ")", 10, Pen.Anchor.START, true, INK);
        double most =
                steps.stream().mapToDouble(s -> s.value().doubleValue()).max().orElse(0);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double y = 20 + ROW * i;
            double width = most == 0 ? 0 : (WIDTH - LEFT - RIGHT) * step.value().doubleValue() / most;
            pen.text(LEFT - 8, y + 9.5, step.label(), 9, Pen.Anchor.END, false, INK);
            pen.line(List.of(new Pen.Point(LEFT, y), new Pen.Point(LEFT, y + ROW)), 0.7, RULE);
            if (width > 0) {
                pen.rectangle(LEFT, y + 1.5, Math.max(width, 0.8), ROW - 4, MAIN);
            }
            pen.text(LEFT + width + 5, y + 9.5, format.number(step.value()), 9, Pen.Anchor.START, false, INK);
        }
    }
}
