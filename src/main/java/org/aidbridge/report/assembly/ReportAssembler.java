package org.aidbridge.report.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.aidbridge.claim.record.ClaimQueries;
import org.aidbridge.claim.record.ClaimQueries.Reconciled;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.database.sql.Row;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.report.section.ItemPriorities;
import org.aidbridge.report.section.ListedShipments;
import org.aidbridge.report.section.NamesInReport;
import org.aidbridge.report.section.ReportContext;
import org.aidbridge.report.section.ReportTerms;
import org.aidbridge.report.section.bottleneck.Bottleneck;
import org.aidbridge.report.section.caveat.Caveat;
import org.aidbridge.report.section.caveat.ReportSource;
import org.aidbridge.report.section.change.Change;
import org.aidbridge.report.section.change.Differences;
import org.aidbridge.report.section.claim.ReportedClaim;
import org.aidbridge.report.section.cumulative.Cumulative;
import org.aidbridge.report.section.cumulative.CumulativeAssembler;
import org.aidbridge.report.section.discrepancy.Discrepancies;
import org.aidbridge.report.section.highlight.FrontPageData;
import org.aidbridge.report.section.highlight.HighlightAssembler;
import org.aidbridge.report.section.impact.ImpactAssembler;
import org.aidbridge.report.section.impact.ReportedImpact;
import org.aidbridge.report.section.keyfigure.KeyFigure;
import org.aidbridge.report.section.lastmile.LastMile;
import org.aidbridge.report.section.movement.Movement;
import org.aidbridge.report.section.next.NextActionAssembler;
import org.aidbridge.report.section.pipeline.Pipeline;
import org.aidbridge.report.section.route.ReportedRoute;
import org.aidbridge.route.notice.RouteBoard;
import org.aidbridge.route.notice.RouteStates;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.RouteState;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.figures.Figures;
import org.aidbridge.shipment.figures.ReadReplica;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.HistoryQueries;

/**
 * Assembles a report from its terms: facts and reference data as of its two times, nothing else. The same terms give the same
 * report at any later time.
 */
@ApplicationScoped
public class ReportAssembler {

    /** The steps in their order, for progress. */
    public static final List<String> SECTIONS = List.of("figures", "routes", "lists", "claims", "lastMile", "changes");

    private static final String TAKE_UP = "select pg_try_advisory_xact_lock(2591, hashtext(?))";

    private final ReadReplica replica;
    private final Figures figures;
    private final HistoryQueries history;
    private final RouteBoard board;
    private final RouteStates states;
    private final ClaimQueries claims;
    private final Journal journal;

    ReportAssembler(
            ReadReplica replica,
            Figures figures,
            HistoryQueries history,
            RouteBoard board,
            RouteStates states,
            ClaimQueries claims,
            Journal journal) {
        this.replica = replica;
        this.figures = figures;
        this.history = history;
        this.board = board;
        this.states = states;
        this.claims = claims;
        this.journal = journal;
    }

    /**
     * Must not be called inside a transaction.
     *
     * @param progress receives each of {@link #SECTIONS} before work on it starts
     * @throws org.aidbridge.database.journal.Journal.StillBeingWritten (503) when something older is still being recorded
     */
    public Report assemble(ReportTerms terms, Consumer<String> progress) {
        settle(terms);
        try (ReadSnapshot snapshot = replica.snapshot()) {
            return assemble(terms, snapshot, progress);
        }
    }

    /** Empty when another process is assembling it; that one holds a lock on its connection while it reads. */
    public Optional<Report> assembleUnlessUnderway(ReportTerms terms, Consumer<String> progress) {
        settle(terms);
        try (ReadSnapshot snapshot = replica.snapshot()) {
            boolean isMine =
                    snapshot.list(TAKE_UP, List.of(terms.number()), Row::flag).get(0);
            return isMine ? Optional.of(assemble(terms, snapshot, progress)) : Optional.empty();
        }
    }

    /** Waits until nothing can be recorded any more that belongs to the terms. Only needed for times before now. */
    public void settle(ReportTerms terms) {
        journal.settle(terms.operation());
        journal.settle(RevisedEntries.JOURNAL);
    }

    /** Only the key figures. Must not be called inside a transaction. */
    public List<KeyFigure> keyFigures(ReportTerms terms) {
        try (ReadSnapshot snapshot = replica.snapshot()) {
            return KeyFigure.of(new ReportContext(terms, snapshot, figures, history));
        }
    }

    /** Only the figures day by day. Must not be called inside a transaction. */
    public List<Cumulative> cumulative(ReportTerms terms) {
        try (ReadSnapshot snapshot = replica.snapshot()) {
            return CumulativeAssembler.of(new ReportContext(terms, snapshot, figures, history));
        }
    }

