package org.aidbridge.report.section.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.report.section.change.Change.Cause;
import org.aidbridge.report.section.change.Change.CausingEvent;
import org.aidbridge.report.section.change.Change.Measure;
import org.aidbridge.report.section.lastmile.LastMile;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.figures.Figure.GroupBy;
import org.aidbridge.shipment.figures.FigureScope;
import org.aidbridge.shipment.figures.Figures;
import org.aidbridge.shipment.figures.Names;
import org.aidbridge.shipment.ledger.Stage;

/**
 * Explains why figures as of one pair of times differ from another. Each ledger entry that counts on one side only has its cause
 * in the record that added or removed it, so the causes add up to the difference without remainder.
 */
public final class Differences {

    /** The unknown region. */
    private static final String UNKNOWN = "?";

    private static final Comparator<String> NULLS_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    /** An overall or regional figure; the region is null for the unknown one. */
    public record Key(String item, Stage stage, Measure measure, boolean isRegional, String region)
            implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::item)
                .thenComparing(Key::isRegional)
                .thenComparing(Key::measure)
                .thenComparing(Key::stage)
                .thenComparing(Key::region, NULLS_FIRST);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final Figures figures;
    private final ReadSnapshot snapshot;
    private final String operation;

    public Differences(Figures figures, ReadSnapshot snapshot, String operation) {
        this.figures = figures;
        this.snapshot = snapshot;
        this.operation = operation;
    }

    /**
     * The figures that differ, by item, those of the whole before those of regions; each with the causes that add up to the
     * difference. A correction that changed no figure is only in the history of its shipment.
     *
     * @param more the address of all events of a cause, where it has more than {@link Change#EVENTS}; may return null
     */
    public List<Change> between(AsOf before, AsOf after, BiFunction<Change, Cause, String> more) {
        if (after.knownAt().isBefore(before.knownAt())) {
            return between(after, before, more).stream()
                    .map(Differences::reversed)
                    .toList();
        }
        List<Figure> memberFiguresBefore = byRecipient(before);
        List<Figure> memberFiguresAfter = byRecipient(after);
        Set<String> members = new HashSet<>();
        memberFiguresBefore.forEach(f -> members.add(f.member()));
        memberFiguresAfter.forEach(f -> members.add(f.member()));
        Map<String, String> regionsBefore = new Names(snapshot, operation, before.knownAt()).regions(members);
        Map<String, String> regionsAfter = new Names(snapshot, operation, after.knownAt()).regions(members);

        Map<Key, BigDecimal> then = sums(memberFiguresBefore, regionsBefore);
        Map<Key, BigDecimal> now = sums(memberFiguresAfter, regionsAfter);
        Map<Key, Map<Cause, Shares>> causes = new TreeMap<>();
        for (FigureChange change : FigureChange.between(snapshot, operation, before, after, regionsAfter)) {
            causes.computeIfAbsent(change.figure(), k -> new EnumMap<>(Cause.class))
                    .computeIfAbsent(change.cause(), c -> new Shares(change.sum(), change.count()))
                    .events
                    .add(change.event());
        }
        remap(causes, memberFiguresBefore, regionsBefore, regionsAfter);
        Set<Key> keys = new TreeSet<>(causes.keySet());
        Map<String, Names.Item> items = new Names(snapshot, operation, after.knownAt())
                .items(keys.stream().map(Key::item).distinct().toList());
        List<Change> changes = new ArrayList<>();
        for (Key key : keys) {
            BigDecimal was = then.getOrDefault(key, BigDecimal.ZERO);
            BigDecimal is = now.getOrDefault(key, BigDecimal.ZERO);
            Names.Item item = items.get(key.item());
            BigDecimal difference = Figure.plain(is.subtract(was));
            if (difference.signum() != 0) {
                Change change = new Change(
                        key.item(),
                        item.name(),
                        item.unit(),
                        key.measure(),
                        key.stage(),
                        key.isRegional() ? Objects.requireNonNullElse(key.region(), UNKNOWN) : null,
                        was,
                        is,
                        difference,
                        null);
                changes.add(change.because(causes.get(key).entrySet().stream()
                        .filter(cause -> cause.getValue().quantity.signum() != 0)
                        .map(cause -> cause.getValue().share(cause.getKey(), change, more))
                        .toList()));
            }
        }
        return changes;
    }

    /** What one cause adds up to, and the first of its events. */
    private static final class Shares {
        private final List<CausingEvent> events = new ArrayList<>();
        private BigDecimal quantity;
        private int count;

        Shares(BigDecimal quantity, int count) {
            this.quantity = quantity;
            this.count = count;
        }

        void add(CausingEvent one) {
            quantity = quantity.add(one.quantity());
            count++;
            if (events.size() < Change.EVENTS) {
                events.add(one);
            }
        }

        Change.Share share(Cause cause, Change change, BiFunction<Change, Cause, String> more) {
            return new Change.Share(
                    cause,
                    Figure.plain(quantity),
                    count,
                    List.copyOf(events),
                    count <= Change.EVENTS ? null : more.apply(change, cause));
        }
    }

    /**
     * The events of one cause of a difference, in the order of recording.
     *
     * @param region null for an overall figure, ? for the unknown region
     * @param from offset
     */
    public List<CausingEvent> events(
            AsOf before,
            AsOf after,
            String item,
            Stage stage,
            Measure measure,
            String region,
            Cause cause,
            int from,
            int limit) {
        boolean isReversed = after.knownAt().isBefore(before.knownAt());
        AsOf one = isReversed ? after : before;
        AsOf other = isReversed ? before : after;
        Set<String> members = new HashSet<>();
        byRecipient(one).forEach(f -> members.add(f.member()));
        byRecipient(other).forEach(f -> members.add(f.member()));
        Map<String, String> regions = new Names(snapshot, operation, other.knownAt()).regions(members);
        Key figure = new Key(item, stage, measure, region != null, UNKNOWN.equals(region) ? null : region);
        return FigureChange.of(snapshot, operation, one, other, regions, figure, cause, from, limit).stream()
                .map(FigureChange::event)
                .map(event -> isReversed ? with(event, event.quantity().negate()) : event)
                .toList();
    }

    private List<Figure> byRecipient(AsOf asOf) {
        return figures.at(snapshot, operation, asOf, FigureScope.ALL, GroupBy.RECIPIENT);
    }

    private static Map<Key, BigDecimal> sums(List<Figure> byMember, Map<String, String> regions) {
        Map<Key, BigDecimal> sums = new HashMap<>();
        for (Figure f : byMember) {
            sums.merge(new Key(f.item(), f.stage(), Measure.STOCK, false, null), f.stock(), Differences::sum);
            sums.merge(new Key(f.item(), f.stage(), Measure.REACHED, false, null), f.reached(), Differences::sum);
            if (LastMile.STAGES.contains(f.stage())) {
                sums.merge(
                        new Key(f.item(), f.stage(), Measure.REACHED, true, regions.get(f.member())),
                        f.reached(),
                        Differences::sum);
            }
        }
        return sums;
    }

    /** Quantities that count in another region now. */
    private static void remap(
            Map<Key, Map<Cause, Shares>> causes,
            List<Figure> before,
            Map<String, String> regionsBefore,
            Map<String, String> regionsAfter) {
        for (Figure f : before) {
            String from = regionsBefore.get(f.member());
            String to = regionsAfter.get(f.member());
            if (LastMile.STAGES.contains(f.stage()) && f.reached().signum() != 0 && !Objects.equals(from, to)) {
                remapped(causes, f, from, f.reached().negate());
                remapped(causes, f, to, f.reached());
            }
        }
    }

    private static void remapped(Map<Key, Map<Cause, Shares>> causes, Figure f, String region, BigDecimal quantity) {
        causes.computeIfAbsent(
                        new Key(f.item(), f.stage(), Measure.REACHED, true, region), k -> new EnumMap<>(Cause.class))
                .computeIfAbsent(Cause.REMAPPED, c -> new Shares(BigDecimal.ZERO, 0))
                .add(new CausingEvent(
                        null, "REGION_REVISED", f.member(), null, null, null, null, Figure.plain(quantity)));
    }

    private static Change reversed(Change c) {
        return new Change(
                        c.item(),
                        c.name(),
                        c.unit(),
                        c.measure(),
                        c.stage(),
                        c.region(),
                        c.after(),
                        c.before(),
                        c.difference().negate(),
                        null)
                .because(c.causes().stream()
                        .map(s -> new Change.Share(
                                s.cause(),
                                s.quantity().negate(),
                                s.count(),
                                s.events().stream()
                                        .map(t -> with(t, t.quantity().negate()))
                                        .toList(),
                                s.more()))
                        .toList());
    }

    private static CausingEvent with(CausingEvent one, BigDecimal quantity) {
        return new CausingEvent(
                one.event(),
                one.type(),
                one.shipment(),
                one.occurredAt(),
                one.recordedAt(),
                one.party(),
                one.reference(),
                Figure.plain(quantity));
    }

    private static BigDecimal sum(BigDecimal one, BigDecimal other) {
        return Figure.plain(one.add(other));
    }
}
