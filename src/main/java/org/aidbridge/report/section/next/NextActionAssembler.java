package org.aidbridge.report.section.next;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.report.section.bottleneck.Bottleneck;
import org.aidbridge.report.section.highlight.FrontPageData;
import org.aidbridge.report.section.impact.ReportedImpact;
import org.aidbridge.report.section.next.NextAction.What;
import org.aidbridge.report.section.route.ReportedRoute;
import org.aidbridge.shipment.ledger.Stage;

/** Chooses the most important actions of each kind, ordered by due day. */
public final class NextActionAssembler {

    private static final int AT_MOST = 8;

    private static final String OPERATION = "OPERATION";
    private static final String CUSTOMS = "CUSTOMS";

    private static final Comparator<NextAction> BY_DUE = Comparator.comparing(
                    NextAction::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(NextAction::what);

    private final FrontPageData data;
    private final LocalDate today;

    private NextActionAssembler(FrontPageData data, LocalDate today) {
        this.data = data;
        this.today = today;
    }

    /** @param today the day of the report */
    public static List<NextAction> of(FrontPageData data, LocalDate today) {
        NextActionAssembler actions = new NextActionAssembler(data, today);
        return FrontPageData.roundRobin(
                        List.of(
                                actions.routes(),
                                actions.shipments(What.CHASE, data.overdue()),
                                actions.blocked(),
                                actions.shipments(What.CLEAR_CUSTOMS, data.held()),
                                actions.standing(What.RELEASE, Stage.WITHHELD),
                                actions.standing(What.TRACE, Stage.MISSING)),
                        AT_MOST)
                .stream()
                .sorted(BY_DUE)
                .toList();
    }

    /** One action for all routes that a carrier reviews on the same day. */
    private List<NextAction> routes() {
        return data.routes().stream()
                .filter(ReportedRoute::closed)
                .collect(Collectors.groupingBy(
                        route -> route.carrier() + " " + due(route), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::routes)
                .toList();
    }

    private static LocalDate due(ReportedRoute route) {
        return route.resumesOn() != null ? route.resumesOn() : route.reviewOn();
    }

    private NextAction routes(List<ReportedRoute> routes) {
        ReportedRoute first = routes.get(0);
        LocalDate due = due(first);
        return new NextAction(
                due == null
                        ? What.ASK_FOR_SCHEDULE
                        : first.resumesOn() != null ? What.CONFIRM_RESUMPTION : What.REVIEW_SUSPENSION,
                "CARRIER",
                first.carrier(),
                first.carrierName(),
                null,
                null,
                null,
                null,
                null,
                routes.size(),
                due,
                isLate(due));
    }

    private List<NextAction> shipments(What what, List<FrontPageData.Due> shipments) {
        return shipments.stream()
                .limit(1)
                .map(first -> new NextAction(
                        what,
                        what == What.CLEAR_CUSTOMS ? CUSTOMS : first.owner(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        first.reference(),
                        shipments.size(),
                        first.due(),
                        isLate(first.due())))
                .toList();
    }

    private List<NextAction> blocked() {
        return data.impact().totals().stream()
                .sorted(data.priorities().order(ReportedImpact.Amount::item))
                .map(a -> ofGoods(
                        What.REBOOK,
                        OPERATION,
                        a.item(),
                        a.name(),
                        a.unit(),
                        a.quantity(),
                        null,
                        data.firstRequired(a.item())))
                .toList();
    }

    private List<NextAction> standing(What what, Stage stage) {
        return data.bottlenecks().stream()
                .filter(bottleneck -> bottleneck.stage() == stage)
                .flatMap(bottleneck -> standing(what, bottleneck))
                .toList();
    }

    private Stream<NextAction> standing(What what, Bottleneck bottleneck) {
        String oldest = bottleneck.oldest() == null ? null : bottleneck.oldest().shipment();
        return bottleneck.items().stream()
                .sorted(data.priorities().order(Bottleneck.Dwell::item))
                .map(d -> ofGoods(what, bottleneck.owner(), d.item(), d.name(), d.unit(), d.quantity(), oldest, null));
    }

    private NextAction ofGoods(
            What what,
            String owner,
            String item,
            String name,
            String unit,
            BigDecimal quantity,
            String subject,
            LocalDate due) {
        return new NextAction(what, owner, null, null, item, name, unit, quantity, subject, null, due, isLate(due));
    }

    private boolean isLate(LocalDate due) {
        return due != null && due.isBefore(today);
    }
}
