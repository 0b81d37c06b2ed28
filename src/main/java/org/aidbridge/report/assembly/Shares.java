package org.aidbridge.report.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.aidbridge.report.model.Change;
import org.aidbridge.report.model.Change.Cause;
import org.aidbridge.report.model.Change.Told;
import org.aidbridge.report.model.Report;
import org.aidbridge.shipment.figures.Figure;

/** What one cause comes to, and the first of the recordings behind it. */
final class Shares {
    private final List<Told> told = new ArrayList<>();
    private BigDecimal quantity;
    private int count;

    Shares() {
        this(BigDecimal.ZERO, 0);
    }

    /** With recordings that are counted already, whether they are told or not. */
    Shares(BigDecimal quantity, int count) {
        this.quantity = quantity;
        this.count = count;
    }

    /** Counts one more. */
    void add(Told one) {
        quantity = quantity.add(one.quantity());
        count++;
        if (told.size() < Report.ROWS) {
            told.add(one);
        }
    }

    /** Tells one that is counted. */
    void tell(Told one) {
        told.add(one);
    }

    Change.Share share(Cause cause) {
        return new Change.Share(cause, Figure.plain(quantity), count, List.copyOf(told), null);
    }
}
