package org.aidbridge.report.section.movement;

import java.util.List;
import org.aidbridge.report.section.FigureTable;
import org.aidbridge.report.section.FigureTable.ReachedQuantities;
import org.aidbridge.report.section.FigureTable.Stock;
import org.aidbridge.report.section.ReportContext;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What moved in the period.
 *
 * @param shipments where the shipments behind each figure are listed: of all stages and measures, or of one with {@code &stage=} and {@code &measure=}
 */
@Schema(name = "Movement")
public record Movement(
        String item, String name, String unit, ReachedQuantities reached, Stock change, String shipments) {

    public static List<Movement> of(ReportContext context) {
        FigureTable period = context.since(context.terms().since());
        return period.items().stream()
                .map(item -> new Movement(
                        item,
                        context.name(item),
                        context.unit(item),
                        period.reached(item),
                        period.stock(item),
                        context.figureShipments(
                                "item=" + item + "&since=" + context.terms().since())))
                .toList();
    }
}
