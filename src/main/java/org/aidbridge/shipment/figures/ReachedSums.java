package org.aidbridge.shipment.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.database.sql.Row;

/**
 * What ever reached stages by each of many instants, in three statements for any number of them; {@link FigureCube} does it for
 * one.
 */
final class ReachedSums {

    /** @param member of the dimension */
    record Sum(String member, String item, String stage, BigDecimal reached) {}

    private record Placed(int place, Sum sum) {}

    private static final String DAYS = """
            select coalesce(f.folded_before, timestamptz '0001-01-01 00:00Z'), v.day, day_start(v.day, o.zone),
              day_start(v.day + 1, o.zone), k.day, day_start(k.day, o.zone), day_start(k.day + 1, o.zone)
            from operation o left join figure_fold f on f.operation = o.code
              cross join unnest(?::timestamptz[]) with ordinality as i (at, number)
              cross join lateral (select day_of(i.at, o.zone) as day) v
              cross join lateral (select day_of(?, o.zone) as day) k
            where o.code = ? order by i.number
            """;

    private static final String AT_EACH = """
            select number, member, item, stage, sum(reached) from (
              select h.number, {cell} as member, c.item, c.stage, c.reached
              from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[]) as h (number, level, low, high)
                cross join unnest(?::bigint[], ?::bigint[], ?::bigint[]) as r (level, low, high)
                cross join lateral (
                  select * from figure c
                  where c.operation = ? and c.dimension = ? and c.happened_level = h.level and c.recorded_level = r.level
                    and c.happened >= h.low and c.happened < h.high and c.recorded >= r.low and c.recorded < r.high
                    and c.item = any(?) and c.stage = any(?) offset 0) c
              union all
              select s.number, {part}, p.item, p.stage, s.sign * p.reached
              from unnest(?::bigint[], ?::bigint[], ?::timestamptz[], ?::timestamptz[]) as s (number, sign, low, high)
                cross join (select cast(? as timestamptz) as known) k
                cross join lateral (
                  select * from figure_part p
                  where p.operation = ? and p.occurred_at >= s.low and p.occurred_at < s.high and p.recorded_from < k.known
                    and (p.recorded_to is null or p.recorded_to >= k.known) and p.item = any(?) and p.stage = any(?)
                  offset 0) p
            ) each group by number, member, item, stage
            """;

    // The number of instants before each row; it counts at all later ones.
    private static final String IN_BETWEEN = """
            select after, member, item, stage, sum(reached) from (
              select width_bucket(p.happened, b.instants) as after, {part} as member, p.item, p.stage, p.reached
              from (select ?::timestamptz[] as instants) b cross join figure_recent p
              where p.operation = ? and p.recorded < ? and p.item = any(?) and p.stage = any(?)
              union all
              select width_bucket(p.occurred_at, b.instants), {part}, p.item, p.stage, b.sign * p.reached
              from (select ?::timestamptz[] as instants, cast(? as numeric) as sign) b cross join figure_part p
              where p.operation = ? and p.recorded_from >= ? and p.recorded_from < ? and p.item = any(?) and p.stage = any(?)
              union all
              select width_bucket(p.occurred_at, b.instants), {part}, p.item, p.stage, b.sign * p.reached
              from (select ?::timestamptz[] as instants, cast(? as numeric) as sign) b cross join figure_part p
              where p.operation = ? and p.recorded_to >= ? and p.recorded_to < ? and p.item = any(?) and p.stage = any(?)
            ) since group by after, member, item, stage
            """;

    private final ReadSnapshot snapshot;
    private final String operation;
    private final Dimension dimension;
    private final Collection<String> items;
    private final Collection<String> stages;

    ReachedSums(
            ReadSnapshot snapshot,
            String operation,
            Dimension dimension,
            Collection<String> items,
            Collection<String> stages) {
        this.snapshot = snapshot;
        this.operation = operation;
        this.dimension = dimension;
        this.items = items;
        this.stages = stages;
    }

