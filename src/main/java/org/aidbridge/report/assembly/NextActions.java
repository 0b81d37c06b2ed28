package org.aidbridge.report.assembly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.report.model.Bottleneck;
import org.aidbridge.report.model.NextAction;
import org.aidbridge.report.model.NextAction.What;
import org.aidbridge.report.model.ReportedImpact;
import org.aidbridge.report.model.ReportedRoute;
import org.aidbridge.shipment.ledger.Stage;

/** What is needed next: of each kind the most important first, in the order of the days by which it is needed. */
final class NextActions {

    private static final int AT_MOST = 8;

    private static final String OPERATION = "OPERATION";
    private static final String CUSTOMS = "CUSTOMS";

    private static final Comparator<NextAction> BY_DUE = Comparator.comparing(
                    NextAction::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(NextAction::what);

    private final Drawn drawn;
    private final LocalDate today;

    private NextActions(Drawn drawn, LocalDate today) {
        this.drawn = drawn;
        this.today = today;
    }

    /** @param today the day of the report */
    static List<NextAction> of(Drawn drawn, LocalDate today) {
        NextActions actions = new NextActions(drawn, today);
        return Drawn.inTurn(
                        List.of(
                                actions.routes(),
                                actions.shipments(What.CHASE, drawn.overdue()),
                                actions.blocked(),
                                actions.shipments(What.CLEAR_CUSTOMS, drawn.held()),
                                actions.standing(What.RELEASE, Stage.WITHHELD),
                                actions.standing(What.TRACE, Stage.MISSING)),
                        AT_MOST)
                .stream()
                .sorted(BY_DUE)
                .toList();
    }

    /** One for all routes that a carrier reviews on a day. */
    private List<NextAction> routes() {
        return drawn.routes().stream()
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

    private List<NextAction> shipments(What what, List<Drawn.Due> shipments) {
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
        return drawn.impact().totals().stream()
                .sorted(drawn.importance().order(ReportedImpact.Amount::item))
                .map(a -> ofGoods(
                        What.REBOOK,
                        OPERATION,
                        a.item(),
                        a.name(),
                        a.unit(),
                        a.quantity(),
                        null,
                        drawn.firstRequired(a.item())))
                .toList();
    }

    private List<NextAction> standing(What what, Stage stage) {
        return drawn.bottlenecks().stream()
                .filter(bottleneck -> bottleneck.stage() == stage)
                .flatMap(bottleneck -> standing(what, bottleneck))
                .toList();
    }

    private Stream<NextAction> standing(What what, Bottleneck bottleneck) {
        String oldest = bottleneck.oldest() == null ? null : bottleneck.oldest().shipment();
        return bottleneck.items().stream()
                .sorted(drawn.importance().order(Bottleneck.Dwell::item))
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
