package org.aidbridge.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.aidbridge.access.Roles;
import org.aidbridge.handout.ReportFile;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.report.Canonical;
import org.aidbridge.report.Report;
import org.aidbridge.shared.BadValue;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Phrase;
import org.aidbridge.shared.When;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/operations/{operation}/situation")
@Tag(name = "Reports", description = "The situation of an operation, and its frozen, numbered reports")
class SituationResource {

    private final Situations situations;

    SituationResource(Situations situations) {
        this.situations = situations;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "The situation of an operation now, or as of any point on the two clocks",
            description =
                    "What a report would say, unfrozen; as JSON, a page, PDF, workbook or table. Every figure leads to the"
                            + " shipments behind it")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Report.class)),
                @Content(mediaType = MediaType.TEXT_HTML),
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                @Content(mediaType = "text/csv")
            })
    @Produces({
        MediaType.APPLICATION_JSON,
        MediaType.TEXT_HTML,
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "text/csv"
    })
    public Response situation(
            @Parameter(example = "IND-COVID-2021") @PathParam("operation") String operation,
            @Parameter(description = "Begin of the period; otherwise the time of the last report before, or 24 hours")
                    @QueryParam("since")
                    String since,
            @BeanParam AsOfParams asOf,
            @BeanParam ReportFile file) {
        // An unknown one is refused before anything is worked out.
        ReportFile.Format format = file.format();
        Report report = since == null && asOf.isNow()
                ? situations.now(operation)
                : situations.of(operation, asOf.asOf(), since == null ? null : instant(since));
        return format == ReportFile.Format.JSON
                ? Response.ok(Canonical.write(report))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.VARY, ReportFile.VARIES)
                        .build()
                : file.write(report, null);
    }

    private static Instant instant(String text) {
        try {
            When when = When.of(text.strip().replace(' ', '+'));
            if (when.at() != null) {
                return when.at();
            }
        } catch (BadValue e) {
            // Falls through to the refusal below.
        }
        throw new Invalid("?since", Phrase.of("'{text}' is not an RFC 3339 instant with offset", text));
    }
}
