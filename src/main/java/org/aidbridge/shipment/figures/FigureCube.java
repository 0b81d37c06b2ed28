package org.aidbridge.shipment.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.database.sql.Row;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.figures.Figure.GroupBy;
import org.aidbridge.shipment.ledger.Stage;

/**
 * Figures from the folded sums, corrected by the entries between the wanted point on the two clocks and the nearest point with
 * sums. That is at most half a quarter of an hour, or half a day, of entries; for now, those since the last fold.
 */
final class FigureCube {

    private static final String DAYS = """
            select coalesce(f.folded_before, timestamptz '0001-01-01 00:00Z'), v.day, day_start(v.day, o.zone),
              day_start(v.day + 1, o.zone), k.day, day_start(k.day, o.zone), day_start(k.day + 1, o.zone)
            from operation o left join figure_fold f on f.operation = o.code
              cross join lateral (select day_of(?, o.zone) as day) v cross join lateral (select day_of(?, o.zone) as day) k
            where o.code = ?
            """;

    private static final String SUM = """
            select member, item, stage, sum(stock), sum(reached), sum(surplus), sum(entered), sum(moment),
              sum(opened) from (
              select %1$s as member, c.item, c.stage, c.stock, c.reached, c.surplus, c.entered, c.moment, c.opened
              from unnest(?::bigint[], ?::bigint[], ?::bigint[]) as h (level, low, high)
                cross join unnest(?::bigint[], ?::bigint[], ?::bigint[]) as r (level, low, high)
                cross join lateral (
                  select * from figure c
                  where c.operation = ? and c.dimension = ? and c.happened_level = h.level and c.recorded_level = r.level
                    and c.happened >= h.low and c.happened < h.high and c.recorded >= r.low and c.recorded < r.high
                    and %2$s offset 0) c
              union all
              select %3$s, p.item, p.stage, p.stock, p.reached, p.surplus, p.entered, p.moment, p.opened
              from figure_recent p where p.operation = ? and p.happened < ? and p.recorded < ? and %4$s
              union all
              select %3$s, p.item, p.stage, x.sign * p.stock, x.sign * p.reached, x.sign * p.surplus, x.sign * p.entered,
                x.sign * p.moment, x.sign * p.opened
              from figure_part p cross join (select cast(? as numeric) as sign) x
              where p.operation = ? and p.occurred_at >= ? and p.occurred_at < ? and p.recorded_from < ?
                and (p.recorded_to is null or p.recorded_to >= ?) and %4$s
              union all
              select %3$s, p.item, p.stage, x.sign * p.stock, x.sign * p.reached, x.sign * p.surplus, x.sign * p.entered,
                x.sign * p.moment, x.sign * p.opened
              from figure_part p cross join (select cast(? as numeric) as sign) x
              where p.operation = ? and p.recorded_from >= ? and p.recorded_from < ? and p.occurred_at < ? and %4$s
              union all
              select %3$s, p.item, p.stage, x.sign * p.stock, x.sign * p.reached, x.sign * p.surplus, x.sign * p.entered,
                x.sign * p.moment, x.sign * p.opened
              from figure_part p cross join (select cast(? as numeric) as sign) x
              where p.operation = ? and p.recorded_to >= ? and p.recorded_to < ? and p.occurred_at < ? and %4$s
            ) parts group by member, item, stage
            """;

