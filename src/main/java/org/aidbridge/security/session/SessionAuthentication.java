package org.aidbridge.security.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidbridge.security.access.PublicPaths;
import org.aidbridge.security.access.SameOrigin;
import org.aidbridge.security.credential.Secret;

/** Authenticates browsers by their session cookie and redirects others to the sign-in page. */
@Singleton
class SessionAuthentication implements HttpAuthenticationMechanism, IdentityProvider<SessionAuthentication.Request> {

    static final String COOKIE = "aidbridge";

    private static final Pattern ADDRESS = Pattern.compile("https?://[^/]+(/[^#]*).*");

    private final Sessions sessions;

    SessionAuthentication(Sessions sessions) {
        this.sessions = sessions;
    }

    static final class Request extends BaseAuthenticationRequest {
        private final String cookie;

        Request(String cookie) {
            this.cookie = cookie;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        Cookie cookie = request.request().getCookie(COOKIE);
        if (cookie == null || request.request().getHeader("Authorization") != null) {
            return Uni.createFrom().nullItem();
        }
        SameOrigin.require(request.request());
        // An expired session counts as none: the sign-in page must be reachable with its cookie.
        return providers
                .authenticate(new Request(cookie.getValue()))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Request request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.identity(Secret.hash(request.cookie)));
    }

    @Override
    public Class<Request> getRequestType() {
        return Request.class;
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Request.class);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom()
                .item(
                        isPage(request)
                                ? new ChallengeData(302, "Location", address(request))
                                : new ChallengeData(401, null, null));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        if (!isPage(request)) {
            return Uni.createFrom().item(false);
        }
        request.response()
                .setStatusCode(302)
                .putHeader("Location", address(request))
                .end();
        return Uni.createFrom().item(true);
    }

    /** Whether a browser navigates to a page, or sends the form of one. */
    private static boolean isPage(RoutingContext request) {
        String accept = request.request().getHeader("Accept");
        String method = request.request().method().name();
        return (method.equals("GET") || method.equals("POST"))
                && accept != null
                && accept.startsWith("text/html")
                && request.request().getHeader("Authorization") == null
                && !request.normalizedPath().startsWith("/api");
    }

    /** The way back leads to the page or, for a form, to the page that it is on, whose script has kept its input. */
    private static String address(RoutingContext request) {
        boolean isForm = request.request().method().name().equals("POST");
        String from = isForm ? local(request.request().getHeader("Referer")) : null;
        return PublicPaths.SIGN_IN + "?to="
                + URLEncoder.encode(from == null ? request.request().uri() : from, StandardCharsets.UTF_8);
    }

    /** Path and query of an address, or null. */
    private static String local(String address) {
        Matcher parts = address == null ? null : ADDRESS.matcher(address);
        return parts != null && parts.matches() ? parts.group(1) : null;
    }

    @Override
    public int getPriority() {
        return 2_500;
    }
}
