package org.aidbridge.security.user;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.aidbridge.security.access.AuditActor;
import org.aidbridge.security.credential.RateLimits;
import org.aidbridge.security.credential.SignInSettings;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.jboss.logging.Logger;

/**
 * Authenticates passwords. A cached credential is answered on the event loop without a query and verified again on a
 * worker before it expires. Others are verified on a worker, in turn.
 */
@ApplicationScoped
public class PasswordIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private static final Logger LOG = Logger.getLogger(PasswordIdentityProvider.class);

    private final IdentityFactory identities;
    private final Passwords passwords;
    private final CredentialCache cache;
    private final SignInQueue queue;
    private final RateLimits limits;
    private final int waitAtMost;
    private final AtomicInteger waiting = new AtomicInteger();

    PasswordIdentityProvider(
            IdentityFactory identities,
            Passwords passwords,
            CredentialCache cache,
            SignInQueue queue,
            RateLimits limits,
            SignInSettings settings) {
        this.queue = queue;
        this.limits = limits;
        this.identities = identities;
        this.passwords = passwords;
        this.cache = cache;
        this.waitAtMost = settings.waitAtMost();
    }

    /** Too many sign-ins are waiting. Cached credentials are not affected. */
    static final class TooManySignIns extends Problem {
        TooManySignIns() {
            super(
                    429,
                    Message.of("Too many sign-ins at once"),
                    Message.of("Too many passwords are being checked; try again in a moment"));
        }
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String name = request.getUsername();
        String password = new String(request.getPassword().getPassword());
        // No user has such a name or password, so an immediate answer reveals nothing.
        if (!Users.isName(name) || !Passwords.fits(password)) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        ByteBuffer key = cache.key(name, password);
        SecurityIdentity known = cache.identity(key);
        if (known != null) {
            if (cache.isDue(key)) {
                // Whatever its result, this request uses the cached identity.
                queued(context, () -> verifyAgain(name, password, key))
                        .subscribe()
                        .with(looked -> {}, failed -> LOG.warnf("%s could not be looked at again: %s", name, failed));
            }
            return Uni.createFrom().item(known);
        }
        RoutingContext at = HttpSecurityUtils.getRoutingContextAttribute(request);
        String address = AuditActor.address(at);
        return Uni.createFrom().deferred(() -> {
            limits.requireOpen(address);
            return queued(context, () -> verify(name, password, address, key));
        });
    }

    /** On a worker, unless too many are waiting. */
    private Uni<SecurityIdentity> queued(AuthenticationRequestContext context, Supplier<SecurityIdentity> check) {
        if (waiting.incrementAndGet() > waitAtMost) {
            waiting.decrementAndGet();
            return Uni.createFrom().failure(new TooManySignIns());
        }
        return context.runBlocking(check).onTermination().invoke(waiting::decrementAndGet);
    }

    /**
     * For the sign-in page: the same as {@link #authenticate} on this thread.
     *
     * @throws AuthenticationFailedException for a wrong name or password
     * @throws org.aidbridge.shared.Throttled (429) after too many wrong ones
     */
    public SecurityIdentity verify(String name, String password, String address) {
        if (password == null || !Users.isName(name) || !Passwords.fits(password)) {
            throw new AuthenticationFailedException();
        }
        limits.requireOpen(address);
        if (waiting.incrementAndGet() > waitAtMost) {
            waiting.decrementAndGet();
            throw new TooManySignIns();
        }
        try {
            return verify(name, password, address, cache.key(name, password));
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Waits for its turn. */
    private SecurityIdentity verify(String name, String password, String address, ByteBuffer key) {
        // A request with the same credential may have finished before.
        SecurityIdentity verified =
                queue.inTurn(name, address, () -> cache.identity(key), () -> lookUp(name, password, address, key));
        if (verified == null) {
            throw new AuthenticationFailedException();
        }
        return verified;
    }

    private SecurityIdentity lookUp(String name, String password, String address, ByteBuffer key) {
        long changes = cache.changes();
        // Read before waiting, so that no connection is held while waiting.
        IdentityFactory.Known user = identities.ofPassword(name);
        return passwords.inTurn(() -> limits.attempt(address, () -> check(user, password, key, changes)));
    }

    /** @return null for a credential that is no longer valid, which is dropped from the cache */
    private SecurityIdentity verifyAgain(String name, String password, ByteBuffer key) {
        long changes = cache.changes();
        IdentityFactory.Known user = identities.ofPassword(name);
        SecurityIdentity verified = passwords.inTurn(() -> check(user, password, key, changes));
        if (verified == null) {
            cache.forget(key);
        }
        return verified;
    }

    private SecurityIdentity check(IdentityFactory.Known user, String password, ByteBuffer key, long changes) {
        if (!passwords.matchesNow(password, user == null ? null : user.passwordHash())) {
            return null;
        }
        cache.remember(key, user.identity(), changes);
        return user.identity();
    }
}
