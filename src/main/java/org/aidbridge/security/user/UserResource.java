package org.aidbridge.security.user;

import io.quarkus.security.identity.SecurityIdentity;
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
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.aidbridge.http.ETags;
import org.aidbridge.http.Idempotent;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.user.UserBodies.ChangedUser;
import org.aidbridge.security.user.UserBodies.NewUser;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users", description = "Users and system administrators")
@RolesAllowed(Roles.ADMIN)
class UserResource {

    private final UserService service;
    private final Users users;
    private final SecurityIdentity me;

    UserResource(UserService service, Users users, SecurityIdentity me) {
        this.service = service;
        this.users = users;
        this.me = me;
    }

    /** Never exposes the password, only its age. */
    record UserView(String name, String role, boolean enabled, Instant passwordChangedAt) {
        static UserView of(User user) {
            return new UserView(user.name(), user.role(), user.isEnabled(), user.passwordChangedAt());
        }
    }

    @GET
    @Operation(summary = "All users by name")
    public RestResponse<List<UserView>> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return Responses.page(users.page(page).map(UserView::of), uri);
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One user")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response get(String name) {
        User user = users.get(name);
        return Response.ok(UserView.of(user)).tag(ETags.tag(user.version())).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Create a user")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response create(@NotNull @Valid NewUser body) {
        UserService.Created created = service.create(body.name(), body.password(), body.role(), me());
        User user = created.user();
        return Responses.created("/api/users/" + user.name(), created.isNew())
                .tag(ETags.tag(user.version()))
                .entity(UserView.of(user))
                .build();
    }

    /** @param password stored nowhere */
    record GeneratedPassword(String password) {}

    @POST
    @Path("/{name}/password")
    @Operation(
            operationId = "resetUserPassword",
            summary = "Reset the password of a user to a generated one, to be changed at the next sign-in",
            description = "It is shown only once. All sessions of the user end")
    public GeneratedPassword reset(String name) {
        return new GeneratedPassword(service.reset(name, me()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{name}")
    @Operation(summary = "Change the role, status or password of a user")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response change(
            String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid ChangedUser body) {
        User user = service.change(name, ifMatch, body.role(), body.enabled(), body.password(), me());
        return Response.ok(UserView.of(user)).tag(ETags.tag(user.version())).build();
    }

    private String me() {
        return me.getPrincipal().getName();
    }
}
