package org.aidbridge.carrier;

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
import java.time.Instant;
import org.aidbridge.access.Roles;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/routes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Routes", description = "A carrier from one place to another")
class RouteResource {

    @Schema(name = "Route")
    record View(
            @Schema(examples = "3U:XIY-DEL") String id,
            @Schema(examples = "3U") String carrier,
            @Schema(examples = "XIY") String origin,
            @Schema(examples = "DEL") String destination,
            String flight,
            Instant recordedAt,
            String recordedBy) {

        static View of(Route route) {
            return new View(
                    route.id(),
                    route.carrier(),
                    route.origin(),
                    route.destination(),
                    route.flight(),
                    route.recordedAt(),
                    route.recordedBy());
        }
    }

    private final Routes routes;

    RouteResource(Routes routes) {
        this.routes = routes;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Routes in the order of their ids")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = View.class)))
    public Response list(
            @Parameter(example = "3U") @QueryParam("carrier") String carrier,
            @Parameter(example = "XIY") @QueryParam("origin") String origin,
            @Parameter(example = "DEL") @QueryParam("destination") String destination,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(routes.page(carrier, origin, destination, page).map(View::of), uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One route")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = View.class)))
    public View get(@Parameter(example = "3U:XIY-DEL") @PathParam("id") String id) {
        return View.of(routes.known(id));
    }
}
