package org.aidbridge.shipment.query;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aidbridge.http.ETags;
import org.aidbridge.http.Idempotent;
import org.aidbridge.http.Responses;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.AccessScope;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.declaration.WithdrawalService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

// Same path as ShipmentPageResource, see EventResource.
@Path("/api/shipments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shipments")
class WithdrawalResource {

    private final WithdrawalService service;
    private final ShipmentQueries shipments;
    private final ShipmentViews views;
    private final Access access;

    WithdrawalResource(WithdrawalService service, ShipmentQueries shipments, ShipmentViews views, Access access) {
        this.service = service;
        this.shipments = shipments;
        this.views = views;
        this.access = access;
    }

    @POST
    @Idempotent
    @Path("{ref}/withdrawal")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Withdraw a mistaken declaration",
            description =
                    "From then on the shipment is in no figure, list, report or search; as known earlier it still is. It can "
                            + "still be read; nothing more can be recorded for it, and its reference stays taken. 201 for a "
                            + "new withdrawal, 200 when it was withdrawn for the same reason earlier")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ShipmentView.class)))
    @APIResponse(responseCode = "200")
    public Response withdraw(
            @Parameter(example = "HK-DEL-800") String ref,
            @QueryParam("operation") String operation,
            @NotNull @Valid WithdrawalRequest body) {
        var withdrawn = service.withdraw(
                operation, ref, body.reason().strip(), body.party(), body.reference(), access.caller());
        ShipmentState shipment =
                shipments.now(AccessScope.all(withdrawn.withdrawal().operation()), ref);
        String location =
                "/api/shipments/" + ref + "?operation=" + withdrawn.withdrawal().operation();
        return Responses.created(location, withdrawn.isNew())
                .header("ETag", ETags.of(shipment.header().version()))
                .entity(views.view(shipment))
                .build();
    }
}
