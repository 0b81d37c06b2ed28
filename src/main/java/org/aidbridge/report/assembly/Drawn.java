package org.aidbridge.report.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.aidbridge.report.model.Bottleneck;
import org.aidbridge.report.model.Change;
import org.aidbridge.report.model.Discrepancies;
import org.aidbridge.report.model.NamesInReport;
import org.aidbridge.report.model.ReportedClaim;
import org.aidbridge.report.model.ReportedImpact;
import org.aidbridge.report.model.ReportedRoute;
import org.aidbridge.report.model.ReportedRoute.Span;
import org.aidbridge.shared.When;

/**
 * The sections from which the first page is drawn: nothing else is asked for it.
 *
 * @param overdue shipments that are late, the most urgent first; {@code held} likewise those that customs hold
 * @param comparedWith number of the report that changes are against, or null
 */
record Drawn(
        ZoneId zone,
        Importance importance,
        NamesInReport called,
        List<ReportedRoute> routes,
        ReportedImpact impact,
        Discrepancies discrepancies,
        List<Bottleneck> bottlenecks,
        List<ReportedClaim> claims,
        List<Change> changes,
        List<Due> overdue,
        List<Due> held,
        String comparedWith) {

    /** @param due when it is required or expected; null when nobody said; {@code owner} who has to act */
    record Due(String reference, LocalDate due, String owner) {}

    /** The first of each list, then the second of each, and so on. */
    static <T> List<T> inTurn(List<List<T>> lists, int atMost) {
        List<T> taken = new ArrayList<>();
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < longest; turn++) {
            for (List<T> list : lists) {
                if (turn < list.size() && taken.size() < atMost) {
                    taken.add(list.get(turn));
                }
            }
        }
        return taken;
    }

    LocalDate day(Instant at) {
        return at == null ? null : at.atZone(zone).toLocalDate();
    }

    /** A day as it was said, whatever its zone. */
    LocalDate day(When when) {
        return when == null ? null : when.day() != null ? when.day() : day(when.at());
    }

    /** Since when a closed route has been closed, whatever was said of it meanwhile; null when nobody said. */
    LocalDate closedOn(ReportedRoute route) {
        When begin = route.since();
        List<Span> states = route.states();
        for (int i = states.size() - 1; i >= 0 && states.get(i).closed(); i--) {
            begin = states.get(i).from();
        }
        return day(begin);
    }

    /** When blocked goods of an item are first required; null when nobody said. */
    LocalDate firstRequired(String item) {
        return impact.rows().stream()
                .filter(row -> row.item().equals(item))
                .map(row -> day(row.requiredBy()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
