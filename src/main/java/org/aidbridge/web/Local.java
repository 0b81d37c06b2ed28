package org.aidbridge.web;

/** Redirect targets from requests; only our own pages are accepted. */
public final class Local {

    private Local() {}

    /** @return the address if it lies below the base, else the base */
    static String within(String base, String address) {
        boolean isBelow = isOurs(address)
                && (address.equals(base) || address.startsWith(base + "/") || address.startsWith(base + "?"));
        return isBelow ? address : base;
    }

    /** @return the address if it is ours, else the home page */
    static String anywhere(String address) {
        return or("/", address);
    }

    /** @return the address if it is ours, else the other */
    public static String or(String otherwise, String address) {
        return isOurs(address) ? address : otherwise;
    }

    private static boolean isOurs(String address) {
        return address != null && address.matches("/[\\x21-\\x7e&&[^\\\\]]*") && !address.startsWith("//");
    }
}
