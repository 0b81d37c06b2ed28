package org.aidbridge.shipment.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.database.sql.Row;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.figures.Figure.GroupBy;

/**
 * The figures of an operation as of any point on the two clocks. For an earlier {@code knownAt} the journal must settle first,
 * or the answer may still change.
 */
@ApplicationScoped
public class Figures {

    private static final String ENTRY_BY_ENTRY = """
            select %1$s, p.item, p.stage, sum(p.stock), sum(p.reached), sum(p.surplus), sum(p.entered), sum(p.moment),
              sum(p.opened)
            from figure_part p cross join (
                select cast(? as timestamptz) as valid_at, cast(? as timestamptz) as known_at) asof
            where p.operation = ? and p.occurred_at > ? and p.occurred_at <= asof.valid_at and p.recorded_from <= asof.known_at
              and (p.recorded_to is null or p.recorded_to > asof.known_at) and %2$s
            group by 1, 2, 3
            """;

    private static final String LAST = """
            select occurred_at from ledger_entry
            where operation = ? and occurred_at <= ? and recorded_from <= ? and (recorded_to is null or recorded_to > ?)
            order by occurred_at desc limit 1
            """;

    /** Before all events. */
    static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");

    private static final Comparator<Figure> ORDER =
            Comparator.comparing(Figure::member).thenComparing(Figure::item).thenComparing(Figure::stage);

    private final ReadReplica replica;

    Figures(ReadReplica replica) {
        this.replica = replica;
    }

    /**
     * Must not be called inside a transaction.
     *
     * @return by member, item and stage, without zeros
     */
    public List<Figure> at(String operation, AsOf asOf, FigureScope scope, GroupBy by) {
        return within(operation, null, asOf, scope, by);
    }

    public List<Figure> at(ReadSnapshot snapshot, String operation, AsOf asOf, FigureScope scope, GroupBy by) {
        return within(snapshot, operation, null, asOf, scope, by);
    }

    /**
     * Changes in a period. Carriers and routes are those of the plan at its end. Must not be called inside a transaction.
     *
     * @param after exclusive start; null is since ever
     * @param asOf the end, and when that is known
     */
    public List<Figure> within(String operation, Instant after, AsOf asOf, FigureScope scope, GroupBy by) {
        try (ReadSnapshot snapshot = replica.snapshot()) {
            return within(snapshot, operation, after, asOf, scope, by);
        }
    }

    public List<Figure> within(
            ReadSnapshot snapshot, String operation, Instant after, AsOf asOf, FigureScope scope, GroupBy by) {
        Dimension dimension = Dimension.of(scope, by);
        if (dimension == null) {
            return entryByEntry(snapshot, operation, after, asOf, scope, by);
        }
        FigureCube cells = new FigureCube(snapshot, operation);
        List<Figure> end = cells.at(asOf, scope, by, dimension);
        return sorted(
                after == null ? end : difference(end, cells.at(new AsOf(after, asOf.knownAt()), scope, by, dimension)));
    }

    /**
     * Changes on each of the {@code count} days before that of {@code validAt}, in the zone of the operation.
     *
     * @return without days on which nothing changed
     */
    public NavigableMap<LocalDate, List<Figure>> byDay(ReadSnapshot snapshot, String operation, AsOf asOf, int count) {
        NavigableMap<LocalDate, List<Figure>> byDay = new TreeMap<>();
        new FigureCube(snapshot, operation).byDay(asOf, count).forEach((day, figures) -> {
            List<Figure> changed = sorted(figures.stream().map(Figure::moved).toList());
            if (!changed.isEmpty()) {
                byDay.put(LocalDate.ofEpochDay(day), changed);
            }
        });
        return byDay;
    }

    /** The time of the last known entry; may be null. Must not be called inside a transaction. */
    public Instant last(String operation, AsOf asOf) {
        try (ReadSnapshot snapshot = replica.snapshot()) {
            return last(snapshot, operation, asOf);
        }
    }

    public static Instant last(ReadSnapshot snapshot, String operation, AsOf asOf) {
        return snapshot
                .list(LAST, List.of(operation, asOf.validAt(), asOf.knownAt(), asOf.knownAt()), Row::instant)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** The change between figures of the same question at two times. */
    public static List<Figure> between(List<Figure> begin, List<Figure> end) {
        return sorted(difference(end, begin));
    }

    private static List<Figure> difference(List<Figure> end, List<Figure> begin) {
        Map<List<Object>, Figure> changed = new HashMap<>();
        end.forEach(f -> changed.put(key(f), f));
        begin.forEach(f -> changed.merge(key(f), f.negated(), Figure::plus));
        return changed.values().stream().map(Figure::moved).toList();
    }

    private static List<Object> key(Figure figure) {
        return List.of(figure.member(), figure.item(), figure.stage());
    }

    /** In order, without zeros. */
    static List<Figure> sorted(Collection<Figure> figures) {
        return figures.stream().filter(f -> !f.isZero()).sorted(ORDER).toList();
    }

    /** Without sums, at the cost of the whole history. */
    static List<Figure> entryByEntry(
            ReadSnapshot snapshot, String operation, Instant after, AsOf asOf, FigureScope scope, GroupBy by) {
        List<Object> values =
                new ArrayList<>(List.of(asOf.validAt(), asOf.knownAt(), operation, after == null ? EVER : after));
        String where = scope.where(values);
        List<Figure> figures = snapshot.list(
                ENTRY_BY_ENTRY.formatted(by.sql(), where), values, row -> FigureCube.figure(row.text(), row));
        return sorted(
                after == null ? figures : figures.stream().map(Figure::moved).toList());
    }
}
