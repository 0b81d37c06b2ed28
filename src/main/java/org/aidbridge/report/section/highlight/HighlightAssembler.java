package org.aidbridge.report.section.highlight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.report.section.change.Change;
import org.aidbridge.report.section.change.Change.Cause;
import org.aidbridge.report.section.change.Change.Measure;
import org.aidbridge.report.section.claim.ReportedClaim;
import org.aidbridge.report.section.discrepancy.Discrepancies;
import org.aidbridge.report.section.highlight.Highlight.What;
import org.aidbridge.report.section.route.ReportedRoute;
import org.aidbridge.report.section.route.ReportedRoute.Statement;
import org.aidbridge.shipment.ledger.Stage;

/**
 * Chooses the highlights: the most important of each kind, then the second of each kind, up to {@link Highlight#AT_MOST}, so
 * that no kind crowds out the others.
 */
public final class HighlightAssembler {

    private final FrontPageData data;

    private HighlightAssembler(FrontPageData data) {
        this.data = data;
    }

    public static List<Highlight> of(FrontPageData data) {
        HighlightAssembler highlights = new HighlightAssembler(data);
        return FrontPageData.roundRobin(
                List.of(
                        highlights.closed(),
                        highlights.blocked(),
                        highlights.disputed(),
                        highlights.overdue(),
                        highlights.discrepancies(),
                        highlights.corrected(),
                        highlights.claimed()),
                Highlight.AT_MOST);
    }

    private List<Highlight> closed() {
        return byCarrier(route -> true)
                .map(routes -> ofCarrier(
                        What.ROUTES_CLOSED,
                        routes,
                        routes.stream()
                                .map(data::closedOn)
                                .filter(Objects::nonNull)
                                .min(Comparator.naturalOrder())
                                .orElse(null),
                        null))
                .toList();
    }

    private List<Highlight> disputed() {
        return byCarrier(ReportedRoute::disputed)
                .map(routes -> ofCarrier(
                        What.ROUTES_DISPUTED,
                        routes,
                        null,
                        routes.get(0).said().stream()
                                .filter(Statement::contradicts)
                                .reduce((earlier, later) -> later)
                                .orElse(null)))
                .toList();
    }

    /** Closed routes by carrier, the carrier with most routes first. */
    private Stream<List<ReportedRoute>> byCarrier(Predicate<ReportedRoute> wanted) {
        return data.routes().stream()
                .filter(route -> route.closed() && wanted.test(route))
                .collect(Collectors.groupingBy(ReportedRoute::carrier, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .sorted(Comparator.comparing(routes -> -routes.size()));
    }

    private Highlight ofCarrier(What what, List<ReportedRoute> routes, LocalDate on, Statement said) {
        Highlight.Builder highlight = new Highlight.Builder(what)
                .subject(routes.get(0).carrier(), routes.get(0).carrierName(), routes.size())
                .on(on);
        return said == null
                ? highlight.build()
                : highlight.quoting(
                        null,
                        said.kind(),
                        said.party() == null ? null : data.names().parties().get(said.party()),
                        said.quote());
    }

    private List<Highlight> blocked() {
        return data.impact().totals().stream()
                .sorted(data.priorities().order(amount -> amount.item()))
                .map(amount -> new Highlight.Builder(What.BLOCKED)
                        .goods(amount.item(), amount.name(), amount.unit(), amount.quantity())
                        .on(data.firstRequired(amount.item()))
                        .build())
                .toList();
    }

    private List<Highlight> overdue() {
        return data.overdue().stream()
                .limit(1)
                .map(first -> new Highlight.Builder(What.OVERDUE)
                        .subject(first.reference(), null, data.overdue().size())
                        .on(first.due())
                        .build())
                .toList();
    }

    private List<Highlight> discrepancies() {
        return data.discrepancies().totals().stream()
                .sorted(data.priorities().order(total -> total.item()))
                .flatMap(total -> Stream.of(
                        discrepancy(What.MISSING, total, Discrepancies.Total::missing, Discrepancies.Row::missing),
                        discrepancy(What.WITHHELD, total, Discrepancies.Total::withheld, Discrepancies.Row::withheld),
                        discrepancy(What.LOST, total, Discrepancies.Total::lost, Discrepancies.Row::lost),
                        discrepancy(What.DAMAGED, total, Discrepancies.Total::damaged, Discrepancies.Row::damaged)))
                .filter(highlight -> highlight.value().signum() != 0)
                .toList();
    }

    private Highlight discrepancy(
            What what,
            Discrepancies.Total total,
            Function<Discrepancies.Total, BigDecimal> value,
            Function<Discrepancies.Row, BigDecimal> ofShipment) {
        List<String> shipments = data.discrepancies().rows().stream()
                .filter(row ->
                        row.item().equals(total.item()) && ofShipment.apply(row).signum() != 0)
                .map(Discrepancies.Row::shipment)
                .distinct()
                .toList();
        return new Highlight.Builder(what)
                .goods(total.item(), total.name(), total.unit(), value.apply(total))
                .subject(
                        shipments.isEmpty() ? null : shipments.get(0),
                        null,
                        shipments.isEmpty() ? null : shipments.size())
                .build();
    }

    /** Corrected figures, the furthest step first. */
    private List<Highlight> corrected() {
        return data.changes().stream()
                .filter(change -> change.region() == null && change.measure() == Measure.REACHED)
                .sorted(data.priorities()
                        .<Change>order(Change::item)
                        .thenComparing(Change::stage, Comparator.<Stage>reverseOrder()))
                .map(change -> new Highlight.Builder(What.CORRECTED)
                        .goods(change.item(), change.name(), change.unit(), change.after())
                        .subject(data.comparedWith(), null, null)
                        .corrected(change.difference(), change.stage(), mainCause(change)))
                .toList();
    }

    private static Cause mainCause(Change change) {
        return change.causes().stream()
                .max(Comparator.comparing(share -> share.quantity().abs()))
                .map(Change.Share::cause)
                .orElse(null);
    }

    private List<Highlight> claimed() {
        List<ReportedClaim> unsupported = data.claims().stream()
                .filter(claim -> claim.verdict().equals("UNSUPPORTED"))
                .sorted(byItem())
                .toList();
        List<ReportedClaim> disputed = data.claims().stream()
                .filter(claim -> !claim.conflicts().isEmpty())
                .sorted(byItem())
                .toList();
        List<Highlight> claimed = new ArrayList<>();
        unsupported.stream().limit(1).forEach(c -> claimed.add(claim(What.CLAIM_UNSUPPORTED, c, unsupported.size())));
        disputed.stream().limit(1).forEach(c -> claimed.add(claim(What.CLAIM_DISPUTED, c, disputed.size())));
        return claimed;
    }

    /** By importance of the item, then the latest first. */
    private Comparator<ReportedClaim> byItem() {
        return data.priorities()
                .<ReportedClaim>order(
                        claim -> claim.items().size() == 1 ? claim.items().get(0) : "")
                .thenComparing(claim -> data.day(claim.statedAt()), Comparator.reverseOrder())
                .thenComparing(claim -> claim.id().toString());
    }

    private Highlight claim(What what, ReportedClaim claim, int count) {
        return new Highlight.Builder(what)
                .goods(null, null, claim.unit(), claim.tracked())
                .subject(
                        claim.reference() != null
                                ? claim.reference()
                                : claim.id().toString(),
                        null,
                        count)
                .on(data.day(claim.statedAt()))
                .quoting(claim.stage(), claim.sourceKind(), claim.sourceName(), claim.text());
    }
}
