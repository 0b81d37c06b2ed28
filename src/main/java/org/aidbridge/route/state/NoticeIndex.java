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

/**
 * What was said of a carrier, by route: one with many routes says much that does not concern a single one. Notices that
 * refer to each other stay together.
 */
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
            // Without a scope it means that of what it refers to or, where that is nothing, all routes.
            if (notice.scope() != null || !byId.containsKey(notice.refersTo())) {
                enter(thread, notice.scope() == null ? NoticeScope.ALL : notice.scope());
            }
        }
    }

    /** The same, were this said as well. */
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

    /** The notice at the beginning of what one refers to; itself when it refers to nothing that is known. */
    private static UUID beginning(Notice notice, Map<UUID, Notice> byId) {
        Notice at = notice;
        Set<UUID> seen = new HashSet<>();
        while (byId.containsKey(at.refersTo()) && seen.add(at.id())) {
            at = byId.get(at.refersTo());
        }
        return at.id();
    }

    /** Which routes the carrier has ever suspended without listing them, each scope once. */
    public List<NoticeScope> suspendedByCountry() {
        return byCountry.stream()
                .flatMap(thread -> threads.get(thread).stream())
                .filter(n -> n.isOfCarrier() && n.kind().closes())
                .map(n -> n.scope() == null && n.refersTo() == null ? NoticeScope.ALL : n.scope())
                .filter(scope -> scope != null && scope.routes().isEmpty())
                .distinct()
                .toList();
    }

    /** What may concern a route, and perhaps a little more. */
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
