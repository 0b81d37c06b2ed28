package org.aidbridge.web.receiving;

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
import java.util.List;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Slice;
import org.aidbridge.shipment.query.ShipmentFilter;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.shipment.query.ShipmentViews;
import org.aidbridge.shipment.query.SummaryView;
import org.aidbridge.shipment.recording.EventRequest;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.event.EventReporting;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;
import org.aidbridge.web.form.Picked;
import org.aidbridge.web.form.Pickers;
import org.aidbridge.web.receiving.ReceivingPages.CheckInPage;
import org.aidbridge.web.receiving.ReceivingPages.ReceivingPage;

@Path("/operations/{operation}/receiving")
@Produces(Html.TYPE)
@RolesAllowed(Roles.REPORTER)
class ReceivingResource {

    private static final int SHOWN = 100;

    private final PageContexts frames;
    private final ShipmentViews shipments;
    private final Choices choices;
    private final Pickers pickers;
    private final EventReporting reporting;
    private final Forms forms;
    private final Access access;

    ReceivingResource(
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

    /** @param done reference of the shipment just checked in */
    @GET
    public String waiting(String operation, @QueryParam("done") String done) {
        PageContext frame = frames.acting(operation, Section.RECEIVING);
        Slice<SummaryView> found = shipments.list(
                ShipmentFilter.standing(operation, CheckIn.WAITING),
                access.scope(operation),
                PageRequest.of(SHOWN, null),
                new AsOfParams());
        return frame.around(ReceivingPages.waiting(
                frame,
                new ReceivingPage(
                        found.items(),
                        choices.of(operation),
                        found.next() != null,
                        done == null ? null : checkIn(operation, done))));
    }

    @GET
    @Path("{ref}")
    public String form(String operation, @PathParam("ref") String reference) {
        PageContext frame = frames.acting(operation, Section.RECEIVING);
        CheckIn checkIn = checkIn(operation, reference);
        return page(frame, checkIn, checkIn.expected(frame.moment().asOf().validAt(), frame.write()), null);
    }

    @POST
    @Path("{ref}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response checkIn(String operation, @PathParam("ref") String reference, MultivaluedMap<String, String> sent) {
        PageContext frame = frames.acting(operation, Section.RECEIVING);
        CheckIn checkIn = checkIn(operation, reference);
        FormData typed = FormData.of(sent, frame.write().reader());
        return forms.send(
                typed,
                () -> {
                    List<EventRequest> counted = checkIn.read(
                            typed, frame.write(), choices.of(operation).units(), new Picked(pickers, operation));
                    reporting.record(operation, reference, counted, typed.get("key"));
                    return frame.plain("/receiving") + "?done="
                            + frame.escaped(checkIn.shipment().reference());
                },
                (again, problem) -> page(frame, checkIn, again, problem));
    }

    private CheckIn checkIn(String operation, String reference) {
        ShipmentView shipment = shipments.get(access.scope(operation), reference, new AsOfParams());
        return CheckIn.of(shipment, reporting.party(operation));
    }

    private String page(PageContext frame, CheckIn checkIn, FormData typed, Problem problem) {
        Choices.Offered offered = choices.of(checkIn.shipment().operation());
        Picked picked = new Picked(pickers, checkIn.shipment().operation());
        return frame.around(
                ReceivingPages.checkIn(frame, new CheckInPage(frame, checkIn, offered, picked, typed, problem)));
    }
}
