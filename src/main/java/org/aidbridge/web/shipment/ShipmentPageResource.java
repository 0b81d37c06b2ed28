package org.aidbridge.web.shipment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.EnumParameter;
import org.aidbridge.shared.Slice;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.query.EventView;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.shipment.query.ShipmentViews;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.form.Choices;

@Path("/operations/{operation}/shipments/{ref}")
@Produces(Html.TYPE)
class ShipmentPageResource {

    private static final int EVENTS_SHOWN = 500;

    private final PageContexts frames;
    private final ShipmentViews shipments;
    private final Choices choices;
    private final Access access;

    ShipmentPageResource(PageContexts frames, ShipmentViews shipments, Choices choices, Access access) {
        this.frames = frames;
        this.shipments = shipments;
        this.choices = choices;
        this.access = access;
    }

    /**
     * @param done the type of the event just recorded, or null
     * @param planned whether a plan has just been recorded
     * @param declared whether it has just been declared
     */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER})
    public String shipment(
            String operation,
            @PathParam("ref") String reference,
            @QueryParam("done") String done,
            @QueryParam("planned") boolean planned,
            @QueryParam("declared") boolean declared,
            @BeanParam AsOfParams asOf) {
        PageContext frame = frames.inside(operation, Section.SHIPMENTS, asOf);
        ShipmentView shipment = shipments.get(access.scope(operation), reference, asOf);
        Slice<EventView> events = shipments.events(shipment, PageRequest.of(EVENTS_SHOWN, null));
        List<LegProgress> legs = new ArrayList<>();
        for (Plan.Leg leg : shipment.legs()) {
            legs.add(LegProgress.of(legs.size() + 1, leg, events.items()));
        }
        ShipmentPage shown = new ShipmentPage(
                frame,
                shipment,
                choices.of(operation),
                Reasons.of(frame.write(), id -> shipments.event(shipment, id)),
                LineCard.of(shipment),
                TimelineEntry.of(events.items()),
                events.next() != null,
                legs,
                EnumParameter.of(EventType.class, "done", done),
                planned,
                declared);
        return frame.around(ShipmentPages.shipment(frame, shown));
    }
}
