package org.aidbridge.claim.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.reference.revision.RowFilter;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.security.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/tolerances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class ToleranceResource {

    @Schema(name = "Tolerance")
    record View(@JsonUnwrapped Tolerance.Facts facts, long version, Instant recordedAt, String recordedBy)
            implements Responses.Versioned {

        static View of(Tolerance tolerance) {
            return new View(tolerance.facts(), tolerance.version(), tolerance.recordedAt(), tolerance.recordedBy());
        }
    }

    private final ToleranceSettings tolerances;

    ToleranceResource(ToleranceSettings tolerances) {
        this.tolerances = tolerances;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "How far \"about\" and \"nearly\" reach")
    public RestResponse<List<View>> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return Responses.page(tolerances.page(RowFilter.all(), page).map(View::of), uri);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One of them, as it is or as it was known")
    public RestResponse<View> get(
            @Parameter(example = "NEARLY") @PathParam("code") String code,
            @Parameter(example = "2021-04-27T18:00:00+05:30") @QueryParam("knownAt") String knownAt) {
        return Responses.versioned(View.of(tolerances.known(code, knownAt)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{code}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Set how far it reaches",
            description = "What was reconciled before is reconciled again by what was set then")
    public RestResponse<View> revise(
            @Parameter(example = "NEARLY") @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Tolerance.Facts facts,
            @Context SecurityContext user) {
        Validation.sameCode(code, Validation.body(facts).code());
        String by = user.getUserPrincipal().getName();
        return Responses.versioned(View.of(tolerances.revise(code, ifMatch, facts, by)));
    }
}
