package org.aidbridge.web.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.membership.Member;
import org.aidbridge.security.membership.MemberBody;
import org.aidbridge.security.membership.MemberService;
import org.aidbridge.security.membership.Members;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Slice;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;

@Path("/operations/{operation}/members")
@Produces(Html.TYPE)
@RolesAllowed(Roles.ADMIN)
class MembersResource {

    private final PageContexts frames;
    private final Members members;
    private final MemberService service;
    private final Access access;
    private final Forms forms;

    MembersResource(PageContexts frames, Members members, MemberService service, Access access, Forms forms) {
        this.frames = frames;
        this.members = members;
        this.service = service;
        this.access = access;
        this.forms = forms;
    }

    @GET
    public Response members(String operation, @BeanParam AsOfParams params, @BeanParam PageRequest page) {
        PageContext frame = frames.inside(operation, Section.MEMBERS, params);
        // The audit shows who had which role then.
        return (frame.moment().isNow()
                        ? Response.ok(members(frame, page, FormData.of(Map.of()), null))
                        : Response.seeOther(URI.create(frame.plain("/members"))))
                .build();
    }

    /** @param typed of somebody who is to be let in */
    private String members(PageContext frame, PageRequest page, FormData typed, Problem problem) {
        Slice<Member> found = members.page(frame.operation().code(), page);
        return frame.around(new MembersPage(
                frame,
                found.items(),
                Roles.ALL,
                found.next() == null ? null : frame.link("/members?after=" + PageRequest.cursor(found.next())),
                typed,
                problem));
    }

    /** Lets a user in, or changes what it is; of one who is changed, the form has its version as an ETag. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response put(String operation, MultivaluedMap<String, String> sent) {
        FormData typed = FormData.of(sent);
        return done(operation, typed, () -> {
            MemberBody body =
                    forms.checked(new MemberBody(typed.text("role"), typed.text("carrier"), typed.text("party")));
            service.put(
                    operation,
                    typed.get("user"),
                    typed.text("version"),
                    body.facts(),
                    access.caller().name());
        });
    }

    /** Takes a user out of the operation, at once. */
    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(String operation, MultivaluedMap<String, String> sent) {
        FormData typed = FormData.of(sent);
        return done(operation, typed, () -> service.remove(operation, typed.get("user"), typed.text("version")));
    }

    private Response done(String operation, FormData typed, Runnable work) {
        PageContext frame = frames.acting(operation, Section.MEMBERS);
        return forms.send(
                () -> {
                    work.run();
                    return frame.plain("/members");
                },
                // The form only adds members; an existing member has a row with the current role.
                problem -> members(
                        frame, new PageRequest(), typed.has("version") ? FormData.of(Map.of()) : typed, problem));
    }
}
