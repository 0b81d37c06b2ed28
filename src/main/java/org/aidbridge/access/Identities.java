package org.aidbridge.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.Permission;
import java.security.Principal;
import java.util.HashSet;
import java.util.Set;
import org.aidbridge.http.IdempotencyKeys;

/** Makes of a user who has been recognised, however, the identity that the rest of the application sees. */
@ApplicationScoped
class Identities {

    /** A {@link Reach}. */
    static final String REACH = "aidbridge.reach";

    /** What it signed in with, in words: {@code password}, {@code session}, {@code oidc} or {@code token aid_...}. */
    static final String CREDENTIAL = "aidbridge.credential";

    /** Whether it has to change its password before anything else. */
    static final String MUST_CHANGE = "aidbridge.must-change";

    static final String PASSWORD = "password";
    static final String SESSION = "session";
    static final String OIDC = "oidc";

    private static final String MEMBERSHIPS = """
            select m.operation, m.role, m.carrier, m.party, p.place
            from membership m left join party p on p.operation = m.operation and p.code = m.party
            where m.user_name = :name
            """;

    private final Users users;
    private final Sessions sessions;
    private final Tokens tokens;
    private final EntityManager database;

    Identities(Users users, Sessions sessions, Tokens tokens, EntityManager database) {
        this.users = users;
        this.sessions = sessions;
        this.tokens = tokens;
        this.database = database;
    }

    /** A user as a sign-in has to know it: what proves it, and who it then is. */
    record Known(String passwordHash, SecurityIdentity identity) {}

    /** In a transaction of its own; null when there is nobody of that name who may enter. */
    @Transactional(TxType.REQUIRES_NEW)
    Known ofPassword(String name) {
        User user = enabled(name);
        return user == null ? null : new Known(user.passwordHash(), identity(user, reach(user), PASSWORD));
    }

    /** Null when there is no such session any more. */
    @Transactional(TxType.REQUIRES_NEW)
    SecurityIdentity ofSession(byte[] hash) {
        Session session = sessions.current(hash);
        User user = session == null ? null : enabled(session.userName());
        return user == null ? null : identity(user, reach(user), SESSION);
    }

    /** Null when there is no such token any more. */
    @Transactional(TxType.REQUIRES_NEW)
    SecurityIdentity ofToken(byte[] hash) {
        Token token = tokens.current(hash);
        User user = token == null ? null : enabled(token.userName());
        return user == null ? null : identity(user, reach(user).within(token.scopes()), "token " + token.prefix());
    }

    private User enabled(String name) {
        User user = users.findById(name);
        return user == null || !user.isEnabled() ? null : user;
    }

    private static SecurityIdentity identity(User user, Reach reach, String credential) {
        QuarkusSecurityIdentity.Builder identity = builder(new QuarkusPrincipal(user.name()), reach, credential);
        if (user.mustChange() && credential.equals(SESSION)) {
            identity.addAttribute(MUST_CHANGE, true);
        }
        return identity.build();
    }

    static QuarkusSecurityIdentity.Builder builder(Principal principal, Reach reach, String credential) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addRoles(Set.copyOf(reach.roles()))
                .addAttribute(REACH, reach)
                .addAttribute(CREDENTIAL, credential)
                .addPermissionChecker(wanted -> Uni.createFrom().item(knows(reach, wanted)));
    }

    private Reach reach(User user) {
        return user.isAdmin()
                ? Reach.everywhere()
                : Reach.of(database.createNativeQuery(MEMBERSHIPS, Tuple.class)
                        .setParameter("name", user.name())
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

    /** The same caller inside an operation, with the roles that it has there and no others. */
    static SecurityIdentity inside(SecurityIdentity caller, String operation) {
        Reach reach = caller.getAttribute(REACH);
        return with(Set.copyOf(reach.roles(operation)), caller);
    }

    /**
     * The same caller at an address that may be about anything and concerns an operation: what it may not do without naming
     * one, it may not do for naming one either. An administrator of an operation is none of everything.
     */
    static SecurityIdentity concerning(SecurityIdentity caller, String operation) {
        Reach reach = caller.getAttribute(REACH);
        Set<String> roles = new HashSet<>(reach.roles(operation));
        roles.retainAll(caller.getRoles());
        return with(roles, caller);
    }

    private static SecurityIdentity with(Set<String> roles, SecurityIdentity caller) {
        Reach reach = caller.getAttribute(REACH);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(caller.getPrincipal())
                .addCredentials(caller.getCredentials())
                .addAttributes(caller.getAttributes())
                .addRoles(roles)
                .addPermissionChecker(wanted -> Uni.createFrom().item(knows(reach, wanted)))
                .build();
    }

    /** For those below this package, who ask in the words of the framework. */
    private static boolean knows(Reach reach, Permission wanted) {
        return wanted.getName().equals(IdempotencyKeys.OPERATION) && reach.knows(wanted.getActions());
    }
}
