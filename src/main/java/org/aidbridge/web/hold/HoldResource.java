package org.aidbridge.web.hold;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.reference.operation.Operations;
import org.aidbridge.route.impact.ImpactQueries;
import org.aidbridge.route.impact.ImpactView;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.AsOf;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.form.Choices;

@Path("/operations/{operation}")
class HoldResource {

    private static final int SHOWN = 200;

    private final PageContexts frames;
    private final ImpactQueries impact;
    private final Operations operations;
    private final Choices choices;

    HoldResource(PageContexts frames, ImpactQueries impact, Operations operations, Choices choices) {
        this.frames = frames;
        this.impact = impact;
        this.operations = operations;
        this.choices = choices;
    }

    @GET
    @Path("stuck")
    @Produces(Html.TYPE)
    @RolesAllowed(Roles.VIEWER)
    public String page(String operation, @BeanParam AsOfParams params) {
        PageContext frame = frames.inside(operation, Section.HOLD, params);
        ImpactView found = impact.first(
                SHOWN, operation, frame.moment().asOf(), frame.moment().isNow());
        return frame.around(
                new HoldPage(frame, choices.of(operation), found, found.legs().size() == SHOWN));
    }

    /** Everything, as CSV. */
    @GET
    @Path("stuck.csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed(Roles.VIEWER)
    public Response file(String operation, @BeanParam AsOfParams params) {
        operations.known(operation, null);
        AsOf asOf = params.asOf();
        boolean isNow = params.isNow();
        StreamingOutput file = out -> HoldCsv.write(taker -> impact.all(operation, asOf, isNow, taker), out);
        return Response.ok(file, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + operation + "-stuck.csv\"")
                .build();
    }
}
