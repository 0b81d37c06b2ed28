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
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.AccessScope;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.user.Users;
import org.aidbridge.web.Area;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;

@Path("/tokens")
@Produces(Html.TYPE)
@RolesAllowed(Roles.VIEWER)
class MyTokensResource {

    private final PageContexts frames;
    private final TokenPages pages;
    private final Access access;
    private final Users users;

    MyTokensResource(PageContexts frames, TokenPages pages, Access access, Users users) {
        this.frames = frames;
        this.pages = pages;
        this.access = access;
        this.users = users;
    }

    private PageContext frame() {
        return frames.outside(Area.TOKENS);
    }

    private TokenPages.Owner me() {
        AccessScope reach = access.scope();
        String name = access.caller().name();
        return new TokenPages.Owner(
                name, users.has(name), reach.isEverywhere(), reach.memberships(), Area.TOKENS.path());
    }

    @GET
    public String list(@BeanParam PageRequest page) {
        return pages.list(frame(), me(), page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response issue(MultivaluedMap<String, String> sent) {
        return pages.issue(frame(), me(), sent);
    }

    @POST
    @Path("{id}/revoke")
    public Response revoke(UUID id) {
        return pages.revoke(frame(), me(), id);
    }
}
