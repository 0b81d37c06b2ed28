package org.aidbridge.access;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Unknown;

/**
 * How far somebody's arm reaches: into some operations, into each with a role, or into all as an administrator. It never
 * changes; queries take it along to look only where the caller may.
 */
public final class Reach {

    private static final Reach EVERYWHERE = new Reach(new TreeMap<>(), true);

    private final SortedMap<String, Membership> memberships;
    private final boolean isEverywhere;

    private Reach(SortedMap<String, Membership> memberships, boolean isEverywhere) {
        this.memberships = memberships;
        this.isEverywhere = isEverywhere;
    }

    /** A member whose role is too little for what it wants: 403, which it may know, because it knows the operation. */
    public static final class NotAllowed extends Problem {
        NotAllowed(String role, String operation) {
            super(403, "You are not allowed to do this", "This takes the role " + role + " in " + operation);
        }

        @Override
        public String type() {
            return "forbidden";
        }
    }

    /** An administrator's. */
    public static Reach everywhere() {
        return EVERYWHERE;
    }

    /** All of one operation, whatever is done there. */
    public static Reach all(String operation) {
        return of(List.of(new Membership(operation, Roles.ADMIN)));
    }

    static Reach of(Collection<Membership> memberships) {
        SortedMap<String, Membership> byOperation = new TreeMap<>();
        memberships.forEach(membership -> byOperation.put(membership.operation(), membership));
        return new Reach(byOperation, false);
    }

    /** Only as far as one operation, or, of null, as far as ever. */
    public Reach in(String operation) {
        if (operation == null) {
            return this;
        }
        if (isEverywhere) {
            return all(operation);
        }
        Membership membership = memberships.get(operation);
        return of(membership == null ? List.of() : List.of(membership));
    }

    /** Only into the operations in which that role is held. */
    public Reach as(String role) {
        return isEverywhere
                ? this
                : of(memberships.values().stream().filter(m -> m.holds(role)).toList());
    }

    /** Whether it goes into that operation at all. */
    public boolean knows(String operation) {
        return isEverywhere || memberships.containsKey(operation);
    }

    public boolean holds(String operation, String role) {
        return isEverywhere || knows(operation) && memberships.get(operation).holds(role);
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
        return isEverywhere;
    }

    /** By operation, in the order of their codes. */
    public Collection<Membership> memberships() {
        return memberships.values();
    }

    /** The codes of the operations, for {@code = any(?)}; null for all there are. */
    public List<String> operations() {
        return isEverywhere ? null : List.copyOf(memberships.keySet());
    }

    /** The membership of that operation; null when there is none, and for an administrator. */
    public Membership membership(String operation) {
        return memberships.get(operation);
    }

    /** The highest of the roles, each with those it includes, for addresses that name no operation. */
    Collection<String> roles() {
        if (isEverywhere) {
            return Roles.ALL;
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
