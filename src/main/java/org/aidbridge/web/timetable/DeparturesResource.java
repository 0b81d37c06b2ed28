package org.aidbridge.web.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.aidbridge.reference.carrier.DatedDepartures;
import org.aidbridge.reference.carrier.DepartureDesk;
import org.aidbridge.reference.carrier.Routes;
import org.aidbridge.security.access.Roles;
import org.aidbridge.web.Area;
import org.aidbridge.web.Frame;
import org.aidbridge.web.Frames;
import org.aidbridge.web.Html;
import org.aidbridge.web.shelf.Shelving;

/** Departures of a route as its carrier dates them. They are plans; what was seen of one is told in each operation. */
@Path("/catalogue/routes/{id}/departures")
@Produces(Html.TYPE)
class DeparturesResource {

    private final Frames frames;
    private final Shelving shelving;
    private final Routes routes;
    private final DatedDepartures departures;
    private final DepartureDesk desk;

    DeparturesResource(
            Frames frames, Shelving shelving, Routes routes, DatedDepartures departures, DepartureDesk desk) {
        this.frames = frames;
        this.shelving = shelving;
        this.routes = routes;
        this.departures = departures;
        this.desk = desk;
    }

    private Frame frame() {
        return frames.outside(Area.ROUTES);
    }

    private DepartureShelf shelf(Frame frame, String id) {
        return new DepartureShelf(departures, desk, routes.known(id), frame.write());
    }

    @GET
    @Path("new")
    @RolesAllowed(Roles.COORDINATOR)
    public String blank(@PathParam("id") String id) {
        Frame frame = frame();
        return shelving.form(frame, shelf(frame, id));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    public Response add(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Frame frame = frame();
        return shelving.add(frame, shelf(frame, id), sent);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Roles.VIEWER)
    public String entry(
            @PathParam("id") String id, @PathParam("code") String code, @QueryParam("recorded") boolean isRecorded) {
        Frame frame = frame();
        return shelving.entry(frame, shelf(frame, id), code, isRecorded);
    }

    @GET
    @Path("{code}/change")
    @RolesAllowed(Roles.COORDINATOR)
    public String form(@PathParam("id") String id, @PathParam("code") String code) {
        Frame frame = frame();
        return shelving.form(frame, shelf(frame, id), code);
    }

    @POST
    @Path("{code}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    public Response revise(
            @PathParam("id") String id, @PathParam("code") String code, MultivaluedMap<String, String> sent) {
        Frame frame = frame();
        return shelving.revise(frame, shelf(frame, id), code, sent);
    }
}
