package org.aidbridge.shipment.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.aidbridge.http.IdempotencyKeys;
import org.aidbridge.http.SpillBuffer;
import org.aidbridge.http.json.JsonBodyReader;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shipment.bulk.RowwiseBulk.Answer;
import org.aidbridge.shipment.bulk.RowwiseBulk.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/events")
@Tag(name = "Shipments")
class BulkResource {

    private final RowwiseBulk intake;
    private final AtomicBulk together;
    private final Access access;

    BulkResource(RowwiseBulk intake, AtomicBulk together, Access access) {
        this.intake = intake;
        this.together = together;
        this.access = access;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, Rows.NDJSON})
    @Produces({MediaType.APPLICATION_JSON, Rows.NDJSON})
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "recordEvents",
            summary = "Report many events at once",
            description =
                    "A JSON array or NDJSON of any length, answered in the same form with an outcome for each row, "
                            + "in order. Each row stands for itself: one that is refused does not stop the others. With "
                            + "atomic=true everything is recorded or nothing, and the rows of a shipment are taken as one, so that "
                            + "a retraction and its replacement may come together. A row without source.reference is identified "
                            + "by the Idempotency-Key and its number; sending the same body again records nothing twice. A line "
                            + "of NDJSON that is no JSON is that row's 400; in an array nothing after it is read")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = EventRow.class)),
                @Content(mediaType = Rows.NDJSON, schema = @Schema(implementation = EventRow.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "Every row is recorded, or was before",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RowOutcome.class)))
    @APIResponse(
            responseCode = "207",
            description = "Some rows are refused; their outcomes say why",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RowOutcome.class)))
    public Response record(
            @Parameter(description = "Of all rows that name none", example = "IND-COVID-2021") @QueryParam("operation")
                    String operation,
            @Parameter(schema = @Schema(type = SchemaType.BOOLEAN), description = "Without it false")
                    @QueryParam("atomic")
                    String atomic,
            @HeaderParam(IdempotencyKeys.HEADER) String key,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        boolean isAtomic = atomic != null && truth(atomic);
        MediaType type = headers.getMediaType();
        JsonBodyReader.requireUtf8(type);
        boolean isLines = type.getSubtype().equals("x-ndjson");
        Request request = new Request(isLines, operation, IdempotencyKeys.check(key), access.caller());
        Rows rows = isLines ? Rows.lines(body) : Rows.elements(body);
        Answer answer = isAtomic ? together.all(rows, request) : intake.each(rows, request);
        return Response.status(answer.isRefused() ? 207 : 200)
                .type(isLines ? Rows.NDJSON : MediaType.APPLICATION_JSON)
                .entity((StreamingOutput) out -> send(answer.outcomes(), out))
                .build();
    }

    private static boolean truth(String atomic) {
        return switch (atomic) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Invalid("?atomic", Message.of("is true or false"));
        };
    }

    private static void send(SpillBuffer outcomes, OutputStream out) throws IOException {
        try (outcomes) {
            outcomes.read().transferTo(out);
        }
    }
}
