package org.aidbridge.web.claim;

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
import java.time.ZoneId;
import java.util.UUID;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.model.ClaimKind;
import org.aidbridge.claim.record.ClaimBody;
import org.aidbridge.claim.record.ClaimFilter;
import org.aidbridge.claim.record.ClaimQueries;
import org.aidbridge.claim.record.ClaimService;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.reference.operation.Items;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Slice;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.claim.ClaimForm.ClaimChoices;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;

@Path("/operations/{operation}/claims")
@Produces(Html.TYPE)
class ClaimsResource {

    private final PageContexts frames;
    private final ClaimService service;
    private final ClaimQueries claims;
    private final Items items;
    private final Choices choices;
    private final Access access;
    private final Forms forms;

    ClaimsResource(
            PageContexts frames,
            ClaimService service,
            ClaimQueries claims,
            Items items,
            Choices choices,
            Access access,
            Forms forms) {
        this.frames = frames;
        this.service = service;
        this.claims = claims;
        this.items = items;
        this.choices = choices;
        this.access = access;
        this.forms = forms;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public String list(
            String operation,
            @BeanParam ClaimFilter filter,
            @BeanParam AsOfParams params,
            @BeanParam PageRequest page) {
        PageContext frame = frames.inside(operation, Section.CLAIMS, params);
        Slice<ClaimQueries.Held> found = claims.held(operation, filter, settled(frame), page);
        String next = found.next() == null ? null : frame.further(PageRequest.cursor(found.next()));
        return frame.around(new ClaimsPage(frame, found.items(), next, records(frame)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public String read(String operation, UUID id, @QueryParam("done") String done, @BeanParam AsOfParams params) {
        PageContext frame = frames.inside(operation, Section.CLAIMS, params);
        AsOf asOf = settled(frame);
        ClaimQueries.Reconciled reconciled = claims.reconciled(operation, id, asOf);
        Choices.Offered names = choices.of(operation);
        boolean isFigure = reconciled.claim().kind().isFigure();
        return frame.around(new ClaimPage(
                frame,
                names,
                Sentences.of(frame, names),
                Reconciliation.of(reconciled),
                claims.mappings(operation, id, asOf),
                records(frame) && isFigure,
                records(frame) && reconciled.claim().holds(),
                done));
    }

    private static boolean records(PageContext frame) {
        return frame.moment().isNow() && frame.may(Roles.COORDINATOR);
    }

    private AsOf settled(PageContext frame) {
        if (!frame.moment().isNow()) {
            claims.settle(frame.operation().code());
        }
        return frame.moment().asOf();
    }

    @GET
    @Path("new")
    @RolesAllowed(Roles.COORDINATOR)
    public String form(String operation, @Context UriInfo uri) {
        PageContext frame = frames.acting(operation, Section.CLAIMS);
        FormData typed = FormData.of(uri.getQueryParameters());
        Claim about = about(frame, typed);
        typed.requireRead();
        return page(frame, about == null ? typed : ClaimForm.about(about, typed), about, null, null);
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    public Response preview(String operation, MultivaluedMap<String, String> sent) {
        PageContext frame = frames.acting(operation, Section.CLAIMS);
        FormData typed = FormData.of(sent, frame.write().reader());
        return forms.show(
                () -> {
                    ClaimBody body = read(frame, typed);
                    Claim draft = service.draft(body, access.caller().name());
                    Reconciliation preview = Reconciliation.of(
                            claims.reconciled(draft, frame.moment().asOf()));
                    return page(frame, typed, about(frame, typed), preview, null);
                },
                problem -> page(frame, typed, about(frame, typed), null, problem));
    }

    /** Records the claim; repeating the form records nothing new. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    public Response record(String operation, MultivaluedMap<String, String> sent) {
        PageContext frame = frames.acting(operation, Section.CLAIMS);
        FormData typed = FormData.of(sent, frame.write().reader());
        return forms.send(
                () -> {
                    ClaimBody body = read(frame, typed);
                    Claim claim = service.state(body, access.caller().name()).claim();
                    return frame.plainTo("/claims", claim.id()) + "?done=recorded";
                },
                problem -> page(frame, typed, about(frame, typed), null, problem));
    }

    private ClaimBody read(PageContext frame, FormData typed) {
        Operation.Facts operation = frame.operation();
        return forms.checked(ClaimForm.read(typed, operation.code(), ZoneId.of(operation.zone())));
    }

    private Claim about(PageContext frame, FormData typed) {
        UUID refersTo = typed.id("refersTo", "/refersTo", Message.of("a claim"));
        return refersTo == null
                ? null
                : claims.get(frame.operation().code(), refersTo, frame.moment().asOf());
    }

    private String page(PageContext frame, FormData typed, Claim about, Reconciliation preview, Problem problem) {
        Choices.Offered names = choices.of(frame.operation().code());
        boolean isMistake = typed.has("kind", ClaimKind.CORRECTION.name());
        return frame.around(new ClaimFormPage(
                frame,
                typed,
                about,
                new ClaimChoices(names, items.units()),
                ClaimForm.rows(typed),
                Sentences.of(frame, names),
                preview,
                problem,
                isMistake || typed.has("kind", ClaimKind.RETRACTION.name()),
                isMistake));
    }
}
