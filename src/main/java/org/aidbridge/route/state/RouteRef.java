package org.aidbridge.route.state;

import java.time.ZoneId;

/**
 * A route as the scope of a notice is held against it.
 *
 * @param flight null for the whole route
 * @param originCountry ISO 3166-1 alpha-2
 * @param zone of the origin, in which its flights have their days
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

    /** The route of which this is one flight; itself when it is no single flight. */
    public String whole() {
        return carrier + ":" + origin + "-" + destination;
    }
}
