package org.aidbridge.security.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.aidbridge.http.Dictionary;
import org.aidbridge.http.Language;
import org.aidbridge.http.Preferences;
import org.aidbridge.security.access.AuditActor;
import org.aidbridge.security.access.Identity;
import org.aidbridge.security.access.PublicPaths;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.user.UserService;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path(PublicPaths.PASSWORD)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
class PasswordResource {

    private final UserService service;
    private final Sessions sessions;
    private final SessionCookie cookies;
    private final SecurityIdentity caller;
    private final CurrentVertxRequest request;

    PasswordResource(
            UserService service,
            Sessions sessions,
            SessionCookie cookies,
            SecurityIdentity caller,
            CurrentVertxRequest request) {
        this.service = service;
        this.sessions = sessions;
        this.cookies = cookies;
        this.caller = caller;
        this.request = request;
    }

    @CheckedTemplate(basePath = "session")
    static final class Pages {
        private Pages() {}

        static native TemplateInstance password(
                String lang, String name, boolean must, boolean isWrong, String problem);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance page() {
        return page(false, null);
    }

    /**
     * @param isWrong whether the current password was wrong
     * @param problem with the new one; null without one
     */
    private TemplateInstance page(boolean isWrong, Message problem) {
        Language language = Preferences.of(request.getCurrent().request()).language();
        return Pages.password(
                        language.tag(),
                        caller.getPrincipal().getName(),
                        caller.getAttribute(Identity.MUST_CHANGE) != null,
                        isWrong,
                        problem == null ? null : Dictionary.of(language).say(problem))
                .setLocale(language.locale());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@FormParam("current") String current, @FormParam("replacement") String replacement) {
        String name = caller.getPrincipal().getName();
        String address = AuditActor.address(request.getCurrent());
        try {
            service.changeOwnPassword(
                    name,
                    Objects.requireNonNullElse(current, ""),
                    Objects.requireNonNullElse(replacement, ""),
                    address);
        } catch (Invalid e) {
            boolean isWrong = e.errors().get(0).pointer().equals("/current");
            return Response.status(422)
                    .entity(page(isWrong, isWrong ? null : e.detail()))
                    .build();
        }
        return Response.seeOther(URI.create("/"))
                .header("Set-Cookie", cookies.begin(sessions.begin(name, address)))
                .build();
    }
}
