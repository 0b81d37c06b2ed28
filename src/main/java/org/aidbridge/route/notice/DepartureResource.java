package org.aidbridge.route.notice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.ETags;
import org.aidbridge.http.Idempotent;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.reference.carrier.DatedDeparture;
import org.aidbridge.reference.carrier.DatedDepartures;
import org.aidbridge.reference.carrier.DepartureService;
import org.aidbridge.reference.carrier.Route;
import org.aidbridge.reference.carrier.Routes;
import org.aidbridge.reference.operation.Operations;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.reference.revision.RevisedEntries.Added;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.route.state.Departure.DepartureOutcome;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.RfcInstant;
import org.aidbridge.shared.Slice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/routes/{id}/departures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Routes")
class DepartureResource {

    @Schema(name = "DepartureStatus")
    enum Status {
        PLANNED,
        CANCELLED,
        OPERATED,
        NOT_OPERATED
    }

    /**
     * A dated departure and, with an operation, what was observed of it there.
     *
     * @param status PLANNED or CANCELLED by its carrier; OPERATED or NOT_OPERATED as observed
     * @param left the observed departure, or null
     * @param missed the notice that it did not operate, or null
     */
    @Schema(name = "Departure")
    record View(
            @Schema(examples = "3U:XIY-DEL") String route,
            @Schema(examples = "2021-05-20:3U8047") String code,
            @JsonUnwrapped DatedDeparture.Facts facts,
            Status status,
            RouteStateView.Left left,
            NoticeView missed,
            long version,
            Instant recordedAt,
            String recordedBy) {

        /** @param outcome null when no operation was named */
        static View of(DatedDeparture departure, DepartureOutcome outcome) {
            return new View(
                    departure.route(),
                    departure.code(),
                    departure.facts(),
                    status(departure, outcome),
                    outcome == null ? null : RouteStateView.Left.of(outcome.left()),
                    outcome == null ? null : NoticeView.of(outcome.missed()),
                    departure.version(),
                    departure.recordedAt(),
                    departure.recordedBy());
        }

        private static Status status(DatedDeparture departure, DepartureOutcome outcome) {
            if (outcome != null && outcome.left() != null) {
                return Status.OPERATED;
            }
            if (departure.facts().cancelled()) {
                return Status.CANCELLED;
            }
            return outcome != null && outcome.missed() != null ? Status.NOT_OPERATED : Status.PLANNED;
        }
    }

    private final Routes routes;
    private final DatedDepartures departures;
    private final DepartureService service;
    private final RouteBoard board;
    private final Operations operations;
    private final Journal journal;

    DepartureResource(
            Routes routes,
            DatedDepartures departures,
            DepartureService service,
            RouteBoard board,
            Operations operations,
            Journal journal) {
        this.routes = routes;
        this.departures = departures;
        this.service = service;
        this.board = board;
        this.operations = operations;
        this.journal = journal;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "Dated departures of a route, in the order of their dates",
            description =
                    "Plans that all operations share. With an operation each tells whether it was observed there to "
                            + "operate, by an observation or the DEPARTED of a shipment on board")
    public RestResponse<List<View>> list(
            @Parameter(example = "3U:XIY-DEL") @PathParam("id") String id,
            @Parameter(example = "IND-COVID-2021") @QueryParam("operation") String operation,
            @Parameter(description = "The earliest date", example = "2021-05-20") @QueryParam("from") String from,
            @Parameter(description = "The latest date", example = "2021-05-31") @QueryParam("to") String to,
            @BeanParam AsOfParams asOf,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        Route route = routes.known(id);
        AsOf then = asOf(operation, asOf);
        Slice<DatedDeparture> slice =
                departures.page(route, RfcInstant.day("?from", from), RfcInstant.day("?to", to), then.knownAt(), page);
        Map<String, DepartureOutcome> outcomes =
                operation == null ? Map.of() : board.outcomes(operation, route.whole(), slice.items(), then);
        return Responses.page(slice.map(d -> View.of(d, outcomes.get(d.code()))), uri);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One dated departure, as it is or as it was known")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = View.class)))
    public Response get(
            @Parameter(example = "3U:XIY-DEL") @PathParam("id") String id,
            @Parameter(example = "2021-05-20:3U8047") @PathParam("code") String code,
            @Parameter(example = "IND-COVID-2021") @QueryParam("operation") String operation,
            @BeanParam AsOfParams asOf) {
        Route route = routes.known(id);
        AsOf then = asOf(operation, asOf);
        DatedDeparture departure = departures.known(
                new DatedDeparture.Key(route.whole(), code),
                asOf.isNow() ? null : then.knownAt().toString());
        DepartureOutcome outcome = operation == null
                ? null
                : board.outcomes(operation, route.whole(), List.of(departure), then)
                        .get(code);
        return answer(Response.ok(), departure, outcome);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Date a departure",
            description =
                    "A plan, as its carrier publishes it. That it operated, or did not, is an OBSERVATION: publish it "
                            + "as a notice of the operation that saw it, with the flight and the time")
    @APIResponse(responseCode = "200", description = "The very same was added before")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = View.class)))
    public Response add(
            @Parameter(example = "3U:XIY-DEL") @PathParam("id") String id,
            DatedDeparture.Facts facts,
            @Context SecurityContext user) {
        DatedDeparture.Facts given = Validation.body(facts);
        Added<DatedDeparture> added =
                service.add(routes.known(id), given, user.getUserPrincipal().getName());
        DatedDeparture departure = added.entry();
        String location = "/api/routes/" + departure.route() + "/departures/" + departure.code();
        return answer(Responses.created(location, added.isNew()), departure, null);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{code}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Replace a dated departure: a new estimate, another capacity, a cancellation",
            description = "Flight and date cannot change; a departure on another day is another one")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = View.class)))
    public Response revise(
            @Parameter(example = "3U:XIY-DEL") @PathParam("id") String id,
            @Parameter(example = "2021-05-20:3U8047") @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            DatedDeparture.Facts facts,
            @Context SecurityContext user) {
        DatedDeparture.Facts given = Validation.body(facts);
        DatedDeparture departure = service.revise(
                routes.known(id), code, ifMatch, given, user.getUserPrincipal().getName());
        return answer(Response.ok(), departure, null);
    }

    /** Waits until an earlier {@code knownAt} is final. */
    private AsOf asOf(String operation, AsOfParams asOf) {
        if (operation != null) {
            operations.known(operation, null);
        }
        return asOf.asOf(() -> {
            journal.settle(RevisedEntries.JOURNAL);
            if (operation != null) {
                journal.settle(operation);
            }
        });
    }

    private static Response answer(
            Response.ResponseBuilder response, DatedDeparture departure, DepartureOutcome outcome) {
        return response.header("ETag", ETags.open(departure.version()))
                .entity(View.of(departure, outcome))
                .build();
    }
}
