package org.aidbridge.report.section.movement;

import java.util.List;
import org.aidbridge.report.section.FigureTable;
import org.aidbridge.report.section.FigureTable.ReachedQuantities;
import org.aidbridge.report.section.FigureTable.Stock;
import org.aidbridge.report.section.ReportContext;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Movements of an item in the period.
 *
 * @param shipments address of the shipments behind the figures; {@code &stage=} and {@code &measure=} narrow it
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
