package org.aidbridge.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Credentials that were verified a moment ago, so that a request costs neither bcrypt nor the database. Kept is only a
 * keyed hash, with a key that lives and dies with this process: a dump of the memory tells no password that a
 * dictionary would not have to be tried against, and none at all without the key.
 */
@Singleton
class RememberedCredentials {

    private static final String HMAC = "HmacSHA256";

    private record Verified(String name, SecurityIdentity identity) {}

    private final SecretKeySpec secret;
    private final Cache<ByteBuffer, Verified> verified;
    private final AtomicLong changes = new AtomicLong();

    RememberedCredentials(SignInSettings settings) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        secret = new SecretKeySpec(random, HMAC);
        verified = Caffeine.newBuilder()
                .expireAfterWrite(settings.rememberFor())
                .maximumSize(settings.rememberAtMost())
                .build();
    }

    /** The keyed hash of a credential. U+0000 is in no name and no password, so it parts them. */
    ByteBuffer key(String name, String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return ByteBuffer.wrap(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    SecurityIdentity identity(ByteBuffer key) {
        Verified known = verified.getIfPresent(key);
        return known == null ? null : known.identity();
    }

    /** Read before the user is, and given back to {@link #remember}: what changed in between is then not remembered. */
    long changes() {
        return changes.get();
    }

    void remember(ByteBuffer key, String name, SecurityIdentity identity, long changesBefore) {
        verified.put(key, new Verified(name, identity));
        if (changes.get() != changesBefore) {
            verified.invalidate(key);
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserDesk.UserChanged user) {
        changes.incrementAndGet();
        verified.asMap().values().removeIf(v -> v.name().equals(user.name()));
    }
}
