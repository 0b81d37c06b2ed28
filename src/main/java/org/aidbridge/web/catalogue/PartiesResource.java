package org.aidbridge.web.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.Roles;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.ReferencePages;

@Path("/operations/{operation}/parties")
@Produces(Html.TYPE)
class PartiesResource {

    private final PageContexts frames;
    private final ReferencePages pages;
    private final PartyReference parties;

    PartiesResource(PageContexts frames, ReferencePages pages, PartyReference parties) {
        this.frames = frames;
        this.pages = pages;
        this.parties = parties;
    }

    private PageContext frame(String operation) {
        return frames.acting(operation, Section.PARTIES);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Response list(
            String operation, @BeanParam AsOfParams asOf, @BeanParam PageRequest page, @Context UriInfo uri) {
        PageContext frame = frame(operation);
        // Parties have no list as of another time; facts name their parties as of then.
        return asOf.isNow()
                ? Response.ok(pages.list(frame, parties, FormData.of(uri.getQueryParameters()), page))
                        .build()
                : Response.seeOther(URI.create(frame.plain("/parties"))).build();
    }

    @GET
    @Path("new")
    @RolesAllowed(Roles.COORDINATOR)
    public String blank(String operation) {
        return pages.form(frame(operation), parties);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    public Response add(String operation, @QueryParam("then") String then, MultivaluedMap<String, String> sent) {
        return pages.add(frame(operation), parties, sent, then);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Roles.VIEWER)
    public String entry(String operation, String code, @QueryParam("recorded") boolean isRecorded) {
        return pages.entry(frame(operation), parties, code, isRecorded);
    }

    @GET
    @Path("{code}/change")
    @RolesAllowed(Roles.COORDINATOR)
    public String form(String operation, String code) {
        return pages.form(frame(operation), parties, code);
    }

    @POST
    @Path("{code}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    public Response revise(String operation, String code, MultivaluedMap<String, String> sent) {
        return pages.revise(frame(operation), parties, code, sent);
    }
}
