package org.aidbridge.route.state;

import java.time.ZoneId;
import org.aidbridge.route.state.Notice.NoticeScope;

/**
 * A route, to match scopes of notices.
 *
 * @param flight null for the whole route
 * @param zone of the origin
 */
public record RouteRef(
        String id,
        String carrier,
        String origin,
        String originCountry,
        ZoneId zone,
        String destination,
        String destinationCountry,
        String flight) {

    /**
     * All routes of a carrier between countries.
     *
     * @param scope that lists no routes
     */
    public static RouteRef between(String carrier, NoticeScope scope, ZoneId zone) {
        String id = scope.id(carrier);
        String[] ends = id.substring(carrier.length() + 1).split("-");
        return new RouteRef(
                id, carrier, ends[0], scope.originCountry(), zone, ends[1], scope.destinationCountry(), null);
    }

    /** The id of the route, without a flight. */
    public String whole() {
        return carrier + ":" + origin + "-" + destination;
    }
}
