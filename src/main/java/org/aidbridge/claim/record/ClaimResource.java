package org.aidbridge.claim.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.ETags;
import org.aidbridge.http.Idempotent;
import org.aidbridge.http.OperationParam;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.AsOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims", description = "Public figures as stated, compared with tracked figures")
class ClaimResource {

    private final ClaimService service;
    private final ClaimQueries claims;
    private final Access access;
    private final Clock clock;

    ClaimResource(ClaimService service, ClaimQueries claims, Access access, Clock clock) {
        this.service = service;
        this.claims = claims;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Claims of an operation, the newest entry first")
    public RestResponse<List<ClaimView>> list(
            @BeanParam OperationParam operation,
            @BeanParam ClaimFilter filter,
            @BeanParam AsOfParams params,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        AsOf asOf = settled(operation, params);
        return Responses.page(claims.page(operation.code(), filter, asOf, page).map(ClaimView::of), uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "One claim, with the newest mapping known then",
            description = "The ETag is the version of its mapping")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response get(UUID id, @BeanParam OperationParam operation, @BeanParam AsOfParams params) {
        return answer(Response.ok(), claims.get(operation.code(), id, settled(operation, params)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Record a claim",
            description =
                    "201 when it is new, 200 when the very same claim was recorded before. A claim is never changed: "
                            + "its speaker takes it back by a RETRACTION that refers to it, and we correct our record of it by a "
                            + "claim that refers to it or, where nobody said anything, by a CORRECTION")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ClaimView.class)))
    @APIResponse(responseCode = "200")
    public Response state(@NotNull @Valid ClaimBody body, @Context SecurityContext user) {
        access.require(body.operation(), Roles.COORDINATOR, "/operation");
        ClaimService.Stated stated = service.state(body, user.getUserPrincipal().getName());
        Claim claim = stated.claim();
        String location = "/api/claims/" + claim.id() + "?operation=" + claim.operation();
        return answer(Responses.created(location, stated.isNew()), claim);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("preview")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Preview the reconciliation of a claim that is not recorded",
            description = "Validated like a recorded claim; nothing is written, and it has no id")
    public ReconciliationView preview(@NotNull @Valid ClaimBody body) {
        access.require(body.operation(), Roles.COORDINATOR, "/operation");
        return now(service.draft(body, access.caller().name()));
    }

    @GET
    @Path("{id}/mappings")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Versions of the mapping of a claim, the newest first")
    public List<ClaimQueries.Meaning> mappings(
            UUID id, @BeanParam OperationParam operation, @BeanParam AsOfParams params) {
        return claims.mappings(operation.code(), id, settled(operation, params));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/mapping")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Map a claim to other items",
            description = "The text stays; earlier reconciliations stay as they were known")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response remap(
            UUID id,
            @BeanParam OperationParam operation,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid MappingBody body,
            @Context SecurityContext user) {
        return answer(
                Response.ok(),
                service.remap(
                        operation.code(),
                        id,
                        ifMatch,
                        body,
                        user.getUserPrincipal().getName()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/mapping/preview")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Preview the reconciliation of a claim with another mapping",
            description = "Validated like a mapping; nothing is written")
    public ReconciliationView preview(UUID id, @BeanParam OperationParam operation, @NotNull @Valid MappingBody body) {
        return now(service.meaning(operation.code(), id, body));
    }

    @GET
    @Path("{id}/reconciliation")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "Reconciliation of a claim with tracked figures",
            description = "Verdict with its reason in one sentence, and comparisons with claims about the same items")
    public ReconciliationView reconciliation(
            UUID id, @BeanParam OperationParam operation, @BeanParam AsOfParams params) {
        AsOf asOf = settled(operation, params);
        return ReconciliationView.of(claims.reconciled(operation.code(), id, asOf), asOf);
    }

    @GET
    @Path("{id}/comparisons/{other}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Comparison of two claims, regardless of tracked figures")
    public ReconciliationView.Beside comparison(
            UUID id, UUID other, @BeanParam OperationParam operation, @BeanParam AsOfParams params) {
        return ReconciliationView.Beside.of(claims.compared(operation.code(), id, other, settled(operation, params)));
    }

    private ReconciliationView now(Claim claim) {
        AsOf asOf = AsOf.now(clock);
        return ReconciliationView.of(claims.reconciled(claim, asOf), asOf);
    }

    private AsOf settled(OperationParam operation, AsOfParams params) {
        String code = operation.code();
        return params.asOf(() -> claims.settle(code));
    }

    private static Response answer(Response.ResponseBuilder response, Claim claim) {
        return response.header(HttpHeaders.ETAG, ETags.open(claim.mapping()))
                .entity(ClaimView.of(claim))
                .build();
    }
}
