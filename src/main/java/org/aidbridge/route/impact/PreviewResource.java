package org.aidbridge.route.impact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import org.aidbridge.route.notice.NoticeBody;
import org.aidbridge.route.notice.NoticeRights;
import org.aidbridge.route.notice.NoticeService;
import org.aidbridge.route.state.Notice;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.AsOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notices/preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
class PreviewResource {

    private final NoticeService service;
    private final NoticeRights rights;
    private final ImpactQueries impact;
    private final ImpactStream stream;
    private final Clock clock;

    PreviewResource(
            NoticeService service, NoticeRights rights, ImpactQueries impact, ImpactStream stream, Clock clock) {
        this.service = service;
        this.rights = rights;
        this.impact = impact;
        this.stream = stream;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "What a notice would change, without publishing it",
            description = "Which routes would change their state, and which cargo it would hold or release")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImpactView.class)))
    public StreamingOutput preview(@NotNull @Valid NoticeBody body, @Context SecurityContext user) {
        rights.requirePreview(body);
        Notice draft = service.draft(body, user.getUserPrincipal().getName());
        return stream.of(impact.drafted(draft, AsOf.now(clock)));
    }
}
