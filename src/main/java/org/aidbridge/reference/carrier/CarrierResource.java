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
import java.time.Instant;
import java.util.List;
import org.aidbridge.http.Idempotent;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.reference.carrier.Route.RouteView;
import org.aidbridge.reference.revision.RevisedEntries.Added;
import org.aidbridge.reference.revision.RowFilter;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.security.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/carriers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Carriers", description = "Airlines and other carriers, shared by all operations")
class CarrierResource {

    @Schema(name = "Carrier")
    record View(@JsonUnwrapped Carrier.Facts facts, long version, Instant recordedAt, String recordedBy)
            implements Responses.Versioned {

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
    public RestResponse<List<View>> list(
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
    public RestResponse<View> get(
            @Parameter(example = "3U") @PathParam("code") String code,
            @Parameter(example = "2021-04-27T18:00:00+05:30") @QueryParam("knownAt") String knownAt) {
        return Responses.versioned(View.of(carriers.known(code, knownAt)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Add a carrier")
    @APIResponse(responseCode = "200", description = "The very same was added before")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = View.class)))
    public Response add(Carrier.Facts facts, @Context SecurityContext user) {
        Added<Carrier> added = carriers.addOnce(
                new Carrier(Validation.body(facts)), user.getUserPrincipal().getName());
        return Responses.created("/api/carriers/" + added.entry().code(), added.isNew(), View.of(added.entry()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{code}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Replace all facts of a carrier")
    public RestResponse<View> revise(
            @Parameter(example = "3U") @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            Carrier.Facts facts,
            @Context SecurityContext user) {
        Validation.sameCode(code, Validation.body(facts).code());
        String by = user.getUserPrincipal().getName();
        return Responses.versioned(View.of(carriers.revise(code, ifMatch, facts, by)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{code}/routes")
    @Idempotent
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Add a route of a carrier")
    @APIResponse(responseCode = "200", description = "The very same was added before")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RouteView.class)))
    public Response addRoute(
            @Parameter(example = "3U") @PathParam("code") String code,
            Route.Facts facts,
            @Context SecurityContext user) {
        Added<Route> added = routes.addOnce(
                code, Validation.body(facts), user.getUserPrincipal().getName());
        Route route = added.entry();
        return Responses.created("/api/routes/" + route.id(), added.isNew())
                .entity(RouteView.of(route))
                .build();
    }
}
