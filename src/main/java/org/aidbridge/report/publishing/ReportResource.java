package org.aidbridge.report.publishing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aidbridge.http.IdempotencyKeys;
import org.aidbridge.http.OperationParam;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.report.assembly.Canonical;
import org.aidbridge.report.assembly.CompleteLists;
import org.aidbridge.report.assembly.Report;
import org.aidbridge.report.publishing.Reports.Key;
import org.aidbridge.report.render.ReportFile;
import org.aidbridge.report.section.ReportTerms;
import org.aidbridge.report.section.change.Change;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.EnumParameter;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Unknown;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class ReportResource {

    private static final String PREFER = "Prefer";
    private static final String RESPOND_ASYNC = "respond-async";

    private final ReportService service;
    private final Reports reports;
    private final ReportQueries queries;
    private final ReportContents contents;
    private final CompleteLists lists;
    private final Access access;
    private final Clock clock;

    ReportResource(
            ReportService service,
            Reports reports,
            ReportQueries queries,
            ReportContents contents,
            CompleteLists lists,
            Access access,
            Clock clock) {
        this.service = service;
        this.reports = reports;
        this.queries = queries;
        this.contents = contents;
        this.lists = lists;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The reports of an operation, the newest number first")
    public RestResponse<List<ReportQueries.Entry>> list(
            @BeanParam OperationParam operation, @BeanParam PageRequest page, @Context UriInfo uri) {
        return Responses.page(queries.page(operation.code(), clock.instant(), page), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Publish a report: freeze what is known, assign the next number, assemble it",
            description =
                    "A report never changes. A later report of the same instant supersedes it. With Prefer: respond-async the"
                            + " response does not wait for the content, which is later found at Location")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Report.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ReportProgress.class)))
    public Response publish(
            @HeaderParam(IdempotencyKeys.HEADER) String intakeKey,
            @Parameter(example = RESPOND_ASYNC) @HeaderParam(PREFER) String prefer,
            @NotNull @Valid ReportBody body) {
        access.require(body.operation(), Roles.COORDINATOR, "/operation");
        Instant validAsOf = ReportBody.instant(body.validAsOf(), "/validAsOf");
        Instant knownAsOf = ReportBody.instant(body.knownAsOf(), "/knownAsOf");
        Instant since = ReportBody.instant(body.since(), "/since");
        String key = IdempotencyKeys.check(intakeKey);
        String by = access.caller().name();
        if (prefer != null && prefer.contains(RESPOND_ASYNC)) {
            String number = service.begin(body.operation(), validAsOf, knownAsOf, since, key, by);
            return Response.accepted(contents.progress(Key.of(number)))
                    .location(address(number))
                    .header("Preference-Applied", RESPOND_ASYNC)
                    .header(HttpHeaders.RETRY_AFTER, ReportProgress.RETRY_AFTER)
                    .build();
        }
        String number = service.publish(body.operation(), validAsOf, knownAsOf, since, key, by);
        return document(
                Response.created(address(number)), contents.of(Key.of(number)).orElseThrow());
    }

    private static URI address(String number) {
        return URI.create("/api/reports/" + number);
    }

    @GET
    @Path("{number}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "A report, byte for byte as published, or as a page, PDF, workbook or table",
            description =
                    "The ETag of the JSON is the SHA-256 of the canonical data and never changes. 202 with the progress while"
                            + " it is being assembled")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Report.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ReportProgress.class)))
    @Produces({
        MediaType.APPLICATION_JSON,
        MediaType.TEXT_HTML,
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "text/csv"
    })
    public Response get(
            @Parameter(example = "IND-COVID-2021-0001") @PathParam("number") String number,
            @BeanParam ReportFile file,
            @Context Request request) {
        Key key = within(number);
        ReportFile.Format format = file.format();
        Optional<ReportContents.Content> content = contents.of(key);
        if (content.isEmpty()) {
            reports.terms(key);
            return contents.progress(key).response(format);
        }
        Response.ResponseBuilder unchanged =
                request.evaluatePreconditions(file.tag(content.get().sha256()));
        if (unchanged != null) {
            return unchanged.header(HttpHeaders.VARY, ReportFile.VARIES).build();
        }
        return format == ReportFile.Format.JSON
                ? document(Response.ok().header(HttpHeaders.VARY, ReportFile.VARIES), content.get())
                : file.write(
                        Canonical.read(content.get().canonical()),
                        content.get().sha256(),
                        lists.of(reports.terms(key)));
    }

    @GET
    @Path("{number}/rerun")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "The report computed again from its terms, ignoring what was published",
            description = "The ETag is the SHA-256 of the result and equals that of the report")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Report.class)))
    public Response rerun(@Parameter(example = "IND-COVID-2021-0001") @PathParam("number") String number) {
        byte[] canonical = service.recompute(within(number));
        return document(Response.ok(), new ReportContents.Content(Canonical.sha256(canonical), canonical));
    }

    @GET
    @Path("{number}/diff/{other}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "Why figures differ between two reports, by cause, with the events of each",
            description =
                    "Paged; X-Total-Count is the number of figures that differ. The causes of a difference add up to it")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Change.class)))
    public Response diff(
            @Parameter(example = "IND-COVID-2021-0001") @PathParam("number") String number,
            @Parameter(example = "IND-COVID-2021-0002") @PathParam("other") String other,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        ReportQueries.Differing differing = queries.between(terms(number), other(number, other), page);
        return Response.fromResponse(Responses.page(differing.page(), uri).toResponse())
                .header("X-Total-Count", differing.total())
                .build();
    }

    @GET
    @Path("{number}/diff/{other}/events")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "The events of one cause of one difference, in the order of recording",
            description = "A cause with more events than it lists links here")
    public RestResponse<List<Change.CausingEvent>> events(
            @Parameter(example = "IND-COVID-2021-0001") @PathParam("number") String number,
            @Parameter(example = "IND-COVID-2021-0002") @PathParam("other") String other,
            @Parameter(required = true, example = "OXYGEN_CONCENTRATOR") @QueryParam("item") String item,
            @Parameter(required = true, example = "DISPATCHED") @QueryParam("stage") String stage,
            @Parameter(required = true, example = "REACHED") @QueryParam("measure") String measure,
            @Parameter(required = true, example = "CORRECTED") @QueryParam("cause") String cause,
            @Parameter(description = "Of a figure of a region; ? for the unknown one", example = "IN-DL")
                    @QueryParam("region")
                    String region,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Responses.page(
                queries.events(
                        terms(number),
                        other(number, other),
                        required("item", item),
                        EnumParameter.of(Stage.class, "stage", required("stage", stage)),
                        EnumParameter.of(Change.Measure.class, "measure", required("measure", measure)),
                        region,
                        EnumParameter.of(Change.Cause.class, "cause", required("cause", cause)),
                        page),
                uri);
    }

    private static String required(String name, String value) {
        if (value == null) {
            throw new Invalid("?" + name, Message.of("is missing"));
        }
        return value;
    }

    private ReportTerms terms(String number) {
        return reports.terms(within(number));
    }

    private ReportTerms other(String number, String other) {
        ReportTerms to = terms(other);
        if (!to.operation().equals(Key.of(number).operation())) {
            throw new Invalid("/other", Message.of("{report} is a report of another operation", other));
        }
        return to;
    }

    /** Reports of operations without access look as if they did not exist. */
    private Key within(String number) {
        Key key = Key.of(number);
        if (!access.scope().holds(key.operation(), Roles.VIEWER)) {
            throw new Unknown("report", number);
        }
        return key;
    }

    private static Response document(Response.ResponseBuilder response, ReportContents.Content content) {
        return response.tag(new EntityTag(content.sha256()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(content.canonical())
                .build();
    }
}
