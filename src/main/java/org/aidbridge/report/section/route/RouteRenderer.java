package org.aidbridge.report.section.route;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.Chart;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.StateChart;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;
import org.aidbridge.report.section.TableColumns;
import org.aidbridge.report.section.route.ReportedRoute.Span;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.shared.When;

/** Routes: announced state and observed departures. */
public final class RouteRenderer {

    private static final Duration BEFORE_CLOSING = Duration.ofDays(3);

    private static final Duration LONGEST = Duration.ofDays(60);

    private final RenderContext context;
    private final ReportTexts texts;
    private final ColumnTexts titles;
    private final List<ReportedRoute> routes;
    private final Instant validAsOf;

    private RouteRenderer(RenderContext context, List<ReportedRoute> routes, Instant validAsOf) {
        this.context = context;
        this.texts = context.texts();
        this.titles = context.titles();
        this.routes = routes;
        this.validAsOf = validAsOf;
    }

    public static PrintDocument.Section of(RenderContext context, List<ReportedRoute> routes, Instant validAsOf) {
        return new RouteRenderer(context, routes, validAsOf).section();
    }

    private PrintDocument.Section section() {
        TableColumns<ReportedRoute> columns = new TableColumns<ReportedRoute>()
                .text("route", titles.route(), "#loc+route", r -> Cell.coded(r.route(), context.lane(r.route())))
                .text("carrier", titles.carrier(), "#org+carrier", r -> Cell.of(r.carrierName()))
                .text("announced", titles.announcedOf(), "#status+announced", this::announced)
                .text("since", titles.since(), "#date+since", r -> Cell.of(r.since()))
                .number("days", titles.daysClosed(), "#indicator+num+days", RouteRenderer::days)
                .text("reviewOn", titles.reviewOn(), "#date+review", r -> Cell.of(r.reviewOn()))
                .text("next", titles.nextDeparture(), "#description+next", this::next)
                .text("lastDeparture", titles.lastDeparture(), "#date+departure", r -> Cell.of(r.lastDeparture()))
                .text("disputed", titles.disputedOf(), "#status+disputed", this::disputed);
        List<Chart> charts = routes.stream().anyMatch(RouteRenderer::wasClosed) ? List.of(states()) : List.of();
        return new PrintDocument.Section("routes", texts.routes(), List.of(), charts, columns.table(routes, null));
    }

    private Cell announced(ReportedRoute route) {
        return Cell.coded(route.announced().name(), texts.announced(route.announced()));
    }

    private static BigDecimal days(ReportedRoute route) {
        return route.days() == null ? null : BigDecimal.valueOf(route.days());
    }

    private Cell next(ReportedRoute route) {
        return "no schedule announced".equals(route.next())
                ? Cell.coded(route.next(), titles.noSchedule())
                : Cell.of(route.next());
    }

    private Cell disputed(ReportedRoute route) {
        return route.disputed() ? Cell.coded("yes", texts.yes()) : Cell.EMPTY;
    }

    /** States of all routes that were ever closed, from shortly before the first closure. */
    private Chart states() {
        List<ReportedRoute> closed =
                routes.stream().filter(RouteRenderer::wasClosed).toList();
        Instant to = validAsOf;
        Instant earliest = to.minus(LONGEST);
        Instant first = closed.stream()
                .flatMap(route -> route.states().stream())
                .filter(span -> span.closed() && span.from() != null)
                .map(span -> begin(span.from()))
                .min(Comparator.naturalOrder())
                .orElse(to)
                .minus(BEFORE_CLOSING);
        return new StateChart(
                texts.statesOfRoutes(),
                first.isBefore(earliest) ? earliest : first,
                to,
                closed.stream()
                        .map(route -> new StateChart.Row(
                                context.lane(route.route()),
                                route.states().stream().map(this::part).toList()))
                        .toList());
    }

    private static boolean wasClosed(ReportedRoute route) {
        return route.states().stream().anyMatch(Span::closed);
    }

    /** Position on the axis; a day is placed at its begin. */
    private Instant begin(When when) {
        return when == null ? null : when.begin(context.format().zone());
    }

    private StateChart.Part part(Span span) {
        StateChart.Tone tone = !span.closed()
                ? StateChart.Tone.OPEN
                : span.state() == Announced.SUSPENDED ? StateChart.Tone.CLOSED : StateChart.Tone.WAVERING;
        return new StateChart.Part(begin(span.from()), begin(span.until()), texts.announced(span.state()), tone);
    }
}
