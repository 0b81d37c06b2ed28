package org.aidbridge.web.people;

import java.util.List;
import org.aidbridge.security.user.User;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.Area;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.FormData;

/**
 * Users by name.
 *
 * @param next cursor of the next page, or null
 * @param typed the form for a new user
 * @param problem why it was refused, or null
 */
record PeoplePage(PageContext frame, List<User> users, String next, FormData typed, Problem problem) {

    public String address(User user) {
        return frame.plainTo(Area.PEOPLE.path(), user.name());
    }
}
