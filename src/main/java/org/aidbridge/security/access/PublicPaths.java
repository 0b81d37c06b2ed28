package org.aidbridge.security.access;

/** Pages that are open to who may go nowhere else yet. */
public final class PublicPaths {

    public static final String SIGN_IN = "/sign-in";
    public static final String SIGN_OUT = "/sign-out";

    /** Where one chooses a password, above all in place of one that was generated. */
    public static final String PASSWORD = "/password";

    private PublicPaths() {}
}
