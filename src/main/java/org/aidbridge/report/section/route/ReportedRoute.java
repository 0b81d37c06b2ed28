package org.aidbridge.report.section.route;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aidbridge.report.section.ReportContext;
import org.aidbridge.report.section.route.ReportedRoute.Span;
import org.aidbridge.report.section.route.ReportedRoute.Statement;
import org.aidbridge.route.notice.RouteBoard;
import org.aidbridge.route.state.Interval;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.Notice.NoticeScope;
import org.aidbridge.route.state.Notice.SourceKind;
import org.aidbridge.route.state.RouteState;
import org.aidbridge.shared.When;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A route: announced state and observed departures.
 *
 * @param route its id. A suspension by country that closes no known route has the id {@code 3U:*CN-*IN}, all routes of 3U
 *     from China to India; {@code origin} and {@code destination} are then null
 * @param since an instant or a day, like {@code lastDeparture}
 * @param days days closed in calendar days of the operation, including the first; null while open
 * @param resumesOn announced day of resumption, or null
 * @param next flight and day of the next departure that is dated, or "no schedule announced"; null while it is open and
 *     none is dated
 * @param usualPerWeek usual departures per week; null when unknown
 * @param states its states so far, in order, the last one without an end
 */
@Schema(name = "ReportedRoute")
public record ReportedRoute(
        String route,
        String carrier,
        String carrierName,
        String origin,
        String destination,
        Announced announced,
        boolean closed,
        When since,
        Long days,
        LocalDate reviewOn,
        boolean reviewDue,
        LocalDate resumesOn,
        String next,
        When lastDeparture,
        int departuresIn7Days,
        BigDecimal usualPerWeek,
        boolean disputed,
        List<Statement> said,
        List<Span> states) {

    @Schema(name = "SaidOfRoute")
    public record Statement(SourceKind kind, String party, When issued, String quote, boolean contradicts) {}

    /** @param from an instant or a day; null for always, like {@code until} for not ended */
    @Schema(name = "RouteStateSpan")
    public record Span(Announced state, boolean closed, When from, When until) {}

    public static List<ReportedRoute> of(ReportContext context, List<RouteBoard.Row> served) {
        Map<String, String> carriers = context.names()
                .carriers(served.stream()
                        .map(r -> r.state().route().carrier())
                        .distinct()
                        .toList());
        return served.stream()
                .map(r -> route(r, carriers, spans(r.state().history())))
                .toList();
    }

    private static ReportedRoute route(RouteBoard.Row row, Map<String, String> carriers, List<Span> states) {
        RouteState state = row.state();
        boolean all = NoticeScope.ofId(state.route().id()) != null;
        List<Statement> said = new ArrayList<>();
        if (state.now().cause() != null) {
            said.add(said(state.now().cause(), false));
        }
        state.assertions().forEach(a -> said.add(said(a.notice(), a.contradicts())));
        return new ReportedRoute(
                state.route().id(),
                state.route().carrier(),
                carriers.get(state.route().carrier()),
                all ? null : state.route().origin(),
                all ? null : state.route().destination(),
                state.now().state(),
                state.now().closed(),
                state.now().since(),
                state.days(),
                state.reviewOn(),
                state.reviewDue(),
                state.resumesOn(),
                next(row),
                state.lastDeparture() == null ? null : state.lastDeparture().when(),
                row.served().departuresIn7Days(),
                row.baseline() == null ? null : row.baseline().weeklyFrequency(),
                state.isDisputed(),
                said,
                states);
    }

    /** Merges consecutive intervals of the same state. */
    private static List<Span> spans(List<Interval> history) {
        List<Span> spans = new ArrayList<>();
        for (Interval interval : history) {
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            boolean goesOn = last != null && last.state() == interval.state() && last.closed() == interval.closed();
            if (goesOn) {
                spans.remove(spans.size() - 1);
            }
            spans.add(new Span(
                    interval.state(), interval.closed(), goesOn ? last.from() : interval.since(), interval.until()));
        }
        return spans;
    }

    private static String next(RouteBoard.Row row) {
        if (row.served().next() != null) {
            return row.served().next().flight() + " on " + row.served().next().date();
        }
        return row.state().resumesOn() == null && row.state().now().closed() ? "no schedule announced" : null;
    }

    private static Statement said(Notice notice, boolean contradicts) {
        return new Statement(
                notice.source().kind(),
                notice.source().party(),
                notice.issued(),
                notice.source().quote(),
                contradicts);
    }
}
