package org.aidbridge.web.overview;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.aidbridge.http.PageRequest;
import org.aidbridge.shared.Slice;
import org.aidbridge.shipment.query.SummaryView;

/**
 * Shipments later than required or expected, the latest first.
 *
 * @param counts by {@link WaitingTotals.Age}
 * @param isMore whether there are more than were read
 */
record Overdue(List<Row> first, List<Long> counts, int total, boolean isMore) {

    /** The limit of shipments read; the list has all. */
    static final int LOOKED_AT = 500;

    record Row(SummaryView shipment, Instant since) {
        /** Below the address of the operation. */
        public String path() {
            return "/shipments/" + shipment.reference();
        }
    }

    static PageRequest page() {
        return PageRequest.of(LOOKED_AT, null);
    }

    static Overdue of(Slice<SummaryView> found, Instant now) {
        List<Row> rows = found.items().stream()
                .map(s -> new Row(s, since(s, now)))
                .sorted(Comparator.comparing(Row::since, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<Long> counts = Stream.of(WaitingTotals.Age.values())
                .map(age -> rows.stream()
                        .filter(r -> WaitingTotals.Age.of(r.since(), now) == age)
                        .count())
                .toList();
        return new Overdue(
                rows.stream().limit(WaitingTotals.FIRST).toList(), counts, rows.size(), found.next() != null);
    }

    /** Overdue from the earlier of required-by and ETA. */
    private static Instant since(SummaryView shipment, Instant now) {
        return Stream.of(shipment.due(), shipment.etaDue())
                .filter(due -> due != null && due.isBefore(now))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
