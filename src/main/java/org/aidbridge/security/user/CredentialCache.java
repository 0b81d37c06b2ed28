package org.aidbridge.security.user;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.aidbridge.security.credential.IdentityCache;
import org.aidbridge.security.credential.SignInSettings;

/**
 * Caches verified passwords by a keyed hash, so that a request needs neither bcrypt nor a query. The key lives in this
 * process only, so a memory dump without it reveals nothing.
 */
@Singleton
class CredentialCache extends IdentityCache {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec secret;

    @Inject
    CredentialCache(SignInSettings settings) {
        this(settings, Ticker.systemTicker());
    }

    CredentialCache(SignInSettings settings, Ticker ticker) {
        super(settings.rememberFor(), settings.rememberAtMost(), ticker);
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        secret = new SecretKeySpec(random, HMAC);
    }

    /** The keyed hash of a credential. U+0000 is in no name or password and separates them. */
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
}
