package org.aidbridge.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.aidbridge.access.UserChanged;

/**
 * Who was recognised a moment ago, by a hash of what it signed in with, so that the next request costs no query. What
 * changes here is forgotten at once; another replica believes what it remembers for as long as is configured.
 */
public abstract class Remembered {

    private final Cache<ByteBuffer, SecurityIdentity> known;
    private final AtomicLong changes = new AtomicLong();

    protected Remembered(Duration believed, long atMost) {
        known = Caffeine.newBuilder()
                .expireAfterWrite(believed)
                .maximumSize(atMost)
                .build();
    }

    public SecurityIdentity identity(ByteBuffer hash) {
        return known.getIfPresent(hash);
    }

    /** Read before the user is, and given back to {@link #remember}: what changed in between is then not remembered. */
    public long changes() {
        return changes.get();
    }

    public void remember(ByteBuffer hash, SecurityIdentity identity, long changesBefore) {
        known.put(hash, identity);
        if (changes.get() != changesBefore) {
            known.invalidate(hash);
        }
    }

    public void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserChanged user) {
        changes.incrementAndGet();
        known.asMap().values().removeIf(i -> i.getPrincipal().getName().equals(user.name()));
    }
}
