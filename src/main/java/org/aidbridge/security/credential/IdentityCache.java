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
 * Who was recognised a moment ago, by a hash of what it signed in with, so that the next request costs no query. What
 * changes here is forgotten at once; another replica believes what it remembers for as long as is configured.
 *
 * <p>Who asks whether it {@link #isDue} is told so once, in the last quarter of that time: looking again then, it spares the
 * others the wait.
 */
public abstract class IdentityCache {

    private final Cache<ByteBuffer, Recognised> known;
    private final Ticker ticker;
    private final long dueAfter;
    private final AtomicLong changes = new AtomicLong();

    /** @param asked whether a request has been told to look again */
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

    /** Whether it is time to look again at who has been remembered; only one asker is told so. */
    public boolean isDue(ByteBuffer hash) {
        Recognised recognised = known.getIfPresent(hash);
        return recognised != null
                && ticker.read() - recognised.since() > dueAfter
                && recognised.asked().compareAndSet(false, true);
    }

    /** Read before the user is, and given back to {@link #remember}: what changed in between is then not remembered. */
    public long changes() {
        return changes.get();
    }

    public void remember(ByteBuffer hash, SecurityIdentity identity, long changesBefore) {
        known.put(hash, new Recognised(identity, ticker.read(), new AtomicBoolean()));
        if (changes.get() != changesBefore) {
            known.invalidate(hash);
        }
    }

    /** What was not confirmed. */
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
