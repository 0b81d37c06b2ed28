package org.aidbridge.route.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.Idempotent;
import org.aidbridge.http.OperationParam;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.NoticeKind;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.EnumParameter;
import org.aidbridge.shared.Unknown;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices", description = "What is announced, stated or seen about routes, with source and verbatim words")
class NoticeResource {

    private final NoticeService service;
    private final Notices notices;
    private final RouteStates states;
    private final NoticeRights rights;

    NoticeResource(NoticeService service, Notices notices, RouteStates states, NoticeRights rights) {
        this.service = service;
        this.notices = notices;
        this.states = states;
        this.rights = rights;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "Notices of an operation, the newest entry first",
            description = "With a carrier this is what was said about it over time")
    public RestResponse<List<NoticeView>> list(
            @BeanParam OperationParam operation,
            @Parameter(example = "3U") @QueryParam("carrier") String carrier,
            @Parameter(example = "SUSPENSION") @QueryParam("kind") String kind,
            @BeanParam AsOfParams asOf,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        String code = operation.code();
        AsOf then = asOf.asOf(() -> states.settle(code));
        NoticeKind wanted = EnumParameter.of(NoticeKind.class, "kind", kind);
        return Responses.page(notices.page(code, carrier, wanted, then, page).map(NoticeView::of), uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One notice")
    public NoticeView get(UUID id, @BeanParam OperationParam operation) {
        return notices.find(operation.code(), id)
                .map(NoticeView::of)
                .orElseThrow(() -> new Unknown("notice", id.toString()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            summary = "Publish a notice",
            description = "201 when it is new, 200 when the very same notice was published before. A notice is never "
                    + "changed: publish an AMENDMENT or a RETRACTION that refers to it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NoticeView.class)))
    @APIResponse(responseCode = "200")
    public Response publish(@NotNull @Valid NoticeBody body, @Context SecurityContext user) {
        rights.require(body);
        NoticeService.Published published =
                service.publish(body, user.getUserPrincipal().getName());
        Notice notice = published.notice();
        String location = "/api/notices/" + notice.id() + "?operation=" + notice.operation();
        return Responses.created(location, published.isNew())
                .entity(NoticeView.of(notice))
                .build();
    }
}
