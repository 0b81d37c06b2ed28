package org.aidbridge.report.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aidbridge.report.model.ReportedRoute;
import org.aidbridge.report.model.ReportedRoute.Said;
import org.aidbridge.report.model.ReportedRoute.Span;
import org.aidbridge.route.notice.RouteBoard;
import org.aidbridge.route.state.Interval;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.NoticeScope;
import org.aidbridge.route.state.RouteState;

/** The routes of which anything was said: what is announced beside what was seen, and whose words these are. */
final class ReportedRoutes {

    private ReportedRoutes() {}

    static List<ReportedRoute> of(ReportContext basis, List<RouteBoard.Row> served) {
        Map<String, String> carriers = basis.names()
                .carriers(served.stream()
                        .map(r -> r.state().route().carrier())
                        .distinct()
                        .toList());
        return served.stream()
                .map(r -> route(
                        basis,
                        r,
                        carriers,
                        basis.terms().isFrom(2) ? spans(basis, r.state().history()) : null))
                .toList();
    }

    private static ReportedRoute route(
            ReportContext basis, RouteBoard.Row row, Map<String, String> carriers, List<Span> states) {
        RouteState state = row.state();
        boolean all = NoticeScope.ofId(state.route().id()) != null;
        List<Said> said = new ArrayList<>();
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
                basis.known(state.now().since(), state.now().from()),
                state.days(),
                state.reviewOn(),
                state.reviewDue(),
                state.resumesOn(),
                next(row),
                state.lastDeparture() == null
                        ? null
                        : basis.known(
                                state.lastDeparture().when(),
                                state.lastDeparture().at()),
                row.served().departuresIn7Days(),
                row.baseline() == null ? null : row.baseline().weeklyFrequency(),
                state.isDisputed(),
                said,
                states);
    }

    /** One span for each state, however many notices confirmed it. */
    private static List<Span> spans(ReportContext basis, List<Interval> history) {
        List<Span> spans = new ArrayList<>();
        for (Interval interval : history) {
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            boolean goesOn = last != null && last.state() == interval.state() && last.closed() == interval.closed();
            if (goesOn) {
                spans.remove(spans.size() - 1);
            }
            spans.add(new Span(
                    interval.state(),
                    interval.closed(),
                    goesOn ? last.from() : basis.known(interval.since(), interval.from()),
                    basis.known(interval.until(), interval.to())));
        }
        return spans;
    }

    private static String next(RouteBoard.Row row) {
        if (row.served().next() != null) {
            return row.served().next().flight() + " on " + row.served().next().date();
        }
        return row.state().resumesOn() == null && row.state().now().closed() ? "no schedule announced" : null;
    }

    private static Said said(Notice notice, boolean contradicts) {
        return new Said(
                notice.source().kind(),
                notice.source().party(),
                notice.issued(),
                notice.source().quote(),
                contradicts);
    }
}
