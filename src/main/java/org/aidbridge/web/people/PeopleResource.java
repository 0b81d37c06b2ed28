package org.aidbridge.web.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aidbridge.http.PageRequest;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.reference.operation.Operations;
import org.aidbridge.reference.revision.RowFilter;
import org.aidbridge.security.access.Membership;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.membership.MemberBody;
import org.aidbridge.security.membership.MemberService;
import org.aidbridge.security.membership.Members;
import org.aidbridge.security.user.User;
import org.aidbridge.security.user.UserBodies.ChangedUser;
import org.aidbridge.security.user.UserBodies.NewUser;
import org.aidbridge.security.user.UserService;
import org.aidbridge.security.user.Users;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Slice;
import org.aidbridge.web.Area;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;
import org.aidbridge.web.people.PeoplePages.PeoplePage;
import org.aidbridge.web.people.PeoplePages.PersonPage;

@Path("/people")
@Produces(Html.TYPE)
@RolesAllowed(Roles.ADMIN)
class PeopleResource {

    private final PageContexts frames;
    private final Users users;
    private final UserService service;
    private final Members members;
    private final MemberService admission;
    private final Operations operations;
    private final Forms forms;

    PeopleResource(
            PageContexts frames,
            Users users,
            UserService service,
            Members members,
            MemberService admission,
            Operations operations,
            Forms forms) {
        this.frames = frames;
        this.users = users;
        this.service = service;
        this.members = members;
        this.admission = admission;
        this.operations = operations;
        this.forms = forms;
    }

    private PageContext frame() {
        return frames.outside(Area.PEOPLE);
    }

    @GET
    public String people(@BeanParam PageRequest page) {
        return people(frame(), page, FormData.of(Map.of()), null);
    }

    private String people(PageContext frame, PageRequest page, FormData typed, Problem problem) {
        Slice<User> found = users.page(page);
        String next = found.next() == null ? null : Area.PEOPLE.path() + "?after=" + PageRequest.cursor(found.next());
        return frame.around(PeoplePages.people(frame, new PeoplePage(frame, found.items(), next, typed, problem)));
    }

    /** Adds a user: a person with a password that the page shows, or a machine without one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response admit(MultivaluedMap<String, String> sent) {
        PageContext frame = frame();
        FormData typed = FormData.of(sent);
        NewUser wanted = new NewUser(typed.text("name"), null, typed.text("role"));
        if (typed.has("kind", "machine")) {
            return forms.send(
                    () -> {
                        forms.checked(wanted);
                        service.create(wanted.name(), null, wanted.role(), frame.user());
                        return frame.plainTo(Area.PEOPLE.path(), wanted.name());
                    },
                    problem -> people(frame, new PageRequest(), typed, problem));
        }
        return shownOnce(forms.show(
                () -> {
                    forms.checked(wanted);
                    String password = service.invite(wanted.name(), wanted.role(), frame.user());
                    return person(frame, wanted.name(), password, false, null);
                },
                problem -> people(frame, new PageRequest(), typed, problem)));
    }

    @GET
    @Path("{name}")
    public String person(String name, @QueryParam("changed") boolean isChanged) {
        return person(frame(), name, null, isChanged, null);
    }

    private String person(PageContext frame, String name, String password, boolean isChanged, Problem problem) {
        User user = users.get(name);
        List<Membership> memberships = members.memberships(name);
        return frame.around(PeoplePages.person(
                frame,
                new PersonPage(
                        frame,
                        user,
                        users.isLastAdmin(user),
                        memberships,
                        user.isAdmin() ? Map.of() : others(memberships),
                        password,
                        isChanged,
                        problem)));
    }

    /** Operations that the user is no member of. */
    private Map<String, String> others(List<Membership> memberships) {
        Map<String, String> others = Choices.names(operations, RowFilter.all(), Operation.Facts::name);
        memberships.forEach(membership -> others.remove(membership.operation()));
        return others;
    }

    /** Changes the administrator role, or disables and enables the user. */
    @POST
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(String name, MultivaluedMap<String, String> sent) {
        FormData typed = FormData.of(sent);
        return done(name, frame -> {
            Boolean enabled = typed.has("enabled") ? Boolean.valueOf(typed.get("enabled")) : null;
            ChangedUser wanted = forms.checked(new ChangedUser(typed.text("role"), enabled, null));
            service.change(name, typed.text("version"), wanted.role(), wanted.enabled(), null, frame.user());
        });
    }

    @POST
    @Path("{name}/password")
    public Response reset(String name) {
        PageContext frame = frame();
        return shownOnce(forms.show(
                () -> person(frame, name, service.reset(name, frame.user()), false, null),
                problem -> person(frame, name, null, false, problem)));
    }

    @POST
    @Path("{name}/memberships")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(String name, MultivaluedMap<String, String> sent) {
        FormData typed = FormData.of(sent);
        return done(name, frame -> {
            MemberBody body = forms.checked(new MemberBody(typed.text("role"), null, null));
            admission.put(typed.get("operation"), name, null, body.facts(), frame.user());
        });
    }

    private Response done(String name, Consumer<PageContext> work) {
        PageContext frame = frame();
        return forms.send(
                () -> {
                    work.accept(frame);
                    return frame.plainTo(Area.PEOPLE.path(), name) + "?changed=true";
                },
                problem -> person(frame, name, null, false, problem));
    }

    /** No-store: the page shows a password. */
    private static Response shownOnce(Response page) {
        return Response.fromResponse(page).header("Cache-Control", "no-store").build();
    }
}
