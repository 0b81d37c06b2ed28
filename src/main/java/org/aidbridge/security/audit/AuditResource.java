package org.aidbridge.security.audit;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.aidbridge.http.Responses;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who did what, when, from where and with which credential")
class AuditResource {

    private static final String CSV = "text/csv";

    private final AuditQueries audit;

    AuditResource(AuditQueries audit) {
        this.audit = audit;
    }

    @GET
    @Path("audit")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "What was done anywhere, the newest first: also to users, tokens and what operations share")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Audited.class)))
    public Response list(@BeanParam AuditFilter filter, @BeanParam PageRequest page, @Context UriInfo uri) {
        return Responses.page(audit.page(null, filter, page), uri);
    }

    @GET
    @Path("audit/export")
    @RolesAllowed(Roles.ADMIN)
    @Produces(CSV)
    @Operation(summary = "All of that as CSV, the newest first")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV))
    public StreamingOutput export(@BeanParam AuditFilter filter) {
        return audit.csv(null, filter);
    }

    @GET
    @Path("operations/{operation}/audit")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "What was done in an operation, the newest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Audited.class)))
    public Response listOf(
            @Parameter(example = "IND-COVID-2021") String operation,
            @BeanParam AuditFilter filter,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Responses.page(audit.page(operation, filter, page), uri);
    }

    @GET
    @Path("operations/{operation}/audit/export")
    @RolesAllowed(Roles.COORDINATOR)
    @Produces(CSV)
    @Operation(summary = "All of that as CSV, the newest first")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV))
    public StreamingOutput exportOf(
            @Parameter(example = "IND-COVID-2021") String operation, @BeanParam AuditFilter filter) {
        return audit.csv(operation, filter);
    }
}
