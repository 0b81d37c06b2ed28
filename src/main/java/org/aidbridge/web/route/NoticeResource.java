package org.aidbridge.web.route;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aidbridge.access.Access;
import org.aidbridge.access.Roles;
import org.aidbridge.carrier.Carrier;
import org.aidbridge.carrier.Carriers;
import org.aidbridge.catalogue.Criteria;
import org.aidbridge.disruption.NoticeBody;
import org.aidbridge.disruption.NoticeDesk;
import org.aidbridge.disruption.NoticeRights;
import org.aidbridge.disruption.NoticeView;
import org.aidbridge.disruption.RouteStates;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Problems;
import org.aidbridge.impact.Impact;
import org.aidbridge.impact.ImpactView;
import org.aidbridge.notice.Notice;
import org.aidbridge.notice.NoticeKind;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Unknown;
import org.aidbridge.web.Frame;
import org.aidbridge.web.Frames;
import org.aidbridge.web.Html;
import org.aidbridge.web.Section;

/** Notices: reading one, and publishing one after a look at what it would change. */
@Path("/operations/{operation}/notices")
@Produces(Html.TYPE)
class NoticeResource {

    /** How much of each list is shown; the totals are of all of it. */
    private static final int SHOWN = 50;

    /** The carriers that can be chosen from, in the order of their codes. */
    private static final int CARRIERS = 500;

    private final Frames frames;
    private final NoticeDesk desk;
    private final NoticeRights rights;
    private final RouteStates states;
    private final Impact impact;
    private final Carriers carriers;
    private final Access access;
    private final Validator validator;
    private final Problems problems;
    private final Clock clock;

    NoticeResource(
            Frames frames,
            NoticeDesk desk,
            NoticeRights rights,
            RouteStates states,
            Impact impact,
            Carriers carriers,
            Access access,
            Validator validator,
            Problems problems,
            Clock clock) {
        this.frames = frames;
        this.desk = desk;
        this.rights = rights;
        this.states = states;
        this.impact = impact;
        this.carriers = carriers;
        this.access = access;
        this.validator = validator;
        this.problems = problems;
        this.clock = clock;
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public String read(
            @PathParam("operation") String operation,
            @PathParam("id") UUID id,
            @QueryParam("published") String published,
            @BeanParam AsOfParams params) {
        Frame frame = frames.inside(operation, Section.ROUTES, params);
        boolean isNow = frame.moment().isNow();
        AsOf asOf = frame.moment().asOf();
        ImpactView made = impact.first(SHOWN, operation, id, asOf, isNow);
        List<Notice> said = states.said(operation, asOf.knownAt());
        Notice notice = named(said, id);
        List<Notice> answers =
                said.stream().filter(n -> id.equals(n.refersTo())).toList();
        boolean isRetracted = answers.stream()
                .anyMatch(n -> n.kind() == NoticeKind.RETRACTION && n.source().isSameAs(notice.source()));
        boolean publishes = isNow && frame.may(Roles.COORDINATOR);
        return frame.around(new NoticePage(
                frame,
                NoticeView.of(notice),
                notice.refersTo() == null ? null : NoticeView.of(named(said, notice.refersTo())),
                answers.stream().map(NoticeView::of).toList(),
                made,
                publishes && !isRetracted && notice.kind() != NoticeKind.RETRACTION,
                publishes && !isRetracted && notice.kind().statesTerms(),
                published != null));
    }

    private static Notice named(List<Notice> said, UUID id) {
        return said.stream()
                .filter(n -> n.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unknown("notice", id.toString()));
    }

    @GET
    @Path("new")
    @RolesAllowed(Roles.COORDINATOR)
    public String form(@PathParam("operation") String operation, @Context UriInfo uri) {
        Frame frame = frames.acting(operation, Section.ROUTES);
        NoticeForm form = NoticeForm.of(uri.getQueryParameters(), zone(frame));
        NoticeView about = about(operation, form);
        return page(frame, about == null ? form : form.answering(about), null, null);
    }

    /** Shows what it would change; nothing is written. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    public Response preview(@PathParam("operation") String operation, MultivaluedMap<String, String> sent) {
        Frame frame = frames.acting(operation, Section.ROUTES);
        NoticeForm form = NoticeForm.of(sent, zone(frame));
        try {
            NoticeBody body = checked(form, operation);
            rights.requirePreview(body);
            Notice draft = desk.draft(body, access.caller().name());
            return Response.ok(page(frame, form, impact.first(SHOWN, draft, AsOf.now(clock)), null))
                    .build();
        } catch (RuntimeException e) {
            return refused(frame, form, e);
        }
    }

    /** Publishes it, once however often it is sent. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    public Response publish(@PathParam("operation") String operation, MultivaluedMap<String, String> sent) {
        Frame frame = frames.acting(operation, Section.ROUTES);
        NoticeForm form = NoticeForm.of(sent, zone(frame));
        try {
            NoticeBody body = checked(form, operation);
            rights.require(body);
            NoticeDesk.Published published = desk.publish(body, access.caller().name());
            return Response.seeOther(URI.create(
                            frame.plainTo("/notices", published.notice().id()) + "?published=true"))
                    .build();
        } catch (RuntimeException e) {
            return refused(frame, form, e);
        }
    }

    private NoticeBody checked(NoticeForm form, String operation) {
        NoticeBody body = form.body(operation);
        Set<ConstraintViolation<NoticeBody>> violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return body;
    }

    private Response refused(Frame frame, NoticeForm form, RuntimeException failure) {
        Problem problem = problems.of(failure).orElseThrow(() -> failure);
        return Response.status(problem.status())
                .entity(page(frame, form, null, problem))
                .build();
    }

    private String page(Frame frame, NoticeForm form, ImpactView preview, Problem problem) {
        List<Carrier.Facts> known = carriers.page(Criteria.all(), PageRequest.of(CARRIERS, null)).items().stream()
                .map(Carrier::facts)
                .toList();
        NoticeView about = about(frame.operation().code(), form);
        return frame.around(new NoticeFormPage(frame, form, about, new NoticeChoices(known), preview, problem));
    }

    private NoticeView about(String operation, NoticeForm form) {
        UUID id = form.refersTo();
        return id == null
                ? null
                : states.said(operation, clock.instant()).stream()
                        .filter(n -> n.id().equals(id))
                        .findFirst()
                        .map(NoticeView::of)
                        .orElse(null);
    }

    private static ZoneId zone(Frame frame) {
        return ZoneId.of(frame.operation().zone());
    }
}
