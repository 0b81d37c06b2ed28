package org.aidbridge.web;

import java.util.List;
import org.aidbridge.security.access.Roles;

/** The sections of an operation, in the order of the navigation. A new one needs its name in {@link FrameTexts}. */
public enum Section {
    OVERVIEW("", Roles.VIEWER),
    SHIPMENTS("/shipments", Roles.VIEWER, Roles.REPORTER),
    RECEIVING("/receiving", Roles.REPORTER),
    ROUTES("/routes", Roles.VIEWER),
    HOLD("/stuck", Roles.VIEWER),
    CLAIMS("/claims", Roles.VIEWER),
    REPORTS("/reports", Roles.VIEWER),
    PARTIES("/parties", Roles.VIEWER),
    AUDIT("/audit", Roles.COORDINATOR),
    MEMBERS("/members", Roles.ADMIN),
    SETTINGS("/settings", Roles.ADMIN);

    private final String path;
    private final List<String> roles;

    Section(String path, String... roles) {
        this.path = path;
        this.roles = List.of(roles);
    }

    /** Below the address of the operation. */
    public String path() {
        return path;
    }

    /** Any one of these roles may see it; a bound reporter has no other role. */
    public List<String> roles() {
        return roles;
    }
}
