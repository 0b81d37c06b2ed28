package org.aidbridge.report.section.movement;

import static org.aidbridge.report.section.RenderContext.columns;

import java.util.List;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;

/** Movements in the period. */
public final class MovementRenderer {

    private MovementRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<Movement> movements) {
        ReportTexts texts = context.texts();
        List<Column> columns = columns(context.item(), context.steps("+period"));
        return context.section(
                "movements",
                texts.movements(),
                columns,
                movements.stream()
                        .map(m -> context.row(
                                m.item(), m.name(), m.unit(), m.reached().inOrder()))
                        .toList(),
                null);
    }
}
