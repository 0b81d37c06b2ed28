package org.aidbridge.route.notice;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.aidbridge.route.state.Departure;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.RouteHistory;
import org.aidbridge.route.state.RouteRef;
import org.aidbridge.route.state.RouteState;
import org.aidbridge.shared.AsOf;

/**
 * The effect of a notice or draft on one route.
 *
 * @param history by all notices
 * @param without without this notice
 * @param alone by the suspensions that this notice belongs to
 */
public record NoticeEffect(
        RouteState after, RouteState before, RouteHistory history, RouteHistory without, RouteHistory alone) {

    static NoticeEffect of(
            Notice notice, RouteRef route, List<Notice> said, List<Departure> seen, AsOf asOf, ZoneId zone) {
        UUID id = notice.id();
        List<Notice> others = said.stream().filter(n -> !n.id().equals(id)).toList();
        return new NoticeEffect(
                RouteState.of(route, said, seen, asOf, zone),
                RouteState.of(route, others, seen, asOf, zone),
                RouteHistory.of(route, said, seen, asOf),
                RouteHistory.of(route, others, seen, asOf),
                RouteHistory.of(route, said, seen, asOf, id));
    }

    public RouteRef route() {
        return after.route();
    }

    public boolean isChange() {
        return !after.equals(before) || !history.equals(without);
    }

    /** Whether it closes or opens anything, now or later. */
    public boolean concernsCargo(AsOf asOf) {
        return alone.closedFrom(asOf.validAt()).isPresent()
                || without.closedFrom(asOf.validAt()).isPresent() && !history.equals(without);
    }
}
