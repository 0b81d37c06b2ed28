package org.aidbridge.report.assembly;

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
import org.aidbridge.report.model.Change;
import org.aidbridge.report.model.Change.Cause;
import org.aidbridge.report.model.Change.Measure;
import org.aidbridge.report.model.Change.Told;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.figures.FigureScope;
import org.aidbridge.shipment.figures.FigureSnapshot;
import org.aidbridge.shipment.figures.Figures;
import org.aidbridge.shipment.figures.GroupBy;
import org.aidbridge.shipment.figures.Names;
import org.aidbridge.shipment.ledger.Stage;

/**
 * Why figures as of one point on the two clocks are others than as of another. Every ledger entry that counts in one and not
 * in the other has its cause in what was recorded when it came or went, so the causes add up to the difference and nothing
 * is left over.
 */
public final class Differences {

    /** The region of those of whom nobody said where they are. */
    private static final String UNKNOWN = "?";

    private static final Comparator<String> NULLS_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    /** A figure: of the whole, or of a region; unknown is the region of those of whom nobody said where they are. */
    record Key(String item, Stage stage, Measure measure, boolean isRegional, String region)
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
    private final FigureSnapshot glance;
    private final String operation;
    private final boolean days;

    /** @param days whether what is known to a day is told as one, as from version 3 of reports on */
    public Differences(Figures figures, FigureSnapshot glance, String operation, boolean days) {
        this.figures = figures;
        this.glance = glance;
        this.operation = operation;
        this.days = days;
    }

    /** By item, figures of the whole before those of regions; what is the same on both sides for no cause is left out. */
    public List<Change> between(AsOf before, AsOf after) {
        if (after.knownAt().isBefore(before.knownAt())) {
            return between(after, before).stream().map(Differences::turned).toList();
        }
        List<Figure> memberFiguresBefore = byRecipient(before);
        List<Figure> memberFiguresAfter = byRecipient(after);
        Set<String> members = new HashSet<>();
        memberFiguresBefore.forEach(f -> members.add(f.member()));
        memberFiguresAfter.forEach(f -> members.add(f.member()));
        Map<String, String> regionsBefore = new Names(glance, operation, before.knownAt()).regions(members);
        Map<String, String> regionsAfter = new Names(glance, operation, after.knownAt()).regions(members);

        Map<Key, BigDecimal> then = sums(memberFiguresBefore, regionsBefore);
        Map<Key, BigDecimal> now = sums(memberFiguresAfter, regionsAfter);
        Map<Key, Map<Cause, Shares>> causes = new TreeMap<>();
        for (FigureChange moved : FigureChange.between(glance, operation, before, after, regionsAfter, days)) {
            causes.computeIfAbsent(moved.figure(), k -> new EnumMap<>(Cause.class))
                    .computeIfAbsent(moved.cause(), c -> new Shares(moved.sum(), moved.count()))
                    .tell(moved.told());
        }
        remap(causes, memberFiguresBefore, regionsBefore, regionsAfter);
        Set<Key> keys = new TreeSet<>(causes.keySet());
        Map<String, Names.Item> items = new Names(glance, operation, after.knownAt())
                .items(keys.stream().map(Key::item).distinct().toList());
        List<Change> changes = new ArrayList<>();
        for (Key key : keys) {
            BigDecimal was = then.getOrDefault(key, BigDecimal.ZERO);
            BigDecimal is = now.getOrDefault(key, BigDecimal.ZERO);
            Names.Item item = items.get(key.item());
            changes.add(new Change(
                    key.item(),
                    item.name(),
                    item.unit(),
                    key.measure(),
                    key.stage(),
                    key.isRegional() ? Objects.requireNonNullElse(key.region(), UNKNOWN) : null,
                    was,
                    is,
                    Figure.plain(is.subtract(was)),
                    causes.get(key).entrySet().stream()
                            .map(e -> e.getValue().share(e.getKey()))
                            .toList()));
        }
        return changes;
    }

