package org.aidbridge.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.aidbridge.catalogue.Catalogue;
import org.aidbridge.claim.ClaimQueries;
import org.aidbridge.disruption.Board;
import org.aidbridge.disruption.RouteStates;
import org.aidbridge.figures.By;
import org.aidbridge.figures.Figure;
import org.aidbridge.figures.Figures;
import org.aidbridge.figures.Glance;
import org.aidbridge.figures.Scope;
import org.aidbridge.journal.Journal;
import org.aidbridge.ledger.Stage;
import org.aidbridge.notice.Notice;
import org.aidbridge.notice.RouteState;
import org.aidbridge.report.Report.Amount;
import org.aidbridge.report.Report.Bottleneck;
import org.aidbridge.report.Report.Caveat;
import org.aidbridge.report.Report.Change;
import org.aidbridge.report.Report.ClaimPart;
import org.aidbridge.report.Report.ClaimRow;
import org.aidbridge.report.Report.Discrepancies;
import org.aidbridge.report.Report.DiscrepancyTotal;
import org.aidbridge.report.Report.Dwell;
import org.aidbridge.report.Report.Header;
import org.aidbridge.report.Report.Highlight;
import org.aidbridge.report.Report.Highlighted;
import org.aidbridge.report.Report.Impact;
import org.aidbridge.report.Report.KeyFigure;
import org.aidbridge.report.Report.LastMile;
import org.aidbridge.report.Report.LastMileItem;
import org.aidbridge.report.Report.Movement;
import org.aidbridge.report.Report.Pipeline;
import org.aidbridge.report.Report.PipelineTotal;
import org.aidbridge.report.Report.Reached;
import org.aidbridge.report.Report.RouteRow;
import org.aidbridge.report.Report.Said;
import org.aidbridge.report.Report.Source;
import org.aidbridge.report.Report.Stock;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Quantity;
import org.aidbridge.tracking.HistoryQueries;
import org.aidbridge.verdict.Claim;
import org.aidbridge.verdict.Verdict;

/**
 * Draws up the document from its terms: facts and reference data as of its point on the two clocks, and nothing else. The
 * same terms give the same document at any later time.
 */
@ApplicationScoped
class Composer {

    /** The sections, in the order in which they are drawn up. */
    static final List<String> SECTIONS = List.of("figures", "routes", "lists", "claims", "lastMile", "changes");

    private static final String MILESTONES = """
            select distinct on (stage) stage, owner from milestone_revision
            order by stage, recorded_at <= ? desc, case when recorded_at <= ? then version else -version end desc
            """;

    /** Where goods are not to stay. */
    private static final Set<Stage> ON_THEIR_WAY = EnumSet.of(
            Stage.PLANNED,
            Stage.BOOKED,
            Stage.ACCEPTED,
            Stage.IN_TRANSIT,
            Stage.ARRIVED,
            Stage.CLEARED,
            Stage.RECEIVED,
            Stage.WITHHELD,
            Stage.MISSING,
            Stage.DISPATCHED);

