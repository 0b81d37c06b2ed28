package org.aidbridge.web.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.Roles;
import org.aidbridge.web.Area;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.ReferencePages;

/** The home page: the user's operation, or a choice of several. */
@Path("/")
@Produces(Html.TYPE)
class HomeResource {

    private final PageContexts frames;
    private final ReferencePages pages;
    private final OperationReference operations;

    HomeResource(PageContexts frames, ReferencePages pages, OperationReference operations) {
        this.frames = frames;
        this.pages = pages;
        this.operations = operations;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Response home(@BeanParam PageRequest page, @Context UriInfo uri) {
        List<String> mine = operations.firstTwo();
        return (mine.size() == 1
                        ? Response.seeOther(URI.create(operations.address(outside(), mine.get(0))))
                        : Response.ok(operations(page, uri)))
                .build();
    }

    /** The choice, even of one. */
    @GET
    @Path("operations")
    @RolesAllowed(Roles.VIEWER)
    public String operations(@BeanParam PageRequest page, @Context UriInfo uri) {
        return pages.list(outside(), operations, FormData.of(uri.getQueryParameters()), page);
    }

    @GET
    @Path("opening")
    @RolesAllowed(Roles.ADMIN)
    public String blank() {
        return pages.form(outside(), operations);
    }

    /** Opens an operation and continues with its members. */
    @POST
    @Path("opening")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response open(MultivaluedMap<String, String> sent) {
        return pages.add(outside(), operations, sent, code -> "/operations/" + code + Section.MEMBERS.path());
    }

    private PageContext outside() {
        return frames.outside(Area.OPERATIONS);
    }
}
