package org.aidbridge.web.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.aidbridge.http.PageRequest;
import org.aidbridge.reference.carrier.DatedDeparture;
import org.aidbridge.reference.carrier.DatedDepartures;
import org.aidbridge.reference.carrier.DepartureService;
import org.aidbridge.reference.carrier.Route;
import org.aidbridge.reference.carrier.Routes;
import org.aidbridge.reference.carrier.ServicePatterns;
import org.aidbridge.reference.place.Places;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Slice;
import org.aidbridge.web.Area;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.ReferencePages;
import org.aidbridge.web.timetable.TimetableRoutePage.PublishedPattern;

@Path("/catalogue/routes")
@Produces(Html.TYPE)
class TimetableRouteResource {

    private final PageContexts frames;
    private final Routes routes;
    private final ServicePatterns patterns;
    private final DatedDepartures departures;
    private final DepartureService service;
    private final Places places;

    TimetableRouteResource(
            PageContexts frames,
            Routes routes,
            ServicePatterns patterns,
            DatedDepartures departures,
            DepartureService service,
            Places places) {
        this.frames = frames;
        this.routes = routes;
        this.patterns = patterns;
        this.departures = departures;
        this.service = service;
        this.places = places;
    }

    static String address(PageContext frame, String route) {
        return frame.plainTo(Area.ROUTES.path(), route);
    }

    /** @param from the first date listed; by default today at the origin; empty for all */
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public String route(
            String id,
            @QueryParam("from") String from,
            @QueryParam("recorded") boolean isRecorded,
            @BeanParam PageRequest page) {
        PageContext frame = frames.outside(Area.ROUTES);
        Route route = routes.known(id);
        AsOf asOf = frame.moment().asOf();
        LocalDate day = from == null ? asOf.validAt().atZone(zone(route)).toLocalDate() : day(from);
        Slice<DatedDeparture> found = departures.page(route, day, null, asOf.knownAt(), page);
        DepartureReference reference = new DepartureReference(departures, service, route, frame.write());
        return new TimetableRoutePage(
                        frame,
                        route,
                        served(frame, route, asOf),
                        ReferencePages.rows(frame, reference, found.items()),
                        day == null ? "" : day.toString(),
                        found.next() == null ? null : PageRequest.cursor(found.next()),
                        isRecorded)
                .html();
    }

    private ZoneId zone(Route route) {
        return ZoneId.of(places.known(route.origin(), null).facts().zone());
    }

    private static LocalDate day(String text) {
        FormData typed = FormData.of(Map.of("from", text));
        LocalDate day = typed.day("from", "?from");
        typed.requireRead();
        return day;
    }

    private List<PublishedPattern> served(PageContext frame, Route route, AsOf asOf) {
        PatternReference reference = new PatternReference(patterns, route);
        ServicePatterns.Revision holding =
                patterns.holding(List.of(route.id()), asOf).get(route.id());
        return patterns.revisions(route.id(), asOf.knownAt()).stream()
                .map(revision -> new PublishedPattern(
                        frame.write().day(revision.facts().validFrom()),
                        holding != null && holding.version() == revision.version(),
                        reference.told(revision.facts(), frame.write()),
                        revision.facts().source(),
                        frame.write().time(revision.recordedAt()),
                        revision.recordedBy()))
                .toList();
    }
}
