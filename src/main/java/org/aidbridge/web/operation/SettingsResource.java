package org.aidbridge.web.operation;

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
import org.aidbridge.security.access.Roles;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.reference.ReferencePages;

@Path("/operations/{operation}/settings")
@Produces(Html.TYPE)
@RolesAllowed(Roles.ADMIN)
class SettingsResource {

    private final PageContexts frames;
    private final ReferencePages pages;
    private final OperationReference operations;

    SettingsResource(PageContexts frames, ReferencePages pages, OperationReference operations) {
        this.frames = frames;
        this.pages = pages;
        this.operations = operations;
    }

    private PageContext frame(String operation) {
        return frames.acting(operation, Section.SETTINGS);
    }

    @GET
    public String settings(String operation, @QueryParam("recorded") boolean isRecorded) {
        return pages.entry(frame(operation), operations, operation, isRecorded);
    }

    @GET
    @Path("change")
    public String form(String operation) {
        return pages.form(frame(operation), operations, operation);
    }

    @POST
    @Path("change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revise(String operation, MultivaluedMap<String, String> sent) {
        return pages.revise(frame(operation), operations, operation, sent);
    }
}
