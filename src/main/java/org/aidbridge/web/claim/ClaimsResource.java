package org.aidbridge.web.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.math.BigDecimal;
import java.util.UUID;
import org.aidbridge.access.Roles;
import org.aidbridge.claim.ClaimFilter;
import org.aidbridge.claim.ClaimQueries;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Slice;
import org.aidbridge.web.Frame;
import org.aidbridge.web.Frames;
import org.aidbridge.web.Html;
import org.aidbridge.web.Section;
import org.aidbridge.web.form.Choices;

/** What is claimed in public, beside what was tracked. */
@Path("/operations/{operation}/claims")
@Produces(Html.TYPE)
class ClaimsResource {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Frames frames;
    private final ClaimQueries claims;
    private final Choices choices;

    ClaimsResource(Frames frames, ClaimQueries claims, Choices choices) {
        this.frames = frames;
        this.claims = claims;
        this.choices = choices;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public String list(
            @PathParam("operation") String operation,
            @BeanParam ClaimFilter filter,
            @BeanParam AsOfParams params,
            @BeanParam PageRequest page) {
        Frame frame = frames.inside(operation, Section.CLAIMS, params);
        Slice<ClaimQueries.Held> found = claims.held(operation, filter, settled(frame), page);
        String next = found.next() == null ? null : frame.link("/claims?after=" + PageRequest.cursor(found.next()));
        return frame.around(new ClaimsPage(frame, found.items(), next));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public String read(
            @PathParam("operation") String operation, @PathParam("id") UUID id, @BeanParam AsOfParams params) {
        Frame frame = frames.inside(operation, Section.CLAIMS, params);
        ClaimQueries.Reconciled reconciled = claims.reconciled(operation, id, settled(frame));
        BigDecimal coverage = reconciled.verdict().coverage();
        return frame.around(new ClaimPage(
                frame,
                choices.of(operation),
                reconciled.claim(),
                reconciled.claim().items().stream().sorted().toList(),
                reconciled.verdict(),
                coverage == null ? null : coverage.min(WHOLE).intValue(),
                reconciled.others()));
    }

    private AsOf settled(Frame frame) {
        if (!frame.moment().isNow()) {
            claims.settle(frame.operation().code());
        }
        return frame.moment().asOf();
    }
}
