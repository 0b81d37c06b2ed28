package org.aidbridge.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Tokens implements PanacheRepositoryBase<Token, UUID> {

    private static final Duration NOTED = Duration.ofMinutes(1);

    private final Clock clock;

    Tokens(Clock clock) {
        this.clock = clock;
    }

    /** Null when it is revoked or expired, or never was. Notes when it was used, to the minute. */
    @Transactional
    Token current(byte[] hash) {
        Instant now = clock.instant();
        Token token = find("hash = ?1 and revokedAt is null and expiresAt > ?2", hash, now)
                .firstResult();
        if (token != null
                && (token.lastUsedAt() == null || token.lastUsedAt().plus(NOTED).isBefore(now))) {
            // Not through the entity: that would be a new version of it.
            getEntityManager()
                    .createNativeQuery("update api_token set last_used_at = :now where id = :id")
                    .setParameter("now", now)
                    .setParameter("id", token.id())
                    .executeUpdate();
        }
        return token;
    }

    /** The newest first, which their ids are in the order of. */
    List<Token> of(String user, UUID before, int atMost) {
        return before == null
                ? find("userName = ?1 order by id desc", user).page(0, atMost).list()
                : find("userName = ?1 and id < ?2 order by id desc", user, before)
                        .page(0, atMost)
                        .list();
    }
}
