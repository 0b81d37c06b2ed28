package org.aidbridge.security.user;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.aidbridge.shared.Invalid;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Creates the user {@code admin} at the first start, when there are no users. */
@ApplicationScoped
class FirstAdmin {

    // Of replicas that start together, one wins and prints the password.
    static final String CREATE = """
            insert into app_user
              (name, password_hash, must_change, role, enabled, password_changed_at, version, recorded_at, recorded_by)
            select 'admin', ?1, ?3, 'admin', true, ?2, 0, ?2, 'system' where not exists (select from app_user)
            on conflict (name) do nothing""";

    private final EntityManager database;
    private final Users users;
    private final Passwords passwords;
    private final Clock clock;
    private final Optional<String> given;

    FirstAdmin(
            EntityManager database,
            Users users,
            Passwords passwords,
            Clock clock,
            @ConfigProperty(name = "aidbridge.admin-password") Optional<String> given) {
        this.database = database;
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
        this.given = given;
    }

    @Transactional
    void create(@Observes StartupEvent started) {
        if (users.count() > 0) {
            return;
        }
        String password = given.orElseGet(Passwords::generate);
        try {
            Passwords.require("AIDBRIDGE_ADMIN_PASSWORD", password);
        } catch (Invalid e) {
            throw new IllegalStateException("AIDBRIDGE_ADMIN_PASSWORD cannot be used. " + e.getMessage());
        }
        int created = database.createNativeQuery(CREATE)
                .setParameter(1, passwords.hash(password))
                .setParameter(2, clock.instant())
                .setParameter(3, given.isEmpty())
                .executeUpdate();
        if (created == 1 && given.isEmpty()) {
            // To the console only: logs are kept and copied.
            System.out.printf(
                    "%n  This is the first start. Sign in as admin with the password %s%n"
                            + "  It is shown only this once; the sign-in page asks you to change it.%n%n",
                    password);
        }
    }
}
