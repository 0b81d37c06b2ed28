package org.aidbridge.security.token;

import com.github.benmanes.caffeine.cache.Ticker;
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
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Set;
import org.aidbridge.security.access.AuditActor;
import org.aidbridge.security.access.Identity;
import org.aidbridge.security.credential.IdentityCache;
import org.aidbridge.security.credential.RateLimits;
import org.aidbridge.security.credential.Secret;
import org.aidbridge.security.credential.SignInSettings;

/** Authenticates {@code Authorization: Bearer aid_...}. Other bearer tokens are left to OpenID Connect. */
@Singleton
class TokenAuthentication implements HttpAuthenticationMechanism, IdentityProvider<TokenAuthentication.Request> {

    /**
     * Tokens that were looked up a moment ago, so that a request costs one SHA-256 and no query. A revoked token is forgotten
     * here at once, by other replicas after the configured time.
     */
    @Singleton
    static class Cache extends IdentityCache {

        Cache(SignInSettings settings) {
            super(settings.rememberTokenFor(), settings.rememberAtMost(), Ticker.systemTicker());
        }
    }

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Cache remembered;
    private final RateLimits limits;

    TokenAuthentication(Tokens tokens, Cache remembered, RateLimits limits) {
        this.tokens = tokens;
        this.remembered = remembered;
        this.limits = limits;
    }

    static final class Request extends BaseAuthenticationRequest {
        private final String token;
        private final String address;

        Request(String token, String address) {
            this.token = token;
            this.address = address;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String header = request.request().getHeader("Authorization");
        if (header == null
                || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                || !header.startsWith(Token.MARK, BEARER.length())) {
            return Uni.createFrom().nullItem();
        }
        return providers.authenticate(new Request(header.substring(BEARER.length()), AuditActor.address(request)));
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Request request, AuthenticationRequestContext context) {
        ByteBuffer hash = ByteBuffer.wrap(Secret.hash(request.token));
        SecurityIdentity known = remembered.identity(hash);
        if (known != null) {
            limits.useOf(known.getAttribute(Identity.CREDENTIAL));
            return Uni.createFrom().item(known);
        }
        // Guessing tokens is throttled like guessing passwords.
        limits.requireOpen(request.address);
        return context.runBlocking(() -> lookUp(hash, request.address));
    }

    private SecurityIdentity lookUp(ByteBuffer hash, String address) {
        long changes = remembered.changes();
        SecurityIdentity found = limits.attempt(address, () -> tokens.identity(hash.array()));
        if (found == null) {
            throw new AuthenticationFailedException();
        }
        remembered.remember(hash, found, changes);
        return found;
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
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"Aidbridge\""));
    }

    /** Other mechanisms send the challenge. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        return Uni.createFrom().item(false);
    }

    /** Before mechanisms that read the same header. */
    @Override
    public int getPriority() {
        return 3_000;
    }
}
