package org.aidbridge.shipment.figures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Responses;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.EnumParameter;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.RfcInstant;
import org.aidbridge.shipment.figures.Figure.GroupBy;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/operations/{operation}/figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class FigureResource {

    @Schema(name = "Figure")
    record View(
            String member,
            String item,
            Stage stage,
            BigDecimal stock,
            BigDecimal reached,
            BigDecimal surplus,
            BigDecimal opened) {
        static View of(Figure figure) {
            return new View(
                    figure.member().isEmpty() ? null : figure.member(),
                    figure.item(),
                    figure.stage(),
                    figure.stock(),
                    figure.reached(),
                    figure.surplus(),
                    figure.opened());
        }
    }

    /** {@link GroupBy}, and the regions of recipients. */
    private enum Grouping {
        WHOLE,
        DONOR,
        LANE,
        RECIPIENT,
        REGION,
        CARRIER;

        private GroupBy by() {
            return this == REGION ? GroupBy.RECIPIENT : GroupBy.valueOf(name());
        }
    }

    private final Figures figures;
    private final RegionFigures regions;
    private final FigureDrillDown drillDown;
    private final Journal journal;

    FigureResource(Figures figures, RegionFigures regions, FigureDrillDown drillDown, Journal journal) {
        this.figures = figures;
        this.regions = regions;
        this.drillDown = drillDown;
        this.journal = journal;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary =
                    "What is at each stage and what ever reached it, by item: whole, or by donor, lane, recipient, region"
                            + " or carrier",
            description =
                    "All members add up to the whole. With since: what was reached after it, and the change of stocks")
    public List<View> list(
            @Parameter(example = "IND-COVID-2021") @PathParam("operation") String operation,
            @Parameter(
                            description =
                                    "WHOLE, DONOR, LANE, RECIPIENT, REGION (ISO 3166-2, else 3166-1, of the recipient) or CARRIER",
                            example = "DONOR")
                    @QueryParam("by")
                    String by,
            @Parameter(example = "OXYGEN_CONCENTRATOR") @QueryParam("item") String item,
            @QueryParam("since") String since,
            @BeanParam AsOfParams asOf) {
        Grouping wanted = by == null ? Grouping.WHOLE : EnumParameter.of(Grouping.class, "by", by);
        FigureScope scope = item == null ? FigureScope.ALL : FigureScope.ofItems(Set.of(item));
        Instant after = RfcInstant.of("?since", since);
        AsOf then = settled(operation, asOf);
        List<Figure> found = wanted == Grouping.REGION
                ? regions.within(operation, after, then, scope)
                : figures.within(operation, after, then, scope, wanted.by());
        return found.stream().map(View::of).toList();
    }

    @GET
    @Path("shipments")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "The shipments behind figures, each with its part of them",
            description =
                    "Over all pages the parts of an item, stage and measure add up to the figure. Without an item, stage"
                            + " or measure they are of all. A page has at most as many shipments as its limit and may be"
                            + " short; follow its link")
    public RestResponse<List<FigureDrillDown.Part>> shipments(
            @Parameter(example = "IND-COVID-2021") @PathParam("operation") String operation,
            @Parameter(description = "Without it all", example = "OXYGEN_CONCENTRATOR") @QueryParam("item") String item,
            @Parameter(description = "Without it all", example = "RECEIVED") @QueryParam("stage") String stage,
            @Parameter(description = "STOCK, REACHED or SURPLUS; without it all", example = "REACHED")
                    @QueryParam("measure")
                    String measure,
            @QueryParam("donor") String donor,
            @Parameter(description = "The grouping of the figure; then member is required", example = "REGION")
                    @QueryParam("by")
                    String by,
            @Parameter(description = "Like IN-DL; may be given several times") @QueryParam("member")
                    List<String> members,
            @QueryParam("since") String since,
            @BeanParam AsOfParams asOf,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        Stage at = EnumParameter.of(Stage.class, "stage", stage);
        FigureDrillDown.Measure of = EnumParameter.of(FigureDrillDown.Measure.class, "measure", measure);
        Grouping grouping = EnumParameter.of(Grouping.class, "by", by);
        if (grouping != null && members.isEmpty()) {
            throw new Invalid("?member", Message.of("is missing: name the members of {by}", grouping));
        }
        if (grouping == null && !members.isEmpty()) {
            throw new Invalid("?by", Message.of("is missing: name the grouping of [{members}]", members));
        }
        AsOf then = settled(operation, asOf);
        FigureDrillDown.Question question = new FigureDrillDown.Question(
                item,
                at,
                of,
                RfcInstant.of("?since", since),
                donor,
                grouping == null ? null : grouping.by(),
                grouping == Grouping.REGION ? regions.members(operation, then, members) : members);
        return Responses.page(drillDown.page(operation, then, question, page), uri);
    }

    private AsOf settled(String operation, AsOfParams asOf) {
        return asOf.asOf(() -> {
            journal.settle(operation);
            // Regions of places are shared by all operations.
            journal.settle(RevisedEntries.JOURNAL);
        });
    }
}
