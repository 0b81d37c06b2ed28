package org.aidbridge.web.people;

import java.util.List;
import org.aidbridge.security.user.User;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.Area;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.FormData;

/**
 * Who may sign in, by name.
 *
 * @param next where it goes on; null on the last page
 * @param typed of somebody who is to be let in
 * @param problem why that was refused, or null
 */
record PeoplePage(PageContext frame, List<User> users, String next, FormData typed, Problem problem) {

    public String address(User user) {
        return frame.plainTo(Area.PEOPLE.path(), user.name());
    }
}
