package org.aidbridge.security.token;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.user.IdentityFactory;
import org.aidbridge.shared.Slice;

@ApplicationScoped
public class Tokens implements PanacheRepositoryBase<Token, UUID> {

    private static final Duration USED_EVERY = Duration.ofMinutes(1);

    private final IdentityFactory identities;
    private final Clock clock;

    Tokens(IdentityFactory identities, Clock clock) {
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * The identity of its user within its scopes; null when the token is revoked, expired or unknown, or the user
     * disabled.
     */
    @Transactional(TxType.REQUIRES_NEW)
    SecurityIdentity identity(byte[] hash) {
        Token token = current(hash);
        return token == null ? null : identities.ofToken(token.userName(), token.scopes(), token.prefix());
    }

    /** Updates the time of last use, once a minute. */
    private Token current(byte[] hash) {
        Instant now = clock.instant();
        Token token = find("hash = ?1 and revokedAt is null and expiresAt > ?2", hash, now)
                .firstResult();
        if (token != null
                && (token.lastUsedAt() == null
                        || token.lastUsedAt().plus(USED_EVERY).isBefore(now))) {
            // An update of the entity would be a new version.
            getEntityManager()
                    .createNativeQuery("update api_token set last_used_at = :now where id = :id")
                    .setParameter("now", now)
                    .setParameter("id", token.id())
                    .executeUpdate();
        }
        return token;
    }

    /** The newest first, which is the order of ids. */
    public Slice<Token> page(String user, PageRequest page) {
        UUID before = page.after() == null ? null : uuid(page.after());
        var found = before == null
                ? find("userName = ?1 order by id desc", user)
                : find("userName = ?1 and id < ?2 order by id desc", user, before);
        return Slice.of(found.page(0, page.limit() + 1).list(), page.limit(), token -> token.id()
                .toString());
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw PageRequest.badCursor();
        }
    }
}
