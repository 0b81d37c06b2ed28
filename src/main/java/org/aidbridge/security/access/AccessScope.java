package org.aidbridge.security.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Unknown;

/**
 * The operations a caller may access, each with a role, or all of them as a system administrator. Immutable; queries use
 * it to filter rows.
 */
public final class AccessScope {

    /** The form of a scope: a role in one operation, or in all. */
    public static final String SCOPE =
            "([A-Z0-9][A-Z0-9-]{1,38}[A-Z0-9]|\\*):(viewer|reporter|operator|coordinator|admin)";

    private final SortedMap<String, Membership> memberships;

    /** The role held in every operation, or null. */
    private final String everywhere;

    private AccessScope(SortedMap<String, Membership> memberships, String everywhere) {
        this.memberships = memberships;
        this.everywhere = everywhere;
    }

    /** The role of a member is insufficient: 403, because a member may know that the operation exists. */
    public static final class NotAllowed extends Problem {
        NotAllowed(String role, String operation) {
            super(
                    403,
                    Message.of("You are not allowed to do this"),
                    Message.of("This requires the role {role} in {operation}", role, operation));
        }

        @Override
        public String type() {
            return "forbidden";
        }
    }

    /** Of a system administrator. */
    public static AccessScope everywhere() {
        return new AccessScope(new TreeMap<>(), Roles.ADMIN);
    }

    /** Everything in one operation. */
    public static AccessScope all(String operation) {
        return of(List.of(new Membership(operation, Roles.ADMIN)));
    }

    /** Of a member. */
    public static AccessScope of(Collection<Membership> memberships) {
        SortedMap<String, Membership> byOperation = new TreeMap<>();
        memberships.forEach(membership -> byOperation.put(membership.operation(), membership));
        return new AccessScope(byOperation, null);
    }

    /** Narrowed to one operation; null narrows nothing. */
    public AccessScope in(String operation) {
        if (operation == null) {
            return this;
        }
        if (isEverywhere()) {
            return of(List.of(new Membership(operation, everywhere)));
        }
        Membership membership = memberships.get(operation);
        return of(membership == null ? List.of() : List.of(membership));
    }

    /** Narrowed to the operations with that role. */
    public AccessScope as(String role) {
        if (isEverywhere()) {
            return Roles.included(everywhere).contains(role) ? this : of(List.of());
        }
        return of(memberships.values().stream().filter(m -> m.holds(role)).toList());
    }

    /**
     * Narrowed to the scopes of a token.
     *
     * @param scopes as {@link #SCOPE} defines
     */
    public AccessScope within(Collection<String> scopes) {
        Map<String, String> roles = new HashMap<>();
        scopes.forEach(scope -> roles.merge(operation(scope), role(scope), Roles::higher));
        String anywhere = roles.remove("*");
        if (isEverywhere() && anywhere != null) {
            return new AccessScope(new TreeMap<>(), Roles.lower(everywhere, anywhere));
        }
        List<Membership> narrowed = new ArrayList<>();
        Collection<String> operations = isEverywhere() ? roles.keySet() : memberships.keySet();
        for (String operation : operations) {
            String scope = Roles.higher(roles.get(operation), anywhere);
            Membership mine = isEverywhere() ? new Membership(operation, everywhere) : memberships.get(operation);
            if (scope != null && (!mine.isBound() || !scope.equals(Roles.VIEWER))) {
                narrowed.add(mine.as(Roles.lower(mine.role(), scope)));
            }
        }
        return of(narrowed);
    }

    private static String operation(String scope) {
        return scope.substring(0, scope.lastIndexOf(':'));
    }

    private static String role(String scope) {
        return scope.substring(scope.lastIndexOf(':') + 1);
    }

    /** Whether it includes that operation. */
    public boolean knows(String operation) {
        return isEverywhere() || memberships.containsKey(operation);
    }

    public boolean holds(String operation, String role) {
        return isEverywhere()
                ? Roles.included(everywhere).contains(role)
                : knows(operation) && memberships.get(operation).holds(role);
    }

    /**
     * @throws Unknown (404) when it does not include the operation
     * @throws NotAllowed (403) when the role there is insufficient
     */
    public void require(String operation, String role) {
        if (!knows(operation)) {
            throw new Unknown("operation", operation);
        }
        if (!holds(operation, role)) {
            throw new NotAllowed(role, operation);
        }
    }

    /** Whether it includes every operation; {@link #memberships} is empty then. */
    public boolean isEverywhere() {
        return everywhere != null;
    }

    /** In the order of operation codes. */
    public Collection<Membership> memberships() {
        return memberships.values();
    }

    /** Operation codes for {@code = any(?)}; null for all. */
    public List<String> operations() {
        return isEverywhere() ? null : List.copyOf(memberships.keySet());
    }

    /** Null without one, and for a system administrator. */
    public Membership membership(String operation) {
        return memberships.get(operation);
    }

    /** The roles at paths that name no operation. */
    public Collection<String> roles() {
        if (isEverywhere()) {
            return Roles.included(everywhere);
        }
        return Roles.ALL.stream()
                .filter(role -> role.equals(Roles.VIEWER)
                        || !role.equals(Roles.ADMIN)
                                && memberships.values().stream().anyMatch(m -> m.holds(role)))
                .collect(Collectors.toUnmodifiableList());
    }

    /** The roles in one operation. */
    Collection<String> roles(String operation) {
        return Roles.ALL.stream().filter(role -> holds(operation, role)).toList();
    }
}
