package org.aidbridge.security.token;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.token.TokenBodies.NewToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.aidbridge.security.user.Users;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.aidbridge.http.Responses;
import org.aidbridge.security.token.TokenBodies.View;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens", description = "What machines sign in with, as Authorization: Bearer aid_...")
class TokenResource {

    private final TokenService service;
    private final Tokens tokens;
    private final Users users;
    private final SecurityIdentity me;

    TokenResource(TokenService service, Tokens tokens, Users users, SecurityIdentity me) {
        this.service = service;
        this.tokens = tokens;
        this.users = users;
        this.me = me;
    }

    @GET
    @Path("me/tokens")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "My tokens, the newest first, without their secrets")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = TokenBodies.View.class)))
    public Response listMine(@BeanParam PageRequest page, @Context UriInfo uri) {
        return page(me(), page, uri);
    }

    @POST
    @Path("me/tokens")
    @RolesAllowed(Roles.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Get a token; it is shown this once",
            description =
                    "It does what its scopes allow, as far as I may do it myself. No Idempotency-Key: an answer that "
                            + "got lost is not kept, so revoke the token and get another")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TokenBodies.View.class)))
    public Response issueMine(@NotNull @Valid NewToken body) {
        return issued(service.issue(me(), body.name(), body.scopes(), body.expiresAt(), me));
    }

    @DELETE
    @Path("me/tokens/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Revoke a token of mine")
    public void revokeMine(UUID id) {
        service.revoke(me(), id, me());
    }

    @GET
    @Path("users/{name}/tokens")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "The tokens of a user, the newest first, without their secrets")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = TokenBodies.View.class)))
    public Response list(
            @Parameter(example = "cx-cargo") String name, @BeanParam PageRequest page, @Context UriInfo uri) {
        users.require(name);
        return page(name, page, uri);
    }

    @POST
    @Path("users/{name}/tokens")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a token to a user, most of all to one that is a machine; it is shown this once")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TokenBodies.View.class)))
    public Response issue(@Parameter(example = "cx-cargo") String name, @NotNull @Valid NewToken body) {
        return issued(service.issue(name, body.name(), body.scopes(), body.expiresAt(), me));
    }

    @DELETE
    @Path("users/{name}/tokens/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Revoke a token")
    public void revoke(@Parameter(example = "cx-cargo") String name, UUID id) {
        service.revoke(name, id, me());
    }

    private Response page(String user, PageRequest page, UriInfo uri) {
        return Responses.page(tokens.page(user, page).map(token -> TokenBodies.View.of(token, null)), uri);
    }

    private static Response issued(TokenService.Issued issued) {
        return Response.status(Response.Status.CREATED)
                .entity(TokenBodies.View.of(issued.token(), issued.secret()))
                .build();
    }

    private String me() {
        return me.getPrincipal().getName();
    }
}
