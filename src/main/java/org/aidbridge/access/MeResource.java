package org.aidbridge.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/me")
@Tag(name = "Me", description = "Whoever has signed in")
@RolesAllowed(Roles.VIEWER)
class MeResource {

    private final UserDesk desk;
    private final SecurityIdentity me;

    MeResource(UserDesk desk, SecurityIdentity me) {
        this.desk = desk;
        this.me = me;
    }

    /** @param roles the role of the user and all that it includes, in ascending order */
    record Me(String name, List<String> roles) {}

    @Schema(examples = "{\"current\": \"four random words\", \"replacement\": \"four other random words\"}")
    record NewPassword(@NotNull String current, @NotNull String replacement) {}

    @GET
    @Operation(summary = "My name and roles")
    public Me get() {
        return new Me(
                me.getPrincipal().getName(),
                Roles.ALL.stream().filter(me::hasRole).toList());
    }

    @PUT
    @Path("/password")
    @Operation(summary = "Change my password; the old one ends at once")
    public void changePassword(@NotNull @Valid NewPassword body) {
        desk.changeOwnPassword(me.getPrincipal().getName(), body.current(), body.replacement());
    }
}
