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
import org.aidbridge.security.audit.AuditActor;
import org.aidbridge.security.credential.Limits;
import org.aidbridge.security.credential.SignInSettings;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.jboss.logging.Logger;

/**
 * Finds out who signs in. A credential that was verified a moment ago is answered on the event loop, without a query, a
 * hash or another thread, and looked at again on a worker before it is believed no longer. Any other takes its turn there.
 */
@ApplicationScoped
public class PasswordIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private static final Logger LOG = Logger.getLogger(PasswordIdentityProvider.class);

    private final Identities identities;
    private final Passwords passwords;
    private final CredentialCache remembered;
    private final SignInQueue guesses;
    private final Limits limits;
    private final int waitAtMost;
    private final AtomicInteger waiting = new AtomicInteger();

    PasswordIdentityProvider(
            Identities identities,
            Passwords passwords,
            CredentialCache remembered,
            SignInQueue guesses,
            Limits limits,
            SignInSettings settings) {
        this.guesses = guesses;
        this.limits = limits;
        this.identities = identities;
        this.passwords = passwords;
        this.remembered = remembered;
        this.waitAtMost = settings.waitAtMost();
    }

    /** A crowd at the door: whoever is already known passes by it. */
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
        // Nobody has such a name or password, so nothing is told by answering at once.
        if (!Users.isName(name) || !Passwords.fits(password)) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        ByteBuffer key = remembered.key(name, password);
        SecurityIdentity known = remembered.identity(key);
        if (known != null) {
            if (remembered.isDue(key)) {
                // Whatever becomes of it: this request is answered by what is known.
                queued(context, () -> again(name, password, key))
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

    /** On a worker, unless too many of them wait for their turn already. */
    private Uni<SecurityIdentity> queued(AuthenticationRequestContext context, Supplier<SecurityIdentity> check) {
        if (waiting.incrementAndGet() > waitAtMost) {
            waiting.decrementAndGet();
            return Uni.createFrom().failure(new TooManySignIns());
        }
        return context.runBlocking(check).onTermination().invoke(waiting::decrementAndGet);
    }

    /**
     * For the page on which one signs in; the same as {@link #authenticate}, on this thread.
     *
     * @throws AuthenticationFailedException when the password is wrong, or there is nobody of that name
     * @throws org.aidbridge.shared.Throttled (429) when too many were wrong before
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
            return verify(name, password, address, remembered.key(name, password));
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Takes its turn to check the password. */
    private SecurityIdentity verify(String name, String password, String address, ByteBuffer key) {
        // Another request with the same credential may have been before this one in the queue.
        SecurityIdentity verified =
                guesses.inTurn(name, address, () -> remembered.identity(key), () -> look(name, password, address, key));
        if (verified == null) {
            throw new AuthenticationFailedException();
        }
        return verified;
    }

    private SecurityIdentity look(String name, String password, String address, ByteBuffer key) {
        long changes = remembered.changes();
        // Before its turn comes: who waits for a turn holds no connection, and who has it waits for none.
        Identities.Known user = identities.ofPassword(name);
        return passwords.inTurn(() -> limits.attempt(address, () -> check(user, password, key, changes)));
    }

    /** @return null when the credential is not one any more; it is then forgotten */
    private SecurityIdentity again(String name, String password, ByteBuffer key) {
        long changes = remembered.changes();
        Identities.Known user = identities.ofPassword(name);
        SecurityIdentity verified = passwords.inTurn(() -> check(user, password, key, changes));
        if (verified == null) {
            remembered.forget(key);
        }
        return verified;
    }

    private SecurityIdentity check(Identities.Known user, String password, ByteBuffer key, long changes) {
        if (!passwords.matchesNow(password, user == null ? null : user.passwordHash())) {
            return null;
        }
        remembered.remember(key, user.identity(), changes);
        return user.identity();
    }
}
