package org.aidbridge.report.render;

import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.model.NextAction;
import org.aidbridge.report.model.Report;

/** What is needed next, by whom and by when. */
final class NextSection {

    private final Sections sections;
    private final ReportTexts texts;

    private NextSection(Sections sections) {
        this.sections = sections;
        this.texts = sections.texts;
    }

    /** Without a table where the version of the report does not say. */
    static PrintDocument.Section of(Sections sections) {
        NextSection next = new NextSection(sections);
        List<NextAction> actions = sections.report.nextActions();
        return new PrintDocument.Section(
                "next-actions",
                sections.texts.next(),
                List.of(),
                List.of(),
                actions == null ? null : next.table(actions));
    }

    private Table table(List<NextAction> actions) {
        List<Column> columns = List.of(
                text("what", texts.what(), "#activity"),
                text("subject", texts.about2(), "#description+subject"),
                text("owner", texts.ownerOf(), "#org+owner"),
                text("due", texts.due(), "#date+due"),
                text("late", texts.late(), "#status+late"));
        return new Table(
                columns,
                actions.stream()
                        .map(a -> List.of(
                                Cell.coded(a.what().name(), texts.action(a.what())),
                                new Cell.Sentence(subject(a)),
                                owner(a),
                                Cell.of(a.due()),
                                a.late() ? Cell.coded("yes", texts.yes()) : Cell.EMPTY))
                        .toList(),
                null);
    }

    private String subject(NextAction a) {
        if (a.item() != null) {
            return texts.goodsOf(sections.number(a.quantity()), sections.unitWord(a.unit()), a.name());
        }
        if (a.subject() == null) {
            return texts.routesOf(a.count());
        }
        return a.count() == 1 ? a.subject() : texts.shipmentsOf(count(a.count()), a.subject());
    }

    private Cell owner(NextAction a) {
        return a.party() == null ? sections.owner(a.owner()) : Cell.coded(a.party(), a.partyName());
    }

    /** No more than the rows of a list are counted. */
    static String count(int count) {
        return count < Report.ROWS ? String.valueOf(count) : count + "+";
    }
}
