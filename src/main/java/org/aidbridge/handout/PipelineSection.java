package org.aidbridge.handout;

import static org.aidbridge.handout.Sections.section;
import static org.aidbridge.paper.Table.Column.number;
import static org.aidbridge.paper.Table.Column.text;

import java.util.List;
import org.aidbridge.paper.Cell;
import org.aidbridge.paper.Paper;
import org.aidbridge.paper.Table.Column;
import org.aidbridge.report.Report;

/** What is on its way, and when it is expected. */
final class PipelineSection {

    private PipelineSection() {}

    static Paper.Section of(Report report) {
        List<Column> columns = List.of(
                text("shipment", "Shipment", "#meta+shipment"),
                text("donor", "Donor", "#org+donor"),
                text("origin", "From", "#loc+origin"),
                text("destination", "To", "#loc+destination"),
                text("eta", "Expected", "#date+eta"),
                text("basis", "As", "#meta+basis"),
                text("item", "Item", "#item+code"),
                text("unit", "Unit", "#item+unit"),
                number("quantity", "Quantity", "#indicator+num+pipeline"),
                text("stage", "Stage", "#status+stage"));
        return section(
                "pipeline",
                "On its way",
                List.of(),
                columns,
                report.pipeline().rows().stream()
                        .flatMap(e -> e.goods().stream()
                                .map(g -> List.of(
                                        Cell.of(e.shipment()),
                                        Cell.of(e.donor()),
                                        Cell.of(e.origin()),
                                        Cell.of(e.destination()),
                                        Cell.of(e.eta()),
                                        Cell.of(e.basis()),
                                        Cell.of(g.item()),
                                        Cell.of(g.unit()),
                                        Cell.of(g.quantity()),
                                        Cell.of(g.stage().name()))))
                        .toList(),
                report.pipeline().more());
    }
}