    private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);

    private final DataSource database;
    private final Figures figures;
    private final HistoryQueries history;
    private final Board board;
    private final RouteStates states;
    private final ClaimQueries claimQueries;
    private final Journal journal;

    Composer(
            DataSource database,
            Figures figures,
            HistoryQueries history,
            Board board,
            RouteStates states,
            ClaimQueries claimQueries,
            Journal journal) {
        this.database = database;
        this.figures = figures;
        this.history = history;
        this.board = board;
        this.states = states;
        this.claimQueries = claimQueries;
        this.journal = journal;
    }

    /** Figures of one item by stage; what is not there is zero. */
    private static final class Sheet {
        private final Map<String, Map<Stage, Figure>> byItem = new TreeMap<>();

        Sheet(List<Figure> figures) {
            figures.forEach(f -> byItem.computeIfAbsent(f.item(), i -> new EnumMap<>(Stage.class))
                    .put(f.stage(), f));
        }

        Collection<String> items() {
            return byItem.keySet();
        }

        private Figure of(String item, Stage stage) {
            return byItem.getOrDefault(item, Map.of()).get(stage);
        }

        BigDecimal stock(String item, Stage stage) {
            Figure figure = of(item, stage);
            return figure == null ? BigDecimal.ZERO : figure.stock();
        }

        BigDecimal reached(String item, Stage stage) {
            Figure figure = of(item, stage);
            return figure == null ? BigDecimal.ZERO : figure.reached();
        }

        BigDecimal surplus(String item) {
            Figure figure = of(item, Stage.RECEIVED);
            return figure == null ? BigDecimal.ZERO : figure.surplus();
        }

        Reached reached(String item) {
            return new Reached(
                    reached(item, Stage.PLANNED),
                    reached(item, Stage.IN_TRANSIT),
                    reached(item, Stage.ARRIVED),
                    reached(item, Stage.CLEARED),
                    reached(item, Stage.RECEIVED),
                    reached(item, Stage.DISPATCHED),
                    reached(item, Stage.DELIVERED),
                    reached(item, Stage.INSTALLED));
        }

        Stock stock(String item) {
            return new Stock(
                    stock(item, Stage.PLANNED),
                    stock(item, Stage.BOOKED),
                    stock(item, Stage.ACCEPTED),
                    stock(item, Stage.IN_TRANSIT),
                    stock(item, Stage.ARRIVED),
                    stock(item, Stage.CLEARED),
                    stock(item, Stage.RECEIVED),
                    stock(item, Stage.WITHHELD),
                    stock(item, Stage.MISSING),
                    stock(item, Stage.DISPATCHED),
                    stock(item, Stage.DELIVERED),
                    stock(item, Stage.INSTALLED),
                    stock(item, Stage.DAMAGED),
                    stock(item, Stage.LOST),
                    stock(item, Stage.RETURNED),
                    stock(item, Stage.CANCELLED));
        }
    }

    /**
     * Must not be called inside a transaction.
     *
     * @param progress is told each of {@link #SECTIONS} before it is drawn up
     * @throws org.aidbridge.journal.StillBeingWritten (503) when something older is still being recorded
     */
    Report compose(Terms terms, Consumer<String> progress) {
        journal.settle(terms.operation());
        journal.settle(Catalogue.JOURNAL);
        try (Glance glance = Glance.at(database)) {
            return new Drawing(terms, glance, progress).report();
        }
    }

    /** One document in the making. */
    private final class Drawing {
        private final Terms terms;
        private final String operation;
        private final AsOf asOf;
        private final Glance glance;
        private final Names names;
        private final Consumer<String> progress;
        private final Map<Instant, Sheet> sheets = new HashMap<>();
        private List<Figure> whole;
        private Sheet sheet;
        private Map<String, Names.Item> items;

        Drawing(Terms terms, Glance glance, Consumer<String> progress) {
            this.terms = terms;
            this.operation = terms.operation();
            this.asOf = terms.asOf();
            this.glance = glance;
            this.names = new Names(glance, operation, asOf.knownAt());
            this.progress = progress;
        }

        Report report() {
            progress.accept("figures");
            whole = whole(asOf.validAt());
            sheet = new Sheet(whole);
            items = names.items(sheet.items());
            Sheet day = since(asOf.validAt().minus(ReportDesk.DAY));
            Sheet period = since(terms.since());
            progress.accept("routes");
            List<Board.Row> served = board.spokenOf(operation, asOf);
            List<RouteState> routes = served.stream().map(Board.Row::state).toList();
            List<RouteState> closed =
                    routes.stream().filter(r -> r.now().closed()).toList();
            progress.accept("lists");
            Listing listing = new Listing(glance, history, operation, asOf);
            Set<Stage> occupied = occupied();
            listing.look(occupied);
            Impact impact = impact(listing, closed);
            List<Bottleneck> bottlenecks = bottlenecks(listing, occupied);
            Discrepancies discrepancies = discrepancies(listing);
            Pipeline pipeline = pipeline(listing);
            progress.accept("claims");
            List<ClaimRow> claims = claims();
            progress.accept("lastMile");
            List<LastMile> lastMile = lastMile();
            progress.accept("changes");
            List<Change> changes = terms.comparedWith() == null
                    ? List.of()
                    : new Differences(figures, glance, operation)
                            .between(terms.compared(), new AsOf(terms.compared().validAt(), asOf.knownAt()));
            return new Report(
                    Report.VERSION,
                    header(),
                    highlights(closed.size()),
                    keyFigures(day),
                    routeRows(served),
                    impact,
                    movements(period),
                    bottlenecks,
                    lastMile,
                    discrepancies,
                    claims,
                    pipeline,
                    changes,
                    caveats(routes),
                    sources());
        }

        /** The same begin is asked for more than once: a period mostly begins with the report that is compared with. */
        private Sheet since(Instant after) {
            return sheets.computeIfAbsent(after, begin -> new Sheet(Figures.between(whole(begin), whole)));
        }

        private List<Figure> whole(Instant validAt) {
            return figures.at(glance, operation, new AsOf(validAt, asOf.knownAt()), Scope.ALL, By.WHOLE);
        }

        private Header header() {
            return new Header(
                    terms.number(),
                    operation,
                    names.operation(),
                    terms.replay(),
                    terms.zone().getId(),
                    asOf.validAt(),
                    asOf.knownAt(),
                    terms.since(),
                    local(asOf.validAt()),
                    local(asOf.knownAt()),
                    local(terms.since()),
                    terms.supersedes(),
                    terms.comparedWith());
        }

        private OffsetDateTime local(Instant instant) {
            return instant.atZone(terms.zone()).toOffsetDateTime();
        }

        private String name(String item) {
            return items.get(item).name();
        }

        private String unit(String item) {
            return items.get(item).unit();
        }

        private String asOfQuery() {
            return "validAt=" + asOf.validAt() + "&knownAt=" + asOf.knownAt();
        }

        private String shipments(String filter) {
            return "/api/shipments?operation=" + operation + "&" + filter + "&" + asOfQuery();
        }

        private List<Highlight> highlights(int closedRoutes) {
            Sheet change =
                    terms.comparedWith() == null ? null : since(terms.compared().validAt());
            List<Highlight> highlights = new ArrayList<>();
            tell(highlights, Highlighted.DELIVERED, Told.reached(Stage.DELIVERED), change);
            tell(highlights, Highlighted.RECEIVED, Told.reached(Stage.RECEIVED), change);
            tell(highlights, Highlighted.ARRIVED, Told.reached(Stage.ARRIVED), change);
            tell(highlights, Highlighted.DEPARTED, Told.reached(Stage.IN_TRANSIT), change);
            tell(highlights, Highlighted.WITHHELD, Told.standing(Stage.WITHHELD), change);
            tell(highlights, Highlighted.MISSING, Told.standing(Stage.MISSING), change);
            if (closedRoutes > 0) {
                highlights.add(new Highlight(
                        Highlighted.ROUTES_CLOSED, null, null, null, BigDecimal.valueOf(closedRoutes), null));
            }
            return highlights;
        }

        /** What is told of each item where there is any, and by how much it has changed. */
        private void tell(List<Highlight> highlights, Highlighted what, Told told, Sheet change) {
            for (String item : sheet.items()) {
                BigDecimal value = told.of(sheet, item);
                if (value.signum() != 0) {
                    highlights.add(new Highlight(
                            what, item, name(item), unit(item), value, change == null ? null : told.of(change, item)));
                }
            }
        }

        /** Reads a figure of an item. */
        private interface Told {
            BigDecimal of(Sheet sheet, String item);

            static Told reached(Stage stage) {
                return (sheet, item) -> sheet.reached(item, stage);
            }

            static Told standing(Stage stage) {
                return (sheet, item) -> sheet.stock(item, stage);
            }
        }

        private List<KeyFigure> keyFigures(Sheet day) {
            return sheet.items().stream()
                    .map(item -> new KeyFigure(
                            item,
                            name(item),
                            unit(item),
                            sheet.reached(item),
                            sheet.surplus(item),
                            sheet.stock(item),
                            day.reached(item),
                            "/api/operations/" + operation + "/figures/shipments?item=" + item + "&" + asOfQuery()))
                    .toList();
        }

        private List<Movement> movements(Sheet period) {
            return period.items().stream()
                    .map(item -> new Movement(item, name(item), unit(item), period.reached(item), period.stock(item)))
                    .toList();
        }

        private List<RouteRow> routeRows(List<Board.Row> served) {
            Map<String, String> carriers = names.carriers(served.stream()
                    .map(r -> r.state().route().carrier())
                    .distinct()
                    .toList());
            return served.stream().map(r -> row(r, carriers)).toList();
        }

        private RouteRow row(Board.Row row, Map<String, String> carriers) {
            RouteState state = row.state();
            List<Said> said = new ArrayList<>();
            if (state.now().cause() != null) {
                said.add(said(state.now().cause(), false));
            }
            state.assertions().forEach(a -> said.add(said(a.notice(), a.contradicts())));
            return new RouteRow(
                    state.route().id(),
                    state.route().carrier(),
                    carriers.get(state.route().carrier()),
                    state.route().origin(),
                    state.route().destination(),
                    state.now().state(),
                    state.now().closed(),
                    state.now().from(),
                    state.days(),
                    state.reviewOn(),
                    state.reviewDue(),
                    state.resumesOn(),
                    next(row),
                    state.lastDeparture() == null ? null : state.lastDeparture().at(),
                    row.served().departuresIn7Days(),
                    row.baseline() == null ? null : row.baseline().weeklyFrequency(),
                    state.isDisputed(),
                    said);
        }

        private static String next(Board.Row row) {
            if (row.served().next() != null) {
                return row.served().next().flight() + " on "
                        + row.served().next().date();
            }
            return row.state().resumesOn() == null && row.state().now().closed() ? "no schedule announced" : null;
        }

        private static Said said(Notice notice, boolean contradicts) {
            return new Said(
                    notice.source().kind(),
                    notice.source().party(),
                    notice.issued().toString(),
                    notice.source().quote(),
                    contradicts);
        }

        private Impact impact(Listing listing, List<RouteState> closed) {
            Listing.Held held = listing.held(states.closing(operation, asOf));
            return new Impact(
                    closed.stream().map(r -> r.route().id()).toList(),
                    amounts(held.totals()),
                    amounts(held.inFlight()),
                    held.rows(),
                    "/api/operations/" + operation + "/impact?" + asOfQuery());
        }

        private List<Amount> amounts(Map<String, BigDecimal[]> totals) {
            return totals.entrySet().stream()
                    .map(e -> new Amount(
                            e.getKey(),
                            name(e.getKey()),
                            unit(e.getKey()),
                            Differences.plain(e.getValue()[0]),
                            e.getValue()[1] == null ? null : Differences.plain(e.getValue()[1])))
                    .toList();
        }

        private Set<Stage> occupied() {
            Set<Stage> occupied = EnumSet.noneOf(Stage.class);
            for (Stage stage : ON_THEIR_WAY) {
                if (sheet.items().stream()
                        .anyMatch(item -> sheet.stock(item, stage).signum() != 0)) {
                    occupied.add(stage);
                }
            }
            return occupied;
        }

        private List<Bottleneck> bottlenecks(Listing listing, Set<Stage> occupied) {
            Map<String, String> owners = new HashMap<>();
            glance.list(MILESTONES, List.of(asOf.knownAt(), asOf.knownAt()), row -> {
                owners.put(row.text(), row.text());
                return null;
            });
            return occupied.stream()
                    .map(stage -> new Bottleneck(
                            stage,
                            owners.get(stage.name()),
                            listing.oldest(stage),
                            sheet.items().stream()
                                    .filter(item -> sheet.stock(item, stage).signum() != 0)
                                    .map(item -> dwell(item, stage))
                                    .toList(),
                            shipments("stage=" + stage)))
                    .toList();
        }

        /** The time that all that ever came there has stood there, by how much came. */
        private Dwell dwell(String item, Stage stage) {
            Figure figure = sheet.of(item, stage);
            BigDecimal seconds = BigDecimal.valueOf(asOf.validAt().getEpochSecond())
                    .add(BigDecimal.valueOf(asOf.validAt().getNano(), 9));
            BigDecimal stood = seconds.multiply(figure.stock()).subtract(figure.moment());
            BigDecimal hours = figure.entered().signum() == 0
                    ? BigDecimal.ZERO
                    : stood.divide(figure.entered().multiply(SECONDS_AN_HOUR), 1, RoundingMode.HALF_UP);
            return new Dwell(item, name(item), unit(item), figure.stock(), Differences.plain(hours));
        }

        private List<LastMile> lastMile() {
            List<Figure> byRecipient = figures.at(glance, operation, asOf, Scope.ALL, By.RECIPIENT).stream()
                    .filter(f -> f.stage() == Stage.DISPATCHED
                            || f.stage() == Stage.DELIVERED
                            || f.stage() == Stage.INSTALLED)
                    .toList();
            Set<String> members = new HashSet<>();
            byRecipient.forEach(f -> members.add(f.member()));
            Map<String, String> regions = names.regions(members);
            Map<String, List<Figure>> byRegion = new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
            byRecipient.forEach(f -> byRegion.computeIfAbsent(regions.get(f.member()), r -> new ArrayList<>())
                    .add(f));
            return byRegion.entrySet().stream()
                    .map(e -> new LastMile(e.getKey(), lastMileItems(e.getValue())))
                    .filter(region -> !region.items().isEmpty())
                    .toList();
        }

        private List<LastMileItem> lastMileItems(List<Figure> ofRegion) {
            return ofRegion.stream()
                    .map(Figure::item)
                    .distinct()
                    .sorted()
                    .map(item -> {
                        BigDecimal dispatched = reached(ofRegion, item, Stage.DISPATCHED);
                        BigDecimal underWay = Differences.plain(ofRegion.stream()
                                .filter(f -> f.item().equals(item) && f.stage() == Stage.DISPATCHED)
                                .map(Figure::stock)
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
                        return new LastMileItem(
                                item,
                                name(item),
                                unit(item),
                                dispatched,
                                reached(ofRegion, item, Stage.DELIVERED),
                                reached(ofRegion, item, Stage.INSTALLED),
                                underWay);
                    })
                    .filter(i -> i.dispatched().signum() != 0
                            || i.delivered().signum() != 0
                            || i.installed().signum() != 0
                            || i.underWay().signum() != 0)
                    .toList();
        }

        private static BigDecimal reached(List<Figure> figures, String item, Stage stage) {
            return Differences.plain(figures.stream()
                    .filter(f -> f.item().equals(item) && f.stage() == stage)
                    .map(Figure::reached)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        private Discrepancies discrepancies(Listing listing) {
            List<DiscrepancyTotal> totals = sheet.items().stream()
                    .map(item -> new DiscrepancyTotal(
                            item,
                            name(item),
                            unit(item),
                            sheet.stock(item, Stage.WITHHELD),
                            sheet.stock(item, Stage.MISSING),
                            sheet.stock(item, Stage.DAMAGED),
                            sheet.stock(item, Stage.LOST),
                            sheet.surplus(item)))
                    .filter(t -> t.withheld().signum() != 0
                            || t.missing().signum() != 0
                            || t.damaged().signum() != 0
                            || t.lost().signum() != 0
                            || t.surplus().signum() != 0)
                    .toList();
            return new Discrepancies(totals, listing.notAsDeclared(), shipments("flag=DISCREPANCY"));
        }

        private List<ClaimRow> claims() {
            List<ClaimQueries.Reconciled> reconciled = claimQueries.reconciled(operation, asOf);
            Map<UUID, String> called = new HashMap<>();
            reconciled.forEach(r -> called.put(
                    r.claim().id(),
                    r.claim().reference() != null
                            ? r.claim().reference()
                            : r.claim().id().toString()));
            Map<String, String> parties = names.parties(reconciled.stream()
                    .map(r -> r.claim().source().party())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
            return reconciled.stream().map(r -> row(r, called, parties)).toList();
        }

        private static ClaimRow row(
                ClaimQueries.Reconciled reconciled, Map<UUID, String> called, Map<String, String> parties) {
            Claim claim = reconciled.claim();
            Verdict verdict = reconciled.verdict();
            return new ClaimRow(
                    claim.id(),
                    claim.reference(),
                    claim.kind().name(),
                    claim.text(),
                    claim.bound() == null ? null : claim.bound().name(),
                    value(claim.quantity()),
                    claim.unit(),
                    claim.items().stream().sorted().toList(),
                    claim.mapping(),
                    claim.stage(),
                    claim.from(),
                    claim.to(),
                    claim.basis(),
                    claim.stated().toString(),
                    claim.source().kind(),
                    claim.source().party(),
                    claim.source().party() == null
                            ? null
                            : parties.get(claim.source().party()),
                    verdict.outcome().name(),
                    claim.components().stream()
                            .map(c -> new ClaimPart(c.bound().name(), value(c.quantity()), c.text()))
                            .toList(),
                    verdict.implied() == null ? null : verdict.implied().lower(),
                    verdict.implied() == null ? null : verdict.implied().upper(),
                    value(verdict.tracked()),
                    verdict.gap() == null ? null : Differences.plain(verdict.gap()),
                    verdict.coverage() == null ? null : Differences.plain(verdict.coverage()),
                    verdict.reason(),
                    verdict.addsUp(),
                    reconciled.conflicts().stream()
                            .map(id -> called.getOrDefault(id, id.toString()))
                            .sorted()
                            .toList());
        }

        private static BigDecimal value(Quantity quantity) {
            return quantity == null ? null : quantity.value();
        }

        private Pipeline pipeline(Listing listing) {
            List<PipelineTotal> totals = sheet.items().stream()
                    .map(item -> new PipelineTotal(
                            item,
                            name(item),
                            unit(item),
                            sheet.stock(item, Stage.PLANNED),
                            sheet.stock(item, Stage.BOOKED),
                            sheet.stock(item, Stage.ACCEPTED),
                            sheet.stock(item, Stage.IN_TRANSIT)))
                    .filter(t -> t.planned().signum() != 0
                            || t.booked().signum() != 0
                            || t.accepted().signum() != 0
                            || t.inTransit().signum() != 0)
                    .toList();
            return new Pipeline(totals, listing.expected(), shipments("limit=500"));
        }

        private List<Caveat> caveats(List<RouteState> routes) {
            List<Caveat> caveats = new ArrayList<>();
            caveats.add(new Caveat(
                    "COVERAGE",
                    "Figures count what was reported to this operation. What nobody declared here is not in them."));
            if (terms.replay()) {
                caveats.add(new Caveat(
                        "REPLAY", "This operation was entered afterwards, on the clock of the time that it tells of."));
            }
            if (asOf.knownAt().isAfter(asOf.validAt())) {
                caveats.add(new Caveat(
                        "KNOWN_LATER",
                        "What had happened by " + local(asOf.validAt()) + " is told by what was recorded until "
                                + local(asOf.knownAt()) + "."));
            }
            caveats.add(new Caveat(
                    "REACHED",
                    "Reached figures count a quantity once, at the time when it first came so far; a step that nobody"
                            + " reported counts as passed when a later one was."));
            if (sheet.items().stream().anyMatch(item -> sheet.surplus(item).signum() != 0)) {
                caveats.add(new Caveat(
                        "SURPLUS", "Received includes goods that were on no list; they are told apart as surplus."));
            }
            if (sheet.items().stream()
                    .anyMatch(item -> sheet.stock(item, Stage.MISSING).signum() != 0)) {
                caveats.add(new Caveat(
                        "MISSING", "Missing goods were not found at a receipt; their whereabouts are unknown."));
            }
            if (routes.stream().anyMatch(RouteState::isDisputed)) {
                caveats.add(new Caveat(
                        "DISPUTED",
                        "Others contradict what the carrier announces of some routes; both are quoted. The state of a"
                                + " route follows the carrier's own word and observed departures."));
            }
            return caveats;
        }

        private List<Source> sources() {
            List<Notice> said = states.said(operation, asOf.knownAt()).stream()
                    .filter(n -> !n.issuedAt().isAfter(asOf.validAt()))
                    .limit(Report.ROWS)
                    .toList();
            Map<String, String> parties = names.parties(said.stream()
                    .map(n -> n.source().party())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
            return said.stream()
                    .map(n -> new Source(
                            n.source().kind(),
                            n.source().party(),
                            n.source().party() == null
                                    ? null
                                    : parties.get(n.source().party()),
                            n.issued().toString(),
                            n.source().url(),
                            n.source().quote()))
                    .toList();
        }
    }
}
