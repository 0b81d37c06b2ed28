package org.aidbridge.web.token;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.membership.Members;
import org.aidbridge.security.user.User;
import org.aidbridge.security.user.Users;
import org.aidbridge.web.Area;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;

/** Tokens of another user, mostly a machine. */
@Path("/people/{name}/tokens")
@Produces(Html.TYPE)
@RolesAllowed(Roles.ADMIN)
class UserTokensResource {

    private final PageContexts frames;
    private final TokenPages pages;
    private final Users users;
    private final Members members;

    UserTokensResource(PageContexts frames, TokenPages pages, Users users, Members members) {
        this.frames = frames;
        this.pages = pages;
        this.users = users;
        this.members = members;
    }

    private PageContext frame() {
        return frames.outside(Area.PEOPLE);
    }

    /** @throws org.aidbridge.shared.Unknown (404) for an unknown user */
    private TokenPages.Owner owner(String name) {
        User user = users.get(name);
        return new TokenPages.Owner(
                name,
                true,
                user.isAdmin(),
                members.memberships(name),
                frame().plainTo(Area.PEOPLE.path(), name) + "/tokens");
    }

    @GET
    public String list(String name, @BeanParam PageRequest page) {
        return pages.list(frame(), owner(name), page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response issue(String name, MultivaluedMap<String, String> sent) {
        return pages.issue(frame(), owner(name), sent);
    }

    @POST
    @Path("{id}/revoke")
    public Response revoke(String name, UUID id) {
        return pages.revoke(frame(), owner(name), id);
    }
}
