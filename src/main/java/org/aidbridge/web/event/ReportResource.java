package org.aidbridge.web.event;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aidbridge.access.Access;
import org.aidbridge.access.Membership;
import org.aidbridge.access.Roles;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.intake.EventBody;
import org.aidbridge.ledger.EventType;
import org.aidbridge.shared.Choice;
import org.aidbridge.shared.Ids;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Unknown;
import org.aidbridge.tracking.EventView;
import org.aidbridge.tracking.ShipmentView;
import org.aidbridge.tracking.ShipmentViews;
import org.aidbridge.web.Frame;
import org.aidbridge.web.Frames;
import org.aidbridge.web.Html;
import org.aidbridge.web.Section;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.Typed;

/** Reporting, correcting and withdrawing events of a shipment. */
@Path("/operations/{operation}/shipments/{ref}")
@Produces(Html.TYPE)
@RolesAllowed(Roles.REPORTER)
class ReportResource {

    private final Frames frames;
    private final ShipmentViews shipments;
    private final Choices choices;
    private final Reporting reporting;
    private final Access access;

    ReportResource(Frames frames, ShipmentViews shipments, Choices choices, Reporting reporting, Access access) {
        this.frames = frames;
        this.shipments = shipments;
        this.choices = choices;
        this.reporting = reporting;
        this.access = access;
    }

    @GET
    @Path("report")
    public Response form(
            @PathParam("operation") String operation,
            @PathParam("ref") String reference,
            @QueryParam("type") String type) {
        Frame frame = frames.acting(operation, Section.SHIPMENTS);
        ShipmentView shipment = shipment(operation, reference);
        EventType asked = Choice.of(EventType.class, "type", type);
        if (asked == null || !shipment.next().contains(asked)) {
            // Its goods have moved on since the button was shown.
            return back(frame, reference, "");
        }
        ReportForm form = ReportForm.of(asked, shipment, false, party(operation));
        Typed typed = form.empty(frame.moment().asOf().validAt(), frame.write());
        return page(
                200,
                frame,
                Pages.report(
                        frame,
                        new ReportPage(frame, shipment, choices.of(operation), form, null, newKey(), typed, null)));
    }

    @POST
    @Path("report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response report(
            @PathParam("operation") String operation,
            @PathParam("ref") String reference,
            MultivaluedMap<String, String> sent) {
        Frame frame = frames.acting(operation, Section.SHIPMENTS);
        ShipmentView shipment = shipment(operation, reference);
        Typed typed = Typed.of(sent);
        EventType type = Choice.of(EventType.class, "type", typed.get("type"));
        ReportForm form = ReportForm.of(type, shipment, false, party(operation));
        try {
            reporting.record(operation, reference, List.of(form.read(typed, frame.write())), typed.get("key"));
            return back(frame, reference, "?done=" + type);
        } catch (RuntimeException e) {
            Problem problem = reporting.problem(e);
            return page(
                    problem.status(),
                    frame,
                    Pages.report(
                            frame,
                            new ReportPage(
                                    frame,
                                    shipment,
                                    choices.of(operation),
                                    form,
                                    null,
                                    typed.get("key"),
                                    typed,
                                    problem)));
        }
    }

    @GET
    @Path("events/{id}/correction")
    public Response correction(
            @PathParam("operation") String operation, @PathParam("ref") String reference, @PathParam("id") String id) {
        Frame frame = frames.acting(operation, Section.SHIPMENTS);
        ShipmentView shipment = shipment(operation, reference);
        EventView event = event(shipment, id);
        ReportForm form = ReportForm.of(EventType.valueOf(event.type()), shipment, true, party(operation));
        Typed typed = ReportForm.filled(event, frame.write());
        return page(
                200,
                frame,
                Pages.report(
                        frame,
                        new ReportPage(frame, shipment, choices.of(operation), form, event, newKey(), typed, null)));
    }

    /** Withdraws the event and reports its replacement, together or not at all. */
    @POST
    @Path("events/{id}/correction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(
            @PathParam("operation") String operation,
            @PathParam("ref") String reference,
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent) {
        Frame frame = frames.acting(operation, Section.SHIPMENTS);
        ShipmentView shipment = shipment(operation, reference);
        EventView event = event(shipment, id);
        EventType type = EventType.valueOf(event.type());
        Typed typed = Typed.of(sent);
        ReportForm form = ReportForm.of(type, shipment, true, party(operation));
        try {
            EventBody replacement = form.read(typed, frame.write());
            EventBody withdrawal = ReportForm.withdrawal(event.id(), own(operation), null);
            reporting.record(operation, reference, List.of(withdrawal, replacement), typed.get("key"));
            return back(frame, reference, "?done=" + type);
        } catch (RuntimeException e) {
            Problem problem = reporting.problem(e);
            return page(
                    problem.status(),
                    frame,
                    Pages.report(
                            frame,
                            new ReportPage(
                                    frame,
                                    shipment,
                                    choices.of(operation),
                                    form,
                                    event,
                                    typed.get("key"),
                                    typed,
                                    problem)));
        }
    }

    @GET
    @Path("events/{id}/withdrawal")
    public Response withdrawal(
            @PathParam("operation") String operation, @PathParam("ref") String reference, @PathParam("id") String id) {
        Frame frame = frames.acting(operation, Section.SHIPMENTS);
        ShipmentView shipment = shipment(operation, reference);
        return page(
                200,
                frame,
                Pages.withdrawal(
                        frame,
                        new WithdrawalPage(frame, shipment, event(shipment, id), newKey(), Typed.of(Map.of()), null)));
    }

    @POST
    @Path("events/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("operation") String operation,
            @PathParam("ref") String reference,
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent) {
        Frame frame = frames.acting(operation, Section.SHIPMENTS);
        ShipmentView shipment = shipment(operation, reference);
        EventView event = event(shipment, id);
        Typed typed = Typed.of(sent);
        try {
            EventBody body = ReportForm.withdrawal(event.id(), own(operation), typed.text("note"));
            reporting.record(operation, reference, List.of(body), typed.get("key"));
            return back(frame, reference, "?done=RETRACTED");
        } catch (RuntimeException e) {
            Problem problem = reporting.problem(e);
            return page(
                    problem.status(),
                    frame,
                    Pages.withdrawal(
                            frame, new WithdrawalPage(frame, shipment, event, typed.get("key"), typed, problem)));
        }
    }

    private ShipmentView shipment(String operation, String reference) {
        return shipments.get(access.reach(operation), reference, new AsOfParams());
    }

    /** @throws org.aidbridge.shared.Unknown (404) when the shipment has no such event */
    private EventView event(ShipmentView shipment, String id) {
        try {
            return shipments.event(shipment, UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new Unknown("event", id);
        }
    }

    /** In whose name a reporter from outside speaks, or null. */
    private String party(String operation) {
        Membership membership = access.reach().membership(operation);
        return membership == null ? null : membership.party();
    }

    private EventBody.Source own(String operation) {
        String party = party(operation);
        return party == null ? null : new EventBody.Source(party, null);
    }

    private static Response back(Frame frame, String reference, String query) {
        return Response.seeOther(URI.create(frame.plain("/shipments/" + reference) + query))
                .build();
    }

    private static Response page(int status, Frame frame, TemplateInstance page) {
        return Response.status(status).entity(frame.around(page)).build();
    }

    private static String newKey() {
        return "page-" + Ids.next();
    }
}
