package org.aidbridge.security.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The five roles in an operation, in ascending order; each includes those before it, so a method names the least role it
 * needs: {@code @RolesAllowed(Roles.VIEWER)}. At a path that names an operation the role applies there. At other paths
 * {@link #VIEWER} is any authenticated user, {@link #ADMIN} is a system administrator, and the others are users with the
 * role in some operation, which {@link Access} then checks.
 */
public final class Roles {

    public static final String VIEWER = "viewer";
    public static final String REPORTER = "reporter";
    public static final String OPERATOR = "operator";
    public static final String COORDINATOR = "coordinator";
    public static final String ADMIN = "admin";

    public static final List<String> ALL = List.of(VIEWER, REPORTER, OPERATOR, COORDINATOR, ADMIN);

    private static final Map<String, Set<String>> INCLUDED = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(
                    role -> role, role -> Set.copyOf(ALL.subList(0, ALL.indexOf(role) + 1))));

    private Roles() {}

    /** {@code operator} includes viewer, reporter and operator. */
    static Set<String> included(String role) {
        return INCLUDED.get(role);
    }

    static String lower(String one, String other) {
        return ALL.indexOf(one) < ALL.indexOf(other) ? one : other;
    }

    /** Null is lower than any role. */
    static String higher(String one, String other) {
        return rank(one) > rank(other) ? one : other;
    }

    private static int rank(String role) {
        return role == null ? -1 : ALL.indexOf(role);
    }
}
