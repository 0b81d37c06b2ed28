package org.aidbridge.security.access;

/**
 * The caller as services see it.
 *
 * @param name recorded with each change
 * @param scope where the caller may act
 */
public record Caller(String name, AccessScope scope) {

    /** A caller with every role in one operation and none elsewhere. */
    public static Caller in(String operation, String name) {
        return new Caller(name, AccessScope.all(operation));
    }
}
