package org.aidbridge.security.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.security.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/operations/{operation}/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who did what, when, from where and with which credential")
@RolesAllowed(Roles.COORDINATOR)
class OperationAuditResource {

    private static final String CSV = "text/csv";

    private final AuditQueries audit;

    OperationAuditResource(AuditQueries audit) {
        this.audit = audit;
    }

    @GET
    @Operation(summary = "The audit of an operation, newest first")
    public RestResponse<List<AuditEntry>> list(
            @Parameter(example = "IND-COVID-2021") String operation,
            @BeanParam AuditFilter filter,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Responses.page(audit.page(operation, filter, page), uri);
    }

    @GET
    @Path("export")
    @Produces(CSV)
    @Operation(summary = "The audit of an operation as CSV, newest first")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV))
    public StreamingOutput export(
            @Parameter(example = "IND-COVID-2021") String operation, @BeanParam AuditFilter filter) {
        return audit.csv(operation, filter);
    }
}
