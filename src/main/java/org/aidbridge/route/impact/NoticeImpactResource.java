package org.aidbridge.route.impact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.OperationParam;
import org.aidbridge.security.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notices/{id}/impact")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
class NoticeImpactResource {

    private final ImpactQueries impact;
    private final ImpactStream stream;

    NoticeImpactResource(ImpactQueries impact, ImpactStream stream) {
        this.impact = impact;
        this.stream = stream;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary =
                    "Cargo on hold for the routes that the suspension of this notice keeps closed, and what the notice changed",
            description = "A notice holds nothing once it is retracted or its routes are served again. Cargo that a "
                    + "retraction or an amendment released is listed as freed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImpactView.class)))
    public StreamingOutput get(UUID id, @BeanParam OperationParam operation, @BeanParam AsOfParams asOf) {
        return stream.of(impact.published(operation.code(), id, asOf.asOf(), asOf.isNow()));
    }
}
