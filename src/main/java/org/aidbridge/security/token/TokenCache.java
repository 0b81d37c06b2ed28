package org.aidbridge.security.token;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Singleton;
import org.aidbridge.security.credential.IdentityCache;
import org.aidbridge.security.credential.SignInSettings;

/**
 * Tokens that were looked up a moment ago, by the hash under which they are kept, so that a request costs one SHA-256 and
 * no query. One that is revoked is forgotten here at once; another replica believes it for as long as is configured.
 */
@Singleton
class TokenCache extends IdentityCache {

    TokenCache(SignInSettings settings) {
        super(settings.rememberTokenFor(), settings.rememberAtMost(), Ticker.systemTicker());
    }
}
