package org.aidbridge.report.section.discrepancy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.aidbridge.report.section.FigureTable;
import org.aidbridge.report.section.ReportContext;
import org.aidbridge.report.section.discrepancy.Discrepancies.Row;
import org.aidbridge.report.section.discrepancy.Discrepancies.Total;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.ShipmentState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Deviations from what was declared. Rows: the newest entry first. */
@Schema(name = "Discrepancies")
public record Discrepancies(List<Total> totals, List<Row> rows, String more) {

    /** @param missing whereabouts unknown */
    @Schema(name = "DiscrepancyTotal")
    public record Total(
            String item,
            String name,
            String unit,
            BigDecimal withheld,
            BigDecimal missing,
            BigDecimal damaged,
            BigDecimal lost,
            BigDecimal surplus) {}

    @Schema(name = "DiscrepancyRow")
    public record Row(
            String shipment,
            int line,
            String item,
            String unit,
            BigDecimal declared,
            BigDecimal withheld,
            BigDecimal missing,
            BigDecimal damaged,
            BigDecimal lost,
            BigDecimal surplus) {}

    /** Entered the ledger by an event other than the opening balance. */
    private static final String FOUND = """
            e.from_stage is null and e.event is not null and exists (
                select from event f where f.operation = e.operation and f.id = e.event and f.type <> 'OPENING')\
            """;

    private static final String SHIPMENTS =
            """
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
            """.formatted("'WITHHELD', 'MISSING', 'DAMAGED', 'LOST'", FOUND, ReportContext.ROWS);

    public static Discrepancies of(ReportContext context) {
        return new Discrepancies(totals(context), rows(context), context.shipments("deviates=true"));
    }

    private static List<Total> totals(ReportContext context) {
        FigureTable figures = context.figures();
        return figures.items().stream()
                .map(item -> new Total(
                        item,
                        context.name(item),
                        context.unit(item),
                        figures.stock(item, Stage.WITHHELD),
                        figures.stock(item, Stage.MISSING),
                        figures.stock(item, Stage.DAMAGED),
                        figures.stock(item, Stage.LOST),
                        figures.surplus(item)))
                .filter(t -> t.withheld().signum() != 0
                        || t.missing().signum() != 0
                        || t.damaged().signum() != 0
                        || t.lost().signum() != 0
                        || t.surplus().signum() != 0)
                .toList();
    }

    private static List<Row> rows(ReportContext context) {
        List<Row> rows = new ArrayList<>();
        List<UUID> ids = context.snapshot().list(SHIPMENTS, values(context, ReportContext.LAST), r -> r.uuid());
        context.each(ids, shipment -> rows.addAll(rows(shipment)));
        return rows.stream().limit(ReportContext.ROWS).toList();
    }

    /** All rows, page by page of shipments, the newest entry first. */
    public static void each(ReportContext context, Consumer<List<Row>> taker) {
        context.pages(
                SHIPMENTS,
                values(context),
                ReportContext.LAST,
                page -> taker.accept(page.stream()
                        .flatMap(shipment -> rows(shipment).stream())
                        .toList()));
    }

    private static List<Object> values(ReportContext context, Object... more) {
        List<Object> values =
                new ArrayList<>(List.of(context.asOf().validAt(), context.asOf().knownAt(), context.operation()));
        values.addAll(List.of(more));
        return values;
    }

    private static List<Row> rows(ShipmentState shipment) {
        return shipment.lines().stream()
                .map(line -> row(shipment, line))
                .filter(Discrepancies::differs)
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
        return row.withheld()
                        .add(row.missing())
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