    // By day, ungrouped: sums of days, and what was recorded or closed after them.
    private static final String BY_DAY = """
            with days as (select zone, cast(? as bigint) as first, cast(? as bigint) as beyond from operation where code = ?)
            select day, item, stage, sum(stock), sum(reached), sum(surplus), sum(entered), sum(moment),
              sum(opened) from (
              select c.happened as day, c.item, c.stage, c.stock, c.reached, c.surplus, c.entered, c.moment, c.opened
              from days cross join unnest(?::bigint[], ?::bigint[], ?::bigint[]) as r (level, low, high)
                cross join lateral (
                  select * from figure c
                  where c.operation = ? and c.dimension = 'WHOLE' and c.happened_level = 1 and c.recorded_level = r.level
                    and c.happened >= days.first and c.happened < days.beyond
                    and c.recorded >= r.low and c.recorded < r.high offset 0) c
              union all
              select day_of(p.happened, days.zone), p.item, p.stage, p.stock, p.reached, p.surplus, p.entered, p.moment, p.opened
              from days cross join figure_recent p
              where p.operation = ? and p.recorded < ? and p.happened >= day_start(days.first::integer, days.zone)
                and p.happened < day_start(days.beyond::integer, days.zone)
              union all
              select day_of(p.occurred_at, days.zone), p.item, p.stage, p.sign * p.stock, p.sign * p.reached,
                p.sign * p.surplus, p.sign * p.entered, p.sign * p.moment, p.sign * p.opened
              from days cross join lateral (
                select p.*, cast(? as numeric) as sign from figure_part p
                where p.operation = ? and p.recorded_from >= ? and p.recorded_from < ?
                  and p.occurred_at >= day_start(days.first::integer, days.zone)
                  and p.occurred_at < day_start(days.beyond::integer, days.zone)
                union all
                select p.*, cast(? as numeric) from figure_part p
                where p.operation = ? and p.recorded_to >= ? and p.recorded_to < ?
                  and p.occurred_at >= day_start(days.first::integer, days.zone)
                  and p.occurred_at < day_start(days.beyond::integer, days.zone)) p
            ) parts group by day, item, stage
            """;

    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** The days around the two instants, and the end of the fold. */
    record Days(
            Instant foldedBefore,
            long happenedDay,
            Instant happenedBegin,
            Instant happenedEnd,
            long recordedDay,
            Instant recordedBegin,
            Instant recordedEnd) {}

    /** The entries between two instants, to be added or subtracted. */
    record Strip(Instant from, Instant to, int sign) {
        static Strip between(Instant summed, Instant wanted) {
            return summed.isAfter(wanted) ? new Strip(wanted, summed, -1) : new Strip(summed, wanted, 1);
        }
    }

    private final ReadSnapshot snapshot;
    private final String operation;

    FigureCube(ReadSnapshot snapshot, String operation) {
        this.snapshot = snapshot;
        this.operation = operation;
    }

    List<Figure> at(AsOf asOf, FigureScope scope, GroupBy by, Dimension dimension) {
        // Exclusive ends from here on; the clock ticks in microseconds.
        Instant valid = asOf.validAt().plusNanos(1_000);
        Instant known = asOf.knownAt().plusNanos(1_000);
        Days days = days(valid, known);
        if (days == null) {
            return List.of();
        }
        FoldedUntil recorded =
                dimension.isKeptByRecording() ? recorded(days, known) : FoldedUntil.all(days.foldedBefore());
        FoldedUntil happened = happened(days, valid, dimension == Dimension.WHOLE && recorded.isAll());
        List<Object> values = new ArrayList<>();
        spans(happened, values);
        spans(recorded, values);
        values.addAll(List.of(operation, dimension.name()));
        String cells = scope.whereMember(values);
        values.addAll(List.of(operation, happened.at(), recorded.at()));
        String parts = scope.where(values);
        Strip late = Strip.between(happened.at(), valid);
        values.addAll(List.of(late.sign(), operation, late.from(), late.to(), known, known));
        scope.where(values);
        Strip unfolded = Strip.between(recorded.at(), known);
        values.addAll(List.of(unfolded.sign(), operation, unfolded.from(), unfolded.to(), happened.at()));
        scope.where(values);
        values.addAll(List.of(-unfolded.sign(), operation, unfolded.from(), unfolded.to(), happened.at()));
        scope.where(values);
        return snapshot.list(
                SUM.formatted(dimension.told(by), cells, by.sql(), parts), values, row -> figure(row.text(), row));
    }

