package org.aidbridge.report.section.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.database.sql.Row;
import org.aidbridge.report.section.change.Change.Cause;
import org.aidbridge.report.section.change.Change.CausingEvent;
import org.aidbridge.report.section.change.Change.Measure;
import org.aidbridge.report.section.lastmile.LastMile;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.ledger.Stage;

/**
 * The effect of one record on one figure, between two pairs of times.
 *
 * @param sum total of all records with the same figure and cause, {@code count} of them
 */
public record FigureChange(Differences.Key figure, Cause cause, BigDecimal sum, int count, CausingEvent event) {

    // Entries that count on one side only. What was recorded at one instant of one shipment is one recording: a
    // report, a retraction, several reports that were recorded together, a declaration or its correction. They are
    // added up here: between two reports there may be millions of them. Mostly there are few, which no planner can know
    // beforehand: what belongs to one is looked up for it alone (offset 0), or all events would be read for their sake.
    private static final String BETWEEN = """
            with asof as materialized (select cast(? as timestamptz) as v1, cast(? as timestamptz) as k1,
                cast(? as timestamptz) as v2, cast(? as timestamptz) as k2, cast(? as text) as operation),
            touched as (
                select e.* from asof cross join lateral (
                    select * from ledger_entry e where e.operation = asof.operation and e.recorded_from > asof.k1
                        and e.recorded_from <= asof.k2 and e.occurred_at <= greatest(asof.v1, asof.v2) offset 0) e
                union all
                select e.* from asof cross join lateral (
                    select * from ledger_entry e where e.operation = asof.operation and e.recorded_to > asof.k1
                        and e.recorded_to <= asof.k2 and e.occurred_at <= greatest(asof.v1, asof.v2) offset 0) e
                where e.recorded_from <= asof.k1
                union all
                select e.* from asof cross join lateral (
                    select * from ledger_entry e where e.operation = asof.operation
                        and e.occurred_at > least(asof.v1, asof.v2) and e.occurred_at <= greatest(asof.v1, asof.v2) offset 0) e
                where e.recorded_from <= asof.k1 and (e.recorded_to is null or e.recorded_to > asof.k2)),
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
                    told.replaced or retold.is as corrected, told.withdrawal is not null as withdrawn, told.occurred_at
                from (select distinct shipment, recording from changed where recording is not null) r
                cross join asof
                cross join lateral (
                    select * from shipment s where s.operation = asof.operation and s.id = r.shipment offset 0) s
                cross join lateral (
                    select (array_agg(x.id order by x.id) filter (where x.type <> 'RETRACTED'))[1] as first,
                        (array_agg(x.id order by x.id) filter (where x.type = 'RETRACTED'))[1] as withdrawal,
                        count(*) filter (where x.type = 'RETRACTED') > 0
                            and count(*) filter (where x.type <> 'RETRACTED') > 0 as replaced,
                        min(x.occurred_at) filter (where x.type <> 'RETRACTED') as occurred_at
                    from event x
                    where x.operation = asof.operation and x.shipment = r.shipment and x.recorded_at = r.recording) told
                -- A retraction followed by a new report of the same event, and that report.
                cross join lateral (
                    select exists (
                        select from event w
                        join event gone on gone.operation = w.operation and gone.id = w.retracts
                        join event again on again.operation = w.operation and again.shipment = w.shipment
                            and again.type = gone.type and again.classifier = gone.classifier
                            and again.recorded_at > w.recorded_at and again.recorded_at <= asof.k2
                        where w.operation = asof.operation and w.shipment = r.shipment and w.type = 'RETRACTED'
                          and w.recorded_at > asof.k1 and w.recorded_at <= asof.k2
                          and (w.recorded_at = r.recording or again.recorded_at = r.recording)) as is) retold),
            moved as (
                select p.item, p.stage, coalesce(p.recipient, '@' || p.destination) as member,
                    case when w.id is not null then 'RETRACTED'
                         when c.recording is null then 'NEW'
                         when r.corrected then 'CORRECTED'
                         when r.withdrawn then 'RETRACTED'
                         when r.first is null and not r.declared then 'CORRECTED'
                         when coalesce(r.occurred_at, c.occurred_at) <= asof.v1 then 'LATE'
                         else 'NEW' end as cause,
                    t.id as event,
                    coalesce(t.type, case when w.id is not null then 'DECLARATION_WITHDRAWN'
                        when r.declared or c.recording is null then 'DECLARED' else 'DECLARATION_CORRECTED' end)
                        as type,
                    s.reference as shipment,
                    coalesce(t.occurred_at, case when t.id is null then s.declared_at end) as occurred_at,
                    coalesce(t.occurred_on, case when t.id is null then s.declared_on end) as occurred_on,
                    coalesce(w.recorded_at, t.recorded_at, c.recording, s.entered_at) as recorded_at,
                    coalesce(w.source_party, t.source_party) as source_party,
                    coalesce(w.source_reference, t.source_reference) as source_reference,
                    sum(c.sign * p.stock) as stock, sum(c.sign * p.reached) as reached
                from changed c
                cross join asof
                left join recordings r on r.shipment = c.shipment and r.recording = c.recording
                cross join lateral (
                    select * from shipment s where s.operation = asof.operation and s.id = c.shipment offset 0) s
                -- A withdrawn shipment explains everything that was recorded for it.
                left join shipment_withdrawal w on w.operation = asof.operation and w.shipment = c.shipment
                    and w.recorded_at > asof.k1 and w.recorded_at <= asof.k2
                left join lateral (
                    select * from event t where t.operation = asof.operation and t.id = case
                        when w.id is not null then null
                        when c.recording is null then c.event
                        when c.sign > 0 and exists (select from event own where own.operation = asof.operation
                            and own.id = c.event and own.recorded_at = c.recording) then c.event
                        else coalesce(r.withdrawal, r.first) end
                    offset 0) t on true
                cross join lateral (
                    select * from figure_part p where p.operation = asof.operation and p.entry = c.id offset 0) p
                group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
            counted as (
                select m.*, 'STOCK' as measure, false as is_regional, null as region, m.stock as quantity
                from moved m where m.stock <> 0
                union all
                select m.*, 'REACHED', false, null, m.reached from moved m where m.reached <> 0
                union all
                select m.*, 'REACHED', true, r.region, m.reached
                from moved m left join unnest(cast(? as text[]), cast(? as text[])) as r (member, region) on r.member = m.member
                where m.reached <> 0 and m.stage = any(?)),
            told as (
                select item, stage, measure, is_regional, region, cause, event, type, shipment, recorded_at,
                    min(occurred_at) as occurred_at, min(occurred_on) as occurred_on, min(source_party) as party, min(source_reference) as reference,
                    sum(quantity) as quantity
                from counted group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
            placed as (
                select t.*, sum(quantity) over share as sum, count(*) over share as count,
                    row_number() over (share order by recorded_at, event, shipment) as place
                from told t window share as (partition by item, stage, measure, is_regional, region, cause))
            select item, stage, measure, is_regional, region, cause, sum, count,
                event, type, shipment, occurred_at, occurred_on, recorded_at, party, reference, quantity
            from placed where\s""";

