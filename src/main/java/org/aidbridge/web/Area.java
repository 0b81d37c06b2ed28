package org.aidbridge.web;

import org.aidbridge.security.access.Roles;

/** Pages that belong to no operation (shared reference data, users), in the order of the navigation. */
public enum Area {
    OPERATIONS("/operations", Roles.VIEWER),
    ITEMS("/catalogue/items", Roles.VIEWER),
    PLACES("/catalogue/places", Roles.VIEWER),
    CARRIERS("/catalogue/carriers", Roles.VIEWER),
    ROUTES("/catalogue/routes", Roles.VIEWER),
    TOLERANCES("/catalogue/tolerances", Roles.VIEWER),
    PEOPLE("/people", Roles.ADMIN),
    AUDIT("/audit", Roles.ADMIN),
    TOKENS("/tokens", Roles.VIEWER);

    private final String path;
    private final String role;

    Area(String path, String role) {
        this.path = path;
        this.role = role;
    }

    public String path() {
        return path;
    }

    public String role() {
        return role;
    }
}
