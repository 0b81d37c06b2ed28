package org.aidbridge.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;
import org.aidbridge.composition.Differences;
import org.aidbridge.figures.Figures;
import org.aidbridge.figures.Glance;
import org.aidbridge.journal.Journal;
import org.aidbridge.report.Change;
import org.aidbridge.shared.AsOf;

/** Why figures of an operation are others at one point on the two clocks than at another. */
@ApplicationScoped
public class DifferenceQueries {

    private final DataSource database;
    private final Figures figures;
    private final Journal journal;

    DifferenceQueries(DataSource database, Figures figures, Journal journal) {
        this.database = database;
        this.figures = figures;
        this.journal = journal;
    }

    /** By item, measure and stage; figures of regions after those of the whole. Must not be called inside a transaction. */
    public List<Change> between(String operation, AsOf before, AsOf after) {
        journal.settle(operation);
        try (Glance glance = Glance.at(database)) {
            return new Differences(figures, glance, operation).between(before, after);
        }
    }
}
