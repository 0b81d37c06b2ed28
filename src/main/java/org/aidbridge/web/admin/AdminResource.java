package org.aidbridge.web.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.aidbridge.access.Access;
import org.aidbridge.access.Roles;
import org.aidbridge.audit.AuditFilter;
import org.aidbridge.audit.AuditQueries;
import org.aidbridge.audit.Audited;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Problems;
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

/** Who may do what in an operation, and who did what. */
@Path("/operations/{operation}")
@Produces(Html.TYPE)
class AdminResource {

    private final Frames frames;
    private final Members members;
    private final MemberDesk desk;
    private final AuditQueries audit;
    private final Access access;
    private final Validator validator;
    private final Problems problems;

    AdminResource(
            Frames frames,
            Members members,
            MemberDesk desk,
            AuditQueries audit,
            Access access,
            Validator validator,
            Problems problems) {
        this.frames = frames;
        this.members = members;
        this.desk = desk;
        this.audit = audit;
        this.access = access;
        this.validator = validator;
        this.problems = problems;
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

    /**
     * Lets a user in, or changes what it is.
     *
     * @param version of the member that is changed, as an ETag; empty for a new one
     */
    @POST
    @Path("members")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response put(
            @PathParam("operation") String operation,
            @FormParam("user") String user,
            @FormParam("role") String role,
            @FormParam("carrier") String carrier,
            @FormParam("party") String party,
            @FormParam("version") String version) {
        return done(operation, () -> {
            MemberBody body = new MemberBody(role, text(carrier), text(party));
            Set<ConstraintViolation<MemberBody>> violations = validator.validate(body);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            desk.put(
                    operation,
                    user == null ? "" : user.strip(),
                    text(version),
                    body.facts(),
                    access.caller().name());
        });
    }

    /** Takes a user out of the operation, at once. */
    @POST
    @Path("members/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response remove(
            @PathParam("operation") String operation,
            @FormParam("user") String user,
            @FormParam("version") String version) {
        return done(operation, () -> desk.remove(operation, user, text(version)));
    }

    private Response done(String operation, Runnable work) {
        Frame frame = frames.acting(operation, Section.MEMBERS);
        try {
            work.run();
            return Response.seeOther(URI.create(frame.plain("/members"))).build();
        } catch (RuntimeException e) {
            Problem problem = problems.of(e).orElseThrow(() -> e);
            return Response.status(problem.status())
                    .entity(members(frame, new PageRequest(), problem))
                    .build();
        }
    }

    @GET
    @Path("audit")
    @RolesAllowed(Roles.COORDINATOR)
    public String audit(
            @PathParam("operation") String operation,
            @BeanParam AuditFilter filter,
            @BeanParam AsOfParams params,
            @BeanParam PageRequest page) {
        Frame frame = frames.inside(operation, Section.AUDIT, params);
        Slice<Audited> found =
                audit.page(operation, filter.knownAt(frame.moment().asOf().knownAt()), page);
        return frame.around(new AuditPage(
                frame,
                found.items(),
                found.next() == null ? null : frame.link("/audit?after=" + PageRequest.cursor(found.next()))));
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
