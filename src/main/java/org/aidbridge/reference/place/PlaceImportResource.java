package org.aidbridge.reference.place;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/places/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Places")
class PlaceImportResource {

    private static final Map<String, Charset> CHARSETS =
            Map.of("utf-8", StandardCharsets.UTF_8, "iso-8859-1", StandardCharsets.ISO_8859_1);

    private final PlaceImport places;

    PlaceImportResource(PlaceImport places) {
        this.places = places;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(operationId = "importPlaces", summary = "Take places over from a public list", description = """
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
        return places.take(
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
