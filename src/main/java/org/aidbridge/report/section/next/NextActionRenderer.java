package org.aidbridge.report.section.next;

import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;

/** Next actions with owner and due day. */
public final class NextActionRenderer {

    private final RenderContext context;
    private final ReportTexts texts;
    private final NextActionTexts words;

    private NextActionRenderer(RenderContext context) {
        this.context = context;
        this.texts = context.texts();
        this.words = context.format().texts(NextActionTexts.class);
    }

    public static PrintDocument.Section of(RenderContext context, List<NextAction> actions) {
        NextActionRenderer next = new NextActionRenderer(context);
        return new PrintDocument.Section("next-actions", next.words.next(), List.of(), List.of(), next.table(actions));
    }

    private Table table(List<NextAction> actions) {
        List<Column> columns = List.of(
                text("what", words.what(), "#activity"),
                text("subject", words.subject(), "#description+subject"),
                text("owner", words.ownerOf(), "#org+owner"),
                text("due", words.due(), "#date+due"),
                text("late", words.late(), "#status+late"));
        return new Table(
                columns,
                actions.stream()
                        .map(a -> List.of(
                                Cell.coded(a.what().name(), words.action(a.what())),
                                new Cell.Sentence(subject(a)),
                                owner(a),
                                Cell.of(a.due()),
                                a.late() ? Cell.coded("yes", texts.yes()) : Cell.EMPTY))
                        .toList(),
                null);
    }

    private String subject(NextAction a) {
        if (a.item() != null) {
            return words.goodsOf(context.number(a.quantity()), context.unitWord(a.unit()), a.name());
        }
        if (a.subject() == null) {
            return words.routesOf(a.count());
        }
        return a.count() == 1 ? a.subject() : words.shipmentsOf(context.count(a.count()), a.subject());
    }

    private Cell owner(NextAction a) {
        return a.party() == null ? context.owner(a.owner()) : Cell.coded(a.party(), a.partyName());
    }
}
