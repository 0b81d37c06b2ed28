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
import java.net.URI;
import org.aidbridge.access.Access;
import org.aidbridge.access.Roles;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.ETags;
import org.aidbridge.intake.RevisionBody;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.ShipmentDesk;
import org.aidbridge.tracking.ShipmentView;
import org.aidbridge.tracking.ShipmentViews;
import org.aidbridge.web.Frame;
import org.aidbridge.web.Frames;
import org.aidbridge.web.Html;
import org.aidbridge.web.Section;
import org.aidbridge.web.event.Reporting;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.Typed;

/** Planning a shipment anew, above all what is stuck. */
@Path("/operations/{operation}/shipments/{ref}/plan")
@Produces(Html.TYPE)
@RolesAllowed(Roles.OPERATOR)
class PlanResource {

    private final Frames frames;
    private final ShipmentViews shipments;
    private final ShipmentDesk desk;
    private final Choices choices;
    private final Reporting reporting;
    private final Access access;

    PlanResource(
            Frames frames,
            ShipmentViews shipments,
            ShipmentDesk desk,
            Choices choices,
            Reporting reporting,
            Access access) {
        this.frames = frames;
        this.shipments = shipments;
        this.desk = desk;
        this.choices = choices;
        this.reporting = reporting;
        this.access = access;
    }

    @GET
    public String form(@PathParam("operation") String operation, @PathParam("ref") String reference) {
        Frame frame = frames.acting(operation, Section.SHIPMENTS);
        ShipmentView shipment = shipments.get(access.reach(operation), reference, new AsOfParams());
        return frame.around(Pages.plan(
                frame,
                new PlanPage(
                        frame,
                        shipment,
                        choices.of(operation),
                        ETags.of(shipment.version()),
                        PlanForm.filled(shipment, frame.write()),
                        null)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(
            @PathParam("operation") String operation,
            @PathParam("ref") String reference,
            MultivaluedMap<String, String> sent) {
        Frame frame = frames.acting(operation, Section.SHIPMENTS);
        ShipmentView shipment = shipments.get(access.reach(operation), reference, new AsOfParams());
        Typed typed = Typed.of(sent);
        try {
            RevisionBody body = PlanForm.read(typed, frame.write());
            reporting.check(body);
            desk.revise(
                    operation,
                    reference,
                    body.plan(),
                    null,
                    version -> ETags.require(typed.get("version"), version),
                    access.caller());
            return Response.seeOther(URI.create(frame.plain("/shipments/" + reference) + "?planned=true"))
                    .build();
        } catch (RuntimeException e) {
            Problem problem = reporting.problem(e);
            return Response.status(problem.status())
                    .entity(frame.around(Pages.plan(
                            frame,
                            new PlanPage(
                                    frame, shipment, choices.of(operation), typed.get("version"), typed, problem))))
                    .build();
        }
    }
}
