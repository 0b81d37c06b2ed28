package org.aidbridge.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A self-contained, printable page without scripts or external resources. */
public final class HtmlFormat {

    /** Bidirectional controls: in a name they would reverse the figures beside it. */
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private HtmlFormat() {}

    public static String write(PrintDocument document, ValueFormat format) {
        List<DocumentPage.Part> parts = new ArrayList<>();
        int drawn = 0;
        int placed = 0;
        for (PrintDocument.Section section : document.sections()) {
            List<String> charts = new ArrayList<>();
            for (Chart chart : section.charts()) {
                charts.add(Svg.of(chart, id(drawn++), format));
            }
            boolean isLastOfFront = ++placed == document.front();
            DocumentPage.Part part = new DocumentPage.Part(section, charts, isLastOfFront);
            if (part.isShown() || isLastOfFront) {
                parts.add(part);
            }
        }
        return TURNS.matcher(new DocumentPage(document, parts, format).render()).replaceAll("");
    }

    /** Charts are numbered from 0 over all sections. */
    static String id(int chart) {
        return "chart-" + chart;
    }
}
