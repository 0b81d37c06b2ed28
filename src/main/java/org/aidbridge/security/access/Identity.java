package org.aidbridge.security.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.security.Permission;
import java.security.Principal;
import java.util.HashSet;
import java.util.Set;
import org.aidbridge.http.IdempotencyKeys;

/** Attributes of a Quarkus security identity, and how identities are built. */
public final class Identity {

    /** The {@link AccessScope}. */
    public static final String SCOPE = "aidbridge.reach";

    /** How the caller authenticated: {@code password}, {@code session}, {@code oidc} or {@code token aid_...}. */
    public static final String CREDENTIAL = "aidbridge.credential";

    /** Present when the password must be changed first. */
    public static final String MUST_CHANGE = "aidbridge.must-change";

    public static final String PASSWORD = "password";
    public static final String SESSION = "session";
    public static final String OIDC = "oidc";

    /** Followed by the prefix of the token. */
    public static final String TOKEN = "token ";

    private Identity() {}

    /** An authenticated caller. */
    public static QuarkusSecurityIdentity.Builder builder(Principal principal, AccessScope scope, String credential) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addRoles(Set.copyOf(scope.roles()))
                .addAttribute(SCOPE, scope)
                .addAttribute(CREDENTIAL, credential)
                .addPermissionChecker(wanted -> Uni.createFrom().item(knows(scope, wanted)));
    }

    /** The caller with the roles of one operation only. */
    static SecurityIdentity inside(SecurityIdentity caller, String operation) {
        AccessScope scope = caller.getAttribute(SCOPE);
        return with(Set.copyOf(scope.roles(operation)), caller);
    }

    /**
     * The caller at a path that takes an operation as a parameter: naming an operation never adds roles, so an
     * operation's administrator is no system administrator.
     */
    static SecurityIdentity concerning(SecurityIdentity caller, String operation) {
        AccessScope scope = caller.getAttribute(SCOPE);
        Set<String> roles = new HashSet<>(scope.roles(operation));
        roles.retainAll(caller.getRoles());
        return roles.size() == caller.getRoles().size() ? caller : with(roles, caller);
    }

    private static SecurityIdentity with(Set<String> roles, SecurityIdentity caller) {
        AccessScope scope = caller.getAttribute(SCOPE);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(caller.getPrincipal())
                .addCredentials(caller.getCredentials())
                .addAttributes(caller.getAttributes())
                .addRoles(roles)
                .addPermissionChecker(wanted -> Uni.createFrom().item(knows(scope, wanted)))
                .build();
    }

    /** Answers permission checks of packages that must not depend on this one. */
    private static boolean knows(AccessScope scope, Permission wanted) {
        return wanted.getName().equals(IdempotencyKeys.OPERATION) && scope.knows(wanted.getActions());
    }
}
