package org.aidbridge.shipment.query;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.IdempotencyKeys;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.recording.Event;
import org.aidbridge.shipment.recording.EventRequest;
import org.aidbridge.shipment.recording.EventService;
import org.aidbridge.shipment.recording.IntakeMetrics;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

// The path of ShipmentPageResource, with which it is then matched at once: a longer one would be tried before, each
// time.
@Path("/api/shipments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shipments")
class EventResource {

    private final EventService service;
    private final EventQueries events;
    private final ShipmentViews views;
    private final Access access;
    private final IntakeMetrics metrics;

    EventResource(
            EventService service, EventQueries events, ShipmentViews views, Access access, IntakeMetrics metrics) {
        this.service = service;
        this.events = events;
        this.views = views;
        this.access = access;
        this.metrics = metrics;
    }

    @GET
    @Path("{ref}/events")
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER})
    @Operation(summary = "Events of a shipment, in the order of recording")
    public RestResponse<List<EventView>> events(
            @Parameter(example = "HK-DEL-800") String ref,
            @QueryParam("operation") String operation,
            @BeanParam AsOfParams asOf,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        ShipmentState shipment = find(operation, ref, asOf);
        return Responses.page(
                events.events(shipment.header().operation(), shipment.header().id(), shipment.asOf(), page), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{ref}/events")
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            summary = "Report an event, an estimate or a retraction",
            description = "201 for a new event, 200 with the first result for a known one. An event without "
                    + "source.reference needs an Idempotency-Key. RETRACTED with retracts retracts an event. "
                    + "OPENING states the stock at a place when the operation began, of a shipment declared with "
                    + "or without lines: {\"type\": \"OPENING\", \"occurredAt\": \"2021-04-20\", \"place\": \"DEL\", "
                    + "\"lines\": [{\"item\": \"OXYGEN_CONCENTRATOR\", \"unit\": \"EA\", \"quantity\": 6738}], "
                    + "\"source\": {\"reference\": \"STOCK-LIST\"}}")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EventView.class)))
    @APIResponse(responseCode = "200")
    public Response record(
            @Parameter(example = "HK-DEL-800") String ref,
            @QueryParam("operation") String operation,
            @HeaderParam(IdempotencyKeys.HEADER) String key,
            @NotNull @Valid EventRequest body) {
        EventService.Recorded recorded = recorded(operation, ref, body, IdempotencyKeys.check(key));
        Event event = recorded.event();
        EventView view = recorded.isNew()
                ? EventView.of(event, ref, recorded.moved())
                : events.event(event.operation(), event.shipment(), event.id(), event.recordedAt());
        String location = "/api/shipments/" + ref + "/events?operation=" + event.operation();
        return Responses.created(location, recorded.isNew()).entity(view).build();
    }

    private EventService.Recorded recorded(String operation, String ref, EventRequest request, String key) {
        try {
            EventService.Recorded recorded = service.record(operation, ref, request, key, access.caller());
            if (recorded.isNew()) {
                metrics.recorded(request.occurredAt(), request.retracts() != null);
            } else {
                metrics.repeated();
            }
            return recorded;
        } catch (Problem refused) {
            metrics.refused();
            throw refused;
        }
    }

    @GET
    @Path("{ref}/ledger")
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER})
    @Operation(
            summary = "The ledger of a shipment: every quantity that moved, why and when",
            description =
                    "At any point on the two clocks the entries of a line add up to what was declared plus surplus")
    public RestResponse<List<LedgerView>> ledger(
            @Parameter(example = "HK-DEL-800") String ref,
            @QueryParam("operation") String operation,
            @BeanParam AsOfParams asOf,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        ShipmentState shipment = find(operation, ref, asOf);
        return Responses.page(
                events.ledger(shipment.header().operation(), shipment.header().id(), shipment.asOf(), page), uri);
    }

    private ShipmentState find(String operation, String ref, AsOfParams asOf) {
        return views.find(access.scope(operation), ref, asOf);
    }
}
