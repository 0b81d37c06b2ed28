package org.aidbridge.report.section.route;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.Chart;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.StateChart;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;
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
        List<Column> columns = List.of(
                text("route", titles.route(), "#loc+route"),
                text("carrier", titles.carrier(), "#org+carrier"),
                text("announced", titles.announcedOf(), "#status+announced"),
                text("since", titles.since(), "#date+since"),
                number("days", titles.daysClosed(), "#indicator+num+days"),
                text("reviewOn", titles.reviewOn(), "#date+review"),
                text("next", titles.nextDeparture(), "#description+next"),
                text("lastDeparture", titles.lastDeparture(), "#date+departure"),
                text("disputed", titles.disputedOf(), "#status+disputed"));
        List<Chart> charts = routes.stream().anyMatch(RouteRenderer::wasClosed) ? List.of(states()) : List.of();
        return context.section(
                "routes",
                texts.routes(),
                charts,
                columns,
                routes.stream()
                        .map(r -> List.of(
                                Cell.coded(r.route(), context.lane(r.route())),
                                Cell.of(r.carrierName()),
                                Cell.coded(r.announced().name(), texts.announced(r.announced())),
                                Cell.of(r.since()),
                                Cell.of(r.days() == null ? null : BigDecimal.valueOf(r.days())),
                                Cell.of(r.reviewOn()),
                                "no schedule announced".equals(r.next())
                                        ? Cell.coded(r.next(), titles.noSchedule())
                                        : Cell.of(r.next()),
                                Cell.of(r.lastDeparture()),
                                r.disputed() ? Cell.coded("yes", texts.yes()) : Cell.EMPTY))
                        .toList(),
                null);
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
        return new StateChart.Part(begin(span.from()), begin(span.until()), words(span), tone);
    }

    private String words(Span span) {
        return texts.announced(span.state());
    }
}
