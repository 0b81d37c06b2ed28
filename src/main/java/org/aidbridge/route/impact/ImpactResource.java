package org.aidbridge.route.impact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.reference.operation.Operations;
import org.aidbridge.security.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/operations/{operation}/impact")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
class ImpactResource {

    private final ImpactQueries impact;
    private final ImpactStream stream;
    private final Operations operations;

    ImpactResource(ImpactQueries impact, ImpactStream stream, Operations operations) {
        this.impact = impact;
        this.stream = stream;
        this.operations = operations;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "Cargo on hold for closed routes, the most urgent first",
            description = "A leg is on hold when its route is closed at its planned departure. Cargo in the air is "
                    + "listed apart: it is not affected. Totals come last")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImpactView.class)))
    public StreamingOutput get(
            @Parameter(example = "IND-COVID-2021") @PathParam("operation") String operation,
            @BeanParam AsOfParams asOf) {
        operations.known(operation, null);
        return stream.of(impact.inForce(operation, asOf.asOf(), asOf.isNow()));
    }
}
