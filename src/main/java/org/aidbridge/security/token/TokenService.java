package org.aidbridge.security.token;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aidbridge.security.access.Identity;
import org.aidbridge.security.access.UserChanged;
import org.aidbridge.security.audit.AuditLog;
import org.aidbridge.security.user.Users;
import org.aidbridge.shared.Ids;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Unknown;

@ApplicationScoped
public class TokenService {

    public static final Duration LONGEST = Duration.ofDays(366);

    private final Tokens tokens;
    private final Users users;
    private final AuditLog auditLog;
    private final Event<UserChanged> changed;
    private final Clock clock;

    TokenService(Tokens tokens, Users users, AuditLog auditLog, Event<UserChanged> changed, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.auditLog = auditLog;
        this.changed = changed;
        this.clock = clock;
    }

    /** @param secret to send with each request; never shown again */
    public record Issued(Token token, String secret) {}

    /** A stolen token must not issue another one that outlasts it. */
    static final class NotByToken extends Problem {
        NotByToken() {
            super(
                    403,
                    Message.of("You are not allowed to do this"),
                    Message.of("Sign in with your password: tokens cannot create tokens"));
        }

        @Override
        public String type() {
            return "forbidden";
        }
    }

    /** Whether a caller with that credential may issue tokens. */
    public static boolean mayIssue(SecurityIdentity by) {
        return !by.<String>getAttribute(Identity.CREDENTIAL).startsWith(Identity.TOKEN);
    }

    /**
     * @param scopes {@code operation:role} or {@code *:role}; they never exceed the rights of the user
     * @throws NotByToken (403) when requested with a token
     * @throws Invalid (422) when it expires in the past or too late
     */
    @Transactional
    public Issued issue(String user, String name, List<String> scopes, Instant expiresAt, SecurityIdentity by) {
        if (!mayIssue(by)) {
            throw new NotByToken();
        }
        Instant now = clock.instant();
        if (!expiresAt.isAfter(now)) {
            throw new Invalid("/expiresAt", Message.of("is in the past"));
        }
        if (expiresAt.isAfter(now.plus(LONGEST))) {
            throw new Invalid("/expiresAt", Message.of("A token lasts at most a year"));
        }
        users.require(user);
        auditLog.identifyActor();
        String secret = Token.generate();
        Token token = new Token(Ids.next(), user, name, secret, scopes, expiresAt);
        token.created(now, by.getPrincipal().getName());
        tokens.persistAndFlush(token);
        return new Issued(token, secret);
    }

    /** Effective at once here, on other replicas when their cache expires. A revoked token stays as it is. */
    @Transactional
    public void revoke(String user, UUID id, String by) {
        Token token = tokens.findById(id);
        if (token == null || !token.userName().equals(user)) {
            throw new Unknown("token", id.toString());
        }
        if (token.revokedAt() == null) {
            auditLog.identifyActor();
            token.revoke(clock.instant(), by);
            tokens.flush();
            changed.fire(new UserChanged(user));
        }
    }
}
