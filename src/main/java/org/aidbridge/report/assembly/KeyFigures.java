package org.aidbridge.report.assembly;

import java.util.List;
import org.aidbridge.report.model.KeyFigure;
import org.aidbridge.report.model.Movement;

/** The figures of the whole: by now, of the last 24 hours, and of the period. */
final class KeyFigures {

    private KeyFigures() {}

    static List<KeyFigure> of(ReportContext basis) {
        FigureTable sheet = basis.sheet();
        FigureTable day = basis.since(basis.asOf().validAt().minus(Composer.DAY));
        return sheet.items().stream()
                .map(item -> new KeyFigure(
                        item,
                        basis.name(item),
                        basis.unit(item),
                        sheet.reached(item),
                        sheet.surplus(item),
                        sheet.opened(item),
                        sheet.stock(item),
                        day.reached(item),
                        basis.behind("item=" + item)))
                .toList();
    }

    static List<Movement> movements(ReportContext basis) {
        FigureTable period = basis.since(basis.terms().since());
        return period.items().stream()
                .map(item -> new Movement(
                        item,
                        basis.name(item),
                        basis.unit(item),
                        period.reached(item),
                        period.stock(item),
                        basis.terms().isFrom(2)
                                ? basis.behind("item=" + item + "&since="
                                        + basis.terms().since())
                                : null))
                .toList();
    }
}
