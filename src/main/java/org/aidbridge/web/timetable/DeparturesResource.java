package org.aidbridge.web.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.aidbridge.reference.carrier.DatedDepartures;
import org.aidbridge.reference.carrier.DepartureService;
import org.aidbridge.reference.carrier.Routes;
import org.aidbridge.security.access.Roles;
import org.aidbridge.web.Area;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.reference.ReferencePages;

/** Dated departures of a route. They are plans; observations belong to operations. */
@Path("/catalogue/routes/{id}/departures")
@Produces(Html.TYPE)
class DeparturesResource {

    private final PageContexts frames;
    private final ReferencePages pages;
    private final Routes routes;
    private final DatedDepartures departures;
    private final DepartureService service;

    DeparturesResource(
            PageContexts frames,
            ReferencePages pages,
            Routes routes,
            DatedDepartures departures,
            DepartureService service) {
        this.frames = frames;
        this.pages = pages;
        this.routes = routes;
        this.departures = departures;
        this.service = service;
    }

    private PageContext frame() {
        return frames.outside(Area.ROUTES);
    }

    private DepartureReference reference(PageContext frame, String id) {
        return new DepartureReference(departures, service, routes.known(id), frame.write());
    }

    @GET
    @Path("new")
    @RolesAllowed(Roles.COORDINATOR)
    public String blank(String id) {
        PageContext frame = frame();
        return pages.form(frame, reference(frame, id));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    public Response add(String id, MultivaluedMap<String, String> sent) {
        PageContext frame = frame();
        return pages.add(frame, reference(frame, id), sent);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Roles.VIEWER)
    public String entry(String id, String code, @QueryParam("recorded") boolean isRecorded) {
        PageContext frame = frame();
        return pages.entry(frame, reference(frame, id), code, isRecorded);
    }

    @GET
    @Path("{code}/change")
    @RolesAllowed(Roles.COORDINATOR)
    public String form(String id, String code) {
        PageContext frame = frame();
        return pages.form(frame, reference(frame, id), code);
    }

    @POST
    @Path("{code}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    public Response revise(String id, String code, MultivaluedMap<String, String> sent) {
        PageContext frame = frame();
        return pages.revise(frame, reference(frame, id), code, sent);
    }
}
