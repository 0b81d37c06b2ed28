package org.aidbridge.route.impact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aidbridge.route.notice.NoticeEffect;
import org.aidbridge.route.notice.NoticeView;
import org.aidbridge.route.notice.RouteStateView;
import org.aidbridge.route.state.Interval;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.route.state.RouteHistory;
import org.aidbridge.route.state.RouteState;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An impact; {@link ImpactStream} writes it piece by piece.
 *
 * @param notice the draft, in a preview only
 * @param changes of one notice only
 * @param routes that are closed, or will be
 * @param legs blocked quantities, the most urgent first
 * @param inFlight in the air on one of the routes, and not affected
 * @param freed blocked only without the notice; of one notice only
 */
@Schema(name = "Impact")
public record ImpactView(
        NoticeView notice,
        List<Change> changes,
        String operation,
        AsOf asOf,
        List<Closed> routes,
        List<BlockedCargo> legs,
        List<BlockedCargo> inFlight,
        List<Total> totals,
        List<BlockedCargo> freed,
        List<Total> freedTotals) {

    @Schema(name = "RouteChange")
    public record Change(String route, RouteStateView before, RouteStateView after) {
        static Change of(String operation, NoticeEffect effect, AsOf asOf) {
            return new Change(
                    effect.route().id(),
                    RouteStateView.of(operation, effect.before(), asOf),
                    RouteStateView.of(operation, effect.after(), asOf));
        }
    }

    /**
     * @param state by all notices
     * @param closedFrom past or future; an instant or a day
     * @param notice that closes it
     */
    @Schema(name = "ClosedRoute")
    public record Closed(
            String id,
            Announced state,
            When closedFrom,
            Long days,
            LocalDate reviewOn,
            boolean reviewDue,
            LocalDate resumesOn,
            UUID notice) {
        static Closed of(RouteState state, RouteHistory history, Instant now) {
            Interval closed = history.closedFrom(now).orElseThrow();
            return new Closed(
                    state.route().id(),
                    state.now().state(),
                    state.closedSince() != null ? state.closedSince() : closed.since(),
                    state.days(),
                    state.reviewOn(),
                    state.reviewDue(),
                    state.resumesOn(),
                    closed.cause().id());
        }
    }

    /**
     * A quantity that is to leave on two closed routes counts once.
     *
     * @param kg of those whose weight is known; or null
     */
    @Schema(name = "ImpactTotal")
    public record Total(String item, String unit, Quantity quantity, BigDecimal kg) {
        static Total of(BlockedCargo stuck) {
            return new Total(stuck.item(), stuck.unit(), stuck.quantity(), stuck.kg());
        }

        Total plus(Total other) {
            BigDecimal weight = other.kg() == null ? kg : kg == null ? other.kg() : kg.add(other.kg());
            return new Total(item, unit, quantity.plus(other.quantity()), weight);
        }
    }
}
