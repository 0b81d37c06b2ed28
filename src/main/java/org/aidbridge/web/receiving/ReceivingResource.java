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
import java.net.URI;
import org.aidbridge.access.Access;
import org.aidbridge.access.Membership;
import org.aidbridge.access.Roles;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.shared.Ids;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Slice;
import org.aidbridge.tracking.ShipmentFilter;
import org.aidbridge.tracking.ShipmentView;
import org.aidbridge.tracking.ShipmentViews;
import org.aidbridge.tracking.SummaryView;
import org.aidbridge.web.Frame;
import org.aidbridge.web.Frames;
import org.aidbridge.web.Html;
import org.aidbridge.web.Section;
import org.aidbridge.web.event.Reporting;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.Typed;

/** Checking in what has arrived, at the airport or the warehouse. */
@Path("/operations/{operation}/receiving")
@Produces(Html.TYPE)
@RolesAllowed(Roles.REPORTER)
class ReceivingResource {

    private static final int SHOWN = 100;

    private final Frames frames;
    private final ShipmentViews shipments;
    private final Choices choices;
    private final Reporting reporting;
    private final Access access;

    ReceivingResource(Frames frames, ShipmentViews shipments, Choices choices, Reporting reporting, Access access) {
        this.frames = frames;
        this.shipments = shipments;
        this.choices = choices;
        this.reporting = reporting;
        this.access = access;
    }

    @GET
    public String waiting(@PathParam("operation") String operation, @QueryParam("done") String done) {
        Frame frame = frames.acting(operation, Section.RECEIVING);
        Slice<SummaryView> found = shipments.list(
                ShipmentFilter.standing(operation, CheckIn.WAITING),
                access.reach(operation),
                PageRequest.of(SHOWN, null),
                new AsOfParams());
        return frame.around(Pages.waiting(
                frame, new ReceivingPage(found.items(), choices.of(operation), found.next() != null, done)));
    }

    @GET
    @Path("{ref}")
    public Response form(@PathParam("operation") String operation, @PathParam("ref") String reference) {
        Frame frame = frames.acting(operation, Section.RECEIVING);
        CheckIn checkIn = checkIn(operation, reference);
        Typed expected = checkIn.expected(frame.moment().asOf().validAt(), frame.write());
        return page(200, frame, checkIn, "check-in-" + Ids.next(), expected, null);
    }

    @POST
    @Path("{ref}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response checkIn(
            @PathParam("operation") String operation,
            @PathParam("ref") String reference,
            MultivaluedMap<String, String> sent) {
        Frame frame = frames.acting(operation, Section.RECEIVING);
        CheckIn checkIn = checkIn(operation, reference);
        Typed typed = Typed.of(sent);
        try {
            reporting.record(
                    operation,
                    reference,
                    checkIn.read(typed, frame.write(), choices.of(operation).units()),
                    typed.get("key"));
            return Response.seeOther(URI.create(frame.plain("/receiving") + "?done="
                            + checkIn.shipment().reference()))
                    .build();
        } catch (RuntimeException e) {
            Problem problem = reporting.problem(e);
            return page(problem.status(), frame, checkIn, typed.get("key"), typed, problem);
        }
    }

    private CheckIn checkIn(String operation, String reference) {
        ShipmentView shipment = shipments.get(access.reach(operation), reference, new AsOfParams());
        Membership membership = access.reach().membership(operation);
        return CheckIn.of(shipment, membership == null ? null : membership.party());
    }

    private Response page(int status, Frame frame, CheckIn checkIn, String key, Typed typed, Problem problem) {
        CheckInPage page =
                new CheckInPage(frame, checkIn, choices.of(checkIn.shipment().operation()), key, typed, problem);
        return Response.status(status)
                .entity(frame.around(Pages.checkIn(frame, page)))
                .build();
    }
}
