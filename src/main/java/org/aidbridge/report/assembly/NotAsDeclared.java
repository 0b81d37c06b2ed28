package org.aidbridge.report.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.aidbridge.report.model.Discrepancies;
import org.aidbridge.report.model.Discrepancies.Row;
import org.aidbridge.report.model.Discrepancies.Total;
import org.aidbridge.report.model.Report;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.figures.FigureSnapshot;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.ShipmentState;

/** What is not as declared: withheld, missing, damaged, lost, or on no list. */
final class NotAsDeclared {

    /** Came into the ledger by an event, and did not stand there from the beginning. */
    private static final String FOUND = """
            e.from_stage is null and e.event is not null and exists (
                select from event f where f.operation = e.operation and f.id = e.event and f.type <> 'OPENING')\
            """;

    private static final String SHIPMENTS = """
            select e.shipment from ledger_entry e cross join (
                select cast(? as timestamptz) as valid_at, cast(? as timestamptz) as known_at) asof
            where e.operation = ? and (e.to_stage in (%1$s) or e.from_stage in (%1$s) or %2$s)
              and e.occurred_at <= asof.valid_at and e.recorded_from <= asof.known_at
              and (e.recorded_to is null or e.recorded_to > asof.known_at)
              and e.shipment < ?
            group by e.shipment
            having sum(case when e.to_stage in (%1$s) then e.quantity else 0 end)
                > sum(case when e.from_stage in (%1$s) then e.quantity else 0 end)
              or bool_or(%2$s)
            order by e.shipment desc limit %3$d
            """;

    private static final String APART =
            SHIPMENTS.formatted("'WITHHELD', 'MISSING', 'DAMAGED', 'LOST'", FOUND, Report.ROWS);

    /** Before version 3 what was withheld alone had no row. */
    private static final String FORMERLY_APART =
            SHIPMENTS.formatted("'MISSING', 'DAMAGED', 'LOST'", FOUND, Report.ROWS);

    private NotAsDeclared() {}

    static Discrepancies of(ReportContext basis) {
        return new Discrepancies(
                totals(basis),
                rows(basis),
                basis.shipments(basis.terms().isFrom(3) ? "flag=DISCREPANCY,HELD" : "flag=DISCREPANCY"));
    }

    private static List<Total> totals(ReportContext basis) {
        FigureTable sheet = basis.sheet();
        return sheet.items().stream()
                .map(item -> new Total(
                        item,
                        basis.name(item),
                        basis.unit(item),
                        sheet.stock(item, Stage.WITHHELD),
                        sheet.stock(item, Stage.MISSING),
                        sheet.stock(item, Stage.DAMAGED),
                        sheet.stock(item, Stage.LOST),
                        sheet.surplus(item)))
                .filter(t -> t.withheld().signum() != 0
                        || t.missing().signum() != 0
                        || t.damaged().signum() != 0
                        || t.lost().signum() != 0
                        || t.surplus().signum() != 0)
                .toList();
    }

    private static List<Row> rows(ReportContext basis) {
        List<Row> rows = new ArrayList<>();
        List<UUID> ids =
                basis.glance().list(shipments(basis), values(basis, ReportContext.LAST), FigureSnapshot.Row::uuid);
        basis.each(ids, shipment -> rows.addAll(rows(basis, shipment)));
        return rows.stream().limit(Report.ROWS).toList();
    }

    /** All rows, page after page of shipments, the newest entry first. */
    static void each(ReportContext basis, Consumer<List<Row>> taker) {
        basis.pages(
                shipments(basis),
                values(basis),
                ReportContext.LAST,
                page -> taker.accept(page.stream()
                        .flatMap(shipment -> rows(basis, shipment).stream())
                        .toList()));
    }

    private static String shipments(ReportContext basis) {
        return basis.terms().isFrom(3) ? APART : FORMERLY_APART;
    }

    private static List<Object> values(ReportContext basis, Object... more) {
        List<Object> values =
                new ArrayList<>(List.of(basis.asOf().validAt(), basis.asOf().knownAt(), basis.operation()));
        values.addAll(List.of(more));
        return values;
    }

    private static List<Row> rows(ReportContext basis, ShipmentState shipment) {
        return shipment.lines().stream()
                .map(line -> row(shipment, line))
                .filter(row -> differs(row)
                        || basis.terms().isFrom(3) && row.withheld().signum() != 0)
                .toList();
    }

    private static Row row(ShipmentState shipment, ShipmentState.DeclaredLine line) {
        return new Row(
                shipment.header().reference(),
                line.line(),
                line.item(),
                line.unit(),
                line.quantity().value(),
                standing(shipment, line, Stage.WITHHELD),
                standing(shipment, line, Stage.MISSING),
                standing(shipment, line, Stage.DAMAGED),
                standing(shipment, line, Stage.LOST),
                shipment.position().surplus(line.line()).value());
    }

    private static boolean differs(Row row) {
        return row.missing()
                        .add(row.damaged())
                        .add(row.lost())
                        .add(row.surplus())
                        .signum()
                != 0;
    }

    private static BigDecimal standing(ShipmentState shipment, ShipmentState.DeclaredLine line, Stage stage) {
        return Figure.plain(shipment.position().balances().stream()
                .filter(b -> b.line() == line.line() && b.slot().stage() == stage)
                .map(b -> b.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
