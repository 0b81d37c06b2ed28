package org.aidbridge.handout;

import static org.aidbridge.paper.Table.Column.number;
import static org.aidbridge.paper.Table.Column.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.aidbridge.notice.Announced;
import org.aidbridge.paper.Cell;
import org.aidbridge.paper.Chart;
import org.aidbridge.paper.Paper;
import org.aidbridge.paper.StateChart;
import org.aidbridge.paper.Table.Column;
import org.aidbridge.report.Report;
import org.aidbridge.report.ReportedRoute;

/** Carriers and routes: what is announced beside what was seen. */
final class RouteSection {

    private static final Duration BEFORE_CLOSING = Duration.ofDays(3);

    private final Report report;
    private final ZoneId zone;

    private RouteSection(Report report) {
        this.report = report;
        this.zone = ZoneId.of(report.header().zone());
    }

    static Paper.Section of(Report report) {
        return new RouteSection(report).section();
    }

    private Paper.Section section() {
        List<Column> columns = List.of(
                text("route", "Route", "#loc+route"),
                text("carrier", "Carrier", "#org+carrier"),
                text("announced", "Announced", "#status+announced"),
                text("since", "Since", "#date+since"),
                number("days", "Days closed", "#indicator+num+days"),
                text("reviewOn", "Review on", "#date+review"),
                text("next", "Next departure", "#description+next"),
                text("lastDeparture", "Last seen to leave", "#date+departure"),
                text("disputed", "Disputed", "#status+disputed"));
        List<Chart> charts = report.routes().stream().anyMatch(ReportedRoute::closed) ? List.of(closures()) : List.of();
        return Sections.section(
                "routes",
                "Carriers and routes",
                charts,
                columns,
                report.routes().stream()
                        .map(r -> List.of(
                                Cell.of(r.route()),
                                Cell.of(r.carrierName()),
                                Cell.of(r.announced().name()),
                                Cell.of(r.since()),
                                Cell.of(r.days() == null ? null : BigDecimal.valueOf(r.days())),
                                Cell.of(r.reviewOn()),
                                Cell.of(r.next()),
                                Cell.of(r.lastDeparture()),
                                Cell.of(r.disputed() ? "yes" : null)))
                        .toList(),
                null);
    }

    private Chart closures() {
        List<ReportedRoute> closed = report.routes().stream()
                .filter(r -> r.closed() && r.days() != null)
                .toList();
        Instant to = report.header().validAsOf();
        Instant from = closed.stream()
                .map(this::closedSince)
                .min(Comparator.naturalOrder())
                .orElse(to);
        return new StateChart(
                "Days closed without a break",
                from.minus(BEFORE_CLOSING),
                to,
                closed.stream().map(this::closure).toList());
    }

    private StateChart.Row closure(ReportedRoute route) {
        StateChart.Tone tone =
                route.announced() == Announced.SUSPENDED ? StateChart.Tone.CLOSED : StateChart.Tone.WAVERING;
        Instant since = closedSince(route);
        return new StateChart.Row(
                route.route(),
                List.of(
                        new StateChart.Part(null, since, "open", StateChart.Tone.OPEN),
                        new StateChart.Part(since, null, route.announced().name(), tone)));
    }

    /** The begin of the first of the days it has been closed. */
    private Instant closedSince(ReportedRoute route) {
        return report.header()
                .validAsOf()
                .atZone(zone)
                .toLocalDate()
                .minusDays(route.days() - 1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
