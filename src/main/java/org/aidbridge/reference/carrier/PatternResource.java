package org.aidbridge.reference.carrier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.ETags;
import org.aidbridge.http.Idempotent;
import org.aidbridge.http.Responses;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.reference.revision.RevisedEntries.Added;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Unknown;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/routes/{id}/pattern")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Routes")
class PatternResource {

    @Schema(name = "PatternRevision")
    record Revision(@JsonUnwrapped ServicePattern.Facts facts, long version, Instant recordedAt, String recordedBy) {
        /** @param revision may be null */
        static Revision of(ServicePatterns.Revision revision) {
            return revision == null
                    ? null
                    : new Revision(revision.facts(), revision.version(), revision.recordedAt(), revision.recordedBy());
        }
    }

    /**
     * The usual service of a route.
     *
     * @param holds in effect at that time; null when none is yet
     * @param revisions known then, the newest first
     */
    @Schema(name = "Pattern")
    record View(@Schema(examples = "3U:XIY-DEL") String route, Revision holds, List<Revision> revisions, AsOf asOf) {}

    private final Routes routes;
    private final ServicePatterns patterns;
    private final Journal journal;
    private final Clock clock;

    PatternResource(Routes routes, ServicePatterns patterns, Journal journal, Clock clock) {
        this.routes = routes;
        this.patterns = patterns;
        this.journal = journal;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The usual frequency and capacity of a route")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = View.class)))
    public Response get(@Parameter(example = "3U:XIY-DEL") @PathParam("id") String id, @BeanParam AsOfParams asOf) {
        routes.known(id);
        return answer(Response.ok(), id, asOf.asOf(() -> journal.settle(RevisedEntries.JOURNAL)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Add the usual service of a route")
    @APIResponse(responseCode = "200", description = "The very same was added before")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = View.class)))
    public Response add(
            @Parameter(example = "3U:XIY-DEL") @PathParam("id") String id,
            ServicePattern.Facts facts,
            @Context SecurityContext user) {
        ServicePattern pattern = new ServicePattern(id, Validation.body(facts));
        routes.known(id);
        Added<ServicePattern> added =
                patterns.addOnce(pattern, user.getUserPrincipal().getName());
        return written(Responses.created("/api/routes/" + id + "/pattern", added.isNew()), added.entry());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Replace the usual service of a route",
            description = "A revision that is valid from a later day leaves earlier days unchanged; one"
                    + " that is valid from the same day corrects it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = View.class)))
    public Response revise(
            @Parameter(example = "3U:XIY-DEL") @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            ServicePattern.Facts facts,
            @Context SecurityContext user) {
        return written(
                Response.ok(),
                patterns.revise(
                        id,
                        ifMatch,
                        Validation.body(facts),
                        user.getUserPrincipal().getName()));
    }

    private Response written(Response.ResponseBuilder response, ServicePattern pattern) {
        Instant now = clock.instant();
        // The clock of another replica may be ahead; the response must include what was just written.
        Instant known = pattern.recordedAt().isAfter(now) ? pattern.recordedAt() : now;
        return answer(response, pattern.code(), new AsOf(now, known));
    }

    private Response answer(Response.ResponseBuilder response, String route, AsOf asOf) {
        List<ServicePatterns.Revision> revisions = patterns.revisions(route, asOf.knownAt());
        if (revisions.isEmpty()) {
            throw new Unknown("pattern", route);
        }
        return response.header("ETag", ETags.open(revisions.get(0).version()))
                .entity(new View(
                        route,
                        Revision.of(patterns.holding(List.of(route), asOf).get(route)),
                        revisions.stream().map(Revision::of).toList(),
                        asOf))
                .build();
    }
}
