package org.aidbridge.security.user;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Objects;
import org.aidbridge.http.ETags;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.access.UserChanged;
import org.aidbridge.security.audit.AuditLog;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;

/** Creates and changes users. Plain passwords are hashed and never stored. */
@ApplicationScoped
public class UserService {

    /** The password changed or the user was disabled: all sessions end. */
    public record SessionsRevoked(String name) {}

    private final Users users;
    private final Passwords passwords;
    private final SignInQueue queue;
    private final AuditLog auditLog;
    private final Event<UserChanged> changed;
    private final Event<SessionsRevoked> sessionsRevoked;
    private final Clock clock;

    UserService(
            Users users,
            Passwords passwords,
            SignInQueue queue,
            AuditLog auditLog,
            Event<UserChanged> changed,
            Event<SessionsRevoked> sessionsRevoked,
            Clock clock) {
        this.users = users;
        this.queue = queue;
        this.auditLog = auditLog;
        this.passwords = passwords;
        this.changed = changed;
        this.sessionsRevoked = sessionsRevoked;
        this.clock = clock;
    }

    /** Without an administrator nobody could add users. */
    static final class LastAdmin extends Conflict {
        LastAdmin(String name) {
            super(Message.of("{name} is the last active administrator; appoint another one first", name));
        }
    }

    /** @param isNew false when the same user was created before */
    public record Created(User user, boolean isNew) {}

    /**
     * @param password null for a machine, which has tokens only
     * @throws Conflict (409) when the name is taken, or was created with another password
     */
    public Created create(String name, String password, String role, String by) {
        if (password != null) {
            Passwords.require("/password", password);
        }
        User known = QuarkusTransaction.joiningExisting().call(() -> users.findById(name));
        if (known != null) {
            if (!known.isAs(role) || !isPassword(password, known)) {
                throw Users.taken(name);
            }
            return new Created(known, false);
        }
        String hash = password == null ? null : passwords.hash(password);
        return new Created(QuarkusTransaction.joiningExisting().call(() -> admit(name, hash, false, role, by)), true);
    }

    private boolean isPassword(String password, User user) {
        return password == null || user.passwordHash() == null
                ? password == null && user.passwordHash() == null
                : passwords.matches(password, user.passwordHash());
    }

    /**
     * Creates a user with a generated password, to be changed at the first sign-in.
     *
     * @return the password, which is never shown again
     */
    public String invite(String name, String role, String by) {
        String generated = Passwords.generate();
        String hash = passwords.hash(generated);
        QuarkusTransaction.joiningExisting().run(() -> admit(name, hash, true, role, by));
        return generated;
    }

    // Hashes are computed outside of transactions, which would hold a connection meanwhile.

    private User admit(String name, String hash, boolean generated, String role, String by) {
        auditLog.identifyActor();
        User user = new User(name, hash, generated, role, clock.instant(), by);
        users.persistAndFlush(user);
        return user;
    }

    /** @param password the new one; null keeps the old */
    public User change(String name, String ifMatch, String role, boolean enabled, String password, String by) {
        if (password != null) {
            Passwords.require("/password", password);
        }
        String hash = password == null ? null : passwords.hash(password);
        return QuarkusTransaction.joiningExisting().call(() -> update(name, ifMatch, role, enabled, hash, by));
    }

    private User update(String name, String ifMatch, String role, boolean enabled, String hash, String by) {
        User user = users.get(name);
        ETags.require(ifMatch, user.version());
        boolean staysAdmin = enabled && role.equals(Roles.ADMIN);
        if (user.isActiveAdmin() && !staysAdmin && users.activeAdmins().size() == 1) {
            throw new LastAdmin(name);
        }
        auditLog.identifyActor();
        if (hash != null) {
            user.setPassword(hash, false, clock.instant(), by);
        }
        if (!enabled || hash != null) {
            sessionsRevoked.fire(new SessionsRevoked(name));
        }
        user.change(role, enabled, clock.instant(), by);
        users.flush();
        changed.fire(new UserChanged(name));
        return user;
    }

    /**
     * Sets a generated password, to be changed at the next sign-in.
     *
     * @return the password, which is never shown again
     */
    public String reset(String name, String by) {
        String generated = Passwords.generate();
        String hash = passwords.hash(generated);
        QuarkusTransaction.joiningExisting().run(() -> {
            User user = users.get(name);
            auditLog.identifyActor();
            user.setPassword(hash, true, clock.instant(), by);
            users.flush();
            sessionsRevoked.fire(new SessionsRevoked(name));
            changed.fire(new UserChanged(name));
        });
        return generated;
    }

    /**
     * Changes a password and ends all sessions of the user. Not to be called inside a transaction.
     *
     * @throws org.aidbridge.shared.Throttled (429) after too many wrong passwords
     * @throws Invalid (422) when {@code current} is wrong, or the replacement too short, too long or unchanged
     */
    public void changeOwnPassword(String name, String current, String replacement, String address) {
        String before =
                QuarkusTransaction.requiringNew().call(() -> users.get(name).passwordHash());
        Boolean isRight = queue.inTurn(
                name,
                address,
                () -> null,
                () -> Passwords.fits(current) && passwords.matches(current, before) ? true : null);
        if (isRight == null) {
            throw new Invalid("/current", Message.of("is not your password"));
        }
        Passwords.require("/replacement", replacement);
        if (current.equals(replacement)) {
            throw new Invalid("/replacement", Message.of("is the password that you have"));
        }
        String hash = passwords.hash(replacement);
        QuarkusTransaction.requiringNew().run(() -> {
            User user = users.get(name);
            if (!Objects.equals(user.passwordHash(), before)) {
                throw new Invalid("/current", Message.of("is not your password"));
            }
            auditLog.identifyActor();
            user.setPassword(hash, false, clock.instant(), name);
            sessionsRevoked.fire(new SessionsRevoked(name));
            changed.fire(new UserChanged(name));
        });
    }
}
