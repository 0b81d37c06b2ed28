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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aidbridge.http.Idempotent;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.reference.revision.RevisedEntries.Added;
import org.aidbridge.reference.revision.RowFilter;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/places")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Places", description = "Airports, ports, warehouses, hospitals, shared by all operations")
class PlaceResource {

    @Schema(name = "Place")
    record View(@JsonUnwrapped Place.Facts facts, long version, Instant recordedAt, String recordedBy)
            implements Responses.Versioned {

        static View of(Place place) {
            return new View(place.facts(), place.version(), place.recordedAt(), place.recordedBy());
        }
    }

    private static final Map<String, Charset> CHARSETS =
            Map.of("utf-8", StandardCharsets.UTF_8, "iso-8859-1", StandardCharsets.ISO_8859_1);

    private final Places places;
    private final PlaceImport imports;

    PlaceResource(Places places, PlaceImport imports) {
        this.places = places;
        this.imports = imports;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Places in the order of their codes")
    public RestResponse<List<View>> list(
            @Parameter(description = "Words that the code or the name has, or their beginnings", example = "xi an")
                    @QueryParam("q")
                    String q,
            @Parameter(example = "IN") @QueryParam("country") String country,
            @Parameter(example = "AIRPORT") @QueryParam("kind") String kind,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        RowFilter criteria = RowFilter.all().matching(q).and("country", country).and("kind", kind);
        return Responses.page(places.page(criteria, page).map(View::of), uri);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One place, as it is or as it was known")
    public RestResponse<View> get(
            @Parameter(example = "XIY") @PathParam("code") String code,
            @Parameter(example = "2021-04-27T18:00:00+05:30") @QueryParam("knownAt") String knownAt) {
        return Responses.versioned(View.of(places.known(code, knownAt)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Add a place")
    @APIResponse(responseCode = "200", description = "The very same was added before")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = View.class)))
    public Response add(Place.Facts facts, @Context SecurityContext user) {
        Added<Place> added = places.addOnce(
                new Place(Validation.body(facts)), user.getUserPrincipal().getName());
        return Responses.created("/api/places/" + added.entry().code(), added.isNew(), View.of(added.entry()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{code}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Replace all facts of a place",
            description = "Country and zone are frozen once facts were recorded there")
    public RestResponse<View> revise(
            @Parameter(example = "XIY") @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            Place.Facts facts,
            @Context SecurityContext user) {
        Validation.sameCode(code, Validation.body(facts).code());
        String by = user.getUserPrincipal().getName();
        return Responses.versioned(View.of(places.revise(code, ifMatch, facts, by)));
    }

    @POST
    @Consumes("text/csv")
    @Path("import")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(operationId = "importPlaces", summary = "Import places from a public list", description = """
                    `ourairports` is airports.csv of OurAirports, `unlocode` the code list of UN/LOCODE, as
                    UNECE or datahub.io publish it; a file of another list is refused. Impossible coordinates are left
                    out. Rows that do not
                    hold are skipped with their reasons; what a row leaves open stays as it is, and so do subdivisions
                    that are already known. Neither list has time zones: a new place gets that of a column `tz` or
                    `timezone`, or of its country or state where that has only one, and is skipped otherwise. The same
                    file again changes nothing.""")
    public ImportOutcome take(
            @Parameter(
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ourairports", "unlocode"}))
                    @QueryParam("layout")
                    String layout,
            @RequestBody(
                            description =
                                    "At most 64 MiB, in UTF-8 unless the charset is given: text/csv; charset=ISO-8859-1",
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
                    InputStream body,
            @Context HttpHeaders headers,
            @Context SecurityContext user)
            throws IOException {
        return imports.run(
                body,
                layout,
                charset(headers.getMediaType()),
                user.getUserPrincipal().getName());
    }

    private static Charset charset(MediaType type) {
        String name = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        Charset charset = CHARSETS.get(name.toLowerCase(Locale.ROOT));
        if (charset == null) {
            throw new Invalid("header:Content-Type", Message.of("charset is UTF-8 or ISO-8859-1"));
        }
        return charset;
    }
}
