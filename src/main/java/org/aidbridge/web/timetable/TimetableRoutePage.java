package org.aidbridge.web.timetable;

import java.util.List;
import org.aidbridge.reference.carrier.Publication;
import org.aidbridge.reference.carrier.Route;
import org.aidbridge.security.access.Roles;
import org.aidbridge.web.Area;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.reference.EntryPage.FieldValue;
import org.aidbridge.web.reference.EntryPages.EntriesPage;
import org.aidbridge.web.reference.FieldName;
import org.aidbridge.web.reference.Kind;

/**
 * A route with what its carrier publishes.
 *
 * @param patterns the last recorded first
 * @param departures from a day on, by date
 * @param from that day as typed; empty for all
 * @param next cursor of the next page, or null
 * @param isRecorded whether the user has just saved something
 */
record TimetableRoutePage(
        PageContext frame,
        Route route,
        List<PublishedPattern> patterns,
        List<EntriesPage.Row> departures,
        String from,
        String next,
        boolean isRecorded) {

    String html() {
        return frame.around(TimetablePages.route(frame, this));
    }

    public Kind ofRoutes() {
        return Kind.ROUTE;
    }

    public Kind pattern() {
        return Kind.PATTERN;
    }

    public Kind departure() {
        return Kind.DEPARTURE;
    }

    public FieldName validFrom() {
        return FieldName.VALID_FROM;
    }

    public FieldName reference() {
        return FieldName.REFERENCE;
    }

    public List<FieldName> patternColumns() {
        return PatternReference.COLUMNS;
    }

    public List<FieldName> departureColumns() {
        return DepartureReference.COLUMNS;
    }

    public boolean writes() {
        return frame.may(Roles.COORDINATOR);
    }

    /** Departures are dated on routes without a flight number only. */
    public boolean isWhole() {
        return route.flight() == null;
    }

    public String list() {
        return frame.plain(Area.ROUTES.path());
    }

    public String address() {
        return TimetableRouteResource.address(frame, route.id());
    }

    public String whole() {
        return TimetableRouteResource.address(frame, route.whole());
    }

    public String nextAddress() {
        return address() + "?from=" + from + "&after=" + next;
    }

    /**
     * A revision of a route's usual pattern.
     *
     * @param from its first day
     * @param holds whether it is in force today
     * @param source where it was published
     * @param recorded when
     */
    record PublishedPattern(
            String from, boolean holds, List<FieldValue> cells, Publication source, String recorded, String by) {}
}
