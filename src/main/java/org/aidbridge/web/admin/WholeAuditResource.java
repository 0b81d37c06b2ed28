package org.aidbridge.web.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.audit.AuditQueries;
import org.aidbridge.web.Area;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.form.FormData;

/** The audit of all operations, users, tokens and reference data. */
@Path("/audit")
@Produces(Html.TYPE)
class WholeAuditResource {

    private final PageContexts frames;
    private final AuditQueries audit;

    WholeAuditResource(PageContexts frames, AuditQueries audit) {
        this.frames = frames;
        this.audit = audit;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    public String audit(@BeanParam PageRequest page, @Context UriInfo uri) {
        PageContext frame = frames.outside(Area.AUDIT);
        FormData asked = FormData.of(uri.getQueryParameters());
        return frame.around(AuditPage.of(
                frame, audit.page(null, AuditPage.filter(frame, asked), page), asked, "/api/audit/export"));
    }
}
