package org.aidbridge.report.publishing;

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
import java.time.LocalDate;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.report.assembly.Canonical;
import org.aidbridge.report.assembly.Report;
import org.aidbridge.report.render.ReportFile;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.RfcInstant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
                    "The content of a report, not frozen, as JSON, page, PDF, workbook or table. Every figure links to the"
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
            @Parameter(description = "Begin of the period; default the time of the last report, or 24 hours")
                    @QueryParam("since")
                    String since,
            @Parameter(
                            description =
                                    "First day of cumulative. With from or to, it has every day in between with events,"
                                            + " otherwise the last ones",
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            example = "2021-04-01")
                    @QueryParam("from")
                    String from,
            @Parameter(
                            description = "Last day of cumulative",
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            example = "2021-04-30")
                    @QueryParam("to")
                    String to,
            @BeanParam AsOfParams asOf,
            @BeanParam ReportFile file) {
        // Refuse an unknown format before computing anything.
        ReportFile.Format format = file.format();
        LocalDate first = RfcInstant.day("?from", from);
        LocalDate last = RfcInstant.day("?to", to);
        Report report = since == null && asOf.isNow()
                ? situations.now(operation)
                : situations.of(operation, asOf.asOf(), RfcInstant.of("?since", since));
        if (first != null || last != null) {
            report = situations.withDays(report, first, last);
        }
        return format == ReportFile.Format.JSON
                ? Response.ok(Canonical.write(report))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.VARY, ReportFile.VARIES)
                        .build()
                : file.write(report, null, situations.completeLists(report));
    }
}
