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
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;
import org.aidbridge.report.section.route.ReportedRoute.Span;
import org.aidbridge.route.state.Announced;
import org.aidbridge.shared.When;

/** Carriers and routes: what is announced beside what was seen. */
public final class RouteRenderer {

    private static final Duration BEFORE_CLOSING = Duration.ofDays(3);

    private static final Duration LONGEST = Duration.ofDays(60);

    private final RenderContext context;
    private final ReportTexts texts;
    private final List<ReportedRoute> routes;
    private final Instant validAsOf;

    private RouteRenderer(RenderContext context, List<ReportedRoute> routes, Instant validAsOf) {
        this.context = context;
        this.texts = context.texts();
        this.routes = routes;
        this.validAsOf = validAsOf;
    }

    public static PrintDocument.Section of(RenderContext context, List<ReportedRoute> routes, Instant validAsOf) {
        return new RouteRenderer(context, routes, validAsOf).section();
    }

    private PrintDocument.Section section() {
        List<Column> columns = List.of(
                text("route", texts.route(), "#loc+route"),
                text("carrier", texts.carrier(), "#org+carrier"),
                text("announced", texts.announcedOf(), "#status+announced"),
                text("since", texts.since(), "#date+since"),
                number("days", texts.daysClosed(), "#indicator+num+days"),
                text("reviewOn", texts.reviewOn(), "#date+review"),
                text("next", texts.nextDeparture(), "#description+next"),
                text("lastDeparture", texts.lastDeparture(), "#date+departure"),
                text("disputed", texts.disputedOf(), "#status+disputed"));
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
                                        ? Cell.coded(r.next(), texts.noSchedule())
                                        : Cell.of(r.next()),
                                Cell.of(r.lastDeparture()),
                                r.disputed() ? Cell.coded("yes", texts.yes()) : Cell.EMPTY))
                        .toList(),
                null);
    }

    /** Through which states the routes went that were closed at some time, since shortly before the first of them closed. */
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

    /** Where it stands on the axis: a day with its begin in the zone of the report. */
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
