package org.aidbridge.reference.operation;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.aidbridge.http.Idempotent;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.reference.revision.RevisedEntries.Added;
import org.aidbridge.reference.revision.RowFilter;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.security.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/operations/{operation}/parties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Parties", description = "Who takes part in an operation")
class PartyResource {

    @Schema(name = "Party")
    record View(String operation, @JsonUnwrapped Party.Facts facts, long version, Instant recordedAt, String recordedBy)
            implements Responses.Versioned {

        static View of(Party party) {
            return new View(party.operation(), party.facts(), party.version(), party.recordedAt(), party.recordedBy());
        }
    }

    private final Operations operations;
    private final Parties parties;

    PartyResource(Operations operations, Parties parties) {
        this.operations = operations;
        this.parties = parties;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Parties in the order of their codes")
    public RestResponse<List<View>> list(
            @Parameter(example = "IND-COVID-2021") @PathParam("operation") String operation,
            @Parameter(description = "Words that the code or the name has, or their beginnings", example = "red cross")
                    @QueryParam("q")
                    String q,
            @Parameter(example = "IN") @QueryParam("country") String country,
            @Parameter(example = "DONOR") @QueryParam("role") String role,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        operations.known(operation, null);
        RowFilter criteria =
                Parties.of(operation).matching(q).and("country", country).and(":role = any(roles)", "role", role);
        return Responses.page(parties.page(criteria, page).map(View::of), uri);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One party, as it is or as it was known")
    public RestResponse<View> get(
            @Parameter(example = "IND-COVID-2021") @PathParam("operation") String operation,
            @Parameter(example = "IRCS") @PathParam("code") String code,
            @Parameter(example = "2021-04-27T18:00:00+05:30") @QueryParam("knownAt") String knownAt) {
        return Responses.versioned(View.of(parties.known(new Party.Key(operation, code), knownAt)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Add a party")
    @APIResponse(responseCode = "200", description = "The very same was added before")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = View.class)))
    public Response add(
            @Parameter(example = "IND-COVID-2021") @PathParam("operation") String operation,
            Party.Facts facts,
            @Context SecurityContext user) {
        Party party = new Party(operation, Validation.body(facts));
        operations.known(operation, null);
        Added<Party> added = parties.addOnce(party, user.getUserPrincipal().getName());
        String address = "/api/operations/" + operation + "/parties/" + party.code();
        return Responses.created(address, added.isNew(), View.of(added.entry()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{code}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Replace all facts of a party")
    public RestResponse<View> revise(
            @Parameter(example = "IND-COVID-2021") @PathParam("operation") String operation,
            @Parameter(example = "IRCS") @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            Party.Facts facts,
            @Context SecurityContext user) {
        Validation.sameCode(code, Validation.body(facts).code());
        String by = user.getUserPrincipal().getName();
        return Responses.versioned(View.of(parties.revise(new Party.Key(operation, code), ifMatch, facts, by)));
    }
}
