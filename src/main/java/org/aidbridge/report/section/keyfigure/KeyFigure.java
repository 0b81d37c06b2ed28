package org.aidbridge.report.section.keyfigure;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.aidbridge.report.section.FigureTable;
import org.aidbridge.report.section.FigureTable.ReachedQuantities;
import org.aidbridge.report.section.FigureTable.Stock;
import org.aidbridge.report.section.ReportContext;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item.
 *
 * @param surplus of what was received, how much no list had
 * @param opened of what was reached, how much stood there when the operation began; absent when nothing did
 * @param last24h what was reached within the 24 hours before
 * @param shipments where the shipments behind each figure are listed: of all stages and measures, or of one with {@code &stage=} and {@code &measure=}
 */
@Schema(name = "KeyFigure")
public record KeyFigure(
        String item,
        String name,
        String unit,
        ReachedQuantities reached,
        BigDecimal surplus,
        BigDecimal opened,
        Stock stock,
        ReachedQuantities last24h,
        String shipments) {

    /** What "in the last 24 hours" means. */
    public static final Duration DAY = Duration.ofHours(24);

    public static List<KeyFigure> of(ReportContext context) {
        FigureTable figures = context.figures();
        FigureTable day = context.since(context.asOf().validAt().minus(DAY));
        return figures.items().stream()
                .map(item -> new KeyFigure(
                        item,
                        context.name(item),
                        context.unit(item),
                        figures.reached(item),
                        figures.surplus(item),
                        figures.opened(item),
                        figures.stock(item),
                        day.reached(item),
                        context.figureShipments("item=" + item)))
                .toList();
    }
}