    /** Only the figures day by day, from a day on. Must not be called inside a transaction. */
    public List<Cumulative> cumulative(ReportTerms terms, LocalDate from) {
        try (ReadSnapshot snapshot = replica.snapshot()) {
            return CumulativeAssembler.since(new ReportContext(terms, snapshot, figures, history), from);
        }
    }

    private Report assemble(ReportTerms terms, ReadSnapshot snapshot, Consumer<String> progress) {
        String operation = terms.operation();
        AsOf asOf = terms.asOf();
        progress.accept("figures");
        ReportContext context = new ReportContext(terms, snapshot, figures, history);
        progress.accept("routes");
        List<RouteBoard.Row> served = board.spokenOf(operation, asOf);
        List<RouteState> routes = served.stream().map(RouteBoard.Row::state).toList();
        List<String> closed = routes.stream()
                .filter(r -> r.now().closed())
                .map(r -> r.route().id())
                .toList();
        progress.accept("lists");
        Set<Stage> occupied = Bottleneck.occupied(context.figures());
        ListedShipments listed = ListedShipments.of(context, occupied);
        ReportedImpact impact = ImpactAssembler.of(context, closed, states.closing(operation, asOf));
        List<Bottleneck> bottlenecks = Bottleneck.of(context, occupied, listed);
        Discrepancies discrepancies = Discrepancies.of(context);
        Pipeline pipeline = Pipeline.of(context, listed);
        progress.accept("claims");
        List<Reconciled> reconciled = claims.reconciled(operation, asOf);
        List<ReportedClaim> reportedClaims = ReportedClaim.of(context, reconciled);
        progress.accept("lastMile");
        List<LastMile> lastMile = LastMile.of(context);
        progress.accept("changes");
        List<Change> changes = terms.comparedWith() == null ? List.of() : changes(terms, snapshot);
        List<ReportedRoute> reported = ReportedRoute.of(context, served);
        List<Notice> notices = states.said(operation, asOf.knownAt());
        ItemPriorities priorities = ItemPriorities.of(context);
        NamesInReport names = names(context, reported, impact, pipeline);
        FrontPageData frontPage = new FrontPageData(
                terms.zone(),
                priorities,
                names,
                reported,
                impact,
                discrepancies,
                bottlenecks,
                reportedClaims,
                changes,
                FrontPageData.due(context, listed.overdue()),
                FrontPageData.due(context, listed.held()),
                terms.comparedWith() == null ? null : terms.comparedWith().number());
        return new Report(
                terms.version(),
                header(context),
                HighlightAssembler.of(frontPage),
                NextActionAssembler.of(frontPage, frontPage.day(asOf.validAt())),
                priorities.ranked(),
                KeyFigure.of(context),
                CumulativeAssembler.of(context),
                reported,
                impact,
                Movement.of(context),
                bottlenecks,
                lastMile,
                discrepancies,
                reportedClaims,
                pipeline,
                changes,
                Caveat.of(context, routes),
                ReportSource.of(
                        context,
                        notices,
                        reconciled.stream().map(Reconciled::claim).toList()),
                names);
    }

    /** Figures of the earlier report as known now. */
    private List<Change> changes(ReportTerms terms, ReadSnapshot snapshot) {
        AsOf then = terms.compared();
        AsOf now = new AsOf(then.validAt(), terms.asOf().knownAt());
        return new Differences(figures, snapshot, terms.operation()).between(then, now, (change, cause) -> null);
    }

    private static NamesInReport names(
            ReportContext context, List<ReportedRoute> routes, ReportedImpact impact, Pipeline pipeline) {
        List<String> places = new ArrayList<>();
        List<String> parties = new ArrayList<>();
        for (ReportedRoute route : routes) {
            places.addAll(Arrays.asList(route.origin(), route.destination()));
            route.said().forEach(said -> parties.add(said.party()));
        }
        for (ReportedImpact.BlockedGoods row : impact.rows()) {
            places.add(row.place());
            parties.add(row.recipient());
        }
        for (Pipeline.Expected row : pipeline.rows()) {
            places.addAll(List.of(row.origin(), row.destination()));
            parties.addAll(List.of(row.donor(), row.consignee()));
        }
        return new NamesInReport(
                new TreeMap<>(context.names().places(codes(places))),
                new TreeMap<>(context.names().parties(codes(parties))));
    }

    private static List<String> codes(List<String> codes) {
        return codes.stream().filter(Objects::nonNull).distinct().toList();
    }

    private static Report.Header header(ReportContext context) {
        ReportTerms terms = context.terms();
        return new Report.Header(
                terms.number(),
                terms.operation(),
                context.names().operation(),
                terms.replay(),
                terms.zone().getId(),
                terms.asOf().validAt(),
                terms.asOf().knownAt(),
                terms.since(),
                context.local(terms.asOf().validAt()),
                context.local(terms.asOf().knownAt()),
                context.local(terms.since()),
                terms.supersedes(),
                terms.comparedWith());
    }
}
