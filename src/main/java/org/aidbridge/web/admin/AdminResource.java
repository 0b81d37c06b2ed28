package org.aidbridge.web.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.aidbridge.access.Access;
import org.aidbridge.access.Roles;
import org.aidbridge.audit.AuditQueries;
import org.aidbridge.audit.Audited;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.member.Member;
import org.aidbridge.member.MemberBody;
import org.aidbridge.member.MemberDesk;
import org.aidbridge.member.Members;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Slice;
import org.aidbridge.web.Frame;
import org.aidbridge.web.Frames;
import org.aidbridge.web.Html;
import org.aidbridge.web.Section;
import org.aidbridge.web.form.Forms;
import org.aidbridge.web.form.Typed;

/** Who may do what in an operation, and who did what. */
@Path("/operations/{operation}")
@Produces(Html.TYPE)
class AdminResource {

    private final Frames frames;
    private final Members members;
    private final MemberDesk desk;
    private final AuditQueries audit;
    private final Access access;
    private final Forms forms;

    AdminResource(Frames frames, Members members, MemberDesk desk, AuditQueries audit, Access access, Forms forms) {
        this.frames = frames;
        this.members = members;
        this.desk = desk;
        this.audit = audit;
        this.access = access;
        this.forms = forms;
    }

    @GET
    @Path("members")
    @RolesAllowed(Roles.ADMIN)
    public Response members(
            @PathParam("operation") String operation, @BeanParam AsOfParams params, @BeanParam PageRequest page) {
        Frame frame = frames.inside(operation, Section.MEMBERS, params);
        // Who could do what then is told by the audit.
        return (frame.moment().isNow()
                        ? Response.ok(members(frame, page, null))
                        : Response.seeOther(URI.create(frame.plain("/members"))))
                .build();
    }

    private String members(Frame frame, PageRequest page, Problem problem) {
        int limit = page.limit();
        Slice<Member> found =
                Slice.of(members.after(frame.operation().code(), page.after(), limit + 1), limit, Member::userName);
        return frame.around(new MembersPage(
                frame,
                found.items(),
                Roles.ALL,
                found.next() == null ? null : frame.link("/members?after=" + PageRequest.cursor(found.next())),
                problem));
    }

    /** Lets a user in, or changes what it is; of one who is changed, the form has its version as an ETag. */
    @POST
    @Path("members")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response put(@PathParam("operation") String operation, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        return done(operation, () -> {
            MemberBody body =
                    forms.checked(new MemberBody(typed.text("role"), typed.text("carrier"), typed.text("party")));
            desk.put(
                    operation,
                    typed.get("user"),
                    typed.text("version"),
                    body.facts(),
                    access.caller().name());
        });
    }

    /** Takes a user out of the operation, at once. */
    @POST
    @Path("members/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response remove(@PathParam("operation") String operation, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        return done(operation, () -> desk.remove(operation, typed.get("user"), typed.text("version")));
    }

    private Response done(String operation, Runnable work) {
        Frame frame = frames.acting(operation, Section.MEMBERS);
        return forms.send(
                () -> {
                    work.run();
                    return frame.plain("/members");
                },
                problem -> members(frame, new PageRequest(), problem));
    }

    @GET
    @Path("audit")
    @RolesAllowed(Roles.COORDINATOR)
    public String audit(
            @PathParam("operation") String operation,
            @BeanParam AsOfParams params,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        Frame frame = frames.inside(operation, Section.AUDIT, params);
        Typed asked = Typed.of(uri.getQueryParameters());
        Slice<Audited> found = audit.page(
                operation, AuditPage.filter(asked).knownAt(frame.moment().asOf().knownAt()), page);
        return frame.around(AuditPage.of(frame, found, asked, "/api/operations/" + operation + "/audit/export"));
    }
}
