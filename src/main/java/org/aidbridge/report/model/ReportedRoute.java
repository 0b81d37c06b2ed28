package org.aidbridge.report.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.aidbridge.route.state.Announced;
import org.aidbridge.route.state.SourceKind;
import org.aidbridge.shared.When;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A route: what is announced beside what was seen.
 *
 * @param route its id. A suspension by country that closes no known route is told as {@code 3U:*CN-*IN}, all routes of 3U
 *     from China to India; {@code origin} and {@code destination} are then null
 * @param since an instant, or the day where no more is known; so is {@code lastDeparture}
 * @param days calendar days of the operation it has been closed, the first included; null while it is open
 * @param resumesOn the day from which it is announced to be served again, or null
 * @param next flight and day of the next departure that is dated, or "no schedule announced"; null while it is open and
 *     none is dated
 * @param usualPerWeek departures a week that are usual; null when nobody has said
 * @param states it went through until then, in their order, the last one without an end; from version 2 on
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
        List<Said> said,
        List<Span> states) {

    /** Words about a route. */
    @Schema(name = "SaidOfRoute")
    public record Said(SourceKind kind, String party, When issued, String quote, boolean contradicts) {}

    /** @param from an instant, or the day where no more is known; null for ever since; likewise {@code until} when it has not ended */
    @Schema(name = "RouteStateSpan")
    public record Span(Announced state, boolean closed, When from, When until) {}
}
