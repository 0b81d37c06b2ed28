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

/** Gives out tokens and takes them back. */
@ApplicationScoped
public class TokenService {

    /** How long a token lasts at most. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private final Tokens tokens;
    private final Users users;
    private final AuditLog trail;
    private final Event<UserChanged> changed;
    private final Clock clock;

    TokenService(Tokens tokens, Users users, AuditLog trail, Event<UserChanged> changed, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.trail = trail;
        this.changed = changed;
        this.clock = clock;
    }

    /** @param secret what has to be sent with each request; told here and never again */
    public record Issued(Token token, String secret) {}

    /** With what has been lost, nobody shall get what outlasts it. */
    static final class NotByToken extends Problem {
        NotByToken() {
            super(
                    403,
                    Message.of("You are not allowed to do this"),
                    Message.of("Sign in with your password: a token gives out no other"));
        }

        @Override
        public String type() {
            return "forbidden";
        }
    }

    /** Whether whoever has signed in like that may get tokens for anybody. */
    public static boolean mayIssue(SecurityIdentity by) {
        return !by.<String>getAttribute(Identity.CREDENTIAL).startsWith(Identity.TOKEN);
    }

    /**
     * @param scopes {@code operation:role} or {@code *:role}; more than its user may, it does not give
     * @throws NotByToken (403) when it is asked for with a token
     * @throws Invalid (422) when it would never or too late expire
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
        trail.acting();
        String secret = Token.generate();
        Token token = new Token(Ids.next(), user, name, secret, scopes, expiresAt);
        token.created(now, by.getPrincipal().getName());
        tokens.persistAndFlush(token);
        return new Issued(token, secret);
    }

    /** At once in this replica, in others when they look again. Of one that is revoked already nothing changes. */
    @Transactional
    public void revoke(String user, UUID id, String by) {
        Token token = tokens.findById(id);
        if (token == null || !token.userName().equals(user)) {
            throw new Unknown("token", id.toString());
        }
        if (token.revokedAt() == null) {
            trail.acting();
            token.revoke(clock.instant(), by);
            tokens.flush();
            changed.fire(new UserChanged(user));
        }
    }
}
