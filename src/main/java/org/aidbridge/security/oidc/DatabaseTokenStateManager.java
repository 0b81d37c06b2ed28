package org.aidbridge.security.oidc;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.aidbridge.security.credential.Secret;
import org.aidbridge.security.credential.SignInSettings;

/**
 * Keeps the tokens of OpenID Connect sessions in the database. By default Quarkus puts them into the cookie, where they
 * stay valid until they expire; here the cookie is only the key, and signing out ends the session everywhere.
 */
@ApplicationScoped
@Alternative
@Priority(1)
@Unremovable
class DatabaseTokenStateManager implements TokenStateManager {

    private static final int TAG_BITS = 128;

    /** Each key is used once, so the nonce need not change. */
    private static final byte[] NONCE = new byte[12];

    private final EntityManager database;
    private final SignInSettings settings;
    private final Clock clock;

    DatabaseTokenStateManager(EntityManager database, SignInSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext request,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        return context.runBlocking(() -> keep(tokens));
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig tenant,
            String secret,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return context.runBlocking(() -> find(secret));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext request, OidcTenantConfig tenant, String secret, OidcRequestContext<Void> context) {
        return context.runBlocking(() -> {
            forget(secret);
            return null;
        });
    }

    @Transactional(TxType.REQUIRES_NEW)
    String keep(AuthorizationCodeTokens tokens) {
        Instant now = clock.instant();
        database.createNativeQuery("delete from oidc_session where expires_at < :now")
                .setParameter("now", now)
                .executeUpdate();
        String secret = Secret.generate();
        database.createNativeQuery(
                        "insert into oidc_session (hash, sealed, expires_at) values (:hash, :sealed, :until)")
                .setParameter("hash", Secret.hash(secret))
                .setParameter("sealed", crypt(Cipher.ENCRYPT_MODE, secret, bytes(tokens)))
                .setParameter("until", now.plus(settings.sessionLasts()))
                .executeUpdate();
        return secret;
    }

    /** @throws AuthenticationFailedException when the session ended or never existed */
    @Transactional(TxType.REQUIRES_NEW)
    AuthorizationCodeTokens find(String secret) {
        List<?> found = database.createNativeQuery(
                        "select sealed from oidc_session where hash = :hash and expires_at >= :now", byte[].class)
                .setParameter("hash", Secret.hash(secret))
                .setParameter("now", clock.instant())
                .getResultList();
        if (found.isEmpty()) {
            throw new AuthenticationFailedException();
        }
        return read(crypt(Cipher.DECRYPT_MODE, secret, (byte[]) found.get(0)));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void forget(String secret) {
        database.createNativeQuery("delete from oidc_session where hash = :hash")
                .setParameter("hash", Secret.hash(secret))
                .executeUpdate();
    }

    /** Encrypts or decrypts. */
    private static byte[] crypt(int mode, String secret, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            // Not the hash that is stored beside it.
            SecretKeySpec key = new SecretKeySpec(Secret.hash("seal " + secret), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, NONCE));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("tokens of a session cannot be sealed or opened", e);
        }
    }

    private static byte[] bytes(AuthorizationCodeTokens tokens) {
        return new JsonObject()
                .put("id", tokens.getIdToken())
                .put("access", tokens.getAccessToken())
                .put("refresh", tokens.getRefreshToken())
                .put("expiresIn", tokens.getAccessTokenExpiresIn())
                .put("scope", tokens.getAccessTokenScope())
                .encode()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static AuthorizationCodeTokens read(byte[] bytes) {
        JsonObject tokens = new JsonObject(new String(bytes, StandardCharsets.UTF_8));
        return new AuthorizationCodeTokens(
                tokens.getString("id"),
                tokens.getString("access"),
                tokens.getString("refresh"),
                tokens.getLong("expiresIn"),
                tokens.getString("scope"));
    }
}
