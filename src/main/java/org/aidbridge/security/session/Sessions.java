package org.aidbridge.security.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.aidbridge.security.credential.Secret;
import org.aidbridge.security.credential.SignInSettings;
import org.aidbridge.security.user.IdentityFactory;
import org.aidbridge.security.user.UserService.SessionsRevoked;

/** Browser sessions, in the database: looked up at every request, so that ending one takes effect on all replicas. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, byte[]> {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final IdentityFactory identities;
    private final SignInSettings settings;
    private final Clock clock;

    Sessions(IdentityFactory identities, SignInSettings settings, Clock clock) {
        this.identities = identities;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return the value of the cookie, which is stored nowhere */
    @Transactional
    String begin(String user, String address) {
        Instant now = clock.instant();
        delete("expiresAt < ?1", now);
        String secret = Secret.generate();
        persist(new Session(Secret.hash(secret), user, now, now.plus(settings.sessionLasts()), address));
        return secret;
    }

    /** The identity of its user; null when the session ended or the user is disabled. */
    @Transactional(TxType.REQUIRES_NEW)
    SecurityIdentity identity(byte[] hash) {
        Session session = current(hash);
        return session == null ? null : identities.ofSession(session.userName());
    }

    private Session current(byte[] hash) {
        Session session = findById(hash);
        Instant now = clock.instant();
        if (session == null
                || session.expiresAt().isBefore(now)
                || session.seenAt().plus(settings.sessionIdle()).isBefore(now)) {
            return null;
        }
        if (session.seenAt().plus(SEEN_EVERY).isBefore(now)) {
            session.seen(now);
        }
        return session;
    }

    @Transactional
    void end(byte[] hash) {
        delete("hash", hash);
    }

    @Transactional
    void endAll(@Observes SessionsRevoked user) {
        delete("userName", user.name());
    }
}
