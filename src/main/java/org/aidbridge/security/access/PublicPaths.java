package org.aidbridge.security.access;

/** Pages that are reachable before a user may do anything else. */
public final class PublicPaths {

    public static final String SIGN_IN = "/sign-in";
    public static final String SIGN_OUT = "/sign-out";

    /** Where a generated password is changed. */
    public static final String PASSWORD = "/password";

    private PublicPaths() {}
}
