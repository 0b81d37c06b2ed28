package org.aidbridge.security.access;

/**
 * The caller as services see it.
 *
 * @param name recorded with each change
 * @param scope where the caller may act
 * @param address where the request came from; null outside of requests
 * @param credential how the caller signed in, as in {@link Identity#CREDENTIAL}; null outside of requests
 */
public record Caller(String name, AccessScope scope, String address, String credential) {

    /** A caller with every role in one operation and none elsewhere. */
    public static Caller in(String operation, String name) {
        return new Caller(name, AccessScope.all(operation), null, null);
    }
}
