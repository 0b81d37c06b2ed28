package org.aidbridge.web.overview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aidbridge.claim.record.ClaimQueries.Reconciled;
import org.aidbridge.report.model.Cumulative;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.claim.Sentences;
import org.aidbridge.web.form.Choices;

/**
 * What of an operation takes longer to find out: how it went, what is stuck and overdue, and which claims cannot be true
 * together. It is loaded into the overview, and stands for itself where no script runs.
 *
 * @param isPart whether it is loaded into the overview
 * @param trends of the items of which something has departed
 * @param trend the one that is shown; null when there is none
 * @param begin when its first day begins, where stands what had been reached before; null without a trend
 * @param days the range that was chosen
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

    /** @param from null for where the story begins; likewise {@code to} */
    record Days(LocalDate from, LocalDate to) {
        public boolean isChosen() {
            return from != null || to != null;
        }
    }
}
