package org.aidbridge.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tokens that were looked up a moment ago, by the hash under which they are kept, so that a request costs one SHA-256 and
 * no query. One that is revoked is forgotten here at once; another replica believes it for as long as is configured.
 */
@Singleton
class RememberedTokens {

    private final Cache<ByteBuffer, SecurityIdentity> known;
    private final AtomicLong changes = new AtomicLong();

    RememberedTokens(SignInSettings settings) {
        known = Caffeine.newBuilder()
                .expireAfterWrite(settings.rememberTokenFor())
                .maximumSize(settings.rememberAtMost())
                .build();
    }

    SecurityIdentity identity(ByteBuffer hash) {
        return known.getIfPresent(hash);
    }

    /** Read before the token is, and given back to {@link #remember}: what changed in between is then not remembered. */
    long changes() {
        return changes.get();
    }

    void remember(ByteBuffer hash, SecurityIdentity identity, long changesBefore) {
        known.put(hash, identity);
        if (changes.get() != changesBefore) {
            known.invalidate(hash);
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserDesk.UserChanged user) {
        changes.incrementAndGet();
        known.asMap().values().removeIf(i -> i.getPrincipal().getName().equals(user.name()));
    }
}
