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
 * Somebody who may sign in, with what can be changed about that.
 *
 * @param isLastAdmin whether nobody else could let anybody in
 * @param operations that it can still be let into, by code, each with its name
 * @param password that has just been generated; null otherwise
 * @param isChanged whether the reader has just changed something
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
