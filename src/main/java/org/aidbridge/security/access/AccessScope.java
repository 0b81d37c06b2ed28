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
 * How far somebody's arm reaches: into some operations, into each with a role, or into all as an administrator. It never
 * changes; queries take it along to look only where the caller may.
 */
public final class AccessScope {

    /** How a scope is written: a role in one operation, or in all. */
    public static final String SCOPE =
            "([A-Z0-9][A-Z0-9-]{1,38}[A-Z0-9]|\\*):(viewer|reporter|operator|coordinator|admin)";

    private final SortedMap<String, Membership> memberships;

    /** The role that is held in every operation, or null. */
    private final String everywhere;

    private AccessScope(SortedMap<String, Membership> memberships, String everywhere) {
        this.memberships = memberships;
        this.everywhere = everywhere;
    }

    /** A member whose role is too little for what it wants: 403, which it may know, because it knows the operation. */
    public static final class NotAllowed extends Problem {
        NotAllowed(String role, String operation) {
            super(
                    403,
                    Message.of("You are not allowed to do this"),
                    Message.of("This takes the role {role} in {operation}", role, operation));
        }

        @Override
        public String type() {
            return "forbidden";
        }
    }

    /** An administrator's. */
    public static AccessScope everywhere() {
        return new AccessScope(new TreeMap<>(), Roles.ADMIN);
    }

    /** All of one operation, whatever is done there. */
    public static AccessScope all(String operation) {
        return of(List.of(new Membership(operation, Roles.ADMIN)));
    }

    /** A member's. */
    public static AccessScope of(Collection<Membership> memberships) {
        SortedMap<String, Membership> byOperation = new TreeMap<>();
        memberships.forEach(membership -> byOperation.put(membership.operation(), membership));
        return new AccessScope(byOperation, null);
    }

    /** Only as far as one operation, or, of null, as far as ever. */
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

    /** Only into the operations in which that role is held. */
    public AccessScope as(String role) {
        if (isEverywhere()) {
            return Roles.included(everywhere).contains(role) ? this : of(List.of());
        }
        return of(memberships.values().stream().filter(m -> m.holds(role)).toList());
    }

    /**
     * No further than a token's scopes.
     *
     * @param scopes as {@link #SCOPE} says: {@code operation:role} or {@code *:role}
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

    /** Whether it goes into that operation at all. */
    public boolean knows(String operation) {
        return isEverywhere() || memberships.containsKey(operation);
    }

    public boolean holds(String operation, String role) {
        return isEverywhere()
                ? Roles.included(everywhere).contains(role)
                : knows(operation) && memberships.get(operation).holds(role);
    }

    /**
     * @throws Unknown (404) when there is no such operation, or the caller may not know of it
     * @throws NotAllowed (403) when its role there is too little
     */
    public void require(String operation, String role) {
        if (!knows(operation)) {
            throw new Unknown("operation", operation);
        }
        if (!holds(operation, role)) {
            throw new NotAllowed(role, operation);
        }
    }

    /** Whether no operation is left out; {@link #memberships} are empty then. */
    public boolean isEverywhere() {
        return everywhere != null;
    }

    /** By operation, in the order of their codes. */
    public Collection<Membership> memberships() {
        return memberships.values();
    }

    /** The codes of the operations, for {@code = any(?)}; null for all there are. */
    public List<String> operations() {
        return isEverywhere() ? null : List.copyOf(memberships.keySet());
    }

    /** The membership of that operation; null when there is none, and for an administrator. */
    public Membership membership(String operation) {
        return memberships.get(operation);
    }

    /** The highest of the roles, each with those it includes, for addresses that name no operation. */
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

    /** The roles in that one operation. */
    Collection<String> roles(String operation) {
        return Roles.ALL.stream().filter(role -> holds(operation, role)).toList();
    }
}
