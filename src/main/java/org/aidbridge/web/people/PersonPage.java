package org.aidbridge.web.people;

import java.util.List;
import java.util.Map;
import org.aidbridge.http.ETags;
import org.aidbridge.security.access.Membership;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.user.User;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.Area;
import org.aidbridge.web.PageContext;

/**
 * A user with the possible changes.
 *
 * @param isLastAdmin whether no other administrator is active
 * @param operations the user can still join, by code, with names
 * @param password just generated, or null
 * @param isChanged whether a change has just been saved
 * @param problem why something was refused, or null
 */
record PersonPage(
        PageContext frame,
        User user,
        boolean isLastAdmin,
        List<Membership> memberships,
        Map<String, String> operations,
        String password,
        boolean isChanged,
        Problem problem) {

    public String address() {
        return frame.plainTo(Area.PEOPLE.path(), user.name());
    }

    public String version() {
        return ETags.of(user.version());
    }

    public boolean isMe() {
        return user.name().equals(frame.user());
    }

    public List<String> roles() {
        return Roles.ALL;
    }
}
