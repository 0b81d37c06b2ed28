package org.aidbridge.web.reference;

import org.aidbridge.security.access.Roles;
import org.aidbridge.web.PageContext;

/** The kinds of reference data on pages. */
public enum Kind {
    ITEM("/catalogue/items", Roles.COORDINATOR),
    CATEGORY("/catalogue/item-categories", Roles.COORDINATOR),
    PLACE("/catalogue/places", Roles.COORDINATOR),
    CARRIER("/catalogue/carriers", Roles.COORDINATOR),
    ROUTE("/catalogue/routes", Roles.COORDINATOR),
    /** A route's usual pattern, shown on the page of the route. */
    PATTERN("/catalogue/routes", Roles.COORDINATOR),
    /** A dated departure, listed there. */
    DEPARTURE("/catalogue/routes", Roles.COORDINATOR),
    TOLERANCE("/catalogue/tolerances", Roles.ADMIN),
    PARTY("/parties", Roles.COORDINATOR),
    OPERATION("/operations", Roles.ADMIN);

    private final String path;
    private final String writer;

    Kind(String path, String writer) {
        this.path = path;
        this.writer = writer;
    }

    /** The list; the parties of an operation are listed inside of it. */
    String list(PageContext frame) {
        return frame.plain(this == OPERATION && frame.operation() != null ? "" : path);
    }

    String form(PageContext frame) {
        // Below /operations an address means an operation.
        return this == OPERATION ? "/opening" : frame.plain(path + "/new");
    }

    String entry(PageContext frame, String code) {
        return this == OPERATION && frame.operation() != null ? frame.plain("/settings") : frame.plainTo(path, code);
    }

    boolean isWrittenBy(PageContext frame) {
        return frame.may(writer);
    }

    /** Whether the reader may add to it; of tolerances there are those that claims are hedged by, and no others. */
    boolean isAddedToBy(PageContext frame) {
        return this != TOLERANCE && isWrittenBy(frame);
    }
}
