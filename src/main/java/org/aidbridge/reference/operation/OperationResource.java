package org.aidbridge.reference.operation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.aidbridge.http.Idempotent;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.reference.revision.RevisedEntries.Added;
import org.aidbridge.reference.revision.RowFilter;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "One response to one emergency")
class OperationResource {

    @Schema(name = "Operation")
    record View(@JsonUnwrapped Operation.Facts facts, long version, Instant recordedAt, String recordedBy)
            implements Responses.Versioned {

        static View of(Operation operation) {
            return new View(operation.facts(), operation.version(), operation.recordedAt(), operation.recordedBy());
        }
    }

    private final Operations operations;
    private final OperationService service;
    private final Access access;

    OperationResource(Operations operations, OperationService service, Access access) {
        this.operations = operations;
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @org.eclipse.microprofile.openapi.annotations.Operation(summary = "My operations, by code")
    public RestResponse<List<View>> list(
            @Parameter(description = "Words that the code or the name has, or their beginnings", example = "india")
                    @QueryParam("q")
                    String q,
            @Parameter(example = "REPLAY") @QueryParam("mode") String mode,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        List<String> mine = access.scope().operations();
        RowFilter criteria = RowFilter.all()
                .matching(q)
                .and("mode", mode)
                .and("code = any(:mine)", "mine", mine == null ? null : mine.toArray(String[]::new));
        return Responses.page(operations.page(criteria, page).map(View::of), uri);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Roles.VIEWER)
    @org.eclipse.microprofile.openapi.annotations.Operation(summary = "One operation, as it is or as it was known")
    public RestResponse<View> get(
            @Parameter(example = "IND-COVID-2021") @PathParam("code") String code,
            @Parameter(example = "2021-04-27T18:00:00+05:30") @QueryParam("knownAt") String knownAt) {
        return Responses.versioned(View.of(operations.known(code, knownAt)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @org.eclipse.microprofile.openapi.annotations.Operation(
            summary = "Add an operation; the caller becomes its first administrator",
            description = "It is LIVE; only the sample loader creates a REPLAY")
    @APIResponse(responseCode = "200", description = "The very same was added before")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = View.class)))
    public Response add(Operation.Facts facts, @Context SecurityContext user) {
        Added<Operation> opened =
                service.open(Validation.body(facts), user.getUserPrincipal().getName());
        return Responses.created("/api/operations/" + opened.entry().code(), opened.isNew(), View.of(opened.entry()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{code}")
    @RolesAllowed(Roles.ADMIN)
    @org.eclipse.microprofile.openapi.annotations.Operation(
            summary = "Replace all facts of an operation",
            description = "The mode never changes; the first fact freezes the zone")
    public RestResponse<View> revise(
            @Parameter(example = "IND-COVID-2021") @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            Operation.Facts facts,
            @Context SecurityContext user) {
        Validation.sameCode(code, Validation.body(facts).code());
        String by = user.getUserPrincipal().getName();
        return Responses.versioned(View.of(operations.revise(code, ifMatch, facts, by)));
    }
}
