package org.aidbridge.web.route;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.route.impact.ImpactQueries;
import org.aidbridge.route.impact.ImpactView;
import org.aidbridge.route.notice.NoticeBody;
import org.aidbridge.route.notice.NoticeRights;
import org.aidbridge.route.notice.NoticeService;
import org.aidbridge.route.notice.NoticeView;
import org.aidbridge.route.notice.RouteStates;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.NoticeKind;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Unknown;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;
import org.aidbridge.web.route.NoticeForm.NoticeChoices;

@Path("/operations/{operation}/notices")
@Produces(Html.TYPE)
class NoticePageResource {

    /** Rows shown of each list; totals include all. */
    private static final int SHOWN = 50;

    private final PageContexts frames;
    private final NoticeService service;
    private final NoticeRights rights;
    private final RouteStates states;
    private final ImpactQueries impact;
    private final Choices choices;
    private final Access access;
    private final Forms forms;
    private final Clock clock;

    NoticePageResource(
            PageContexts frames,
            NoticeService service,
            NoticeRights rights,
            RouteStates states,
            ImpactQueries impact,
            Choices choices,
            Access access,
            Forms forms,
            Clock clock) {
        this.frames = frames;
        this.service = service;
        this.rights = rights;
        this.states = states;
        this.impact = impact;
        this.choices = choices;
        this.access = access;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public String read(
            String operation, UUID id, @QueryParam("published") String published, @BeanParam AsOfParams params) {
        PageContext frame = frames.inside(operation, Section.ROUTES, params);
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
                choices.of(operation),
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
    public String form(String operation, @Context UriInfo uri) {
        PageContext frame = frames.acting(operation, Section.ROUTES);
        FormData typed = FormData.of(uri.getQueryParameters());
        NoticeView about = about(operation, typed);
        return page(frame, about == null ? typed : NoticeForm.answering(about, typed), about, null, null);
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    public Response preview(String operation, MultivaluedMap<String, String> sent) {
        PageContext frame = frames.acting(operation, Section.ROUTES);
        FormData typed = FormData.of(sent, frame.write().reader());
        return forms.show(
                () -> {
                    NoticeBody body = read(frame, typed);
                    rights.requirePreview(body);
                    Notice draft = service.draft(body, access.caller().name());
                    ImpactView preview = impact.first(SHOWN, draft, AsOf.now(clock));
                    return page(frame, typed, about(operation, typed), preview, null);
                },
                problem -> page(frame, typed, about(operation, typed), null, problem));
    }

    /** Publishes the notice; repeating the form publishes nothing new. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    public Response publish(String operation, MultivaluedMap<String, String> sent) {
        PageContext frame = frames.acting(operation, Section.ROUTES);
        FormData typed = FormData.of(sent, frame.write().reader());
        return forms.send(
                () -> {
                    NoticeBody body = read(frame, typed);
                    rights.require(body);
                    Notice notice =
                            service.publish(body, access.caller().name()).notice();
                    return frame.plainTo("/notices", notice.id()) + "?published=true";
                },
                problem -> page(frame, typed, about(operation, typed), null, problem));
    }

    private NoticeBody read(PageContext frame, FormData typed) {
        Operation.Facts operation = frame.operation();
        return forms.checked(NoticeForm.read(typed, operation.code(), ZoneId.of(operation.zone())));
    }

    private String page(PageContext frame, FormData typed, NoticeView about, ImpactView preview, Problem problem) {
        NoticeChoices offered = new NoticeChoices(choices.of(frame.operation().code()));
        return frame.around(new NoticeFormPage(frame, typed, about, offered, preview, problem));
    }

    private NoticeView about(String operation, FormData typed) {
        return !typed.has("refersTo")
                ? null
                : states.said(operation, clock.instant()).stream()
                        .filter(n -> typed.has("refersTo", n.id().toString()))
                        .findFirst()
                        .map(NoticeView::of)
                        .orElse(null);
    }
}
