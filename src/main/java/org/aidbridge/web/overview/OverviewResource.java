package org.aidbridge.web.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.aidbridge.claim.record.ClaimQueries;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.report.publishing.Situations;
import org.aidbridge.report.section.cumulative.Cumulative;
import org.aidbridge.route.impact.ImpactQueries;
import org.aidbridge.route.notice.RouteBoard;
import org.aidbridge.route.notice.RouteStateView;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.RfcInstant;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.query.ShipmentFilter;
import org.aidbridge.shipment.query.ShipmentViews;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.claim.Sentences;
import org.aidbridge.web.form.Choices;

@Path("/operations/{operation}")
@Produces(Html.TYPE)
@RolesAllowed(Roles.VIEWER)
class OverviewResource {

    private final PageContexts frames;
    private final Situations situations;
    private final RouteBoard board;
    private final ImpactQueries impact;
    private final ShipmentViews shipments;
    private final ClaimQueries claims;
    private final Choices choices;
    private final FirstSteps firstSteps;
    private final Access access;

    OverviewResource(
            PageContexts frames,
            Situations situations,
            RouteBoard board,
            ImpactQueries impact,
            ShipmentViews shipments,
            ClaimQueries claims,
            Choices choices,
            FirstSteps firstSteps,
            Access access) {
        this.frames = frames;
        this.situations = situations;
        this.board = board;
        this.impact = impact;
        this.shipments = shipments;
        this.claims = claims;
        this.choices = choices;
        this.firstSteps = firstSteps;
        this.access = access;
    }

    @GET
    public String overview(String operation, @BeanParam AsOfParams asOf) {
        PageContext frame = frames.inside(operation, Section.OVERVIEW, asOf);
        AsOf then = frame.moment().asOf();
        // First, because a past point on the clocks may have to wait for open writers.
        List<ItemCard> items = situations
                .keyFigures(operation, then, frame.moment().isNow())
                .stream()
                .map(ItemCard::of)
                .toList();
        List<RouteStateView> routes = board.shown(operation, then).stream()
                .filter(route -> route.announced().closed())
                .toList();
        return frame.around(
                new OverviewPage(frame, items, RouteGroup.of(routes), routes.size(), firstSteps.isUnfinished(frame)));
    }

    @GET
    @Path("start")
    public String start(String operation) {
        PageContext frame = frames.acting(operation, Section.OVERVIEW);
        return frame.around(firstSteps.page(frame));
    }

    /**
     * What takes longer than a first page may.
     *
     * @param item whose trend is shown; null for the one with the most days
     * @param from first day of the trend; null for where the story begins; likewise {@code to}
     * @param part set by the script that loads it into the overview
     */
    @GET
    @Path("attention")
    public String attention(
            String operation,
            @QueryParam("item") String item,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @HeaderParam("HX-Request") String part,
            @BeanParam AsOfParams asOf) {
        PageContext frame = frames.inside(operation, Section.OVERVIEW, asOf);
        AsOf then = frame.moment().asOf();
        AttentionPage.Days days =
                new AttentionPage.Days(RfcInstant.day("?from", typed(from)), RfcInstant.day("?to", typed(to)));
        List<Cumulative> trends =
                situations.cumulative(operation, then, frame.moment().isNow(), days.from(), days.to());
        Cumulative trend = chosen(item, trends);
        WaitingTotals stuck = new WaitingTotals(then.validAt());
        impact.all(operation, then, frame.moment().isNow(), stuck::add);
        Choices.Offered names = choices.of(operation);
        return frame.around(new AttentionPage(
                frame,
                part != null,
                trends,
                trend,
                trend == null ? null : begin(trend, ZoneId.of(frame.operation().zone())),
                days,
                names,
                Sentences.of(frame, names),
                stuck,
                Overdue.of(
                        shipments.list(
                                ShipmentFilter.flagged(operation, Flag.OVERDUE),
                                access.scope(operation),
                                Overdue.page(),
                                asOf),
                        then.validAt()),
                List.of(WaitingTotals.Age.values()),
                claims.reconciled(operation, then).stream()
                        .filter(claim -> !claim.conflicts().isEmpty())
                        .toList()));
    }

    private static Instant begin(Cumulative trend, ZoneId zone) {
        return trend.points().get(0).day().atStartOfDay(zone).toInstant();
    }

    /** A field that was left empty is sent all the same. */
    private static String typed(String day) {
        return day == null || day.isBlank() ? null : day;
    }

    /** The requested one, or the one with the most days. */
    private static Cumulative chosen(String item, List<Cumulative> trends) {
        return trends.stream()
                .filter(trend -> trend.item().equals(item))
                .findFirst()
                .orElseGet(() -> trends.stream()
                        .max(Comparator.comparingInt(trend -> trend.points().size()))
                        .orElse(null));
    }
}
