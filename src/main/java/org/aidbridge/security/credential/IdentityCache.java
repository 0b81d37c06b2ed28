package org.aidbridge.security.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.aidbridge.security.access.UserChanged;

/**
 * Caches authenticated identities by a hash of the credential. A change made here takes effect at once, on other replicas
 * after the configured time.
 *
 * In the last quarter of that time {@link #isDue} tells one caller to authenticate again, which spares the others the
 * wait.
 */
public abstract class IdentityCache {

    private final Cache<ByteBuffer, Recognised> known;
    private final Ticker ticker;
    private final long dueAfter;
    private final AtomicLong changes = new AtomicLong();

    /** @param asked whether a request was told to authenticate again */
    private record Recognised(SecurityIdentity identity, long since, AtomicBoolean asked) {}

    protected IdentityCache(Duration believed, long atMost, Ticker ticker) {
        this.ticker = ticker;
        dueAfter = believed.toNanos() / 4 * 3;
        known = Caffeine.newBuilder()
                .expireAfterWrite(believed)
                .maximumSize(atMost)
                .ticker(ticker)
                .build();
    }

    public SecurityIdentity identity(ByteBuffer hash) {
        Recognised recognised = known.getIfPresent(hash);
        return recognised == null ? null : recognised.identity();
    }

    /** Whether to authenticate again; true for one caller only. */
    public boolean isDue(ByteBuffer hash) {
        Recognised recognised = known.getIfPresent(hash);
        return recognised != null
                && ticker.read() - recognised.since() > dueAfter
                && recognised.asked().compareAndSet(false, true);
    }

    /** Read before the user and passed to {@link #remember}, so that a change in between is not cached over. */
    public long changes() {
        return changes.get();
    }

    public void remember(ByteBuffer hash, SecurityIdentity identity, long changesBefore) {
        known.put(hash, new Recognised(identity, ticker.read(), new AtomicBoolean()));
        if (changes.get() != changesBefore) {
            known.invalidate(hash);
        }
    }

    /** Drops a credential that is no longer valid. */
    public void forget(ByteBuffer hash) {
        known.invalidate(hash);
    }

    public void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserChanged user) {
        changes.incrementAndGet();
        known.asMap()
                .values()
                .removeIf(r -> r.identity().getPrincipal().getName().equals(user.name()));
    }
}
