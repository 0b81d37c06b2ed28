package org.aidbridge.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.aidbridge.access.Access;
import org.aidbridge.access.Roles;
import org.aidbridge.catalogue.Criteria;
import org.aidbridge.http.PageRequest;
import org.aidbridge.reference.Operation;
import org.aidbridge.reference.Operations;

/** Where people arrive: at their operation or, of several, at the choice. */
@Path("/")
@Produces(Html.TYPE)
class HomeResource {

    private final Frames frames;
    private final Operations operations;
    private final Access access;

    HomeResource(Frames frames, Operations operations, Access access) {
        this.frames = frames;
        this.operations = operations;
        this.access = access;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Response home(@BeanParam PageRequest page) {
        List<String> mine = access.reach().operations();
        var found = operations.page(
                Criteria.all().and("code = any(:mine)", "mine", mine == null ? null : mine.toArray(String[]::new)),
                page);
        List<Operation.Facts> facts =
                found.items().stream().map(Operation::facts).toList();
        if (facts.size() == 1 && page.after() == null) {
            return Response.seeOther(URI.create(arrival(facts.get(0).code()))).build();
        }
        String next = found.next() == null ? null : "/?after=" + PageRequest.cursor(found.next());
        Frame frame = frames.outside();
        return Response.ok(frame.around(new OperationsPage(frame, facts, next))).build();
    }

    /** A reporter from outside sees shipments, and no figures of the whole. */
    private String arrival(String operation) {
        boolean isViewer = access.reach().holds(operation, Roles.VIEWER);
        return "/operations/" + operation + (isViewer ? Section.OVERVIEW : Section.SHIPMENTS).path();
    }

    @GET
    @Path("operations")
    @RolesAllowed(Roles.VIEWER)
    public Response operations() {
        return Response.seeOther(URI.create("/")).build();
    }
}
