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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.ETags;
import org.aidbridge.http.Idempotent;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ClaimView.class)))
    public Response list(
            @Parameter(required = true, example = "IND-COVID-2021") @QueryParam("operation") String operation,
            @BeanParam ClaimFilter filter,
            @BeanParam AsOfParams params,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        AsOf asOf = settled(operation, params);
        return Responses.page(claims.page(operation, filter, asOf, page).map(ClaimView::of), uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "One claim, with the newest mapping known then",
            description = "The ETag is the version of its mapping")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response get(
            UUID id,
            @Parameter(required = true, example = "IND-COVID-2021") @QueryParam("operation") String operation,
            @BeanParam AsOfParams params) {
        return answer(Response.ok(), claims.get(operation, id, settled(operation, params)));
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
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response state(@NotNull @Valid ClaimBody body, @Context SecurityContext user) {
        access.require(body.operation(), Roles.COORDINATOR, "/operation");
        ClaimService.Stated stated = service.state(body, user.getUserPrincipal().getName());
        Claim claim = stated.claim();
        URI location = URI.create("/api/claims/" + claim.id() + "?operation=" + claim.operation());
        return answer(Responses.created(location, stated.isNew()), claim);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("preview")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Preview the reconciliation of a claim that is not recorded",
            description = "Validated like a recorded claim; nothing is written, and it has no id")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReconciliationView.class)))
    public ReconciliationView preview(@NotNull @Valid ClaimBody body) {
        access.require(body.operation(), Roles.COORDINATOR, "/operation");
        return now(service.draft(body, access.caller().name()));
    }

    @GET
    @Path("{id}/mappings")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Versions of the mapping of a claim, the newest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ClaimQueries.Meaning.class)))
    public List<ClaimQueries.Meaning> mappings(
            UUID id,
            @Parameter(required = true, example = "IND-COVID-2021") @QueryParam("operation") String operation,
            @BeanParam AsOfParams params) {
        return claims.mappings(operation, id, settled(operation, params));
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
            @Parameter(required = true, example = "IND-COVID-2021") @QueryParam("operation") String operation,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid MappingBody body,
            @Context SecurityContext user) {
        require(operation);
        return answer(
                Response.ok(),
                service.remap(
                        operation, id, ifMatch, body, user.getUserPrincipal().getName()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/mapping/preview")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Preview the reconciliation of a claim with another mapping",
            description = "Validated like a mapping; nothing is written")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReconciliationView.class)))
    public ReconciliationView preview(
            UUID id,
            @Parameter(required = true, example = "IND-COVID-2021") @QueryParam("operation") String operation,
            @NotNull @Valid MappingBody body) {
        require(operation);
        return now(service.meaning(operation, id, body));
    }

    @GET
    @Path("{id}/reconciliation")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "Reconciliation of a claim with tracked figures",
            description = "Verdict with its reason in one sentence, and comparisons with claims about the same items")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReconciliationView.class)))
    public ReconciliationView reconciliation(
            UUID id,
            @Parameter(required = true, example = "IND-COVID-2021") @QueryParam("operation") String operation,
            @BeanParam AsOfParams params) {
        AsOf asOf = settled(operation, params);
        return ReconciliationView.of(claims.reconciled(operation, id, asOf), asOf);
    }

    @GET
    @Path("{id}/comparisons/{other}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Comparison of two claims, regardless of tracked figures")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ReconciliationView.Beside.class)))
    public ReconciliationView.Beside comparison(
            UUID id,
            UUID other,
            @Parameter(required = true, example = "IND-COVID-2021") @QueryParam("operation") String operation,
            @BeanParam AsOfParams params) {
        return ReconciliationView.Beside.of(claims.compared(operation, id, other, settled(operation, params)));
    }

    private ReconciliationView now(Claim claim) {
        AsOf asOf = AsOf.now(clock);
        return ReconciliationView.of(claims.reconciled(claim, asOf), asOf);
    }

    private AsOf settled(String operation, AsOfParams params) {
        require(operation);
        AsOf asOf = params.asOf();
        if (!params.isNow()) {
            claims.settle(operation);
        }
        return asOf;
    }

    private static void require(String operation) {
        if (operation == null) {
            throw new Invalid("?operation", Message.of("Say of which operation"));
        }
    }

    private static Response answer(Response.ResponseBuilder response, Claim claim) {
        return response.header(HttpHeaders.ETAG, ETags.open(claim.mapping()))
                .entity(ClaimView.of(claim))
                .build();
    }
}
