package org.aidbridge.route.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aidbridge.reference.carrier.ServicePattern;
import org.aidbridge.route.state.Departure;
import org.aidbridge.route.state.Departure.Planned;
import org.aidbridge.route.state.Interval;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.route.state.Notice.NoticeScope;
import org.aidbridge.route.state.RouteActivity;
import org.aidbridge.route.state.RouteRef;
import org.aidbridge.route.state.RouteState;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.When;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The state of a route in an operation: announced, observed, and asserted by others.
 *
 * @param next null where only the state is shown
 * @param flags REVIEW_DUE, DISPUTED
 * @param disputed whether an assertion contradicts the announced state
 */
@Schema(name = "RouteState")
public record RouteStateView(
        @Schema(examples = "3U:XIY-DEL") String id,
        @Schema(examples = "3U") String carrier,
        @Schema(examples = "XIY") String origin,
        @Schema(examples = "DEL") String destination,
        String flight,
        String operation,
        AnnouncedView announced,
        Observed observed,
        Next next,
        List<String> flags,
        boolean disputed,
        List<Said> assertions,
        AsOf asOf) {

    /** The countries between which it stands for all routes of its carrier; null when it is a single route. */
    public NoticeScope countries() {
        return NoticeScope.ofId(id);
    }

    private static final String NO_SCHEDULE = "no schedule announced";
    private static final String NO_BASELINE = "no baseline known";

    /**
     * @param closed whether plans on it are refused and cargo for it is blocked
     * @param since an instant or a day; null when it has always been so
     * @param days calendar days of the operation it has been closed, the first included
     * @param statedDays the duration that the carrier stated
     * @param reviewOn a review, not a resumption
     * @param schedule the day of resumption, "no schedule announced", or null while it is open
     * @param openedBy the departure that made it RESUMED
     */
    @Schema(name = "AnnouncedState")
    public record AnnouncedView(
            Announced state,
            boolean closed,
            When since,
            When closedSince,
            Long days,
            Long statedDays,
            LocalDate reviewOn,
            boolean reviewDue,
            String schedule,
            NoticeView notice,
            Left openedBy) {}

    /**
     * @param departuresIn7Days each flight once
     * @param baseline the usual service, or null
     * @param againstBaseline "1 of usually 2 a week", or "no baseline known"
     */
    @Schema(name = "ObservedState")
    public record Observed(
            Left lastDeparture,
            Integer departuresIn7Days,
            ServicePattern.Facts baseline,
            String againstBaseline,
            NoticeView lastNotOperated) {}

    /**
     * @param departure the next dated departure while the route is open; or null
     * @param resumesOn null when it is open, or no day is announced
     * @param insideClosure a dated departure before that, while the route is closed; or null
     * @param inWords the flight and its day, the day of resumption, or "no schedule announced"
     */
    @Schema(name = "NextDeparture")
    public record Next(Dated departure, LocalDate resumesOn, Dated insideClosure, String inWords) {
        static Next of(RouteState state, RouteActivity served) {
            LocalDate resumesOn = state.now().closed() ? state.resumesOn() : null;
            return new Next(
                    Dated.of(served.next()),
                    resumesOn,
                    Dated.of(served.inClosure()),
                    inWords(served.next(), resumesOn));
        }

        private static String inWords(Planned next, LocalDate resumesOn) {
            if (next != null) {
                return next.flight() + " on " + next.date();
            }
            return resumesOn == null ? NO_SCHEDULE : "resumes on " + resumesOn + ", no departure dated";
        }
    }

    /** @param expectedAt null when only the day is known */
    @Schema(name = "DatedDeparture")
    public record Dated(String code, String flight, LocalDate date, Instant expectedAt) {
        /** @param planned null gives null */
        static Dated of(Planned planned) {
            return planned == null
                    ? null
                    : new Dated(planned.code(), planned.flight(), planned.date(), planned.expected());
        }
    }

    /** An observed departure, and the notice or event that tells of it. */
    @Schema(name = "ObservedDeparture")
    public record Left(Instant at, LocalDate on, String flight, UUID notice, UUID event) {
        static Left of(Departure departure) {
            return departure == null
                    ? null
                    : new Left(
                            When.at(departure.when()),
                            When.on(departure.when()),
                            departure.flight(),
                            departure.notice(),
                            departure.event());
        }

        public When when() {
            return When.of(at, on);
        }
    }

    /** @param operates whether it says that the route operates; or null */
    @Schema(name = "Assertion")
    public record Said(Boolean operates, boolean contradicts, NoticeView notice) {}

    @Schema(name = "RouteInterval")
    public record Period(When from, When to, Announced state, boolean closed, NoticeView notice, Left openedBy) {
        static Period of(Interval interval) {
            return new Period(
                    interval.since(),
                    interval.until(),
                    interval.state(),
                    interval.closed(),
                    NoticeView.of(interval.cause()),
                    Left.of(interval.openedBy()));
        }
    }

    static RouteStateView of(String operation, RouteBoard.Row row, AsOf asOf) {
        return of(
                operation,
                row.state(),
                new Observed(
                        Left.of(row.state().lastDeparture()),
                        row.served().departuresIn7Days(),
                        row.baseline(),
                        againstBaseline(row),
                        NoticeView.of(row.state().lastNotOperated())),
                Next.of(row.state(), row.served()),
                asOf);
    }

    /** Without recent and next departures. */
    public static RouteStateView of(String operation, RouteState state, AsOf asOf) {
        Observed observed =
                new Observed(Left.of(state.lastDeparture()), null, null, null, NoticeView.of(state.lastNotOperated()));
        return of(operation, state, observed, null, asOf);
    }

    private static RouteStateView of(String operation, RouteState state, Observed observed, Next next, AsOf asOf) {
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
                        now.since(),
                        state.closedSince(),
                        state.days(),
                        state.statedDays(),
                        state.reviewOn(),
                        state.reviewDue(),
                        schedule(state),
                        NoticeView.of(now.cause()),
                        Left.of(now.openedBy())),
                observed,
                next,
                flags,
                state.isDisputed(),
                state.assertions().stream()
                        .map(a -> new Said(a.operates(), a.contradicts(), NoticeView.of(a.notice())))
                        .toList(),
                asOf);
    }

    private static String againstBaseline(RouteBoard.Row row) {
        return row.baseline() == null
                ? NO_BASELINE
                : row.served().departuresIn7Days() + " of usually "
                        + row.baseline().weeklyFrequency().toPlainString() + " a week";
    }

    private static String schedule(RouteState state) {
        if (state.resumesOn() != null) {
            return state.resumesOn().toString();
        }
        return state.now().closed() ? NO_SCHEDULE : null;
    }
}