    private static final String FIRST =
            BETWEEN + "place <= ? order by item, stage, measure, is_regional, region, cause, place";

    private static final String OF_ONE = BETWEEN + """
            item = ? and stage = ? and measure = ? and is_regional = ? and region is not distinct from cast(? as text) and cause = ?
              and place > ? and place <= ?
            order by place
            """;

    /**
     * Ordered by figure and cause, and of each the first {@link Change#EVENTS} in the order of recording.
     *
     * @param regions in which the members of {@link org.aidbridge.shipment.figures.GroupBy#RECIPIENT} are that are in any
     */
    public static List<FigureChange> between(
            ReadSnapshot snapshot, String operation, AsOf before, AsOf after, Map<String, String> regions) {
        List<Object> values = values(operation, before, after, regions);
        values.add(Change.EVENTS);
        return snapshot.list(FIRST, values, FigureChange::moved);
    }

    /**
     * The records that changed one figure for one cause, in the order of recording.
     *
     * @param from offset
     */
    public static List<FigureChange> of(
            ReadSnapshot snapshot,
            String operation,
            AsOf before,
            AsOf after,
            Map<String, String> regions,
            Differences.Key figure,
            Cause cause,
            int from,
            int limit) {
        List<Object> values = values(operation, before, after, regions);
        values.addAll(
                List.of(figure.item(), figure.stage().name(), figure.measure().name(), figure.isRegional()));
        values.add(figure.region());
        values.addAll(List.of(cause.name(), from, from + limit));
        return snapshot.list(OF_ONE, values, FigureChange::moved);
    }

    private static List<Object> values(String operation, AsOf before, AsOf after, Map<String, String> regions) {
        List<String> members = List.copyOf(regions.keySet());
        return new ArrayList<>(List.of(
                before.validAt(),
                before.knownAt(),
                after.validAt(),
                after.knownAt(),
                operation,
                members,
                members.stream().map(regions::get).toList(),
                LastMile.STAGES.stream().map(Stage::name).toList()));
    }

    private static FigureChange moved(Row row) {
        Differences.Key figure = new Differences.Key(
                row.text(), Stage.valueOf(row.text()), Measure.valueOf(row.text()), row.flag(), row.text());
        Cause cause = Cause.valueOf(row.text());
        BigDecimal sum = row.decimal();
        int count = Math.toIntExact(row.number());
        return new FigureChange(
                figure,
                cause,
                sum,
                count,
                new CausingEvent(
                        row.uuid(),
                        row.text(),
                        row.text(),
                        When.of(row.instant(), row.day()),
                        row.instant(),
                        row.text(),
                        row.text(),
                        Figure.plain(row.decimal())));
    }
}
