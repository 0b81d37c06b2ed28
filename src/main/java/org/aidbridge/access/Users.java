package org.aidbridge.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aidbridge.http.ConstraintProblems;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Unknown;

@ApplicationScoped
class Users implements PanacheRepositoryBase<User, String>, ConstraintProblems {

    @Override
    public Map<String, Function<String, Problem>> problems() {
        return Map.of("app_user_name_key", name -> new Conflict("/name", "There is already a user " + name));
    }

    User get(String name) {
        User user = findById(name);
        if (user == null) {
            throw new Unknown("user", name);
        }
        return user;
    }

    List<User> after(String name, int atMost) {
        return find("name > ?1 order by name", name == null ? "" : name)
                .page(0, atMost)
                .list();
    }

    /** Locks them, so that two administrators cannot each take the role from the other. */
    List<User> activeAdmins() {
        return find("role = ?1 and enabled order by name", Roles.ADMIN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
