package org.aidbridge.route.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.OperationParam;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.reference.carrier.Route;
import org.aidbridge.reference.carrier.Route.RouteView;
import org.aidbridge.reference.carrier.Routes;
import org.aidbridge.reference.operation.Operations;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.EnumParameter;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Slice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/routes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Routes", description = "A carrier from one place to another: what is announced of it beside what was seen")
class RouteResource {

    private final Routes routes;
    private final RouteStates states;
    private final RouteBoard board;
    private final Operations operations;

    RouteResource(Routes routes, RouteStates states, RouteBoard board, Operations operations) {
        this.routes = routes;
        this.states = states;
        this.board = board;
        this.operations = operations;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "Routes in the order of their ids, with their state in an operation when one is named",
            description =
                    "Entered routes. Routes that are only planned are read one by one, and shown in the situation. Of a"
                            + " state a page may be shorter than its limit; follow the Link header until there is none")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RouteStateView.class)))
    public Response list(
            @Parameter(description = "Without it the states are left out", example = "IND-COVID-2021")
                    @QueryParam("operation")
                    String operation,
            @Parameter(example = "3U") @QueryParam("carrier") String carrier,
            @Parameter(example = "XIY") @QueryParam("origin") String origin,
            @Parameter(example = "DEL") @QueryParam("destination") String destination,
            @Parameter(example = "SUSPENDED") @QueryParam("state") String state,
            @BeanParam AsOfParams asOf,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        Announced wanted = state(state, operation);
        Slice<Route> slice = routes.page(carrier, origin, destination, page);
        if (operation == null) {
            // Unused, but still validated.
            asOf.asOf();
            return Responses.page(slice.map(RouteView::of), uri).toResponse();
        }
        AsOf then = asOf(operation, asOf);
        List<RouteStateView> views =
                board.of(operation, slice.items().stream().map(Route::id).toList(), then).values().stream()
                        .filter(row -> wanted == null || row.state().now().state() == wanted)
                        .map(row -> RouteStateView.of(operation, row, then))
                        .toList();
        return Responses.page(new Slice<>(views, slice.next()), uri).toResponse();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One route, with its state in an operation when one is named")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RouteStateView.class)))
    public Response get(
            @Parameter(example = "3U:XIY-DEL") @PathParam("id") String id,
            @Parameter(example = "IND-COVID-2021") @QueryParam("operation") String operation,
            @BeanParam AsOfParams asOf) {
        if (operation == null) {
            Route route = routes.known(id);
            // Unused, but still validated.
            asOf.asOf();
            return Response.ok(RouteView.of(route)).build();
        }
        AsOf then = asOf(operation, asOf);
        return Response.ok(board.known(operation, id, then)).build();
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The states a route went through in an operation, until validAt")
    public List<RouteStateView.Period> history(
            @Parameter(example = "3U:XIY-DEL") @PathParam("id") String id,
            @BeanParam OperationParam operation,
            @BeanParam AsOfParams asOf) {
        AsOf then = asOf(operation.code(), asOf);
        board.requireKnown(operation.code(), id);
        return states.history(operation.code(), id, then).stream()
                .map(RouteStateView.Period::of)
                .toList();
    }

    /** Waits until an earlier {@code knownAt} is final. */
    private AsOf asOf(String operation, AsOfParams asOf) {
        operations.known(operation, null);
        return asOf.asOf(() -> states.settle(operation));
    }

    private static Announced state(String text, String operation) {
        if (text != null && operation == null) {
            throw new Invalid("?operation", Message.of("A route has a state in an operation; say in which"));
        }
        return EnumParameter.of(Announced.class, "state", text);
    }
}
