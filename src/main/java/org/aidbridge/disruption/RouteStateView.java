package org.aidbridge.disruption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aidbridge.notice.Announced;
import org.aidbridge.notice.Departure;
import org.aidbridge.notice.Interval;
import org.aidbridge.notice.RouteRef;
import org.aidbridge.notice.RouteState;
import org.aidbridge.shared.AsOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A route as it stands in an operation: what is announced beside what was seen, and what others say.
 *
 * @param flags REVIEW_DUE, DISPUTED
 * @param disputed whether somebody's word contradicts what is announced
 */
@Schema(name = "RouteState")
record RouteStateView(
        @Schema(examples = "3U:XIY-DEL") String id,
        @Schema(examples = "3U") String carrier,
        @Schema(examples = "XIY") String origin,
        @Schema(examples = "DEL") String destination,
        String flight,
        String operation,
        AnnouncedView announced,
        Observed observed,
        List<String> flags,
        boolean disputed,
        List<Said> assertions,
        AsOf asOf) {

    private static final String NO_SCHEDULE = "no schedule announced";

    /**
     * What its carrier announced.
     *
     * @param closed whether plans on it are refused and cargo for it is stuck
     * @param since null when it has always been so
     * @param days calendar days it has been closed, the first included
     * @param statedDays for how many days by the carrier's own words
     * @param reviewOn a review, not a resumption
     * @param schedule when it is to be served again: a day, "no schedule announced", or null while it is served
     * @param openedBy the departure that made it RESUMED
     */
    @Schema(name = "AnnouncedState")
    record AnnouncedView(
            Announced state,
            boolean closed,
            Instant since,
            Instant closedSince,
            Long days,
            Long statedDays,
            LocalDate reviewOn,
            boolean reviewDue,
            String schedule,
            NoticeView notice,
            Left openedBy) {}

    /** What was seen of it. */
    @Schema(name = "ObservedState")
    record Observed(Left lastDeparture, int departuresIn7Days, NoticeView lastNotOperated) {}

    /** A departure, and the notice or event that tells of it. */
    @Schema(name = "ObservedDeparture")
    record Left(Instant at, String flight, UUID notice, UUID event) {
        static Left of(Departure departure) {
            return departure == null
                    ? null
                    : new Left(departure.at(), departure.flight(), departure.notice(), departure.event());
        }
    }

    /** Somebody's word, with its source. */
    @Schema(name = "Assertion")
    record Said(boolean operates, boolean contradicts, NoticeView notice) {}

    /** A time at one state. */
    @Schema(name = "RouteInterval")
    record Period(Instant from, Instant to, Announced state, boolean closed, NoticeView notice, Left openedBy) {
        static Period of(Interval interval) {
            return new Period(
                    interval.from(),
                    interval.to(),
                    interval.state(),
                    interval.closed(),
                    NoticeView.of(interval.cause()),
                    Left.of(interval.openedBy()));
        }
    }

    static RouteStateView of(String operation, RouteState state, AsOf asOf) {
        RouteRef route = state.route();
        Interval now = state.now();
        List<String> flags = new ArrayList<>();
        if (state.reviewDue()) {
            flags.add("REVIEW_DUE");
        }
        if (state.isDisputed()) {
            flags.add("DISPUTED");
        }
        return new RouteStateView(
                route.id(),
                route.carrier(),
                route.origin(),
                route.destination(),
                route.flight(),
                operation,
                new AnnouncedView(
                        now.state(),
                        now.closed(),
                        now.from(),
                        state.closedSince(),
                        state.days(),
                        state.statedDays(),
                        state.reviewOn(),
                        state.reviewDue(),
                        schedule(state),
                        NoticeView.of(now.cause()),
                        Left.of(now.openedBy())),
                new Observed(
                        Left.of(state.lastDeparture()),
                        state.departuresIn7Days(),
                        NoticeView.of(state.lastNotOperated())),
                flags,
                state.isDisputed(),
                state.assertions().stream()
                        .map(a -> new Said(a.operates(), a.contradicts(), NoticeView.of(a.notice())))
                        .toList(),
                asOf);
    }

    private static String schedule(RouteState state) {
        if (state.resumesOn() != null) {
            return state.resumesOn().toString();
        }
        return state.now().closed() ? NO_SCHEDULE : null;
    }
}
