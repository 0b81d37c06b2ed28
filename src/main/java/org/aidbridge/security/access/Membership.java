package org.aidbridge.security.access;

/**
 * A role in one operation.
 *
 * @param role one of {@link Roles#ALL}
 * @param carrier code of the carrier an external reporter is bound to, or null
 * @param party code of the party an external reporter is bound to, or null
 * @param place where that party is, or null
 */
public record Membership(String operation, String role, String carrier, String party, String place) {

    Membership(String operation, String role) {
        this(operation, role, null, null, null);
    }

    Membership as(String other) {
        return new Membership(operation, other, carrier, party, place);
    }

    /** Whether it is restricted to a carrier or party. */
    public boolean isBound() {
        return carrier != null || party != null;
    }

    /** A bound reporter has no other role. */
    boolean holds(String wanted) {
        return isBound() ? wanted.equals(Roles.REPORTER) : Roles.included(role).contains(wanted);
    }
}
