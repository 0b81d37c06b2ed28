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
import org.aidbridge.security.user.Users;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/users/{name}/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
@RolesAllowed(Roles.ADMIN)
class UserTokenResource {

    private final TokenService service;
    private final Tokens tokens;
    private final Users users;
    private final SecurityIdentity me;

    UserTokenResource(TokenService service, Tokens tokens, Users users, SecurityIdentity me) {
        this.service = service;
        this.tokens = tokens;
        this.users = users;
        this.me = me;
    }

    @GET
    @Operation(summary = "The tokens of a user, the newest first, without their secrets")
    public RestResponse<List<TokenBodies.View>> list(
            @Parameter(example = "cx-cargo") String name, @BeanParam PageRequest page, @Context UriInfo uri) {
        users.require(name);
        return Responses.page(tokens.page(name, page).map(TokenBodies.View::of), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create a token for a user, usually a machine; it is shown only once")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TokenBodies.View.class)))
    public Response issue(@Parameter(example = "cx-cargo") String name, @NotNull @Valid NewToken body) {
        return TokenBodies.issued(service.issue(name, body.name(), body.scopes(), body.expiresAt(), me));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a token")
    public void revoke(@Parameter(example = "cx-cargo") String name, UUID id) {
        service.revoke(name, id, me.getPrincipal().getName());
    }
}
