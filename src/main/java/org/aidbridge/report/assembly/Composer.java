package org.aidbridge.report.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.aidbridge.claim.model.ScopeGranularity;
import org.aidbridge.claim.record.ClaimQueries;
import org.aidbridge.claim.record.ClaimQueries.Reconciled;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.report.model.Bottleneck;
import org.aidbridge.report.model.Change;
import org.aidbridge.report.model.Cumulative;
import org.aidbridge.report.model.Discrepancies;
import org.aidbridge.report.model.KeyFigure;
import org.aidbridge.report.model.LastMile;
import org.aidbridge.report.model.NamesInReport;
import org.aidbridge.report.model.Pipeline;
import org.aidbridge.report.model.Report;
import org.aidbridge.report.model.ReportedClaim;
import org.aidbridge.report.model.ReportedImpact;
import org.aidbridge.report.model.ReportedRoute;
import org.aidbridge.report.model.Terms;
import org.aidbridge.route.notice.RouteBoard;
import org.aidbridge.route.notice.RouteStates;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.RouteState;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.figures.FigureSnapshot;
import org.aidbridge.shipment.figures.Figures;
import org.aidbridge.shipment.figures.ReadReplica;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.HistoryQueries;

/**
 * Draws up the document from its terms: facts and reference data as of its point on the two clocks, and nothing else. The
 * same terms give the same document at any later time.
 */
@ApplicationScoped
public class Composer {

    /** The parts of the work, in the order in which they are done. */
    public static final List<String> SECTIONS = List.of("figures", "routes", "lists", "claims", "lastMile", "changes");

    /** What "in the last 24 hours" means. */
    public static final Duration DAY = Duration.ofHours(24);

    private static final String TAKE_UP = "select pg_try_advisory_xact_lock(2591, hashtext(?))";

    private final ReadReplica reporting;
    private final Figures figures;
    private final HistoryQueries history;
    private final RouteBoard board;
    private final RouteStates states;
    private final ClaimQueries claims;
    private final Journal journal;

