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
import java.util.List;
import java.util.UUID;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.token.TokenBodies.NewToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/me/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens", description = "Tokens for machines, sent as Authorization: Bearer aid_...")
@RolesAllowed(Roles.VIEWER)
class MyTokenResource {

    private final TokenService service;
    private final Tokens tokens;
    private final SecurityIdentity me;

    MyTokenResource(TokenService service, Tokens tokens, SecurityIdentity me) {
        this.service = service;
        this.tokens = tokens;
        this.me = me;
    }

    @GET
    @Operation(summary = "My tokens, the newest first, without their secrets")
    public RestResponse<List<TokenBodies.View>> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return Responses.page(tokens.page(me(), page).map(TokenBodies.View::of), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Create a token; it is shown only once",
            description = "Its scopes never exceed my own rights. No Idempotency-Key: a response that "
                    + "got lost is not stored, so revoke the token and create another")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TokenBodies.View.class)))
    public Response issue(@NotNull @Valid NewToken body) {
        return TokenBodies.issued(service.issue(me(), body.name(), body.scopes(), body.expiresAt(), me));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a token of mine")
    public void revoke(UUID id) {
        service.revoke(me(), id, me());
    }

    private String me() {
        return me.getPrincipal().getName();
    }
}
