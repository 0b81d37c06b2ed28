package org.aidbridge.shipment.query;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.aidbridge.http.AcceptHeader;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.ETags;
import org.aidbridge.http.Idempotent;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.AccessScope;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.declaration.Declaration;
import org.aidbridge.shipment.declaration.RevisionRequest;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.ShipmentService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/shipments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Shipments",
        description = "Consignments from declaration to the ward, now and as of any point on the two clocks")
class ShipmentResource {

    private static final String CSV = "text/csv";

    private final ShipmentService service;
    private final ShipmentQueries shipments;
    private final ShipmentViews views;
    private final Access access;

    ShipmentResource(ShipmentService service, ShipmentQueries shipments, ShipmentViews views, Access access) {
        this.service = service;
        this.shipments = shipments;
        this.views = views;
        this.access = access;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER})
    @Operation(
            summary = "Shipments, the newest entry first",
            description =
                    "As of another time, or of the flags AT_RISK and ON_CLOSED_ROUTE, a page may be shorter than its limit; "
                            + "follow the Link header until there is none")
    @APIResponse(
            responseCode = "200",
            description = "A page of them; as CSV all of them",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = SummaryView.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @Produces({MediaType.APPLICATION_JSON, CSV})
    public Response list(
            @BeanParam ShipmentFilter filter,
            @BeanParam AsOfParams asOf,
            @BeanParam PageRequest page,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        AccessScope reach = access.scope(filter.operation);
        return AcceptHeader.of(headers.getHeaderString(HttpHeaders.ACCEPT)).prefers(CSV, MediaType.APPLICATION_JSON)
                ? Response.ok(ShipmentsCsv.of(views, filter, reach, asOf), CSV + ";charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"shipments.csv\"")
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build()
                : Response.fromResponse(Responses.page(views.list(filter, reach, page, asOf), uri)
                                .toResponse())
                        .type(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Declare a shipment", description = "All of it is then PLANNED at its origin")
    @APIResponse(responseCode = "200", description = "The very same was declared before")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ShipmentView.class)))
    public Response declare(@NotNull @Valid Declaration body, @Context SecurityContext user) {
        access.require(body.operation(), Roles.OPERATOR, "/operation");
        ShipmentService.Posted posted =
                service.declareOnce(body, user.getUserPrincipal().getName());
        Shipment shipment = posted.shipment();
        String location = "/api/shipments/" + shipment.reference() + "?operation=" + shipment.operation();
        return answer(
                Responses.created(location, posted.isNew()),
                shipments.now(AccessScope.all(shipment.operation()), shipment.reference()));
    }

    @GET
    @Path("{ref}")
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER})
    @Operation(summary = "One shipment: where everything of it is, what needs attention, what may come next")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShipmentView.class)))
    public Response get(
            @Parameter(example = "HK-DEL-800") String ref,
            @QueryParam("operation") String operation,
            @BeanParam AsOfParams asOf) {
        return asOf.isNow()
                ? answer(Response.ok(), shipments.now(access.scope(operation), ref))
                : Response.ok(views.get(access.scope(operation), ref, asOf)).build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{ref}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Re-plan a shipment",
            description =
                    "Appends a revision. Quantities of a line may be corrected while nothing of it has moved, donor, "
                            + "consignee, origin and destination while nothing of the shipment has")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShipmentView.class)))
    public Response revise(
            @Parameter(example = "HK-DEL-800") String ref,
            @QueryParam("operation") String operation,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RevisionRequest body) {
        Shipment shipment =
                service.revise(operation, ref, body, version -> ETags.require(ifMatch, version), access.caller());
        return answer(Response.ok(), shipments.now(AccessScope.all(shipment.operation()), shipment.reference()));
    }

    private Response answer(Response.ResponseBuilder response, ShipmentState shipment) {
        return response.header("ETag", ETags.open(shipment.header().version()))
                .entity(views.view(shipment))
                .build();
    }
}