    /**
     * Figures of the whole days before that of {@code validAt}.
     *
     * @return by epoch day, without days on which nothing happened
     */
    Map<Long, List<Figure>> byDay(AsOf asOf, int count) {
        Instant known = asOf.knownAt().plusNanos(1_000);
        Days days = days(asOf.validAt(), known);
        if (days == null) {
            return Map.of();
        }
        FoldedUntil recorded = recorded(days, known);
        Strip unfolded = Strip.between(recorded.at(), known);
        List<Object> values = new ArrayList<>(List.of(days.happenedDay() - count, days.happenedDay(), operation));
        spans(recorded, values);
        values.addAll(List.of(operation, operation, recorded.at()));
        values.addAll(List.of(unfolded.sign(), operation, unfolded.from(), unfolded.to()));
        values.addAll(List.of(-unfolded.sign(), operation, unfolded.from(), unfolded.to()));
        Map<Long, List<Figure>> byDay = new HashMap<>();
        snapshot.list(BY_DAY, values, row -> Map.entry(row.number(), figure("", row)))
                .forEach(e -> byDay.computeIfAbsent(e.getKey(), day -> new ArrayList<>())
                        .add(e.getValue()));
        return byDay;
    }

    private Days days(Instant valid, Instant known) {
        return snapshot.list(DAYS, List.of(valid, known, operation), FigureCube::days).stream()
                .findFirst()
                .orElse(null);
    }

    static FoldedUntil happened(Days days, Instant valid, boolean byQuarters) {
        List<FoldedUntil> bounds = new ArrayList<>();
        // For now, all of time is nearest: hardly anything is recorded before it happens.
        FoldedUntil all = FoldedUntil.all(FoldedUntil.NEVER);
        Duration beyond = Duration.between(valid, days.foldedBefore());
        long day = days.happenedDay();
        bounds.add(FoldedUntil.day(day, days.happenedBegin()));
        bounds.add(FoldedUntil.day(day + 1, days.happenedEnd()));
        if (byQuarters) {
            long quarter = Duration.between(days.happenedBegin(), valid).dividedBy(QUARTER);
            bounds.add(FoldedUntil.quarter(day, days.happenedBegin(), quarter));
            FoldedUntil next = FoldedUntil.quarter(day, days.happenedBegin(), quarter + 1);
            if (next.at().isBefore(days.happenedEnd())) {
                bounds.add(next);
            }
        }
        FoldedUntil nearest = nearest(bounds, valid);
        return beyond.compareTo(nearest.distance(valid)) <= 0 ? all : nearest;
    }

    static FoldedUntil recorded(Days days, Instant known) {
        FoldedUntil all = FoldedUntil.all(days.foldedBefore());
        List<FoldedUntil> bounds = new ArrayList<>(List.of(all));
        Stream.of(
                        FoldedUntil.day(days.recordedDay(), days.recordedBegin()),
                        FoldedUntil.day(days.recordedDay() + 1, days.recordedEnd()))
                .filter(bound -> !bound.at().isAfter(days.foldedBefore()))
                .forEach(bounds::add);
        return nearest(bounds, known);
    }

    private static FoldedUntil nearest(List<FoldedUntil> bounds, Instant instant) {
        return bounds.stream()
                .min(Comparator.comparing(bound -> bound.distance(instant)))
                .orElseThrow();
    }

    static void spans(FoldedUntil bound, List<Object> values) {
        values.add(bound.spans().stream().map(s -> (long) s.level()).toList());
        values.add(bound.spans().stream().map(FoldedUntil.Span::from).toList());
        values.add(bound.spans().stream().map(FoldedUntil.Span::to).toList());
    }

    static Figure figure(String member, Row row) {
        return new Figure(
                member,
                row.text(),
                Stage.valueOf(row.text()),
                row.decimal(),
                row.decimal(),
                row.decimal(),
                row.decimal(),
                row.decimal(),
                row.decimal());
    }

    static Days days(Row row) {
        return new Days(
                row.instant(), row.number(), row.instant(), row.instant(), row.number(), row.instant(), row.instant());
    }
}
