package org.aidbridge.route.state;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The order in which notices are read, whatever the order of recording. A notice dated to a day is read within its day after
 * the notice it refers to and after timed notices of its side of an earlier kind, and before all others. So a review of "30
 * April" follows a suspension of 30 April, 10:00, and a resumption at 18:00 ends the suspension of "30 April". It is in
 * effect on the whole of its day.
 */
final class NoticeOrder {

    /** @param after the number of notices of the same instant that it follows by reference */
    private record Place(Instant at, int after) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::at).thenComparing(Place::after).compare(this, other);
        }
    }

    private final Map<UUID, Notice> byId = new HashMap<>();
    private final NavigableMap<Instant, List<Notice>> timed;
    private final Map<UUID, Place> places = new HashMap<>();

    private NoticeOrder(Collection<Notice> notices) {
        notices.forEach(n -> byId.put(n.id(), n));
        timed = notices.stream()
                .filter(n -> n.issued().day() == null)
                .collect(Collectors.groupingBy(Notice::issuedAt, TreeMap::new, Collectors.toList()));
    }

    static List<Notice> of(Collection<Notice> notices) {
        NoticeOrder order = new NoticeOrder(notices);
        return notices.stream()
                .sorted(Comparator.comparing((Notice n) -> order.place(n, new HashSet<>()))
                        .thenComparing(Notice::kind)
                        .thenComparing(n -> n.source().kind())
                        .thenComparing(n -> String.valueOf(n.resumesOn()))
                        .thenComparing(n -> String.valueOf(n.reviewOn()))
                        .thenComparing(n -> String.valueOf(n.effectiveFrom()))
                        .thenComparing(n -> n.source().quote())
                        .thenComparing(Notice::id))
                .toList();
    }

    /** @param asking the notices that refer to it, to end cycles */
    private Place place(Notice notice, Set<UUID> asking) {
        if (notice.issued().day() == null || !asking.add(notice.id())) {
            return new Place(notice.issuedAt(), 0);
        }
        Place known = places.get(notice.id());
        if (known == null) {
            known = found(notice, asking);
            places.put(notice.id(), known);
        }
        return known;
    }

    private Place found(Notice notice, Set<UUID> asking) {
        Instant end = notice.issued().end(notice.zone());
        Instant last = timed.subMap(notice.issuedAt(), true, end, false).descendingMap().entrySet().stream()
                .filter(at -> at.getValue().stream().anyMatch(other -> isFollowed(other, notice)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(notice.issuedAt());
        Notice target = byId.get(notice.refersTo());
        Place named = target == null ? null : place(target, asking);
        boolean follows =
                named != null && !named.at().isBefore(last) && named.at().isBefore(end);
        return follows ? new Place(named.at(), named.after() + 1) : new Place(last, 0);
    }

    private static boolean isFollowed(Notice timed, Notice notice) {
        return timed.isOfCarrier() == notice.isOfCarrier() && timed.kind().compareTo(notice.kind()) < 0;
    }
}
