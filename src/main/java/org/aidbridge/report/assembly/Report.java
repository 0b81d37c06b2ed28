package org.aidbridge.report.assembly;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.aidbridge.report.section.ItemPriorities.Ranked;
import org.aidbridge.report.section.NamesInReport;
import org.aidbridge.report.section.ReportContext;
import org.aidbridge.report.section.ReportTerms;
import org.aidbridge.report.section.bottleneck.Bottleneck;
import org.aidbridge.report.section.caveat.Caveat;
import org.aidbridge.report.section.caveat.ReportSource;
import org.aidbridge.report.section.change.Change;
import org.aidbridge.report.section.claim.ReportedClaim;
import org.aidbridge.report.section.cumulative.Cumulative;
import org.aidbridge.report.section.discrepancy.Discrepancies;
import org.aidbridge.report.section.highlight.Highlight;
import org.aidbridge.report.section.impact.ReportedImpact;
import org.aidbridge.report.section.keyfigure.KeyFigure;
import org.aidbridge.report.section.lastmile.LastMile;
import org.aidbridge.report.section.movement.Movement;
import org.aidbridge.report.section.next.NextAction;
import org.aidbridge.report.section.pipeline.Pipeline;
import org.aidbridge.report.section.route.ReportedRoute;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The situation of an operation as of a point on the two clocks. Quantities are exact decimals in the unit beside them;
 * instants are UTC, days are days of the operation's zone. Lists hold totals over everything and at most the first {@link
 * ReportContext#ROWS} rows in the order that is said at each; {@code more} leads to all of them.
 *
 * <p>These fields in this order are the canonical data of a report: a change raises {@link #VERSION}.
 *
 * @param highlights what the first page says, the most important first: at most {@link Highlight#AT_MOST}
 * @param nextActions what is needed next, the most urgent first
 * @param priorities all items, the most important first
 * @param keyFigures by item code
 * @param cumulative by item code, of the items of which anything left
 * @param routes by id: all routes entered or planned that a notice or observation mentions, and suspensions by country that
 *     close none of them
 * @param movements what was reached within the period, and by how much stocks changed in it; by item code
 * @param bottlenecks stages at which something stands that is to go on, in the order of the life cycle
 * @param lastMile by region, those without a known one last
 * @param changes earlier figures that differ now, by item code and stage
 * @param names what codes are called
 */
@JsonPropertyOrder({
    "reportVersion",
    "header",
    "highlights",
    "nextActions",
    "priorities",
    "keyFigures",
    "cumulative",
    "routes",
    "impact",
    "movements",
    "bottlenecks",
    "lastMile",
    "discrepancies",
    "claims",
    "pipeline",
    "changes",
    "caveats",
    "sources",
    "names"
})
public record Report(
        int reportVersion,
        Header header,
        List<Highlight> highlights,
        List<NextAction> nextActions,
        List<Ranked> priorities,
        List<KeyFigure> keyFigures,
        List<Cumulative> cumulative,
        List<ReportedRoute> routes,
        ReportedImpact impact,
        List<Movement> movements,
        List<Bottleneck> bottlenecks,
        List<LastMile> lastMile,
        Discrepancies discrepancies,
        List<ReportedClaim> claims,
        Pipeline pipeline,
        List<Change> changes,
        List<Caveat> caveats,
        List<ReportSource> sources,
        NamesInReport names) {

    /**
     * The version of the canonical data, kept with the terms of every report: a later version still has to assemble this one as
     * it was published.
     */
    public static final int VERSION = 3;

    /** The same report with other days in {@code cumulative}. */
    public Report withCumulative(List<Cumulative> other) {
        return new Report(
                reportVersion,
                header,
                highlights,
                nextActions,
                priorities,
                keyFigures,
                other,
                routes,
                impact,
                movements,
                bottlenecks,
                lastMile,
                discrepancies,
                claims,
                pipeline,
                changes,
                caveats,
                sources,
                names);
    }

    /**
     * What it is about.
     *
     * @param number like {@code IND-COVID-2021-0007}; null for a situation that is not frozen
     * @param replay whether the operation was entered afterwards, on the clock of its time
     * @param zone IANA zone whose days are counted
     * @param since begin of the period, not included
     * @param supersedes the report of the same instant that this one replaces, or null
     * @param comparedWith the earlier report that changes are explained against, or null
     */
    @Schema(name = "ReportHeader")
    public record Header(
            String number,
            String operation,
            String name,
            boolean replay,
            String zone,
            Instant validAsOf,
            Instant knownAsOf,
            Instant since,
            OffsetDateTime validAsOfLocal,
            OffsetDateTime knownAsOfLocal,
            OffsetDateTime sinceLocal,
            String supersedes,
            ReportTerms.Compared comparedWith) {}
}
