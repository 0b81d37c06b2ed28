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
 * The figures of an item.
 *
 * @param surplus received goods that were on no list
 * @param opened opening balance within the reached quantities, or null
 * @param last24h reached within the last 24 hours
 * @param shipments address of the shipments behind the figures; {@code &stage=} and {@code &measure=} narrow it
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
