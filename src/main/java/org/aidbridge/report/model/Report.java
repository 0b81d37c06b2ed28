package org.aidbridge.report.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.aidbridge.route.state.SourceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The situation of an operation as of a point on the two clocks. Quantities are exact decimals in the unit beside them;
 * instants are UTC, days are days of the operation's zone. Lists hold totals over everything and at most the first {@link
 * #ROWS} rows in the order that is said at each; {@code more} leads to all of them.
 *
 * <p>What is in here, and in which order, is the canonical data of a report: whoever changes it raises {@link #VERSION}.
 *
 * @param highlights what the first page says, the most important first: from version 3 on at most {@link #HIGHLIGHTS}
 * @param nextActions what is needed next, the most urgent first; from version 3 on
 * @param priorities all items, the most important first; from version 3 on
 * @param keyFigures by item code
 * @param cumulative by item code, of the items of which anything left; from version 2 on
 * @param routes all that were entered and of which anything was said by then, by id; from version 3 on those of planned legs as
 *     well, and suspensions by country that close none of them
 * @param movements what was reached within the period, and by how much stocks changed in it; by item code
 * @param bottlenecks stages at which something stands that is to go on, in the order of the life cycle
 * @param lastMile by region, those without a known one last
 * @param changes earlier figures that differ now, by item code and stage
 * @param names what codes are called; from version 3 on
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
        List<Source> sources,
        NamesInReport names) {

    /**
     * The version of the canonical data. What was published as an earlier one is drawn up as it was: version 1 had no
     * cumulative figures and no earlier states of routes, could not tell figures apart by the place they go to, and led from
     * the pipeline to all shipments. Version 2 highlighted figures of every item, knew no next actions, no priorities and no
     * names of places, listed changes that add up to nothing, named notices alone as sources, and began the days at zero.
     */
    public static final int VERSION = 3;

    /** On the first page. */
    public static final int HIGHLIGHTS = 7;

    /** Rows of a list. */
    public static final int ROWS = 50;

    /** With another section in its place, as for data files that have more rows. */
    public Report withImpact(ReportedImpact other) {
        return with(cumulative, other, discrepancies, pipeline);
    }

    public Report withPipeline(Pipeline other) {
        return with(cumulative, impact, discrepancies, other);
    }

    public Report withDiscrepancies(Discrepancies other) {
        return with(cumulative, impact, other, pipeline);
    }

    public Report withCumulative(List<Cumulative> other) {
        return with(other, impact, discrepancies, pipeline);
    }

    private Report with(
            List<Cumulative> cumulative, ReportedImpact impact, Discrepancies discrepancies, Pipeline pipeline) {
        return new Report(
                reportVersion,
                header,
                highlights,
                nextActions,
                priorities,
                keyFigures,
                cumulative,
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
     * @param comparedWith the report that changes are told against, or null when there was none
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
            Compared comparedWith) {}

    /** An earlier report, as far as it is needed to know what it said. */
    @Schema(name = "ComparedReport")
    public record Compared(String number, Instant validAsOf, Instant knownAsOf) {}

    /** What a reader has to know. */
    @Schema(name = "Caveat")
    public record Caveat(String code, String text) {}

    /**
     * What it rests on. Before version 3 notices alone.
     *
     * @param reports whether they sent events of shipments; then nothing is quoted
     */
    @Schema(name = "ReportSource")
    public record Source(
            SourceKind kind, String party, String name, String issued, String url, String quote, Boolean reports) {}
}
