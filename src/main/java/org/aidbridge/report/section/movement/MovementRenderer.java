package org.aidbridge.report.section.movement;

import static org.aidbridge.report.section.RenderContext.columns;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;

public final class MovementRenderer {

    private MovementRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<Movement> movements) {
        ReportTexts texts = context.texts();
        List<Column> columns = columns(context.item(), context.steps("+period"));
        List<List<Cell>> rows = movements.stream()
                .map(m -> context.row(m.item(), m.name(), m.unit(), m.reached().inOrder()))
                .toList();
        return RenderContext.section("movements", texts.movements(), new Table(columns, rows, null));
    }
}
