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

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Items", description = "What is sent, in categories and units, shared by all operations")
class ItemResource {

    @Schema(name = "Item")
    record View(@JsonUnwrapped Item.Facts facts, long version, Instant recordedAt, String recordedBy)
            implements Responses.Versioned {

        static View of(Item item) {
            return new View(item.facts(), item.version(), item.recordedAt(), item.recordedBy());
        }
    }

    private final Items items;

    ItemResource(Items items) {
        this.items = items;
    }

    @GET
    @Path("items")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Items in the order of their codes")
    public RestResponse<List<View>> list(
            @Parameter(description = "Words that the code or the name has, or their beginnings", example = "oxygen")
                    @QueryParam("q")
                    String q,
            @Parameter(example = "OXYGEN") @QueryParam("category") String category,
            @Parameter(example = "EA") @QueryParam("unit") String unit,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        RowFilter criteria =
                RowFilter.all().matching(q).and("category", category).and("unit", unit);
        return Responses.page(items.page(criteria, page).map(View::of), uri);
    }

    @GET
    @Path("items/{code}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One item, as it is or as it was known")
    public RestResponse<View> get(
            @Parameter(example = "OXYGEN_CONCENTRATOR") @PathParam("code") String code,
            @Parameter(example = "2021-04-27T18:00:00+05:30") @QueryParam("knownAt") String knownAt) {
        return Responses.versioned(View.of(items.known(code, knownAt)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("items")
    @Idempotent
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Add an item")
    @APIResponse(responseCode = "200", description = "The very same was added before")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = View.class)))
    public Response add(Item.Facts facts, @Context SecurityContext user) {
        Added<Item> added = items.addOnce(
                new Item(Validation.body(facts)), user.getUserPrincipal().getName());
        return Responses.created("/api/items/" + added.entry().code(), added.isNew(), View.of(added.entry()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("items/{code}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Replace all facts of an item", description = "The first recorded quantity freezes the unit")
    public RestResponse<View> revise(
            @Parameter(example = "OXYGEN_CONCENTRATOR") @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            Item.Facts facts,
            @Context SecurityContext user) {
        Validation.sameCode(code, Validation.body(facts).code());
        String by = user.getUserPrincipal().getName();
        return Responses.versioned(View.of(items.revise(code, ifMatch, facts, by)));
    }

    @GET
    @Path("units")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The units of quantities, with the decimals that they allow")
    public List<Items.Unit> units() {
        return items.units();
    }

    @GET
    @Path("item-categories")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The categories of items")
    public List<Items.Category> categories() {
        return items.categories();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("item-categories")
    @Idempotent
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Add a category of items")
    @APIResponse(responseCode = "200", description = "The very same was added before")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Items.Category.class)))
    public Response addCategory(Items.Category category) {
        boolean isNew = items.add(Validation.body(category));
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .entity(category)
                .build();
    }
}
