package org.aidbridge.web.overview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aidbridge.claim.record.ClaimQueries.Reconciled;
import org.aidbridge.report.section.cumulative.Cumulative;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.claim.Sentences;
import org.aidbridge.web.form.Choices;

/**
 * The slow part of the overview: progress over time, blocked and overdue cargo, contradictory claims. It is loaded
 * into the overview, and is a page of its own without scripts.
 *
 * @param isPart whether it is loaded into the overview
 * @param trends of the items with departures
 * @param trend the one shown, or null
 * @param begin start of its first day, with the totals before it; null without a trend
 * @param days the chosen range
 */
@CheckedTemplate(basePath = "web/overview")
record AttentionPage(
        PageContext frame,
        boolean isPart,
        List<Cumulative> trends,
        Cumulative trend,
        Instant begin,
        Days days,
        Choices.Offered names,
        Sentences sentences,
        WaitingTotals stuck,
        Overdue overdue,
        List<WaitingTotals.Age> ages,
        List<Reconciled> disputed)
        implements TemplateInstance {

    /** @param from null for the first day with data; likewise {@code to} */
    record Days(LocalDate from, LocalDate to) {
        public boolean isChosen() {
            return from != null || to != null;
        }
    }
}
