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
import java.net.URI;
import java.util.UUID;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.Idempotent;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.NoticeKind;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.EnumParameter;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Unknown;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = NoticeView.class)))
    public Response list(
            @Parameter(required = true, example = "IND-COVID-2021") @QueryParam("operation") String operation,
            @Parameter(example = "3U") @QueryParam("carrier") String carrier,
            @Parameter(example = "SUSPENSION") @QueryParam("kind") String kind,
            @BeanParam AsOfParams asOf,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        require(operation);
        if (!asOf.isNow()) {
            states.settle(operation);
        }
        return Responses.page(
                notices.page(operation, carrier, EnumParameter.of(NoticeKind.class, "kind", kind), asOf.asOf(), page)
                        .map(NoticeView::of),
                uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One notice")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public NoticeView get(
            UUID id,
            @Parameter(required = true, example = "IND-COVID-2021") @QueryParam("operation") String operation) {
        require(operation);
        return notices.find(operation, id).map(NoticeView::of).orElseThrow(() -> new Unknown("notice", id.toString()));
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
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response publish(@NotNull @Valid NoticeBody body, @Context SecurityContext user) {
        rights.require(body);
        NoticeService.Published published =
                service.publish(body, user.getUserPrincipal().getName());
        Notice notice = published.notice();
        URI location = URI.create("/api/notices/" + notice.id() + "?operation=" + notice.operation());
        return Responses.created(location, published.isNew())
                .entity(NoticeView.of(notice))
                .build();
    }

    private static void require(String operation) {
        if (operation == null) {
            throw new Invalid("?operation", Message.of("Say of which operation"));
        }
    }
}
