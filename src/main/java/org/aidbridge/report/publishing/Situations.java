package org.aidbridge.report.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.reference.operation.Operations;
import org.aidbridge.report.assembly.CompleteLists;
import org.aidbridge.report.assembly.CompleteLists.AllRows;
import org.aidbridge.report.assembly.Report;
import org.aidbridge.report.assembly.ReportAssembler;
import org.aidbridge.report.section.ReportTerms;
import org.aidbridge.report.section.cumulative.Cumulative;
import org.aidbridge.report.section.keyfigure.KeyFigure;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shipment.figures.Figures;
import org.aidbridge.shipment.figures.ReadFrom;

/** The live situation of an operation: what a report as of now, or as of any other time, would contain. */
@ApplicationScoped
public class Situations {

    /** A day ends right before the next one begins. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    /** A year. */
    public static final int DAYS_OF_A_RANGE = 366;

    private final Operations operations;
    private final Reports reports;
    private final ReportAssembler assembler;
    private final Figures figures;
    private final CompleteLists lists;
    private final Clock clock;
    private final SharedComputation<String, Drawn> shared = new SharedComputation<>();

    Situations(
            Operations operations,
            Reports reports,
            ReportAssembler assembler,
            Figures figures,
            CompleteLists lists,
            Clock clock) {
        this.clock = clock;
        this.figures = figures;
        this.lists = lists;
        this.operations = operations;
        this.reports = reports;
        this.assembler = assembler;
    }

    /**
     * The situation now, for the period since the last report or 24 hours. Concurrent requests share one computation. Must not be
     * called inside a transaction.
     *
     * @throws org.aidbridge.shared.Unknown (404) when there is no such operation
     */
    public Report now(String operation) {
        Drawn drawn =
                shared.get(operation, () -> new Drawn(of(operation, AsOf.now(clock), null), ReadFrom.remembered()));
        ReadFrom.remember(drawn.from());
        return drawn.report();
    }

    private record Drawn(Report report, ReadFrom.Source from) {}

    /**
     * Must not be called inside a transaction.
     *
     * @param since begin of the period; null for the time of the last report before, or 24 hours
     * @throws org.aidbridge.shared.Unknown (404) when there is no such operation
     */
    public Report of(String operation, AsOf asOf, Instant since) {
        Operation.Facts its = known(operation, asOf);
        ReportTerms.Compared before = reports.before(operation, asOf);
        Instant begin = since != null
                ? since
                : before != null ? before.validAsOf() : asOf.validAt().minus(KeyFigure.DAY);
        if (!begin.isBefore(asOf.validAt())) {
            throw new Invalid("?since", Message.of("The period begins before it ends"));
        }
        return assembler.assemble(terms(its, asOf, begin, before), section -> {});
    }

    /** The same with other days in {@code cumulative}; null means the first or last day. */
    public Report withDays(Report situation, LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Invalid("?to", Message.of("is before from"));
        }
        return situation.withCumulative(completeLists(situation).cumulative().get().stream()
                .map(item -> item.between(from, to))
                .toList());
    }

    /** Complete lists of the situation. */
    public AllRows completeLists(Report situation) {
        Report.Header header = situation.header();
        Operation.Facts its = operations.known(header.operation(), null).facts();
        return lists.of(terms(its, new AsOf(header.validAsOf(), header.knownAsOf()), header.since(), null));
    }

    /**
     * Only the key figures, at a fraction of the cost. Must not be called inside a transaction.
     *
     * @param isNow false waits for open writers
     * @return by item code
     */
    public List<KeyFigure> keyFigures(String operation, AsOf asOf, boolean isNow) {
        Operation.Facts its = known(operation, asOf);
        ReportTerms terms = terms(its, asOf, asOf.validAt().minus(KeyFigure.DAY), null);
        if (!isNow) {
            assembler.settle(terms);
        }
        return assembler.keyFigures(terms);
    }

    /**
     * Only the figures day by day, up to the last day with any event. Must not be called inside a transaction.
     *
     * @param isNow likewise
     */
    public List<Cumulative> cumulative(String operation, AsOf asOf, boolean isNow) {
        return cumulative(operation, asOf, isNow, null, null);
    }

    /**
     * Likewise, for a range of days.
     *
     * @param from the first day; null for the last days with events, wherever they lie
     * @param to the last day; null for the last one with any event
     * @throws Invalid (422) for a reversed range or one of more than {@link #DAYS_OF_A_RANGE} days
     */
    public List<Cumulative> cumulative(String operation, AsOf asOf, boolean isNow, LocalDate from, LocalDate to) {
        Operation.Facts its = known(operation, asOf);
        if (!isNow) {
            assembler.settle(terms(its, asOf, asOf.validAt().minus(KeyFigure.DAY), null));
        }
        ZoneId zone = ZoneId.of(its.zone());
        LocalDate end = to;
        if (end == null) {
            Instant happened = figures.last(operation, asOf);
            if (happened == null) {
                return List.of();
            }
            end = happened.atZone(zone).toLocalDate();
        }
        if (from != null) {
            requireRange(from, to == null && end.isBefore(from) ? from : end);
        }
        Instant after = end.plusDays(1).atStartOfDay(zone).toInstant();
        Instant last = after.minus(TICK);
        Instant until = last.isBefore(asOf.validAt()) ? last : asOf.validAt();
        ReportTerms terms = terms(its, new AsOf(until, asOf.knownAt()), until.minus(KeyFigure.DAY), null);
        return from == null ? assembler.cumulative(terms) : assembler.cumulative(terms, from);
    }

    private static void requireRange(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new Invalid("?to", Message.of("The range ends before it begins"));
        }
        if (ChronoUnit.DAYS.between(from, to) >= DAYS_OF_A_RANGE) {
            throw new Invalid("?from", Message.of("A range has at most {days} days", DAYS_OF_A_RANGE));
        }
    }

    /** @throws Invalid (422) when the operation did not exist here yet at {@code knownAt} */
    private Operation.Facts known(String operation, AsOf asOf) {
        Operation.Facts its = operations.known(operation, null).facts();
        operations.requireOpenedBy(operation, asOf.knownAt(), "?knownAt");
        return its;
    }

    private static ReportTerms terms(Operation.Facts its, AsOf asOf, Instant since, ReportTerms.Compared before) {
        return new ReportTerms(
                Report.VERSION,
                its.code(),
                null,
                ZoneId.of(its.zone()),
                asOf,
                since,
                its.mode() == Operation.Mode.REPLAY,
                null,
                before);
    }
}
