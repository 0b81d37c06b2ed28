package org.aidbridge.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The sessions of all browsers, in the database: any replica knows them, and one that has ended has ended for all. They
 * are looked up at every request, so that nothing has to be told to anybody.
 */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, byte[]> {

    private static final Duration NOTED = Duration.ofMinutes(1);

    private final SignInSettings settings;
    private final Clock clock;

    Sessions(SignInSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @return what the cookie is to say; it is kept nowhere */
    @Transactional
    String begin(String user, String address) {
        Instant now = clock.instant();
        delete("expiresAt < ?1", now);
        String secret = Secret.generate();
        persist(new Session(Secret.hash(secret), user, now, now.plus(settings.sessionLasts()), address));
        return secret;
    }

    /** Null when it has ended, or never was. */
    @Transactional
    Session current(byte[] hash) {
        Session session = findById(hash);
        Instant now = clock.instant();
        if (session == null
                || session.expiresAt().isBefore(now)
                || session.seenAt().plus(settings.sessionIdle()).isBefore(now)) {
            return null;
        }
        if (session.seenAt().plus(NOTED).isBefore(now)) {
            session.seen(now);
        }
        return session;
    }

    @Transactional
    void end(byte[] hash) {
        delete("hash", hash);
    }

    @Transactional
    void endAll(String user) {
        delete("userName", user);
    }
}
