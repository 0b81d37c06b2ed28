package org.aidbridge.security.session;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.aidbridge.http.Dictionary;
import org.aidbridge.http.Language;
import org.aidbridge.http.Preferences;
import org.aidbridge.security.access.AccessScope;
import org.aidbridge.security.access.AuditActor;
import org.aidbridge.security.access.Identity;
import org.aidbridge.security.access.PublicPaths;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.access.SameOrigin;
import org.aidbridge.security.audit.AuditLog;
import org.aidbridge.security.audit.AuditLog.Action;
import org.aidbridge.security.credential.Secret;
import org.aidbridge.security.user.PasswordIdentityProvider;
import org.aidbridge.security.user.Users;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Throttled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SignInResource {

    private static final String HOME = "/";

    private final PasswordIdentityProvider passwords;
    private final Users users;
    private final Sessions sessions;
    private final SessionCookie cookies;
    private final AuditLog auditLog;
    private final OidcSession oidcSession;
    private final SecurityIdentity caller;
    private final CurrentVertxRequest request;
    private final boolean isOidcEnabled;

    SignInResource(
            PasswordIdentityProvider passwords,
            Users users,
            Sessions sessions,
            SessionCookie cookies,
            AuditLog auditLog,
            OidcSession oidcSession,
            SecurityIdentity caller,
            CurrentVertxRequest request,
            @ConfigProperty(name = "aidbridge.oidc.enabled") boolean isOidcEnabled) {
        this.isOidcEnabled = isOidcEnabled;
        this.passwords = passwords;
        this.users = users;
        this.sessions = sessions;
        this.cookies = cookies;
        this.auditLog = auditLog;
        this.oidcSession = oidcSession;
        this.caller = caller;
        this.request = request;
    }

    @CheckedTemplate(basePath = "session")
    static final class Pages {
        private Pages() {}

        static native TemplateInstance signIn(
                String lang, String name, String to, boolean isWrong, String problem, boolean elsewhere);

        static native TemplateInstance account(String lang, String name, AccessScope scope, boolean elsewhere);
    }

    @GET
    @Path("sign-in")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance page(@QueryParam("to") String to) {
        return signIn("", to, false, null);
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(hidden = true)
    public Response signIn(
            @FormParam("name") String name, @FormParam("password") String password, @FormParam("to") String to) {
        SameOrigin.require(request.getCurrent().request());
        String address = AuditActor.address(request.getCurrent());
        String user = name == null ? "" : name.strip();
        try {
            passwords.verify(user, password, address);
            String cookie = sessions.begin(user, address);
            auditLog.record(Action.SIGN_IN, user, address, Identity.SESSION);
            boolean mustChange = users.get(user).mustChange();
            return Response.seeOther(URI.create(mustChange ? PublicPaths.PASSWORD : local(to)))
                    .header("Set-Cookie", cookies.begin(cookie))
                    .build();
        } catch (AuthenticationFailedException e) {
            auditLog.record(Action.SIGN_IN_REFUSED, known(user), address, Identity.SESSION);
            return refused(401, signIn(user, to, true, null));
        } catch (Throttled e) {
            return Response.fromResponse(refused(
                            429, signIn(user, to, false, say(Message.of("{title}. {detail}.", e.title(), e.detail())))))
                    .header("Retry-After", e.retryAfter())
                    .build();
        }
    }

    private static Response refused(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    /** @param problem other than wrong credentials; null without one */
    private TemplateInstance signIn(String name, String to, boolean isWrong, String problem) {
        Language language = language();
        return Pages.signIn(language.tag(), name, local(to), isWrong, problem, isOidcEnabled)
                .setLocale(language.locale());
    }

    private String say(Message phrase) {
        return Dictionary.of(language()).say(phrase);
    }

    private Language language() {
        return Preferences.of(request.getCurrent().request()).language();
    }

    /** A mistyped name may be a password, which must not be logged. */
    private static String known(String name) {
        return Users.isName(name) ? name : "?";
    }

    /** Ends the session on all replicas. The session at the OpenID provider goes on. */
    @POST
    @Path("sign-out")
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Response signOut(@CookieParam(SessionAuthentication.COOKIE) String cookie) {
        if (isOidc()) {
            oidcSession.logout().await().indefinitely();
            note(Action.SIGN_OUT, Identity.OIDC);
        } else if (cookie != null) {
            sessions.end(Secret.hash(cookie));
            note(Action.SIGN_OUT, Identity.SESSION);
        }
        return Response.seeOther(URI.create(PublicPaths.SIGN_IN))
                .header("Set-Cookie", cookies.end())
                .build();
    }

    private boolean isOidc() {
        return Identity.OIDC.equals(caller.getAttribute(Identity.CREDENTIAL));
    }

    private void note(Action action, String credential) {
        auditLog.record(action, caller.getPrincipal().getName(), AuditActor.address(request.getCurrent()), credential);
    }

    @GET
    @Path("account")
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public TemplateInstance account() {
        Language language = language();
        return Pages.account(
                        language.tag(), caller.getPrincipal().getName(), caller.getAttribute(Identity.SCOPE), isOidc())
                .setLocale(language.locale());
    }

    /** Local paths only, which prevents open redirects. */
    static String local(String to) {
        boolean isLocal = to != null
                && to.matches("/[\\x21-\\x7e&&[^\\\\]]*")
                && !to.startsWith("//")
                && !to.startsWith(PublicPaths.SIGN_IN);
        return isLocal ? to : HOME;
    }
}
