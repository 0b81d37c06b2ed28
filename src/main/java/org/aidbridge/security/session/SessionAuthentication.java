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
import org.aidbridge.security.access.PublicPaths;
import org.aidbridge.security.access.SameOrigin;
import org.aidbridge.security.credential.Secret;

/** Authenticates browsers by their session cookie and redirects others to the sign-in page. */
@Singleton
class SessionAuthentication implements HttpAuthenticationMechanism, IdentityProvider<SessionAuthentication.Request> {

    static final String COOKIE = "aidbridge";

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

    /** Whether a browser navigates to a page. */
    private static boolean isPage(RoutingContext request) {
        String accept = request.request().getHeader("Accept");
        return request.request().method().name().equals("GET")
                && accept != null
                && accept.startsWith("text/html")
                && request.request().getHeader("Authorization") == null
                && !request.normalizedPath().startsWith("/api");
    }

    private static String address(RoutingContext request) {
        return PublicPaths.SIGN_IN + "?to="
                + URLEncoder.encode(request.request().uri(), StandardCharsets.UTF_8);
    }

    @Override
    public int getPriority() {
        return 2_500;
    }
}
