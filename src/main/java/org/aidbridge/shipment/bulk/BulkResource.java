package org.aidbridge.shipment.bulk;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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
import java.util.UUID;
import org.aidbridge.http.IdempotencyKeys;
import org.aidbridge.http.ProblemDocument;
import org.aidbridge.http.SpillBuffer;
import org.aidbridge.http.json.JsonBodyReader;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.BooleanParameter;
import org.aidbridge.shipment.bulk.RowwiseBulk.Answer;
import org.aidbridge.shipment.bulk.RowwiseBulk.Request;
import org.aidbridge.shipment.recording.BulkEventService;
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

    private final RowwiseBulk rowwise;
    private final AtomicBulk atomicBulk;
    private final Access access;

    BulkResource(RowwiseBulk rowwise, AtomicBulk atomicBulk, Access access) {
        this.rowwise = rowwise;
        this.atomicBulk = atomicBulk;
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
                    "Takes a JSON array or NDJSON of any length and answers in the same form, with an outcome for each row "
                            + "in order. A refused row does not stop the others. With atomic=true everything is recorded or "
                            + "nothing, and the rows of a shipment are folded together, so that a retraction and its "
                            + "replacement may come together. A row without source.reference is identified by the "
                            + "Idempotency-Key and its number, so the same body can be sent again. A line of NDJSON that is not "
                            + "JSON gets a 400 of its own; in an array nothing after it is read")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = RowReader.EventRow.class)),
                @Content(mediaType = Rows.NDJSON, schema = @Schema(implementation = RowReader.EventRow.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "Every row is recorded, now or earlier",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RowOutcome.class)))
    @APIResponse(
            responseCode = "207",
            description = "Some rows are refused; their outcomes say why",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RowOutcome.class)))
    public Response record(
            @Parameter(description = "For rows that name none", example = "IND-COVID-2021") @QueryParam("operation")
                    String operation,
            @Parameter(schema = @Schema(type = SchemaType.BOOLEAN), description = "Without it false")
                    @QueryParam("atomic")
                    String atomic,
            @HeaderParam(IdempotencyKeys.HEADER) String key,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        boolean isAtomic = BooleanParameter.of("atomic", atomic);
        MediaType type = headers.getMediaType();
        JsonBodyReader.requireUtf8(type);
        boolean isLines = type.getSubtype().equals("x-ndjson");
        Request request = new Request(isLines, operation, IdempotencyKeys.check(key), access.caller());
        Rows rows = isLines ? Rows.lines(body) : Rows.elements(body);
        Answer answer = isAtomic ? atomicBulk.all(rows, request) : rowwise.each(rows, request);
        return Response.status(answer.isRefused() ? 207 : 200)
                .type(isLines ? Rows.NDJSON : MediaType.APPLICATION_JSON)
                .entity((StreamingOutput) out -> send(answer.outcomes(), out))
                .build();
    }

    private static void send(SpillBuffer outcomes, OutputStream out) throws IOException {
        try (outcomes) {
            outcomes.read().transferTo(out);
        }
    }

    /**
     * The outcome of a row.
     *
     * @param row its number, from 0; blank lines do not count
     * @param status 201 when it is recorded, 200 when it was recorded earlier, else the status of {@code problem}
     * @param id of the event
     * @param shipment the reference of its shipment
     */
    @Schema(name = "RowOutcome", example = """
                    {"row": 0, "status": 201, "id": "0190d1f2-77aa-7c1e-9d0e-6f3b1a2c4d5e", "shipment": "HK-DEL-800"}
                    """)
    @JsonPropertyOrder({"row", "status", "id", "shipment", "problem"})
    record RowOutcome(long row, int status, UUID id, String shipment, ProblemDocument problem) {

        static RowOutcome of(long row, BulkEventService.Outcome of) {
            return of.problem() == null
                    ? new RowOutcome(row, of.isNew() ? 201 : 200, of.event(), of.shipment(), null)
                    : new RowOutcome(row, of.problem().status(), null, null, ProblemDocument.of(of.problem()));
        }

        boolean isRefused() {
            return problem != null;
        }
    }
}
