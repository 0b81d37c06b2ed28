package org.aidbridge.web.event;

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
import org.aidbridge.http.AsOfParams;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.EnumParameter;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Unknown;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.query.EventView;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.shipment.query.ShipmentViews;
import org.aidbridge.shipment.recording.EventRequest;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.event.EventPages.EventPage;
import org.aidbridge.web.event.EventPages.WithdrawalPage;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;
import org.aidbridge.web.form.Picked;
import org.aidbridge.web.form.Pickers;

@Path("/operations/{operation}/shipments/{ref}")
@Produces(Html.TYPE)
@RolesAllowed(Roles.REPORTER)
class EventFormResource {

    private final PageContexts frames;
    private final ShipmentViews shipments;
    private final Choices choices;
    private final Pickers pickers;
    private final EventReporting reporting;
    private final Forms forms;
    private final Access access;

    EventFormResource(
            PageContexts frames,
            ShipmentViews shipments,
            Choices choices,
            Pickers pickers,
            EventReporting reporting,
            Forms forms,
            Access access) {
        this.frames = frames;
        this.shipments = shipments;
        this.choices = choices;
        this.pickers = pickers;
        this.reporting = reporting;
        this.forms = forms;
        this.access = access;
    }

    @GET
    @Path("report")
    public Response form(String operation, @PathParam("ref") String reference, @QueryParam("type") String type) {
        PageContext frame = frames.acting(operation, Section.SHIPMENTS);
        ShipmentView shipment = shipment(operation, reference);
        EventType asked = EnumParameter.of(EventType.class, "type", type);
        if (asked == null || !shipment.next().contains(asked)) {
            // The goods have moved since the button was shown.
            return Response.seeOther(URI.create(address(frame, reference))).build();
        }
        EventForm form = EventForm.of(asked, shipment, false, reporting.party(operation));
        FormData typed = form.empty(frame.moment().asOf().validAt(), frame.write());
        return Response.ok(page(frame, shipment, form, null, typed, null)).build();
    }

    @POST
    @Path("report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response report(String operation, @PathParam("ref") String reference, MultivaluedMap<String, String> sent) {
        PageContext frame = frames.acting(operation, Section.SHIPMENTS);
        ShipmentView shipment = shipment(operation, reference);
        FormData typed = FormData.of(sent, frame.write().reader());
        EventType type = EnumParameter.of(EventType.class, "type", typed.get("type"));
        EventForm form = EventForm.of(type, shipment, false, reporting.party(operation));
        return forms.send(
                typed,
                () -> {
                    EventRequest event = form.read(typed, frame.write(), new Picked(pickers, operation));
                    reporting.record(operation, reference, List.of(event), typed.get("key"));
                    return address(frame, reference) + "?done=" + type;
                },
                (again, problem) -> page(frame, shipment, form, null, again, problem));
    }

    @GET
    @Path("events/{id}/correction")
    public String correction(String operation, @PathParam("ref") String reference, String id) {
        PageContext frame = frames.acting(operation, Section.SHIPMENTS);
        ShipmentView shipment = shipment(operation, reference);
        EventView event = event(shipment, id);
        EventForm form = replacing(event, shipment);
        return page(frame, shipment, form, event, EventForm.filled(event, frame.write()), null);
    }

    /** Withdraws the event and reports its replacement, together or not at all. */
    @POST
    @Path("events/{id}/correction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(
            String operation, @PathParam("ref") String reference, String id, MultivaluedMap<String, String> sent) {
        PageContext frame = frames.acting(operation, Section.SHIPMENTS);
        ShipmentView shipment = shipment(operation, reference);
        EventView event = event(shipment, id);
        EventForm form = replacing(event, shipment);
        FormData typed = FormData.of(sent, frame.write().reader());
        return forms.send(
                typed,
                () -> {
                    EventRequest withdrawal = EventForm.withdrawal(event.id(), form.party(), null);
                    EventRequest replacement = form.read(typed, frame.write(), new Picked(pickers, operation));
                    reporting.record(operation, reference, List.of(withdrawal, replacement), typed.get("key"));
                    return address(frame, reference) + "?done=" + form.type();
                },
                (again, problem) -> page(frame, shipment, form, event, again, problem));
    }

    @GET
    @Path("events/{id}/withdrawal")
    public String withdrawal(String operation, @PathParam("ref") String reference, String id) {
        PageContext frame = frames.acting(operation, Section.SHIPMENTS);
        ShipmentView shipment = shipment(operation, reference);
        FormData typed = FormData.of(Map.of("key", Forms.newKey()));
        return page(frame, shipment, event(shipment, id), typed, null);
    }

    @POST
    @Path("events/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            String operation, @PathParam("ref") String reference, String id, MultivaluedMap<String, String> sent) {
        PageContext frame = frames.acting(operation, Section.SHIPMENTS);
        ShipmentView shipment = shipment(operation, reference);
        EventView event = event(shipment, id);
        FormData typed = FormData.of(sent, frame.write().reader());
        return forms.send(
                () -> {
                    EventRequest withdrawal =
                            EventForm.withdrawal(event.id(), reporting.party(operation), typed.text("note"));
                    reporting.record(operation, reference, List.of(withdrawal), typed.get("key"));
                    return address(frame, reference) + "?done=RETRACTED";
                },
                problem -> page(frame, shipment, event, typed, problem));
    }

    private ShipmentView shipment(String operation, String reference) {
        return shipments.get(access.scope(operation), reference, new AsOfParams());
    }

    /** @throws org.aidbridge.shared.Unknown (404) when the shipment has no such event */
    private EventView event(ShipmentView shipment, String id) {
        try {
            return shipments.event(shipment, UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new Unknown("event", id);
        }
    }

    private EventForm replacing(EventView event, ShipmentView shipment) {
        return EventForm.of(EventType.valueOf(event.type()), shipment, true, reporting.party(shipment.operation()));
    }

    private static String address(PageContext frame, String reference) {
        return frame.plainTo("/shipments", reference);
    }

    private String page(
            PageContext frame,
            ShipmentView shipment,
            EventForm form,
            EventView corrected,
            FormData typed,
            Problem problem) {
        Choices.Offered offered = choices.of(shipment.operation());
        Picked picked = new Picked(pickers, shipment.operation());
        return frame.around(EventPages.report(
                frame, new EventPage(frame, shipment, offered, picked, form, corrected, typed, problem)));
    }

    private static String page(
            PageContext frame, ShipmentView shipment, EventView event, FormData typed, Problem problem) {
        return frame.around(EventPages.withdrawal(frame, new WithdrawalPage(frame, shipment, event, typed, problem)));
    }
}
