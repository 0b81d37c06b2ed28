package org.aidbridge.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aidbridge.composition.Differences;
import org.aidbridge.figures.Figures;
import org.aidbridge.figures.Glance;
import org.aidbridge.figures.Reporting;
import org.aidbridge.journal.Journal;
import org.aidbridge.report.Change;
import org.aidbridge.shared.AsOf;

/** Why figures of an operation are others at one point on the two clocks than at another. */
@ApplicationScoped
public class DifferenceQueries {

    private final Reporting reporting;
    private final Figures figures;
    private final Journal journal;

    DifferenceQueries(Reporting reporting, Figures figures, Journal journal) {
        this.reporting = reporting;
        this.figures = figures;
        this.journal = journal;
    }

    /** By item, measure and stage; figures of regions after those of the whole. Must not be called inside a transaction. */
    public List<Change> between(String operation, AsOf before, AsOf after) {
        journal.settle(operation);
        try (Glance glance = reporting.glance()) {
            return new Differences(figures, glance, operation, true).between(before, after);
        }
    }
}
