package org.aidbridge.user;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import org.aidbridge.access.Roles;
import org.aidbridge.http.ETags;
import org.aidbridge.http.Idempotent;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Pages;
import org.aidbridge.shared.Slice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/users")
@Tag(name = "Users", description = "Who may sign in, and who is an administrator of everything")
@RolesAllowed(Roles.ADMIN)
class UserResource {

    private static final String NAME_RULE =
            "A name has 1 to 64 lower-case letters, digits and . _ @ -, and begins with a letter or digit";
    private static final String ROLE = "admin|member";
    private static final String ROLE_RULE =
            "A role is admin, or member; what a member may do, its memberships in operations say";

    private final UserDesk desk;
    private final Users users;
    private final SecurityIdentity me;

    UserResource(UserDesk desk, Users users, SecurityIdentity me) {
        this.desk = desk;
        this.users = users;
        this.me = me;
    }

    @Schema(examples = "{\"name\": \"asha\", \"password\": \"four random words\", \"role\": \"member\"}")
    record NewUser(
            @NotNull @Pattern(regexp = Users.NAME, message = NAME_RULE)
            String name,

            @Schema(description = "Without one it is a machine, which signs in with tokens")
            String password,

            @NotNull @Pattern(regexp = ROLE, message = ROLE_RULE)
            String role) {}

    @Schema(examples = "{\"role\": \"member\", \"enabled\": true}")
    record ChangedUser(
            @NotNull @Pattern(regexp = ROLE, message = ROLE_RULE)
            String role,

            @NotNull Boolean enabled,

            @Schema(description = "Only to set a new one") String password) {}

    /** Never anything of the password but its age. */
    record UserView(String name, String role, boolean enabled, Instant passwordChangedAt) {
        static UserView of(User user) {
            return new UserView(user.name(), user.role(), user.isEnabled(), user.passwordChangedAt());
        }
    }

    @GET
    @Operation(summary = "All users by name")
    public Response list(@BeanParam PageRequest page, @Context UriInfo uri) {
        int limit = page.limit();
        return Pages.ok(
                Slice.of(users.after(page.after(), limit + 1), limit, User::name)
                        .map(UserView::of),
                uri);
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One user")
    public Response get(String name) {
        User user = users.get(name);
        return Response.ok(UserView.of(user)).tag(ETags.tag(user.version())).build();
    }

    @POST
    @Idempotent
    @Operation(summary = "Let somebody in")
    public Response create(@NotNull @Valid NewUser body) {
        User user = desk.create(body.name(), body.password(), body.role(), me());
        return Response.created(URI.create("/api/users/" + user.name()))
                .tag(ETags.tag(user.version()))
                .entity(UserView.of(user))
                .build();
    }

    /** @param password the new one, which is kept nowhere */
    record NewPassword(String password) {}

    @POST
    @Path("/{name}/password")
    @Operation(
            summary = "Give the user a generated password, to be changed at the next sign-in",
            description = "It is told this once. All sessions of the user end")
    public NewPassword reset(String name) {
        return new NewPassword(desk.reset(name, me()));
    }

    @PUT
    @Path("/{name}")
    @Operation(summary = "Make or unmake an administrator, keep out or let in again, set a new password")
    public Response change(
            String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid ChangedUser body) {
        User user = desk.change(name, ifMatch, body.role(), body.enabled(), body.password(), me());
        return Response.ok(UserView.of(user)).tag(ETags.tag(user.version())).build();
    }

    private String me() {
        return me.getPrincipal().getName();
    }
}
