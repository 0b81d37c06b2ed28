package org.aidbridge.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.aidbridge.ledger.Stage;
import org.aidbridge.notice.Announced;
import org.aidbridge.notice.SourceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The situation of an operation as of a point on the two clocks. Quantities are exact decimals in the unit beside them;
 * instants are UTC, days are days of the operation's zone. Lists hold totals over everything and at most the first {@link
 * #ROWS} rows in the order that is said at each; {@code more} leads to all of them.
 *
 * <p>What is in here, and in which order, is the canonical data of a report: whoever changes it raises {@link #VERSION}.
 *
 * @param highlights what the first page says, the most telling first
 * @param keyFigures by item code
 * @param routes all of which anything was said by then, by id
 * @param movements what was reached within the period, and by how much stocks changed in it; by item code
 * @param bottlenecks stages at which something stands that is to go on, in the order of the life cycle
 * @param lastMile by region, those without a known one last
 * @param changes earlier figures that are told otherwise now, by item code and stage
 */
@JsonPropertyOrder({
    "reportVersion",
    "header",
    "highlights",
    "keyFigures",
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
    "sources"
})
public record Report(
        int reportVersion,
        Header header,
        List<Highlight> highlights,
        List<KeyFigure> keyFigures,
        List<RouteRow> routes,
        Impact impact,
        List<Movement> movements,
        List<Bottleneck> bottlenecks,
        List<LastMile> lastMile,
        Discrepancies discrepancies,
        List<ClaimRow> claims,
        Pipeline pipeline,
        List<Change> changes,
        List<Caveat> caveats,
        List<Source> sources) {

    /** The version of the canonical data. */
    public static final int VERSION = 1;

    /** Rows of a list. */
    public static final int ROWS = 50;

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

    /** What a highlight tells of. */
    @Schema(name = "Highlighted")
    public enum Highlighted {
        DELIVERED,
        RECEIVED,
        ARRIVED,
        DEPARTED,
        WITHHELD,
        MISSING,
        ROUTES_CLOSED
    }

    /**
     * A figure for the first page.
     *
     * @param item and {@code name} and {@code unit}; null when it counts no goods
     * @param change since the report compared with, as that one is known now; null when there is none
     */
    @Schema(name = "Highlight")
    public record Highlight(
            Highlighted what, String item, String name, String unit, BigDecimal value, BigDecimal change) {}

    /** What ever came so far, counted once. */
    @Schema(name = "Reached")
    public record Reached(
            BigDecimal declared,
            BigDecimal departed,
            BigDecimal arrived,
            BigDecimal cleared,
            BigDecimal received,
            BigDecimal dispatched,
            BigDecimal delivered,
            BigDecimal installed) {}

    /** What stands there; over all of them it adds up to what was declared and found in surplus. */
    @Schema(name = "Stock")
    public record Stock(
            BigDecimal planned,
            BigDecimal booked,
            BigDecimal accepted,
            BigDecimal inTransit,
            BigDecimal arrived,
            BigDecimal cleared,
            BigDecimal received,
            BigDecimal withheld,
            BigDecimal missing,
            BigDecimal dispatched,
            BigDecimal delivered,
            BigDecimal installed,
            BigDecimal damaged,
            BigDecimal lost,
            BigDecimal returned,
            BigDecimal cancelled) {}

    /**
     * An item.
     *
     * @param surplus of what was received, how much no list had
     * @param last24h what was reached within the 24 hours before
     * @param shipments where the shipments behind each figure are listed: add {@code &stage=} and {@code &measure=}
     */
    @Schema(name = "KeyFigure")
    public record KeyFigure(
            String item,
            String name,
            String unit,
            Reached reached,
            BigDecimal surplus,
            Stock stock,
            Reached last24h,
            String shipments) {}

    /**
     * A route: what is announced beside what was seen.
     *
     * @param days calendar days it has been closed, the first included; null while it is open
     * @param resumesOn the day from which it is announced to be served again, or null
     * @param next flight and day of the next departure that is dated, or "no schedule announced"; null while it is open and
     *     none is dated
     * @param usualPerWeek departures a week that are usual; null when nobody has said
     */
    @Schema(name = "ReportedRoute")
    public record RouteRow(
            String route,
            String carrier,
            String carrierName,
            String origin,
            String destination,
            Announced announced,
            boolean closed,
            Instant since,
            Long days,
            LocalDate reviewOn,
            boolean reviewDue,
            LocalDate resumesOn,
            String next,
            Instant lastDeparture,
            int departuresIn7Days,
            BigDecimal usualPerWeek,
            boolean disputed,
            List<Said> said) {}

    /** Words about a route. */
    @Schema(name = "SaidOfRoute")
    public record Said(SourceKind kind, String party, String issued, String quote, boolean contradicts) {}

    /**
     * What is stuck on closed routes.
     *
     * @param totals of what has not left, by item
     * @param inFlight of what is in the air on them and not affected, by item
     * @param rows by priority, what is required first, shipment
     */
    @Schema(name = "ReportedImpact")
    public record Impact(
            List<String> closedRoutes, List<Amount> totals, List<Amount> inFlight, List<Stuck> rows, String more) {}

    /** A quantity of an item; {@code kg} when its weight is known. */
    @Schema(name = "Amount")
    public record Amount(String item, String name, String unit, BigDecimal quantity, BigDecimal kg) {}

    /** A quantity that has to leave on a closed route. */
    @Schema(name = "StuckRow")
    public record Stuck(
            String shipment,
            String route,
            Instant departsAt,
            String item,
            String unit,
            BigDecimal quantity,
            Stage stage,
            String place,
            String recipient,
            String priority,
            Instant requiredBy) {}

    /** What moved in the period. */
    @Schema(name = "Movement")
    public record Movement(String item, String name, String unit, Reached reached, Stock change) {}

    /**
     * A stage at which something stands.
     *
     * @param owner who has to act
     * @param oldest the shipment that was entered first of those that stand there
     */
    @Schema(name = "Bottleneck")
    public record Bottleneck(Stage stage, String owner, Oldest oldest, List<Dwell> items, String more) {}

    /** @param since when the last of its goods came there */
    @Schema(name = "Oldest")
    public record Oldest(String shipment, Instant since) {}

    /** @param meanHours how long a unit has stood there on average, of all that ever came there and until now */
    @Schema(name = "Dwell")
    public record Dwell(String item, String name, String unit, BigDecimal quantity, BigDecimal meanHours) {}

    /**
     * A region of recipients.
     *
     * @param region ISO 3166-2, else ISO 3166-1; null when nobody said where they are
     */
    @Schema(name = "LastMile")
    public record LastMile(String region, List<LastMileItem> items) {}

    /**
     * An item in a region; delivered is never mixed with dispatched.
     *
     * @param underWay dispatched and not yet delivered
     */
    @Schema(name = "LastMileItem")
    public record LastMileItem(
            String item,
            String name,
            String unit,
            BigDecimal dispatched,
            BigDecimal delivered,
            BigDecimal installed,
            BigDecimal underWay) {}

    /** What is not as declared. Rows: the newest entry first. */
    @Schema(name = "Discrepancies")
    public record Discrepancies(List<DiscrepancyTotal> totals, List<DiscrepancyRow> rows, String more) {}

    /** @param missing whereabouts unknown */
    @Schema(name = "DiscrepancyTotal")
    public record DiscrepancyTotal(
            String item,
            String name,
            String unit,
            BigDecimal withheld,
            BigDecimal missing,
            BigDecimal damaged,
            BigDecimal lost,
            BigDecimal surplus) {}

    /** A line of a shipment that is not as declared. */
    @Schema(name = "DiscrepancyRow")
    public record DiscrepancyRow(
            String shipment,
            int line,
            String item,
            String unit,
            BigDecimal declared,
            BigDecimal withheld,
            BigDecimal missing,
            BigDecimal damaged,
            BigDecimal lost,
            BigDecimal surplus) {}

    /**
     * A public figure beside what is tracked. Pledges and assertions that cannot be compared are here as well, with the reason.
     *
     * @param reference what people call it, or null
     * @param text the words, verbatim
     * @param bound MORE_THAN, NEARLY, ...; null for a retraction
     * @param items the codes that its words are taken to mean, by the mapping of that version
     * @param statedAt an instant or a day, as it is known
     * @param components the parts of which it is said to be the sum
     * @param leastImplied the least that the words leave possible; likewise the most; null for unbounded
     * @param tracked what reached the stage within its period and scope; null when it cannot be compared
     * @param gap by how much that lies outside of what is implied
     * @param coverage how much of the least implied is tracked, in percent
     * @param reason in one sentence
     * @param addsUp whether the stated parts can make up what is stated
     * @param conflicts references, else ids, of the claims that cannot be true together with it
     */
    @Schema(name = "ReportedClaim")
    public record ClaimRow(
            UUID id,
            String reference,
            String kind,
            String text,
            String bound,
            BigDecimal quantity,
            String unit,
            List<String> items,
            int mapping,
            Stage stage,
            LocalDate periodFrom,
            LocalDate periodTo,
            String basis,
            String statedAt,
            SourceKind sourceKind,
            String sourceParty,
            String sourceName,
            String verdict,
            List<ClaimPart> components,
            BigDecimal leastImplied,
            BigDecimal mostImplied,
            BigDecimal tracked,
            BigDecimal gap,
            BigDecimal coverage,
            String reason,
            boolean addsUp,
            List<String> conflicts) {}

    /** A part of a public figure. */
    @Schema(name = "ReportedClaimPart")
    public record ClaimPart(String bound, BigDecimal quantity, String text) {}

    /** What has not arrived yet. Rows: what is expected first, what has no ETA last. */
    @Schema(name = "Pipeline")
    public record Pipeline(List<PipelineTotal> totals, List<Expected> rows, String more) {}

    @Schema(name = "PipelineTotal")
    public record PipelineTotal(
            String item,
            String name,
            String unit,
            BigDecimal planned,
            BigDecimal booked,
            BigDecimal accepted,
            BigDecimal inTransit) {}

    /** @param basis ESTIMATED when somebody said so, PLANNED when only the plan does; null without an ETA */
    @Schema(name = "ExpectedShipment")
    public record Expected(
            String shipment,
            String donor,
            String consignee,
            String origin,
            String destination,
            Instant eta,
            String basis,
            List<OnTheWay> goods) {}

    @Schema(name = "OnTheWay")
    public record OnTheWay(String item, String unit, Stage stage, BigDecimal quantity) {}

    /** What a figure counts. */
    @Schema(name = "Measure")
    public enum Measure {
        REACHED,
        STOCK
    }

    /** Why a figure is another one. */
    @Schema(name = "CauseOfChange")
    public enum Cause {
        /** It happened after the time of the earlier figure. */
        NEW,
        /** It had happened before, and was told only later. */
        LATE,
        /** What was told was withdrawn. */
        RETRACTED,
        /** What was told, or declared, was told anew. */
        CORRECTED,
        /** Nothing moved: a recipient or place is in another region than was known. */
        REMAPPED
    }

    /**
     * A figure that is another one than in an earlier report.
     *
     * @param region null for the whole; then the measure is that of a region
     * @param causes they add up to the difference
     */
    @Schema(name = "FigureChange")
    public record Change(
            String item,
            String name,
            String unit,
            Measure measure,
            Stage stage,
            String region,
            BigDecimal before,
            BigDecimal after,
            BigDecimal difference,
            List<CauseShare> causes) {}

    /**
     * @param count of its events
     * @param events the first {@link #ROWS}, in the order of recording
     */
    @Schema(name = "CauseShare")
    public record CauseShare(Cause cause, BigDecimal quantity, int count, List<Told> events) {}

    /**
     * What was recorded that made a difference.
     *
     * @param event null for a declaration, or a place or party that was told anew
     * @param type of the event, or DECLARED, DECLARATION_CORRECTED, PARTY_REVISED
     * @param shipment the reference, or the code of the party
     */
    @Schema(name = "ToldEvent")
    public record Told(
            UUID event,
            String type,
            String shipment,
            Instant occurredAt,
            Instant recordedAt,
            String party,
            String reference,
            BigDecimal quantity) {}

    /** What a reader has to know. */
    @Schema(name = "Caveat")
    public record Caveat(String code, String text) {}

    /** Whose words it rests on besides the reports about shipments. */
    @Schema(name = "ReportSource")
    public record Source(SourceKind kind, String party, String name, String issued, String url, String quote) {}
}
