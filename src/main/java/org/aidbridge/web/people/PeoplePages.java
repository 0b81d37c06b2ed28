package org.aidbridge.web.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.aidbridge.http.ETags;
import org.aidbridge.security.access.Membership;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.user.User;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.Area;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.FormData;

@CheckedTemplate(basePath = "web/people")
final class PeoplePages {

    private PeoplePages() {}

    static native TemplateInstance people(PageContext frame, PeoplePage page);

    static native TemplateInstance person(PageContext frame, PersonPage page);

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
}
