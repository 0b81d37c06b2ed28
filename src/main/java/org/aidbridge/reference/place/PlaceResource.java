package org.aidbridge.reference.place;

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
import org.aidbridge.http.CreatedOnce;
import org.aidbridge.http.ETags;
import org.aidbridge.http.Idempotent;
import org.aidbridge.http.PageLinks;
import org.aidbridge.http.PageRequest;
import org.aidbridge.reference.revision.Checks;
import org.aidbridge.reference.revision.Criteria;
import org.aidbridge.reference.revision.RevisedEntries.Added;
import org.aidbridge.security.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/places")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Places", description = "Airports, ports, warehouses, hospitals, shared by all operations")
class PlaceResource {

    @Schema(name = "Place")
    record View(@JsonUnwrapped Place.Facts facts, long version, Instant recordedAt, String recordedBy) {

        static View of(Place place) {
            return new View(place.facts(), place.version(), place.recordedAt(), place.recordedBy());
        }
    }

    private final Places places;

    PlaceResource(Places places) {
        this.places = places;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Places in the order of their codes")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = View.class)))
    public Response list(
            @Parameter(description = "Words that the code or the name has, or their beginnings", example = "xi an")
                    @QueryParam("q")
                    String q,
            @Parameter(example = "IN") @QueryParam("country") String country,
            @Parameter(example = "AIRPORT") @QueryParam("kind") String kind,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        Criteria criteria = Criteria.all().seeking(q).and("country", country).and("kind", kind);
        return PageLinks.ok(places.page(criteria, page).map(View::of), uri);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One place, as it is or as it was known")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = View.class)))
    public Response get(
            @Parameter(example = "XIY") @PathParam("code") String code,
            @Parameter(example = "2021-04-27T18:00:00+05:30") @QueryParam("knownAt") String knownAt) {
        return answer(Response.ok(), places.known(code, knownAt));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Add a place")
    @APIResponse(
            responseCode = "200",
            description = "The very same was added before",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = View.class)))
    public Response add(Place.Facts facts, @Context SecurityContext user) {
        Added<Place> added = places.addOnce(
                new Place(Checks.body(facts)), user.getUserPrincipal().getName());
        Place place = added.entry();
        return answer(CreatedOnce.at(URI.create("/api/places/" + place.code()), added.isNew()), place);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{code}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "State all of a place anew",
            description = "Country and zone are settled once facts happened there")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = View.class)))
    public Response revise(
            @Parameter(example = "XIY") @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            Place.Facts facts,
            @Context SecurityContext user) {
        Checks.sameCode(code, Checks.body(facts).code());
        return answer(
                Response.ok(),
                places.revise(code, ifMatch, facts, user.getUserPrincipal().getName()));
    }

    private static Response answer(Response.ResponseBuilder response, Place place) {
        return response.header("ETag", ETags.of(place.version()))
                .entity(View.of(place))
                .build();
    }
}
