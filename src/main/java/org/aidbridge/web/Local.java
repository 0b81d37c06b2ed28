package org.aidbridge.web;

/** Addresses that come with a request and are led back to: only to pages of ours. */
final class Local {

    private Local() {}

    /** @return the address if it lies below the base, else the base */
    static String within(String base, String address) {
        boolean isBelow = isOurs(address)
                && (address.equals(base) || address.startsWith(base + "/") || address.startsWith(base + "?"));
        return isBelow ? address : base;
    }

    /** @return the address if it is one of ours, else the place where people arrive */
    static String anywhere(String address) {
        return isOurs(address) ? address : "/";
    }

    private static boolean isOurs(String address) {
        return address != null && address.matches("/[\\x21-\\x7e&&[^\\\\]]*") && !address.startsWith("//");
    }
}
