package org.aidbridge.security.access;

/**
 * What somebody is in one operation.
 *
 * @param role one of {@link Roles#ALL}
 * @param carrier code of the carrier that a reporter from outside is bound to, or null
 * @param party code of the party that a reporter from outside is bound to, or null
 * @param place where that party is, or null
 */
public record Membership(String operation, String role, String carrier, String party, String place) {

    Membership(String operation, String role) {
        this(operation, role, null, null, null);
    }

    Membership as(String other) {
        return new Membership(operation, other, carrier, party, place);
    }

    /** Whether it reaches only what concerns its carrier or party. */
    public boolean isBound() {
        return carrier != null || party != null;
    }

    /** Who is bound to a carrier or party reports, and sees no more than that needs. */
    boolean holds(String wanted) {
        return isBound() ? wanted.equals(Roles.REPORTER) : Roles.included(role).contains(wanted);
    }
}
