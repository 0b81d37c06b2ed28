package org.aidbridge.security.user;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.AuditActor;
import org.aidbridge.security.access.Membership;
import org.aidbridge.security.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me", description = "The current user")
@RolesAllowed(Roles.VIEWER)
class MeResource {

    private final UserService service;
    private final SecurityIdentity me;
    private final Access access;
    private final CurrentVertxRequest request;

    MeResource(UserService service, SecurityIdentity me, Access access, CurrentVertxRequest request) {
        this.request = request;
        this.service = service;
        this.me = me;
        this.access = access;
    }

    /**
     * @param roles in any operation, ascending; all of them for a system administrator
     * @param memberships empty for a system administrator without any
     */
    record Me(String name, List<String> roles, Collection<Membership> memberships) {}

    @Schema(examples = "{\"current\": \"four random words\", \"replacement\": \"four other random words\"}")
    record NewPassword(
            @NotNull @JsonDeserialize(using = StringDeserializer.class)
            String current,

            @NotNull @JsonDeserialize(using = StringDeserializer.class)
            String replacement) {}

    @GET
    @Operation(operationId = "getMe", summary = "My name, roles and memberships")
    public Me get() {
        return new Me(
                me.getPrincipal().getName(),
                Roles.ALL.stream().filter(me::hasRole).toList(),
                access.scope().memberships());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/password")
    @Operation(summary = "Change my password; all my sessions end")
    public void changePassword(@NotNull @Valid NewPassword body) {
        service.changeOwnPassword(
                me.getPrincipal().getName(),
                body.current(),
                body.replacement(),
                AuditActor.address(request.getCurrent()));
    }
}
