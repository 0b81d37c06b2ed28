package org.aidbridge.route.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.OperationParam;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.reference.carrier.Carriers;
import org.aidbridge.reference.operation.Operations;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.When;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/carriers/{code}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Carriers")
class TimelineResource {

    /**
     * An entry of the timeline.
     *
     * @param at null where only the day is known: {@code on}
     * @param route null for a notice, which has a scope
     * @param notice of a state its cause, or null
     * @param departure of a state the departure that made it RESUMED, or null
     * @param state of the route; null for other entries, likewise {@code closed}
     */
    @Schema(name = "TimelineEntry")
    record View(
            Instant at,
            LocalDate on,
            Timeline.What what,
            String route,
            Announced state,
            Boolean closed,
            NoticeView notice,
            RouteStateView.Left departure) {

        static View of(Timeline.Entry entry) {
            return new View(
                    When.at(entry.when()),
                    When.on(entry.when()),
                    entry.what(),
                    entry.route(),
                    entry.state(),
                    entry.closed(),
                    NoticeView.of(entry.notice()),
                    RouteStateView.Left.of(entry.departure()));
        }
    }

    private final Timeline timeline;
    private final Carriers carriers;
    private final Operations operations;
    private final RouteStates states;

    TimelineResource(Timeline timeline, Carriers carriers, Operations operations, RouteStates states) {
        this.timeline = timeline;
        this.carriers = carriers;
        this.operations = operations;
        this.states = states;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "The timeline of a carrier in an operation, the newest first",
            description = "Notices, departures observed by shipments on board, and changes of route states")
    public RestResponse<List<View>> list(
            @Parameter(example = "3U") @PathParam("code") String code,
            @BeanParam OperationParam operation,
            @BeanParam AsOfParams asOf,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        operations.known(operation.code(), null);
        carriers.known(code, null);
        AsOf then = asOf.asOf(() -> states.settle(operation.code()));
        return Responses.page(timeline.page(operation.code(), code, then, page).map(View::of), uri);
    }
}
