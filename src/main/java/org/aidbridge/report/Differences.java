package org.aidbridge.report;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.aidbridge.figures.By;
import org.aidbridge.figures.Figure;
import org.aidbridge.figures.Figures;
import org.aidbridge.figures.Glance;
import org.aidbridge.figures.Scope;
import org.aidbridge.ledger.Stage;
import org.aidbridge.report.Report.Cause;
import org.aidbridge.report.Report.CauseShare;
import org.aidbridge.report.Report.Change;
import org.aidbridge.report.Report.Measure;
import org.aidbridge.report.Report.Told;
import org.aidbridge.shared.AsOf;

/**
 * Why figures as of one point on the two clocks are others than as of another. Every ledger entry that counts in one and not
 * in the other has its cause in what was recorded when it came or went, so the causes add up to the difference and nothing
 * is left over.
 */
final class Differences {

    // Entries that count on one side only. What was recorded at one instant of one shipment is one recording: a report,
    // a
    // retraction, several reports that were recorded together, a declaration or its correction.
    private static final String ENTRIES = """
            with asof as materialized (select cast(? as timestamptz) as v1, cast(? as timestamptz) as k1,
                cast(? as timestamptz) as v2, cast(? as timestamptz) as k2, cast(? as text) as operation),
            touched as (
                select e.* from asof join ledger_entry e on e.operation = asof.operation and e.recorded_from > asof.k1
                    and e.recorded_from <= asof.k2 and e.occurred_at <= greatest(asof.v1, asof.v2)
                union
                select e.* from asof join ledger_entry e on e.operation = asof.operation and e.recorded_to > asof.k1
                    and e.recorded_to <= asof.k2 and e.occurred_at <= greatest(asof.v1, asof.v2)
                union
                select e.* from asof join ledger_entry e on e.operation = asof.operation
                    and e.occurred_at > least(asof.v1, asof.v2) and e.occurred_at <= greatest(asof.v1, asof.v2)),
            sided as (
                select e.*,
                    e.occurred_at <= v1 and e.recorded_from <= k1 and (e.recorded_to is null or e.recorded_to > k1) as before,
                    e.occurred_at <= v2 and e.recorded_from <= k2 and (e.recorded_to is null or e.recorded_to > k2) as after
                from touched e cross join asof),
            changed as materialized (
                select e.operation, e.id, e.shipment, e.event, e.occurred_at, case when e.after then 1 else -1 end as sign,
                    case when e.after and e.recorded_from > k1 then e.recorded_from
                         when e.before and e.recorded_to <= k2 then e.recorded_to end as recording
                from sided e cross join asof where e.before <> e.after),
            recordings as (
                select r.shipment, r.recording, s.entered_at = r.recording as declared, told.first, told.withdrawal,
                    told.anew or retold.is as corrected, told.withdrawal is not null as withdrawn, told.occurred_at
                from (select distinct shipment, recording from changed where recording is not null) r
                cross join asof
                join shipment s on s.operation = asof.operation and s.id = r.shipment
                cross join lateral (
                    select (array_agg(x.id order by x.id) filter (where x.type <> 'RETRACTED'))[1] as first,
                        (array_agg(x.id order by x.id) filter (where x.type = 'RETRACTED'))[1] as withdrawal,
                        count(*) filter (where x.type = 'RETRACTED') > 0
                            and count(*) filter (where x.type <> 'RETRACTED') > 0 as anew,
                        min(x.occurred_at) filter (where x.type <> 'RETRACTED') as occurred_at
                    from event x
                    where x.operation = asof.operation and x.shipment = r.shipment and x.recorded_at = r.recording) told
                -- A retraction after which the same was told anew, and what was then told.
                cross join lateral (
                    select exists (
                        select from event w
                        join event gone on gone.operation = w.operation and gone.id = w.retracts
                        join event again on again.operation = w.operation and again.shipment = w.shipment
                            and again.type = gone.type and again.classifier = gone.classifier
                            and again.recorded_at > w.recorded_at and again.recorded_at <= asof.k2
                        where w.operation = asof.operation and w.shipment = r.shipment and w.type = 'RETRACTED'
                          and w.recorded_at > asof.k1 and w.recorded_at <= asof.k2
                          and (w.recorded_at = r.recording or again.recorded_at = r.recording)) as is) retold)
            select p.item, p.stage, coalesce(p.recipient, '@' || p.destination),
                case when c.recording is null then 'NEW'
                     when r.corrected then 'CORRECTED'
                     when r.withdrawn then 'RETRACTED'
                     when r.first is null and not r.declared then 'CORRECTED'
                     when coalesce(r.occurred_at, c.occurred_at) <= asof.v1 then 'LATE'
                     else 'NEW' end as cause,
                t.id, coalesce(t.type, case when r.declared or c.recording is null then 'DECLARED' else 'DECLARATION_CORRECTED' end),
                s.reference, coalesce(t.occurred_at, case when t.id is null then s.declared_at end),
                coalesce(t.recorded_at, c.recording, s.entered_at), t.source_party, t.source_reference,
                sum(c.sign * p.stock), sum(c.sign * p.reached)
            from changed c
            cross join asof
            left join recordings r on r.shipment = c.shipment and r.recording = c.recording
            join shipment s on s.operation = asof.operation and s.id = c.shipment
            left join event t on t.operation = asof.operation and t.id = case
                when c.recording is null then c.event
                when c.sign > 0 and exists (select from event own where own.operation = asof.operation
                    and own.id = c.event and own.recorded_at = c.recording) then c.event
                else coalesce(r.withdrawal, r.first) end
            cross join lateral (select * from figure_part p where p.operation = asof.operation and p.entry = c.id offset 0) p
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
            having sum(c.sign * p.stock) <> 0 or sum(c.sign * p.reached) <> 0
            order by 9, 5, 7, 1, 2, 3
            """;

