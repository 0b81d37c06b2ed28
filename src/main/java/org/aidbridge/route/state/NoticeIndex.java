package org.aidbridge.route.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aidbridge.route.state.Notice.NoticeScope;

/** Notices of a carrier by route; those that refer to each other stay together. */
public final class NoticeIndex {

    private final Map<UUID, List<Notice>> threads = new HashMap<>();
    private final Map<String, Set<UUID>> byRoute = new HashMap<>();
    private final Set<UUID> byCountry = new LinkedHashSet<>();

    /** @param notices of one carrier */
    public NoticeIndex(Collection<Notice> notices) {
        Map<UUID, Notice> byId = new HashMap<>();
        notices.forEach(n -> byId.put(n.id(), n));
        for (Notice notice : notices) {
            UUID thread = beginning(notice, byId);
            threads.computeIfAbsent(thread, t -> new ArrayList<>()).add(notice);
            // Without a scope it has that of the notice it refers to, if there is one.
            if (notice.scope() != null || !byId.containsKey(notice.refersTo())) {
                enter(thread, notice.scope() == null ? NoticeScope.ALL : notice.scope());
            }
        }
    }

    public NoticeIndex with(Collection<Notice> drafts) {
        return drafts.isEmpty()
                ? this
                : new NoticeIndex(Stream.concat(threads.values().stream().flatMap(List::stream), drafts.stream())
                        .toList());
    }

    private void enter(UUID thread, NoticeScope scope) {
        if (scope.routes().isEmpty()) {
            byCountry.add(thread);
        }
        scope.routes().forEach(route -> byRoute.computeIfAbsent(route, r -> new LinkedHashSet<>())
                .add(thread));
    }

    /** The first notice of the thread. */
    private static UUID beginning(Notice notice, Map<UUID, Notice> byId) {
        Notice at = notice;
        Set<UUID> seen = new HashSet<>();
        while (byId.containsKey(at.refersTo()) && seen.add(at.id())) {
            at = byId.get(at.refersTo());
        }
        return at.id();
    }

    /** Scopes that the carrier ever suspended without listing routes. */
    public List<NoticeScope> suspendedByCountry() {
        return byCountry.stream()
                .flatMap(thread -> threads.get(thread).stream())
                .filter(n -> n.isOfCarrier() && n.kind().closes())
                .map(n -> n.scope() == null && n.refersTo() == null ? NoticeScope.ALL : n.scope())
                .filter(scope -> scope != null && scope.routes().isEmpty())
                .distinct()
                .toList();
    }

    /** Notices that may concern a route. */
    public List<Notice> concerning(RouteRef route) {
        return Stream.of(
                        byCountry,
                        byRoute.getOrDefault(route.id(), Set.of()),
                        byRoute.getOrDefault(route.whole(), Set.of()))
                .flatMap(Set::stream)
                .distinct()
                .flatMap(thread -> threads.get(thread).stream())
                .toList();
    }
}
