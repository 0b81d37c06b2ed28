package org.aidbridge.route.notice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.NoticeIndex;
import org.hibernate.Session;

/**
 * Notices of carriers in memory. Notices never change, so their number and last recording time tell whether an entry is
 * complete, even if another replica has recorded more.
 */
@ApplicationScoped
class NoticeCache {

    /** About 30 MB. */
    private static final long MOST = 60_000;

    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private record Key(String operation, Notices.Extent extent) {}

    private final Session session;
    private final Notices notices;
    private final Cache<Key, NoticeIndex> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Key key, NoticeIndex said) -> Math.toIntExact(key.extent().count()))
            .expireAfterAccess(FORGOTTEN)
            .build();

    NoticeCache(Session session, Notices notices) {
        this.session = session;
        this.notices = notices;
    }

    /** By carrier. Available after the round trip; may make another one. */
    Supplier<Map<String, NoticeIndex>> known(
            String operation, Collection<String> carriers, Instant knownAt, RoundTrip trip) {
        var extents = notices.extents(operation, carriers, knownAt, trip);
        return () -> known(operation, extents.get(), knownAt);
    }

    private Map<String, NoticeIndex> known(String operation, List<Notices.Extent> extents, Instant knownAt) {
        Map<String, NoticeIndex> said = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (Notices.Extent extent : extents) {
            NoticeIndex index = kept.getIfPresent(new Key(operation, extent));
            if (index == null) {
                missing.add(extent.carrier());
            } else {
                said.put(extent.carrier(), index);
            }
        }
        if (!missing.isEmpty()) {
            read(operation, missing, knownAt).forEach((carrier, its) -> {
                NoticeIndex index = new NoticeIndex(its);
                // There may be more than were counted.
                kept.put(new Key(operation, Notices.Extent.of(carrier, its)), index);
                said.put(carrier, index);
            });
        }
        return said;
    }

    private Map<String, List<Notice>> read(String operation, Collection<String> carriers, Instant knownAt) {
        RoundTrip trip = new RoundTrip();
        var read = notices.of(operation, carriers, knownAt, trip);
        trip.send(session);
        return read.get().stream().collect(Collectors.groupingBy(Notice::carrier));
    }
}