    Composer(
            ReadReplica reporting,
            Figures figures,
            HistoryQueries history,
            RouteBoard board,
            RouteStates states,
            ClaimQueries claims,
            Journal journal) {
        this.reporting = reporting;
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
     * @param progress is told each of {@link #SECTIONS} before it is drawn up
     * @throws org.aidbridge.database.journal.StillBeingWritten (503) when something older is still being recorded
     */
    public Report compose(Terms terms, Consumer<String> progress) {
        settle(terms);
        try (FigureSnapshot glance = reporting.glance()) {
            return compose(terms, glance, progress);
        }
    }

    /**
     * The same, unless another process is drawing it up: the one that does holds a lock for as long as it reads, and with the
     * connection on which it does.
     */
    public Optional<Report> composeUnlessUnderway(Terms terms, Consumer<String> progress) {
        settle(terms);
        try (FigureSnapshot glance = reporting.glance()) {
            boolean isMine = glance.list(TAKE_UP, List.of(terms.number()), FigureSnapshot.Row::flag)
                    .get(0);
            return isMine ? Optional.of(compose(terms, glance, progress)) : Optional.empty();
        }
    }

    /** Returns when what the terms tell of can no longer change; whoever asks about now need not wait for writers. */
    public void settle(Terms terms) {
        journal.settle(terms.operation());
        journal.settle(RevisedEntries.JOURNAL);
    }

    /** The key figures of a document alone, as they stand. Must not be called inside a transaction. */
    public List<KeyFigure> keyFigures(Terms terms) {
        try (FigureSnapshot glance = reporting.glance()) {
            return KeyFigures.of(new ReportContext(terms, glance, figures, history));
        }
    }

    /** How the items came on, day by day, alone, as it stands. Must not be called inside a transaction. */
    public List<Cumulative> cumulative(Terms terms) {
        try (FigureSnapshot glance = reporting.glance()) {
            return DayByDay.of(new ReportContext(terms, glance, figures, history));
        }
    }

    /** The same from that day on, whatever happened before. Must not be called inside a transaction. */
    public List<Cumulative> cumulative(Terms terms, LocalDate from) {
        try (FigureSnapshot glance = reporting.glance()) {
            return DayByDay.since(new ReportContext(terms, glance, figures, history), from);
        }
    }

    private Report compose(Terms terms, FigureSnapshot glance, Consumer<String> progress) {
        String operation = terms.operation();
        AsOf asOf = terms.asOf();
        progress.accept("figures");
        ReportContext basis = new ReportContext(terms, glance, figures, history);
        progress.accept("routes");
        List<RouteBoard.Row> served =
                terms.isFrom(3) ? board.spokenOf(operation, asOf) : board.enteredAndSpokenOf(operation, asOf);
        List<RouteState> routes = served.stream().map(RouteBoard.Row::state).toList();
        List<String> closed = routes.stream()
                .filter(r -> r.now().closed())
                .map(r -> r.route().id())
                .toList();
        progress.accept("lists");
        Set<Stage> occupied = Bottlenecks.occupied(basis.sheet());
        Listing listing = Listing.of(basis, occupied);
        ReportedImpact impact = Impacts.of(basis, closed, states.closing(operation, asOf));
        List<Bottleneck> bottlenecks = Bottlenecks.of(basis, occupied, listing);
        Discrepancies discrepancies = NotAsDeclared.of(basis);
        Pipeline pipeline = Pipelines.of(basis, listing);
        progress.accept("claims");
        List<Reconciled> reconciled = claims.reconciled(
                operation, asOf, terms.isFrom(2) ? ScopeGranularity.PLACES : ScopeGranularity.COUNTRIES);
        List<ReportedClaim> said = ReportedClaims.of(basis, reconciled);
        progress.accept("lastMile");
        List<LastMile> lastMile = LastMiles.of(basis);
        progress.accept("changes");
        List<Change> changes = terms.comparedWith() == null ? List.of() : changes(terms, glance);
        List<ReportedRoute> reported = ReportedRoutes.of(basis, served);
        List<Notice> notices = states.said(operation, asOf.knownAt());
        if (!terms.isFrom(3)) {
            return new Report(
                    terms.version(),
                    header(basis),
                    FormerHighlights.of(basis, closed.size()),
                    null,
                    null,
                    KeyFigures.of(basis),
                    terms.isFrom(2) ? DayByDay.of(basis) : null,
                    reported,
                    impact,
                    KeyFigures.movements(basis),
                    bottlenecks,
                    lastMile,
                    discrepancies,
                    said,
                    pipeline,
                    changes,
                    Caveats.of(basis, routes),
                    Caveats.notices(basis, notices),
                    null);
        }
        Importance importance = Importance.of(basis);
        NamesInReport called = Naming.of(basis, reported, impact, pipeline);
        Drawn drawn = new Drawn(
                terms.zone(),
                importance,
                called,
                reported,
                impact,
                discrepancies,
                bottlenecks,
                said,
                changes,
                Bottlenecks.due(basis, listing.overdue()),
                Bottlenecks.due(basis, listing.held()),
                terms.comparedWith() == null ? null : terms.comparedWith().number());
        return new Report(
                terms.version(),
                header(basis),
                Highlights.of(drawn),
                NextActions.of(drawn, drawn.day(asOf.validAt())),
                importance.ranked(),
                KeyFigures.of(basis),
                DayByDay.of(basis),
                reported,
                impact,
                KeyFigures.movements(basis),
                bottlenecks,
                lastMile,
                discrepancies,
                said,
                pipeline,
                changes,
                Caveats.of(basis, routes),
                Sources.of(
                        basis,
                        notices,
                        reconciled.stream().map(Reconciled::claim).toList()),
                called);
    }

    /** Earlier figures as they are known now. */
    private List<Change> changes(Terms terms, FigureSnapshot glance) {
        AsOf then = terms.compared();
        AsOf now = new AsOf(then.validAt(), terms.asOf().knownAt());
        List<Change> all = new Differences(figures, glance, terms.operation(), terms.isFrom(3)).between(then, now);
        return terms.isFrom(3) ? Differences.thatDiffer(all, (change, cause) -> null) : all;
    }

    private static Report.Header header(ReportContext basis) {
        Terms terms = basis.terms();
        return new Report.Header(
                terms.number(),
                terms.operation(),
                basis.names().operation(),
                terms.replay(),
                terms.zone().getId(),
                terms.asOf().validAt(),
                terms.asOf().knownAt(),
                terms.since(),
                basis.local(terms.asOf().validAt()),
                basis.local(terms.asOf().knownAt()),
                basis.local(terms.since()),
                terms.supersedes(),
                terms.comparedWith());
    }
}
