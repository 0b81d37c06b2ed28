package org.aidbridge.security.access;

/**
 * Who asks for something, as far as the desks have to know.
 *
 * @param name under which it is recorded
 * @param reach where it may do it
 */
public record Caller(String name, AccessScope reach) {

    /** Somebody who may do everything in that operation and nothing elsewhere. */
    public static Caller in(String operation, String name) {
        return new Caller(name, AccessScope.all(operation));
    }
}
