package org.aidbridge.report.section;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Orders items by the priority of their shipments, then by the rank of their category, never by quantity: a thousand test kits do
 * not come before one ventilator.
 */
public final class ItemPriorities {

    /**
     * An item in the order of what matters, which has nothing to do with how much of it there is.
     *
     * @param priority the most urgent one of shipments with the item: CRITICAL, HIGH or, of all others, NORMAL
     * @param rank of its category in the catalogue, 1 being vital
     */
    @Schema(name = "RankedItem")
    public record Ranked(String item, String priority, int rank) {}

    private static final List<String> URGENT = List.of("CRITICAL", "HIGH");

    private static final String OTHERWISE = "NORMAL";

    // The newest revisions of that priority which hold at that point on the two clocks: some thousand of them say which
    // items
    // are urgent, however many shipments there are.
    private static final String ITEMS = """
            with urgent as materialized (
                select r.operation, r.shipment, r.number from shipment_revision r
                where r.operation = ? and r.priority = '%s' and r.recorded_at <= ?
                order by r.recorded_at desc, r.shipment limit 2000)
            select distinct l.item from urgent u
            cross join lateral (
                select max(r.number) as number from shipment_revision r
                where r.operation = u.operation and r.shipment = u.shipment and r.recorded_at <= ?
                  and (r.number = 1 or r.effective_at <= ?)) holds
            join shipment_line l on l.operation = u.operation and l.shipment = u.shipment and l.recorded_from <= ?
              and (l.recorded_to is null or l.recorded_to > ?)
            where u.number = holds.number
            """;

    private final List<Ranked> ranked;
    private final Map<String, Integer> places = new HashMap<>();

    private ItemPriorities(List<Ranked> ranked) {
        this.ranked = ranked;
        for (int i = 0; i < ranked.size(); i++) {
            places.put(ranked.get(i).item(), i);
        }
    }

    public static ItemPriorities of(ReportContext context) {
        Map<String, String> priorities = new HashMap<>();
        for (String priority : URGENT) {
            items(context, priority).forEach(item -> priorities.putIfAbsent(item, priority));
        }
        return of(context.figures().items().stream()
                .map(item -> new Ranked(item, priorities.getOrDefault(item, OTHERWISE), context.rank(item)))
                .toList());
    }

    /** For items in any order. */
    public static ItemPriorities of(Collection<Ranked> items) {
        return new ItemPriorities(items.stream()
                .sorted(Comparator.comparing((Ranked r) ->
                                URGENT.contains(r.priority()) ? URGENT.indexOf(r.priority()) : URGENT.size())
                        .thenComparing(Ranked::rank)
                        .thenComparing(Ranked::item))
                .toList());
    }

    private static List<String> items(ReportContext context, String priority) {
        Instant valid = context.asOf().validAt();
        Instant known = context.asOf().knownAt();
        return context.snapshot()
                .list(
                        ITEMS.formatted(priority),
                        List.of(context.operation(), known, known, valid, known, known),
                        row -> row.text());
    }

    /** The most important first. */
    public List<Ranked> ranked() {
        return ranked;
    }

    /** Orders things by their item, those without an item last. */
    public <T> Comparator<T> order(Function<T, String> item) {
        return Comparator.comparing(one -> places.getOrDefault(item.apply(one), Integer.MAX_VALUE));
    }
}
