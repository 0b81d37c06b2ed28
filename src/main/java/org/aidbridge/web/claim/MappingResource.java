package org.aidbridge.web.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.record.ClaimQueries;
import org.aidbridge.claim.record.ClaimService;
import org.aidbridge.claim.record.MappingBody;
import org.aidbridge.http.ETags;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;

@Path("/operations/{operation}/claims/{id}/mapping")
@Produces(Html.TYPE)
@RolesAllowed(Roles.COORDINATOR)
class MappingResource {

    private final PageContexts frames;
    private final ClaimService service;
    private final ClaimQueries claims;
    private final Choices choices;
    private final Access access;
    private final Forms forms;

    MappingResource(
            PageContexts frames,
            ClaimService service,
            ClaimQueries claims,
            Choices choices,
            Access access,
            Forms forms) {
        this.frames = frames;
        this.service = service;
        this.claims = claims;
        this.choices = choices;
        this.access = access;
        this.forms = forms;
    }

    @GET
    public String form(String operation, UUID id) {
        PageContext frame = frames.acting(operation, Section.CLAIMS);
        Claim claim = claim(frame, id);
        Map<String, String> values = new HashMap<>();
        values.put("version", ETags.of(claim.mapping()));
        claim.items().forEach(item -> values.put(ClaimForm.ITEM + item, "true"));
        return page(frame, claim, FormData.of(values), null, null);
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(String operation, UUID id, MultivaluedMap<String, String> sent) {
        PageContext frame = frames.acting(operation, Section.CLAIMS);
        Claim claim = claim(frame, id);
        FormData typed = FormData.of(sent, frame.write().reader());
        return forms.show(
                () -> {
                    Claim meant = service.meaning(operation, id, read(typed));
                    Reconciliation preview = Reconciliation.of(
                            claims.reconciled(meant, frame.moment().asOf()));
                    return page(frame, claim, typed, preview, null);
                },
                problem -> page(frame, claim, typed, null, problem));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response map(String operation, UUID id, MultivaluedMap<String, String> sent) {
        PageContext frame = frames.acting(operation, Section.CLAIMS);
        Claim claim = claim(frame, id);
        FormData typed = FormData.of(sent, frame.write().reader());
        return forms.send(
                () -> {
                    service.remap(
                            operation,
                            id,
                            typed.get("version"),
                            read(typed),
                            access.caller().name());
                    return frame.plainTo("/claims", id) + "?done=mapped";
                },
                problem -> page(frame, claim, typed, null, problem));
    }

    private Claim claim(PageContext frame, UUID id) {
        return claims.get(frame.operation().code(), id, frame.moment().asOf());
    }

    private MappingBody read(FormData typed) {
        return forms.checked(new MappingBody(ClaimForm.items(typed), typed.text("note")));
    }

    private String page(PageContext frame, Claim claim, FormData typed, Reconciliation preview, Problem problem) {
        Choices.Offered names = choices.of(claim.operation());
        return frame.around(new MappingPage(frame, typed, claim, names, Sentences.of(frame, names), preview, problem));
    }
}
