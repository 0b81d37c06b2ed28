package org.aidbridge.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.aidbridge.access.Roles;
import org.aidbridge.disruption.Board;
import org.aidbridge.disruption.RouteStateView;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.publication.Situations;

/** The first page of an operation. */
@Path("/operations/{operation}")
@Produces(Html.TYPE)
class OverviewResource {

    private final Frames frames;
    private final Situations situations;
    private final Board board;

    OverviewResource(Frames frames, Situations situations, Board board) {
        this.frames = frames;
        this.situations = situations;
        this.board = board;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public String overview(@PathParam("operation") String operation, @BeanParam AsOfParams asOf) {
        Frame frame = frames.inside(operation, Section.OVERVIEW, asOf);
        List<ItemCard> items = situations.keyFigures(operation, frame.moment().asOf()).stream()
                .map(ItemCard::of)
                .toList();
        List<RouteStateView> routes = board.shown(operation, frame.moment().asOf()).stream()
                .filter(route -> route.announced().closed())
                .toList();
        return frame.around(new OverviewPage(frame, items, routes));
    }
}
