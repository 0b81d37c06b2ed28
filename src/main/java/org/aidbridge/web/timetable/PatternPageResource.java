package org.aidbridge.web.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.aidbridge.reference.carrier.Routes;
import org.aidbridge.reference.carrier.ServicePatterns;
import org.aidbridge.security.access.Roles;
import org.aidbridge.web.Area;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.reference.ReferencePages;

@Path("/catalogue/routes/{id}/pattern")
@Produces(Html.TYPE)
@RolesAllowed(Roles.COORDINATOR)
class PatternPageResource {

    private final PageContexts frames;
    private final ReferencePages pages;
    private final Routes routes;
    private final ServicePatterns patterns;

    PatternPageResource(PageContexts frames, ReferencePages pages, Routes routes, ServicePatterns patterns) {
        this.frames = frames;
        this.pages = pages;
        this.routes = routes;
        this.patterns = patterns;
    }

    private PatternReference reference(String id) {
        return new PatternReference(patterns, routes.known(id));
    }

    @GET
    public String form(String id) {
        PatternReference reference = reference(id);
        PageContext frame = frames.outside(Area.ROUTES);
        return patterns.has(id) ? pages.form(frame, reference, id) : pages.form(frame, reference);
    }

    /** Without an earlier version this adds one, unless somebody else has meanwhile. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response state(String id, MultivaluedMap<String, String> sent) {
        PatternReference reference = reference(id);
        PageContext frame = frames.outside(Area.ROUTES);
        return sent.containsKey("version")
                ? pages.revise(frame, reference, id, sent)
                : pages.add(frame, reference, sent);
    }
}