    /** Instants are inclusive; several rows may add up to a figure. */
    Map<Instant, List<Sum>> at(Collection<Instant> instants, Instant knownAt) {
        // Exclusive ends from here on; the clock ticks in microseconds.
        List<Instant> each = instants.stream().distinct().sorted().toList();
        List<Instant> valid = each.stream().map(i -> i.plusNanos(1_000)).toList();
        Instant known = knownAt.plusNanos(1_000);
        List<FigureCube.Days> days = snapshot.list(DAYS, List.of(valid, known, operation), FigureCube::days);
        Map<Instant, List<Sum>> found = new HashMap<>();
        if (days.isEmpty() || each.isEmpty()) {
            return found;
        }
        FoldedUntil recorded = dimension.isKeptByRecording()
                ? FigureCube.recorded(days.get(0), known)
                : FoldedUntil.all(days.get(0).foldedBefore());
        boolean byQuarters = dimension == Dimension.WHOLE && recorded.isAll();
        List<FoldedUntil> happened = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            happened.add(FigureCube.happened(days.get(i), valid.get(i), byQuarters));
        }
        atEach(valid, happened, recorded, known)
                .forEach(p -> found.computeIfAbsent(each.get(p.place()), i -> new ArrayList<>())
                        .add(p.sum()));
        SortedSet<Instant> bounds =
                new TreeSet<>(happened.stream().map(FoldedUntil::at).toList());
        for (Placed between : inBetween(bounds, recorded, known)) {
            for (int i = 0; i < each.size(); i++) {
                if (bounds.headSet(happened.get(i).at()).size() >= between.place()) {
                    found.computeIfAbsent(each.get(i), at -> new ArrayList<>()).add(between.sum());
                }
            }
        }
        return found;
    }

    private List<Placed> atEach(List<Instant> valid, List<FoldedUntil> happened, FoldedUntil recorded, Instant known) {
        List<Long> numbers = new ArrayList<>();
        List<Long> levels = new ArrayList<>();
        List<Long> lows = new ArrayList<>();
        List<Long> highs = new ArrayList<>();
        List<Long> strips = new ArrayList<>();
        List<Long> signs = new ArrayList<>();
        List<Instant> from = new ArrayList<>();
        List<Instant> to = new ArrayList<>();
        for (int i = 0; i < happened.size(); i++) {
            for (FoldedUntil.Span span : happened.get(i).spans()) {
                numbers.add((long) i);
                levels.add((long) span.level());
                lows.add(span.from());
                highs.add(span.to());
            }
            FigureCube.Strip late = FigureCube.Strip.between(happened.get(i).at(), valid.get(i));
            strips.add((long) i);
            signs.add((long) late.sign());
            from.add(late.from());
            to.add(late.to());
        }
        List<Object> values = new ArrayList<>(List.of(numbers, levels, lows, highs));
        FigureCube.spans(recorded, values);
        values.addAll(List.of(operation, dimension.name(), items, stages));
        values.addAll(List.of(strips, signs, from, to, known, operation, items, stages));
        return snapshot.list(in(AT_EACH), values, ReachedSums::placed);
    }

    private List<Placed> inBetween(Collection<Instant> bounds, FoldedUntil recorded, Instant known) {
        FigureCube.Strip unfolded = FigureCube.Strip.between(recorded.at(), known);
        List<Object> values = new ArrayList<>(List.of(bounds, operation, recorded.at(), items, stages));
        values.addAll(List.of(bounds, unfolded.sign(), operation, unfolded.from(), unfolded.to(), items, stages));
        values.addAll(List.of(bounds, -unfolded.sign(), operation, unfolded.from(), unfolded.to(), items, stages));
        return snapshot.list(in(IN_BETWEEN), values, ReachedSums::placed);
    }

    private String in(String sql) {
        return sql.replace("{cell}", dimension == Dimension.WHOLE ? "''" : "c.member")
                .replace("{part}", dimension.sql());
    }

    private static Placed placed(Row row) {
        return new Placed((int) row.number(), new Sum(row.text(), row.text(), row.text(), row.decimal()));
    }
}
