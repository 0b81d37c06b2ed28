package org.aidbridge.web.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.declaration.WithdrawalService;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.shipment.query.ShipmentViews;
import org.aidbridge.shipment.query.WithdrawalRequest;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;
import org.aidbridge.web.plan.PlanPages.DeclarationWithdrawalPage;

@Path("/operations/{operation}/shipments/{ref}/withdrawal")
@Produces(Html.TYPE)
@RolesAllowed(Roles.OPERATOR)
class DeclarationWithdrawalResource {

    private final PageContexts frames;
    private final ShipmentViews shipments;
    private final WithdrawalService service;
    private final Forms forms;
    private final Access access;

    DeclarationWithdrawalResource(
            PageContexts frames, ShipmentViews shipments, WithdrawalService service, Forms forms, Access access) {
        this.frames = frames;
        this.shipments = shipments;
        this.service = service;
        this.forms = forms;
        this.access = access;
    }

    @GET
    public String form(String operation, @PathParam("ref") String reference) {
        PageContext frame = frames.acting(operation, Section.SHIPMENTS);
        return page(frame, shipment(operation, reference), FormData.of(Map.of()), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            String operation, @PathParam("ref") String reference, MultivaluedMap<String, String> sent) {
        PageContext frame = frames.acting(operation, Section.SHIPMENTS);
        ShipmentView shipment = shipment(operation, reference);
        FormData typed = FormData.of(sent);
        return forms.send(
                () -> {
                    WithdrawalRequest body = forms.checked(new WithdrawalRequest(typed.text("reason"), null));
                    service.withdraw(operation, reference, body.reason().strip(), null, null, access.caller());
                    return frame.plainTo("/shipments", reference);
                },
                problem -> page(frame, shipment, typed, problem));
    }

    private ShipmentView shipment(String operation, String reference) {
        return shipments.get(access.scope(operation), reference, new AsOfParams());
    }

    private static String page(PageContext frame, ShipmentView shipment, FormData typed, Problem problem) {
        return frame.around(
                PlanPages.withdrawal(frame, new DeclarationWithdrawalPage(frame, shipment, typed, problem)));
    }
}
