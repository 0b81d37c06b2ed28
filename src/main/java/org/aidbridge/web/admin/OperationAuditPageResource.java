package org.aidbridge.web.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.audit.AuditQueries;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.form.FormData;

@Path("/operations/{operation}/audit")
@Produces(Html.TYPE)
class OperationAuditPageResource {

    private final PageContexts frames;
    private final AuditQueries audit;

    OperationAuditPageResource(PageContexts frames, AuditQueries audit) {
        this.frames = frames;
        this.audit = audit;
    }

    @GET
    @RolesAllowed(Roles.COORDINATOR)
    public String audit(
            String operation, @BeanParam AsOfParams params, @BeanParam PageRequest page, @Context UriInfo uri) {
        PageContext frame = frames.inside(operation, Section.AUDIT, params);
        FormData asked = FormData.of(uri.getQueryParameters());
        return frame.around(AuditPage.of(
                frame,
                audit.page(operation, AuditPage.filter(frame, asked), page),
                asked,
                "/api/operations/" + operation + "/audit/export"));
    }
}
