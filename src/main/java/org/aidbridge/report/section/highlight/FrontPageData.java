package org.aidbridge.report.section.highlight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aidbridge.report.section.ItemPriorities;
import org.aidbridge.report.section.ListedShipments;
import org.aidbridge.report.section.NamesInReport;
import org.aidbridge.report.section.ReportContext;
import org.aidbridge.report.section.bottleneck.Bottleneck;
import org.aidbridge.report.section.change.Change;
import org.aidbridge.report.section.claim.ReportedClaim;
import org.aidbridge.report.section.discrepancy.Discrepancies;
import org.aidbridge.report.section.impact.ReportedImpact;
import org.aidbridge.report.section.route.ReportedRoute;
import org.aidbridge.report.section.route.ReportedRoute.Span;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Eta.DueDate;
import org.aidbridge.shipment.query.ShipmentState;

/**
 * The sections that highlights and next actions are chosen from.
 *
 * @param overdue late shipments, the most urgent first; {@code held} those held by customs
 * @param comparedWith number of the earlier report, or null
 */
public record FrontPageData(
        ZoneId zone,
        ItemPriorities priorities,
        NamesInReport names,
        List<ReportedRoute> routes,
        ReportedImpact impact,
        Discrepancies discrepancies,
        List<Bottleneck> bottlenecks,
        List<ReportedClaim> claims,
        List<Change> changes,
        List<Due> overdue,
        List<Due> held,
        String comparedWith) {

    /** @param due required or expected day, or null; {@code owner} the role that has to act */
    public record Due(String reference, LocalDate due, String owner) {}

    /** The owner of a shipment is that of its least advanced stage. */
    public static List<Due> due(ReportContext context, List<ShipmentState> shipments) {
        Map<String, String> owners = shipments.isEmpty() ? Map.of() : Bottleneck.owners(context);
        return shipments.stream()
                .map(shipment -> new Due(
                        shipment.header().reference(),
                        dueOn(context, shipment),
                        owners.get(shipment.position()
                                .status()
                                .orElse(Stage.PLANNED)
                                .name())))
                .toList();
    }

    private static LocalDate dueOn(ReportContext context, ShipmentState shipment) {
        DueDate due = ListedShipments.due(shipment);
        if (due == null) {
            return null;
        }
        return due.said().day() != null
                ? due.said().day()
                : context.local(due.at()).toLocalDate();
    }

    /** The first of each list, then the second of each, and so on. */
    public static <T> List<T> roundRobin(List<List<T>> lists, int atMost) {
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

    public LocalDate day(Instant at) {
        return at == null ? null : at.atZone(zone).toLocalDate();
    }

    /** A stated day stays as it is, whatever the zone. */
    public LocalDate day(When when) {
        return when == null ? null : when.day() != null ? when.day() : day(when.at());
    }

    /** First day of the current closure, over all its states; null when unknown. */
    public LocalDate closedOn(ReportedRoute route) {
        When begin = route.since();
        List<Span> states = route.states();
        for (int i = states.size() - 1; i >= 0 && states.get(i).closed(); i--) {
            begin = states.get(i).from();
        }
        return day(begin);
    }

    /** Day by which blocked goods of an item are first required, or null. */
    public LocalDate firstRequired(String item) {
        return impact.rows().stream()
                .filter(row -> row.item().equals(item))
                .map(row -> day(row.requiredBy()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
