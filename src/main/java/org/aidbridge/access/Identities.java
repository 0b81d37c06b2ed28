package org.aidbridge.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.security.Permission;
import java.util.Set;
import org.aidbridge.http.IdempotencyKeys;

/** Makes of a user who has been recognised, however, the identity that the rest of the application sees. */
@ApplicationScoped
class Identities {

    static final String REACH = "aidbridge.reach";

    private static final String MEMBERSHIPS = """
            select m.operation, m.role, m.carrier, m.party, p.place
            from membership m left join party p on p.operation = m.operation and p.code = m.party
            where m.user_name = :name
            """;

    private final Users users;
    private final EntityManager database;

    Identities(Users users, EntityManager database) {
        this.users = users;
        this.database = database;
    }

    /** A user as a sign-in has to know it: what proves it, and who it then is. */
    record Known(String passwordHash, SecurityIdentity identity) {}

    /** In a transaction of its own; null when there is nobody of that name who may enter. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Known find(String name) {
        User user = users.findById(name);
        return user == null || !user.isEnabled() ? null : new Known(user.passwordHash(), of(user));
    }

    private SecurityIdentity of(User user) {
        Reach reach = user.isAdmin() ? Reach.everywhere() : memberships(user.name());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(user.name()))
                .addRoles(Set.copyOf(reach.roles()))
                .addAttribute(REACH, reach)
                .addPermissionChecker(wanted -> Uni.createFrom().item(knows(reach, wanted)))
                .build();
    }

    private Reach memberships(String name) {
        return Reach.of(database.createNativeQuery(MEMBERSHIPS, Tuple.class)
                .setParameter("name", name)
                .getResultStream()
                .map(row -> membership((Tuple) row))
                .toList());
    }

    private static Membership membership(Tuple row) {
        return new Membership(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class));
    }

    /** The same caller, with the roles that it has in one operation and no others. */
    static SecurityIdentity within(SecurityIdentity caller, String operation) {
        Reach reach = caller.getAttribute(REACH);
        if (reach.isEverywhere()) {
            return caller;
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(caller.getPrincipal())
                .addCredentials(caller.getCredentials())
                .addAttributes(caller.getAttributes())
                .addRoles(Set.copyOf(reach.roles(operation)))
                .addPermissionChecker(wanted -> Uni.createFrom().item(knows(reach, wanted)))
                .build();
    }

    /** For those below this package, who ask in the words of the framework. */
    private static boolean knows(Reach reach, Permission wanted) {
        return wanted.getName().equals(IdempotencyKeys.OPERATION) && reach.knows(wanted.getActions());
    }
}
