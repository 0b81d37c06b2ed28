package org.aidbridge.web;

import org.aidbridge.access.Roles;

/** The parts of the board, in the order of the navigation. A new one gets its constant here and its name in {@link Texts}. */
public enum Section {
    OVERVIEW("", Roles.VIEWER);

    private final String path;
    private final String role;

    Section(String path, String role) {
        this.path = path;
        this.role = role;
    }

    /** Below the address of the operation. */
    public String path() {
        return path;
    }

    /** The least role that may look at it. */
    public String role() {
        return role;
    }
}
