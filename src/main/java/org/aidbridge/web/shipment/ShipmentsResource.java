package org.aidbridge.web.shipment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Slice;
import org.aidbridge.shipment.query.ShipmentFilter;
import org.aidbridge.shipment.query.ShipmentViews;
import org.aidbridge.shipment.query.ShipmentsCsv;
import org.aidbridge.shipment.query.SummaryView;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.shipment.ShipmentPages.Row;
import org.aidbridge.web.shipment.ShipmentPages.ShipmentsPage;

@Path("/operations/{operation}")
@RolesAllowed({Roles.VIEWER, Roles.REPORTER})
class ShipmentsResource {

    private final PageContexts frames;
    private final ShipmentViews shipments;
    private final Choices choices;
    private final Access access;

    ShipmentsResource(PageContexts frames, ShipmentViews shipments, Choices choices, Access access) {
        this.frames = frames;
        this.shipments = shipments;
        this.choices = choices;
        this.access = access;
    }

    @GET
    @Path("shipments")
    @Produces(Html.TYPE)
    public String list(
            String operation,
            @BeanParam ShipmentFilter filter,
            @BeanParam AsOfParams asOf,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        PageContext frame = frames.inside(operation, Section.SHIPMENTS, asOf);
        ShipmentFilter asked = filter.in(operation);
        Slice<SummaryView> found = shipments.list(asked, access.scope(operation), page, asOf);
        ShipmentsPage shown = new ShipmentsPage(
                frame,
                asked,
                choices.of(operation),
                found.items().stream().map(Row::of).toList(),
                found.next() == null ? null : PageRequest.cursor(found.next()),
                page.after() != null);
        return frame.around(ShipmentPages.shipments(frame, shown));
    }

    @GET
    @Path("shipments.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(String operation, @BeanParam ShipmentFilter filter, @BeanParam AsOfParams asOf) {
        ShipmentFilter asked = filter.in(operation);
        return Response.ok(ShipmentsCsv.of(shipments, asked, access.scope(operation), asOf))
                .header("Content-Disposition", "attachment; filename=\"" + operation + "-shipments.csv\"")
                .build();
    }
}