    /**
     * Only figures that differ, and of each the causes that make the difference: what was corrected without an effect on a figure
     * is in the history of its shipment. A cause names the first of its events.
     *
     * @param more where all events of a cause are listed that has more of them; may give null
     */
    public static List<Change> thatDiffer(List<Change> changes, BiFunction<Change, Cause, String> more) {
        return changes.stream()
                .filter(change -> change.difference().signum() != 0)
                .map(change -> new Change(
                        change.item(),
                        change.name(),
                        change.unit(),
                        change.measure(),
                        change.stage(),
                        change.region(),
                        change.before(),
                        change.after(),
                        change.difference(),
                        change.causes().stream()
                                .filter(share -> share.quantity().signum() != 0)
                                .map(share -> first(share, change, more))
                                .toList()))
                .toList();
    }

    private static Change.Share first(Change.Share share, Change change, BiFunction<Change, Cause, String> more) {
        return new Change.Share(
                share.cause(),
                share.quantity(),
                share.count(),
                share.events().stream().limit(Change.EVENTS).toList(),
                share.count() <= Change.EVENTS ? null : more.apply(change, share.cause()));
    }

    /**
     * The events of one cause of a difference, in the order of recording.
     *
     * @param region null for a figure of the whole, ? for those of whom nobody said where they are
     * @param from how many to pass over
     */
    public List<Told> events(
            AsOf before,
            AsOf after,
            String item,
            Stage stage,
            Measure measure,
            String region,
            Cause cause,
            int from,
            int limit) {
        boolean isTurned = after.knownAt().isBefore(before.knownAt());
        AsOf one = isTurned ? after : before;
        AsOf other = isTurned ? before : after;
        Set<String> members = new HashSet<>();
        byRecipient(one).forEach(f -> members.add(f.member()));
        byRecipient(other).forEach(f -> members.add(f.member()));
        Map<String, String> regions = new Names(glance, operation, other.knownAt()).regions(members);
        Key figure = new Key(item, stage, measure, region != null, UNKNOWN.equals(region) ? null : region);
        return FigureChange.of(glance, operation, one, other, regions, figure, cause, from, limit).stream()
                .map(FigureChange::told)
                .map(told -> isTurned ? with(told, told.quantity().negate()) : told)
                .toList();
    }

    private List<Figure> byRecipient(AsOf asOf) {
        return figures.at(glance, operation, asOf, FigureScope.ALL, GroupBy.RECIPIENT);
    }

    private static Map<Key, BigDecimal> sums(List<Figure> byMember, Map<String, String> regions) {
        Map<Key, BigDecimal> sums = new HashMap<>();
        for (Figure f : byMember) {
            sums.merge(new Key(f.item(), f.stage(), Measure.STOCK, false, null), f.stock(), Differences::sum);
            sums.merge(new Key(f.item(), f.stage(), Measure.REACHED, false, null), f.reached(), Differences::sum);
            if (LastMiles.STAGES.contains(f.stage())) {
                sums.merge(
                        new Key(f.item(), f.stage(), Measure.REACHED, true, regions.get(f.member())),
                        f.reached(),
                        Differences::sum);
            }
        }
        return sums;
    }

    /** What had been counted for a member is counted in another region now. */
    private static void remap(
            Map<Key, Map<Cause, Shares>> causes,
            List<Figure> before,
            Map<String, String> regionsBefore,
            Map<String, String> regionsAfter) {
        for (Figure f : before) {
            String from = regionsBefore.get(f.member());
            String to = regionsAfter.get(f.member());
            if (LastMiles.STAGES.contains(f.stage()) && f.reached().signum() != 0 && !Objects.equals(from, to)) {
                remapped(causes, f, from, f.reached().negate());
                remapped(causes, f, to, f.reached());
            }
        }
    }

    private static void remapped(Map<Key, Map<Cause, Shares>> causes, Figure f, String region, BigDecimal quantity) {
        causes.computeIfAbsent(
                        new Key(f.item(), f.stage(), Measure.REACHED, true, region), k -> new EnumMap<>(Cause.class))
                .computeIfAbsent(Cause.REMAPPED, c -> new Shares())
                .add(new Told(null, "REGION_REVISED", f.member(), null, null, null, null, Figure.plain(quantity)));
    }

    private static Change turned(Change c) {
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
                c.causes().stream()
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

    private static Told with(Told one, BigDecimal quantity) {
        return new Told(
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
