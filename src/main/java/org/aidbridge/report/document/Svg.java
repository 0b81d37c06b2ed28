package org.aidbridge.report.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a chart as inline SVG without script or fonts, with a text alternative. */
final class Svg implements Chart.Pen {

    private final StringBuilder drawn = new StringBuilder();

    static String of(Chart chart, String id, ValueFormat format) {
        Svg svg = new Svg();
        chart.draw(svg, format);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" id="%s" viewBox="0 0 %s %s" role="img" aria-labelledby="%s-title %s-desc">\
                <title id="%s-title">%s</title><desc id="%s-desc">%s</desc>%s</svg>""".formatted(
                        id,
                        n(Chart.WIDTH),
                        n(chart.height()),
                        id,
                        id,
                        id,
                        escaped(chart.title()),
                        id,
                        escaped(chart.inWords(format)),
                        svg.drawn);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, String colour) {
        drawn.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#%s\"/>"
                .formatted(n(x), n(y), n(width), n(height), colour));
    }

    @Override
    public void line(List<Point> points, double width, String colour) {
        drawn.append("<polyline points=\"%s\" fill=\"none\" stroke=\"#%s\" stroke-width=\"%s\"/>"
                .formatted(
                        points.stream().map(p -> n(p.x()) + "," + n(p.y())).collect(Collectors.joining(" ")),
                        colour,
                        n(width)));
    }

    @Override
    public void text(double x, double y, String text, double size, Anchor anchor, boolean bold, String colour) {
        drawn.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\"%s fill=\"#%s\">%s</text>"
                .formatted(
                        n(x),
                        n(y),
                        n(size),
                        anchor.name().toLowerCase(Locale.ROOT),
                        bold ? " font-weight=\"bold\"" : "",
                        colour,
                        escaped(text)));
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
