package org.aidbridge.web.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.Roles;
import org.aidbridge.web.Area;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.ReferencePages;

/** Tolerances of qualified claims: all users read them, system administrators set them. */
@Path("/catalogue/tolerances")
@Produces(Html.TYPE)
class TolerancesResource {

    private final PageContexts frames;
    private final ReferencePages pages;
    private final ToleranceReference tolerances;

    TolerancesResource(PageContexts frames, ReferencePages pages, ToleranceReference tolerances) {
        this.frames = frames;
        this.pages = pages;
        this.tolerances = tolerances;
    }

    private PageContext frame() {
        return frames.outside(Area.TOLERANCES);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public String list(@BeanParam PageRequest page) {
        return pages.list(frame(), tolerances, FormData.of(Map.of()), page);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Roles.VIEWER)
    public String entry(String code, @QueryParam("recorded") boolean isRecorded) {
        return pages.entry(frame(), tolerances, code, isRecorded);
    }

    @GET
    @Path("{code}/change")
    @RolesAllowed(Roles.ADMIN)
    public String form(String code) {
        return pages.form(frame(), tolerances, code);
    }

    @POST
    @Path("{code}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response revise(String code, MultivaluedMap<String, String> sent) {
        return pages.revise(frame(), tolerances, code, sent);
    }
}
