package org.aidbridge.security.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.security.Permission;
import java.security.Principal;
import java.util.HashSet;
import java.util.Set;
import org.aidbridge.http.IdempotencyKeys;

/** What the identity of a caller says beyond what the framework asks it. */
public final class Identity {

    /** A {@link AccessScope}. */
    public static final String REACH = "aidbridge.reach";

    /** What it signed in with, in words: {@code password}, {@code session}, {@code oidc} or {@code token aid_...}. */
    public static final String CREDENTIAL = "aidbridge.credential";

    /** Whether it has to change its password before anything else. */
    public static final String MUST_CHANGE = "aidbridge.must-change";

    public static final String PASSWORD = "password";
    public static final String SESSION = "session";
    public static final String OIDC = "oidc";

    /** What follows is how the token begins. */
    public static final String TOKEN = "token ";

    private Identity() {}

    /** Somebody who has been recognised, however. */
    public static QuarkusSecurityIdentity.Builder builder(Principal principal, AccessScope reach, String credential) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addRoles(Set.copyOf(reach.roles()))
                .addAttribute(REACH, reach)
                .addAttribute(CREDENTIAL, credential)
                .addPermissionChecker(wanted -> Uni.createFrom().item(knows(reach, wanted)));
    }

    /** The same caller inside an operation, with the roles that it has there and no others. */
    static SecurityIdentity inside(SecurityIdentity caller, String operation) {
        AccessScope reach = caller.getAttribute(REACH);
        return with(Set.copyOf(reach.roles(operation)), caller);
    }

    /**
     * The same caller at an address that may be about anything and concerns an operation: what it may not do without naming
     * one, it may not do for naming one either. An administrator of an operation is none of everything.
     */
    static SecurityIdentity concerning(SecurityIdentity caller, String operation) {
        AccessScope reach = caller.getAttribute(REACH);
        Set<String> roles = new HashSet<>(reach.roles(operation));
        roles.retainAll(caller.getRoles());
        return roles.size() == caller.getRoles().size() ? caller : with(roles, caller);
    }

    private static SecurityIdentity with(Set<String> roles, SecurityIdentity caller) {
        AccessScope reach = caller.getAttribute(REACH);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(caller.getPrincipal())
                .addCredentials(caller.getCredentials())
                .addAttributes(caller.getAttributes())
                .addRoles(roles)
                .addPermissionChecker(wanted -> Uni.createFrom().item(knows(reach, wanted)))
                .build();
    }

    /** For those below this package, who ask in the words of the framework. */
    private static boolean knows(AccessScope reach, Permission wanted) {
        return wanted.getName().equals(IdempotencyKeys.OPERATION) && reach.knows(wanted.getActions());
    }
}