    private static final Set<Stage> LAST_MILE = Set.of(Stage.DISPATCHED, Stage.DELIVERED, Stage.INSTALLED);

    private static final Comparator<String> NULLS_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    /** What one recording changed of one figure. */
    private record Moved(
            String item, Stage stage, String member, Cause cause, Told told, BigDecimal stock, BigDecimal reached) {
        BigDecimal of(Measure measure) {
            return measure == Measure.STOCK ? stock : reached;
        }
    }

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
    private final Glance glance;
    private final String operation;

    Differences(Figures figures, Glance glance, String operation) {
        this.figures = figures;
        this.glance = glance;
        this.operation = operation;
    }

    /** By item, figures of the whole before those of regions; what is the same on both sides for no cause is left out. */
    List<Change> between(AsOf before, AsOf after) {
        if (after.knownAt().isBefore(before.knownAt())) {
            return between(after, before).stream().map(Differences::turned).toList();
        }
        Map<String, String> regionsBefore = new HashMap<>();
        Map<String, String> regionsAfter = new HashMap<>();
        List<Figure> memberFiguresBefore = byRecipient(before);
        List<Figure> memberFiguresAfter = byRecipient(after);
        Set<String> members = new HashSet<>();
        memberFiguresBefore.forEach(f -> members.add(f.member()));
        memberFiguresAfter.forEach(f -> members.add(f.member()));
        regionsBefore.putAll(new Names(glance, operation, before.knownAt()).regions(members));
        regionsAfter.putAll(new Names(glance, operation, after.knownAt()).regions(members));

        Map<Key, BigDecimal> then = sums(memberFiguresBefore, regionsBefore);
        Map<Key, BigDecimal> now = sums(memberFiguresAfter, regionsAfter);
        Map<Key, Map<Cause, Shares>> causes = new TreeMap<>();
        for (Moved moved : moved(before, after)) {
            for (Measure measure : Measure.values()) {
                add(causes, new Key(moved.item(), moved.stage(), measure, false, null), moved, moved.of(measure));
                if (measure == Measure.REACHED && LAST_MILE.contains(moved.stage())) {
                    String region = regionsAfter.get(moved.member());
                    add(causes, new Key(moved.item(), moved.stage(), measure, true, region), moved, moved.of(measure));
                }
            }
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
                    key.isRegional() ? Objects.requireNonNullElse(key.region(), "?") : null,
                    was,
                    is,
                    plain(is.subtract(was)),
                    causes.get(key).entrySet().stream()
                            .map(e -> e.getValue().share(e.getKey()))
                            .toList()));
        }
        return changes;
    }

    private List<Figure> byRecipient(AsOf asOf) {
        return figures.at(glance, operation, asOf, Scope.ALL, By.RECIPIENT);
    }

    private static Map<Key, BigDecimal> sums(List<Figure> byMember, Map<String, String> regions) {
        Map<Key, BigDecimal> sums = new HashMap<>();
        for (Figure f : byMember) {
            sums.merge(new Key(f.item(), f.stage(), Measure.STOCK, false, null), f.stock(), Differences::sum);
            sums.merge(new Key(f.item(), f.stage(), Measure.REACHED, false, null), f.reached(), Differences::sum);
            if (LAST_MILE.contains(f.stage())) {
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
            if (LAST_MILE.contains(f.stage()) && f.reached().signum() != 0 && !Objects.equals(from, to)) {
                remapped(causes, f, from, f.reached().negate());
                remapped(causes, f, to, f.reached());
            }
        }
    }

    private static void remapped(Map<Key, Map<Cause, Shares>> causes, Figure f, String region, BigDecimal quantity) {
        Told told = new Told(null, "REGION_REVISED", f.member(), null, null, null, null, quantity);
        add(
                causes,
                new Key(f.item(), f.stage(), Measure.REACHED, true, region),
                new Moved(f.item(), f.stage(), f.member(), Cause.REMAPPED, told, null, null),
                quantity);
    }

    private static void add(Map<Key, Map<Cause, Shares>> causes, Key key, Moved moved, BigDecimal quantity) {
        if (quantity.signum() != 0) {
            causes.computeIfAbsent(key, k -> new EnumMap<>(Cause.class))
                    .computeIfAbsent(moved.cause(), c -> new Shares())
                    .add(moved.told(), quantity);
        }
    }

    /** What one cause comes to, and the recordings behind it. */
    private static final class Shares {
        private final Map<List<Object>, Told> told = new LinkedHashMap<>();
        private BigDecimal quantity = BigDecimal.ZERO;

        void add(Told one, BigDecimal more) {
            quantity = quantity.add(more);
            told.merge(
                    Arrays.asList(one.event(), one.type(), one.shipment(), one.recordedAt()),
                    with(one, more),
                    (a, b) -> with(a, a.quantity().add(b.quantity())));
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
                    plain(quantity));
        }

        CauseShare share(Cause cause) {
            Collection<Told> all = told.values();
            return new CauseShare(
                    cause,
                    plain(quantity),
                    all.size(),
                    all.stream().limit(Report.ROWS).toList());
        }
    }

    private List<Moved> moved(AsOf before, AsOf after) {
        return glance.list(
                ENTRIES,
                List.of(before.validAt(), before.knownAt(), after.validAt(), after.knownAt(), operation),
                Differences::moved);
    }

    private static Moved moved(Glance.Row row) throws SQLException {
        String item = row.text();
        Stage stage = Stage.valueOf(row.text());
        String member = row.text();
        Cause cause = Cause.valueOf(row.text());
        UUID event = row.uuid();
        String type = row.text();
        String shipment = row.text();
        Instant occurredAt = row.instant();
        Told told = new Told(event, type, shipment, occurredAt, row.instant(), row.text(), row.text(), BigDecimal.ZERO);
        return new Moved(item, stage, member, cause, told, row.decimal(), row.decimal());
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
                        .map(s -> new CauseShare(
                                s.cause(),
                                s.quantity().negate(),
                                s.count(),
                                s.events().stream()
                                        .map(t -> Shares.with(t, t.quantity().negate()))
                                        .toList()))
                        .toList());
    }

    private static BigDecimal sum(BigDecimal one, BigDecimal other) {
        return plain(one.add(other));
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
