package org.aidbridge.security.user;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.aidbridge.security.credential.SignInSettings;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Throttled;

/**
 * Slows password guessing. After some wrong passwords a name is locked at that address for a second, doubling with each
 * further one; after ten times as many from any address it is locked everywhere. Unknown names are locked too, so nothing
 * is revealed.
 */
@ApplicationScoped
class SignInThrottle {

    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final String FAILED = """
            insert into sign_in_failure as f (who, failures, last_at) values (:who, 1, :now)
            on conflict (who) do update
              set failures = case when f.last_at < :forgotten then 1 else f.failures + 1 end, last_at = :now
            returning failures
            """;

    private final EntityManager database;
    private final SignInSettings settings;
    private final Clock clock;

    SignInThrottle(EntityManager database, SignInSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Throttled (429) while the name is locked */
    @Transactional(TxType.REQUIRES_NEW)
    void requireOpen(String name, String address) {
        Instant now = clock.instant();
        Instant locked = (Instant) database.createNativeQuery(
                        "select max(locked_until) from sign_in_failure where who in (:one, :all)", Instant.class)
                .setParameter("one", who(name, address))
                .setParameter("all", name)
                .getSingleResult();
        if (locked != null && locked.isAfter(now)) {
            throw new Throttled(Message.of("Too many wrong passwords"), Duration.between(now, locked));
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void failed(String name, String address) {
        int most = settings.failuresBeforeLock();
        fail(who(name, address), most);
        fail(name, most * 10);
    }

    private void fail(String who, int most) {
        Instant now = clock.instant();
        int failures = ((Number) database.createNativeQuery(FAILED)
                        .setParameter("who", who)
                        .setParameter("now", now)
                        .setParameter("forgotten", now.minus(FORGOTTEN))
                        .getSingleResult())
                .intValue();
        if (failures >= most) {
            Duration wait = wait(failures - most);
            database.createNativeQuery("update sign_in_failure set locked_until = :until where who = :who")
                    .setParameter("until", now.plus(wait))
                    .setParameter("who", who)
                    .executeUpdate();
            Log.warnf("Sign-in locked for %d s after %d wrong passwords", wait.toSeconds(), failures);
        }
    }

    static Duration wait(int beyond) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, 20));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    /** A success clears the address; failures elsewhere keep counting. */
    @Transactional(TxType.REQUIRES_NEW)
    void succeeded(String name, String address) {
        database.createNativeQuery("delete from sign_in_failure where who in (:whos)")
                .setParameter("whos", List.of(who(name, address)))
                .executeUpdate();
    }

    /** Deletes old failures: guessed names are unlimited. */
    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forget() {
        database.createNativeQuery("delete from sign_in_failure where last_at < :then")
                .setParameter("then", clock.instant().minus(FORGOTTEN))
                .executeUpdate();
    }

    /** No name contains a blank. */
    private static String who(String name, String address) {
        return name + " " + Objects.requireNonNullElse(address, "?");
    }
}
