package org.aidbridge.security.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The five roles that a member of an operation may have, from the least to the most. Each includes the ones before it, so
 * a method names the least role that may call it: {@code @RolesAllowed(Roles.VIEWER)}. What that means depends on the
 * address. Where it names an operation ({@code /api/operations/{operation}/...} or {@code ?operation=}), the role is
 * meant in that operation. Where it names none, {@link #VIEWER} is whoever has signed in, {@link #ADMIN} is an
 * administrator of everything, and the others are whoever has the role in some operation; {@link Access} then tells in
 * which.
 */
public final class Roles {

    public static final String VIEWER = "viewer";
    public static final String REPORTER = "reporter";
    public static final String OPERATOR = "operator";
    public static final String COORDINATOR = "coordinator";
    public static final String ADMIN = "admin";

    /** In ascending order. */
    public static final List<String> ALL = List.of(VIEWER, REPORTER, OPERATOR, COORDINATOR, ADMIN);

    private static final Map<String, Set<String>> INCLUDED = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(
                    role -> role, role -> Set.copyOf(ALL.subList(0, ALL.indexOf(role) + 1))));

    private Roles() {}

    /** {@code operator} carries viewer, reporter and operator. */
    static Set<String> included(String role) {
        return INCLUDED.get(role);
    }

    static String lower(String one, String other) {
        return ALL.indexOf(one) < ALL.indexOf(other) ? one : other;
    }

    /** Either may be null, which is lower than any. */
    static String higher(String one, String other) {
        return rank(one) > rank(other) ? one : other;
    }

    private static int rank(String role) {
        return role == null ? -1 : ALL.indexOf(role);
    }
}
