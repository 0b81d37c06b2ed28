package org.aidbridge.web.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.route.notice.RouteStateView;

/** Routes of which the same is announced and the same is said by others, so that a page quotes it once. */
public record RouteGroup(List<RouteStateView> routes) {

    private record Words(
            RouteStateView.AnnouncedView announced, LocalDate resumesOn, List<RouteStateView.Said> assertions) {
        static Words of(RouteStateView route) {
            return new Words(
                    route.announced(),
                    route.next() == null ? null : route.next().resumesOn(),
                    route.assertions());
        }
    }

    /** In the order in which the first of each appears. */
    static List<RouteGroup> of(List<RouteStateView> routes) {
        Map<Words, List<RouteStateView>> groups = new LinkedHashMap<>();
        routes.forEach(route -> groups.computeIfAbsent(Words.of(route), words -> new ArrayList<>())
                .add(route));
        return groups.values().stream().map(RouteGroup::new).toList();
    }
}
