package org.aidbridge.security.membership;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.security.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/operations/{operation}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members", description = "Members of an operation and their roles")
@RolesAllowed(Roles.ADMIN)
class MemberResource {

    private final MemberService service;
    private final Members members;
    private final SecurityIdentity me;

    MemberResource(MemberService service, Members members, SecurityIdentity me) {
        this.service = service;
        this.members = members;
        this.me = me;
    }

    @Schema(name = "Member")
    record View(
            String operation,
            String user,
            String role,
            String carrier,
            String party,
            long version,
            Instant recordedAt,
            String recordedBy)
            implements Responses.Versioned {

        static View of(Member member) {
            return new View(
                    member.operation(),
                    member.userName(),
                    member.facts().role(),
                    member.facts().carrier(),
                    member.facts().party(),
                    member.version(),
                    member.recordedAt(),
                    member.recordedBy());
        }
    }

    @GET
    @Operation(summary = "The members of an operation by name")
    public RestResponse<List<View>> list(
            @Parameter(example = "IND-COVID-2021") String operation,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Responses.page(members.page(operation, page).map(View::of), uri);
    }

    @GET
    @Path("/{user}")
    @Operation(summary = "One member")
    public RestResponse<View> get(
            @Parameter(example = "IND-COVID-2021") String operation, @Parameter(example = "asha") String user) {
        return Responses.versioned(View.of(members.get(operation, user)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{user}")
    @Operation(summary = "Add a member or change the role", description = "If-Match is required for an existing member")
    public RestResponse<View> put(
            @Parameter(example = "IND-COVID-2021") String operation,
            @Parameter(example = "asha") String user,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid MemberBody body) {
        String by = me.getPrincipal().getName();
        return Responses.versioned(View.of(service.put(operation, user, ifMatch, body.facts(), by)));
    }

    @DELETE
    @Path("/{user}")
    @Operation(summary = "Remove a member")
    public void remove(
            @Parameter(example = "IND-COVID-2021") String operation,
            @Parameter(example = "asha") String user,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        service.remove(operation, user, ifMatch);
    }
}
