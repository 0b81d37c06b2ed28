package org.aidbridge.reference.carrier;

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
import java.net.URI;
import java.time.Instant;
import org.aidbridge.http.ETags;
import org.aidbridge.http.Idempotent;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.reference.carrier.Route.RouteView;
import org.aidbridge.reference.revision.RevisedEntries.Added;
import org.aidbridge.reference.revision.RowFilter;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.security.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/carriers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Carriers", description = "Airlines and other carriers, shared by all operations")
class CarrierResource {

    @Schema(name = "Carrier")
    record View(@JsonUnwrapped Carrier.Facts facts, long version, Instant recordedAt, String recordedBy) {

        static View of(Carrier carrier) {
            return new View(carrier.facts(), carrier.version(), carrier.recordedAt(), carrier.recordedBy());
        }
    }

    private final Carriers carriers;
    private final Routes routes;

    CarrierResource(Carriers carriers, Routes routes) {
        this.carriers = carriers;
        this.routes = routes;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Carriers in the order of their codes")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = View.class)))
    public Response list(
            @Parameter(description = "Words that the code or the name has, or their beginnings", example = "sichuan")
                    @QueryParam("q")
                    String q,
            @Parameter(example = "3U") @QueryParam("designator") String designator,
            @Parameter(example = "AIRLINE") @QueryParam("kind") String kind,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        RowFilter criteria =
                RowFilter.all().matching(q).and("designator", designator).and("kind", kind);
        return Responses.page(carriers.page(criteria, page).map(View::of), uri);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One carrier, as it is or as it was known")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = View.class)))
    public Response get(
            @Parameter(example = "3U") @PathParam("code") String code,
            @Parameter(example = "2021-04-27T18:00:00+05:30") @QueryParam("knownAt") String knownAt) {
        return answer(Response.ok(), carriers.known(code, knownAt));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Add a carrier")
    @APIResponse(
            responseCode = "200",
            description = "The very same was added before",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = View.class)))
    public Response add(Carrier.Facts facts, @Context SecurityContext user) {
        Added<Carrier> added = carriers.addOnce(
                new Carrier(Validation.body(facts)), user.getUserPrincipal().getName());
        Carrier carrier = added.entry();
        return answer(Responses.created(URI.create("/api/carriers/" + carrier.code()), added.isNew()), carrier);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{code}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Replace all facts of a carrier")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = View.class)))
    public Response revise(
            @Parameter(example = "3U") @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            Carrier.Facts facts,
            @Context SecurityContext user) {
        Validation.sameCode(code, Validation.body(facts).code());
        return answer(
                Response.ok(),
                carriers.revise(code, ifMatch, facts, user.getUserPrincipal().getName()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{code}/routes")
    @Idempotent
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Add a route of a carrier")
    @APIResponse(
            responseCode = "200",
            description = "The very same was added before",
            content = @Content(schema = @Schema(implementation = RouteView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RouteView.class)))
    public Response addRoute(
            @Parameter(example = "3U") @PathParam("code") String code,
            Route.Facts facts,
            @Context SecurityContext user) {
        Added<Route> added = routes.addOnce(
                code, Validation.body(facts), user.getUserPrincipal().getName());
        Route route = added.entry();
        return Responses.created(URI.create("/api/routes/" + route.id()), added.isNew())
                .entity(RouteView.of(route))
                .build();
    }

    private static Response answer(Response.ResponseBuilder response, Carrier carrier) {
        return response.header("ETag", ETags.of(carrier.version()))
                .entity(View.of(carrier))
                .build();
    }
}
