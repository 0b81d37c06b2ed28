package org.aidbridge.report.section.lastmile;

import static org.aidbridge.report.section.RenderContext.columns;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;
import org.aidbridge.report.section.TableColumns;

/** Deliveries by region of the recipients. */
public final class LastMileRenderer {

    private record Row(LastMile in, LastMile.Item of) {}

    private LastMileRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<LastMile> regions) {
        ReportTexts texts = context.texts();
        ColumnTexts titles = context.titles();
        TableColumns<Row> columns = new TableColumns<Row>()
                .text("region", titles.region(), "#adm1+code", Row::in, i -> region(titles, i.region()))
                .text("item", texts.item(), "#item+code", Row::of, o -> context.item(o.item()))
                .text("unit", texts.unit(), "#item+unit", Row::of, o -> context.unit(o.unit()))
                .number(
                        "dispatched",
                        texts.dispatched(),
                        "#indicator+num+dispatched",
                        Row::of,
                        LastMile.Item::dispatched)
                .number("underWay", titles.underWay(), "#indicator+num+underway", Row::of, LastMile.Item::underWay)
                .number("delivered", texts.delivered(), "#indicator+num+delivered", Row::of, LastMile.Item::delivered)
                .number("installed", texts.installed(), "#indicator+num+installed", Row::of, LastMile.Item::installed);
        List<Row> rows = regions.stream()
                .flatMap(in -> in.items().stream().map(of -> new Row(in, of)))
                .toList();
        return context.section("last-mile", texts.lastMile(), columns, rows, null);
    }

    private static Cell region(ColumnTexts titles, String region) {
        return region == null ? Cell.coded("not known", titles.unknownRegion()) : Cell.of(region);
    }
}
