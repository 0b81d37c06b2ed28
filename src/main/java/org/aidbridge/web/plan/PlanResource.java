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
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.ETags;
import org.aidbridge.reference.operation.Items;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.declaration.RevisionRequest;
import org.aidbridge.shipment.declaration.ShipmentService;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.shipment.query.ShipmentViews;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;
import org.aidbridge.web.form.Picked;
import org.aidbridge.web.form.Pickers;
import org.aidbridge.web.plan.PlanPages.PlanPage;

/** Re-plans a shipment, mostly blocked ones. */
@Path("/operations/{operation}/shipments/{ref}/plan")
@Produces(Html.TYPE)
@RolesAllowed(Roles.OPERATOR)
class PlanResource {

    private final PageContexts frames;
    private final ShipmentViews shipments;
    private final ShipmentService service;
    private final Pickers pickers;
    private final Items items;
    private final Forms forms;
    private final Access access;

    PlanResource(
            PageContexts frames,
            ShipmentViews shipments,
            ShipmentService service,
            Pickers pickers,
            Items items,
            Forms forms,
            Access access) {
        this.frames = frames;
        this.shipments = shipments;
        this.service = service;
        this.pickers = pickers;
        this.items = items;
        this.forms = forms;
        this.access = access;
    }

    @GET
    public String form(String operation, @PathParam("ref") String reference) {
        PageContext frame = frames.acting(operation, Section.SHIPMENTS);
        ShipmentView shipment = shipment(operation, reference);
        return page(frame, shipment, PlanForm.filled(shipment, frame.write()), picked(operation), false, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(String operation, @PathParam("ref") String reference, MultivaluedMap<String, String> sent) {
        PageContext frame = frames.acting(operation, Section.SHIPMENTS);
        ShipmentView shipment = shipment(operation, reference);
        FormData typed = FormData.of(sent, frame.write().reader());
        Picked picked = picked(operation);
        return forms.send(
                typed,
                () -> {
                    RevisionRequest body = forms.checked(PlanForm.read(typed, frame.write(), picked));
                    service.revise(
                            operation,
                            reference,
                            body,
                            version -> ETags.require(typed.get("version"), version),
                            access.caller());
                    return frame.plainTo("/shipments", reference) + "?planned=true";
                },
                (again, problem) -> page(frame, shipment, again, picked, true, problem));
    }

    private ShipmentView shipment(String operation, String reference) {
        return shipments.get(access.scope(operation), reference, new AsOfParams());
    }

    private Picked picked(String operation) {
        return new Picked(pickers, operation);
    }

    private String page(
            PageContext frame,
            ShipmentView shipment,
            FormData typed,
            Picked picked,
            boolean isAnswer,
            Problem problem) {
        return frame.around(
                PlanPages.plan(frame, new PlanPage(frame, shipment, typed, picked, items.units(), isAnswer, problem)));
    }
}
