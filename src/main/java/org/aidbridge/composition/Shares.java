package org.aidbridge.composition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.figures.Figure;
import org.aidbridge.report.Change;
import org.aidbridge.report.Change.Cause;
import org.aidbridge.report.Change.Told;
import org.aidbridge.report.Report;

/** What one cause comes to, and the recordings behind it. */
final class Shares {
    private final Map<List<Object>, Told> told = new LinkedHashMap<>();
    private BigDecimal quantity = BigDecimal.ZERO;

    void add(Told one, BigDecimal more) {
        quantity = quantity.add(more);
        told.merge(
                Arrays.asList(one.event(), one.type(), one.shipment(), one.recordedAt()),
                with(one, more),
                (a, b) -> with(a, a.quantity().add(b.quantity())));
    }

    static Told with(Told one, BigDecimal quantity) {
        return new Told(
                one.event(),
                one.type(),
                one.shipment(),
                one.occurredAt(),
                one.recordedAt(),
                one.party(),
                one.reference(),
                Figure.plain(quantity));
    }

    Change.Share share(Cause cause) {
        Collection<Told> all = told.values();
        return new Change.Share(
                cause,
                Figure.plain(quantity),
                all.size(),
                all.stream().limit(Report.ROWS).toList());
    }
}
