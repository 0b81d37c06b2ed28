package org.aidbridge.security.user;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.aidbridge.http.ConstraintProblems;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.Unknown;

@ApplicationScoped
public class Users implements PanacheRepositoryBase<User, String>, ConstraintProblems {

    static final String NAME = "[a-z0-9][a-z0-9._@-]{0,63}";

    private static final Pattern NAMES = Pattern.compile(NAME);

    /** Whether the text has the form of a name, whether or not such a user exists. */
    public static boolean isName(String text) {
        return NAMES.matcher(text).matches();
    }

    @Override
    public Map<String, Function<String, Problem>> problems() {
        return Map.of("app_user_name_key", Users::taken);
    }

    static Conflict taken(String name) {
        return new Conflict("/name", Message.of("There is already a user {name}", name));
    }

    /** @throws Unknown (404) when there is no such user */
    public void require(String name) {
        get(name);
    }

    /** False for users of OpenID Connect. */
    public boolean has(String name) {
        return findById(name) != null;
    }

    /** @throws Unknown (404) when there is no such user */
    public User get(String name) {
        User user = findById(name);
        if (user == null) {
            throw new Unknown("user", name);
        }
        return user;
    }

    public Slice<User> page(PageRequest page) {
        String after = page.after();
        List<User> found = find("name > ?1 order by name", after == null ? "" : after)
                .page(0, page.limit() + 1)
                .list();
        return Slice.of(found, page.limit(), User::name);
    }

    /** Whether the user is the last active administrator, who must remain one. */
    @Transactional
    public boolean isLastAdmin(User user) {
        return user.isActiveAdmin() && count("role = ?1 and enabled", Roles.ADMIN) == 1;
    }

    /** Locked, so that two administrators cannot demote each other. */
    List<User> activeAdmins() {
        return find("role = ?1 and enabled order by name", Roles.ADMIN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
