package org.aidbridge.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.aidbridge.http.ETags;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;

/** Lets people in and keeps them out. Passwords come in plain and are nowhere else but in their hash. */
@ApplicationScoped
class UserDesk {

    private final Users users;
    private final Passwords passwords;
    private final Event<UserChanged> changed;
    private final Clock clock;

    UserDesk(Users users, Passwords passwords, Event<UserChanged> changed, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.changed = changed;
        this.clock = clock;
    }

    /** The password, role, state or memberships of a user have changed. */
    record UserChanged(String name) {}

    /** Otherwise nobody could let anybody in again. */
    static final class LastAdmin extends Conflict {
        LastAdmin(String name) {
            super(name + " is the last administrator who can sign in; make somebody else one first");
        }
    }

    @Transactional
    User create(String name, String password, String role, String by) {
        Passwords.require("/password", password);
        User user = new User(name, passwords.hash(password), role, clock.instant(), by);
        users.persistAndFlush(user);
        return user;
    }

    /** @param password the new one, null to keep the old */
    @Transactional
    User change(String name, String ifMatch, String role, boolean enabled, String password, String by) {
        User user = users.get(name);
        ETags.require(ifMatch, user.version());
        if (password != null) {
            Passwords.require("/password", password);
        }
        boolean staysAdmin = enabled && role.equals(Roles.ADMIN);
        if (user.isActiveAdmin() && !staysAdmin && users.activeAdmins().size() == 1) {
            throw new LastAdmin(name);
        }
        if (password != null) {
            user.setPassword(passwords.hash(password), clock.instant(), by);
        }
        user.change(role, enabled, clock.instant(), by);
        users.flush();
        changed.fire(new UserChanged(name));
        return user;
    }

    @Transactional
    void changeOwnPassword(String name, String current, String replacement) {
        User user = users.get(name);
        if (!Passwords.fits(current) || !passwords.matches(current, user.passwordHash())) {
            throw new Invalid("/current", "is not your password");
        }
        Passwords.require("/replacement", replacement);
        user.setPassword(passwords.hash(replacement), clock.instant(), name);
        changed.fire(new UserChanged(name));
    }
}
