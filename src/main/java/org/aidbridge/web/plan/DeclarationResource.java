package org.aidbridge.web.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.declaration.Declaration;
import org.aidbridge.shipment.declaration.ShipmentService;
import org.aidbridge.shipment.query.ShipmentViews;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;
import org.aidbridge.web.form.Picked;
import org.aidbridge.web.form.Pickers;
import org.aidbridge.web.plan.PlanPages.DeclarationPage;

/** Declares a shipment. Its buttons besides Declare change the form, and keep all that was typed. */
@Path("/operations/{operation}/declaration")
@Produces(Html.TYPE)
@RolesAllowed(Roles.OPERATOR)
class DeclarationResource {

    private final PageContexts frames;
    private final ShipmentViews shipments;
    private final ShipmentService service;
    private final Pickers pickers;
    private final FormButtons buttons;
    private final Forms forms;
    private final Access access;

    DeclarationResource(
            PageContexts frames,
            ShipmentViews shipments,
            ShipmentService service,
            Pickers pickers,
            FormButtons buttons,
            Forms forms,
            Access access) {
        this.frames = frames;
        this.shipments = shipments;
        this.service = service;
        this.pickers = pickers;
        this.buttons = buttons;
        this.forms = forms;
        this.access = access;
    }

    /** @param copied reference of an earlier shipment to start from, or null */
    @GET
    public String form(String operation, @QueryParam("copy") String copied) {
        PageContext frame = frames.acting(operation, Section.SHIPMENTS);
        FormData typed = copied == null || copied.isBlank()
                ? DeclarationForm.blank()
                : DeclarationForm.copy(
                        shipments.get(access.scope(operation), copied.strip(), new AsOfParams()), frame.write());
        return page(frame, typed, picked(frame), false, copied, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response declare(String operation, MultivaluedMap<String, String> sent) {
        PageContext frame = frames.acting(operation, Section.SHIPMENTS);
        FormData typed = FormData.of(sent, frame.write().reader());
        Picked picked = picked(frame);
        if (typed.has("do")) {
            return forms.show(
                    () -> page(frame, buttons.pressed(typed, operation, ShipmentRows.LINES), picked, true, null, null),
                    problem -> page(frame, typed, picked, true, null, problem));
        }
        return forms.send(
                () -> {
                    Declaration body = forms.checked(DeclarationForm.read(typed, frame.write(), operation, picked));
                    String reference = service.declareOnce(body, access.caller().name())
                            .shipment()
                            .reference();
                    return frame.plainTo("/shipments", reference) + "?declared=true";
                },
                problem -> page(frame, typed, picked, true, null, problem));
    }

    private Picked picked(PageContext frame) {
        return new Picked(pickers, frame.operation().code());
    }

    private String page(
            PageContext frame, FormData typed, Picked picked, boolean isAnswer, String copied, Problem problem) {
        return frame.around(PlanPages.declaration(
                frame, new DeclarationPage(frame, typed, picked, buttons, isAnswer, copied, problem)));
    }
}
