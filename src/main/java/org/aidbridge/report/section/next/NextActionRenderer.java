package org.aidbridge.report.section.next;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;
import org.aidbridge.report.section.TableColumns;

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
        return new TableColumns<NextAction>()
                .text(
                        "what",
                        words.what(),
                        "#activity",
                        a -> Cell.coded(a.what().name(), words.action(a.what())))
                .text("subject", words.subject(), "#description+subject", a -> new Cell.Sentence(subject(a)))
                .text("owner", words.ownerOf(), "#org+owner", this::owner)
                .text("due", words.due(), "#date+due", a -> Cell.of(a.due()))
                .text("late", words.late(), "#status+late", a -> a.late() ? Cell.coded("yes", texts.yes()) : Cell.EMPTY)
                .table(actions, null);
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
