package org.aidbridge.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.notice.Announced;
import org.aidbridge.paper.Cell;
import org.aidbridge.paper.Chart;
import org.aidbridge.paper.FunnelChart;
import org.aidbridge.paper.Paper;
import org.aidbridge.paper.StateChart;
import org.aidbridge.paper.Table;
import org.aidbridge.paper.Table.Column;
import org.aidbridge.report.Report.Highlighted;
import org.aidbridge.report.Report.KeyFigure;
import org.aidbridge.report.Report.Reached;
import org.aidbridge.report.Report.RouteRow;
import org.aidbridge.report.Report.Stock;

/** A report as it is put on paper: its sections in the order in which they are read, from the canonical data alone. */
final class ReportPaper {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final Duration BEFORE_CLOSING = Duration.ofDays(3);
    private static final int FUNNELS = 2;

    private static final List<Column> ITEM = List.of(
            Column.text("item", "Item", "#item+code"),
            Column.text("name", "Name", "#item+name"),
            Column.text("unit", "Unit", "#item+unit"));

    private final Report report;
    private final ZoneId zone;

    private ReportPaper(Report report) {
        this.report = report;
        this.zone = ZoneId.of(report.header().zone());
    }

    /** @param sha256 of the canonical data; null for a situation that is not frozen */
    static Paper of(Report report, String sha256) {
        return new ReportPaper(report).paper(sha256);
    }

    private Paper paper(String sha256) {
        Report.Header header = report.header();
        String title = header.number() == null ? "Situation, not frozen" : "Situation report " + header.number();
        List<Paper.Fact> facts = new ArrayList<>(List.of(
                new Paper.Fact("Operation", header.operation()),
                new Paper.Fact("Valid as of", both(header.validAsOf())),
                new Paper.Fact("Known as of", both(header.knownAsOf())),
                new Paper.Fact("Period since", both(header.since()))));
        fact(facts, "Supersedes", header.supersedes());
        fact(
                facts,
                "Compared with",
                header.comparedWith() == null ? null : header.comparedWith().number());
        fact(facts, "SHA-256 of the data", sha256);
        return new Paper(
                title,
                header.name() + ": as of " + TIME.format(header.validAsOf().atZone(zone)) + " " + zone,
                "en",
                Stream.of(header.number(), sha256 == null ? null : "sha256 " + sha256.substring(0, 16))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                header.replay() ? "Replay: entered afterwards, on the clock of its time." : null,
                facts,
                tiles(),
                sections());
    }

    private static void fact(List<Paper.Fact> facts, String label, String value) {
        if (value != null) {
            facts.add(new Paper.Fact(label, value));
        }
    }

    private String both(Instant at) {
        return TIME.format(at.atZone(zone)) + " " + zone + " (" + TIME.format(at.atZone(ZoneOffset.UTC)) + " UTC)";
    }

    /** The item that most is told of, step by step. */
    private List<Paper.Tile> tiles() {
        return told().limit(1)
                .flatMap(figure -> Stream.of(
                        tile(
                                figure,
                                "declared",
                                figure.reached().declared(),
                                figure.last24h().declared()),
                        tile(
                                figure,
                                "departed",
                                figure.reached().departed(),
                                figure.last24h().departed()),
                        tile(
                                figure,
                                "received",
                                figure.reached().received(),
                                figure.last24h().received()),
                        tile(
                                figure,
                                "delivered",
                                figure.reached().delivered(),
                                figure.last24h().delivered())))
                .toList();
    }

    private static Paper.Tile tile(KeyFigure figure, String step, BigDecimal value, BigDecimal last24h) {
        return new Paper.Tile(
                figure.name() + " " + step,
                Cell.of(value),
                last24h.signum() == 0
                        ? "none in the last 24 hours"
                        : "+" + last24h.toPlainString() + " in the last 24 hours");
    }

    /** Those that came furthest first, and of these the most declared. */
    private Stream<KeyFigure> told() {
        return report.keyFigures().stream()
                .sorted(Comparator.comparing((KeyFigure f) -> f.reached().delivered())
                        .thenComparing(f -> f.reached().departed())
                        .thenComparing(f -> f.reached().declared())
                        .reversed());
    }

    private List<Paper.Section> sections() {
        return Stream.of(
                        new Paper.Section("highlights", "Highlights", highlights(), List.of(), null),
                        keyFigures(),
                        stock(),
                        routes(),
                        impact(),
                        claims(),
                        movements(),
                        bottlenecks(),
                        lastMile(),
                        discrepancies(),
                        pipeline(),
                        changes(),
                        new Paper.Section(
                                "caveats",
                                "Caveats",
                                report.caveats().stream()
                                        .<Cell>map(c -> new Cell.Sentence(c.text()))
                                        .toList(),
                                List.of(),
                                null),
                        sources())
                .filter(section -> !section.sentences().isEmpty() || section.table() != null)
                .toList();
    }

    private List<Cell> highlights() {
        return Stream.concat(figures(), claimed()).toList();
    }

    /** How the public figures hold, all in one sentence. */
    private Stream<Cell> claimed() {
        if (report.claims().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new Cell.Sentence(
                "Of %d public figures and pledges, %d agree with what is tracked, %d are not shown by it, %d are exceeded by it and %d cannot be compared."
                        .formatted(
                                report.claims().size(),
                                count("CONSISTENT"),
                                count("UNSUPPORTED"),
                                count("EXCEEDED"),
                                count("NOT_COMPARABLE"))));
    }

    private long count(String verdict) {
        return report.claims().stream()
                .filter(claim -> claim.verdict().equals(verdict))
                .count();
    }

    private Stream<Cell> figures() {
        return report.highlights().stream()
                .map(h -> new Cell.Sentence((h.what() == Highlighted.ROUTES_CLOSED
                                ? h.value().toPlainString() + " routes are closed"
                                : h.name() + ": " + amount(h.value(), h.unit()) + " " + words(h.what()))
                        + since(h.change())
                        + "."));
    }

    private String since(BigDecimal change) {
        return change == null || change.signum() == 0
                ? ""
                : " (" + (change.signum() > 0 ? "+" : "−") + grouped(change.abs()) + " since "
                        + report.header().comparedWith().number() + ")";
    }

    private static String words(Highlighted what) {
        return switch (what) {
            case DELIVERED -> "delivered";
            case RECEIVED -> "received";
            case ARRIVED -> "arrived";
            case DEPARTED -> "departed";
            case WITHHELD -> "withheld";
            case MISSING -> "missing, whereabouts unknown";
            case ROUTES_CLOSED -> "closed";
        };
    }

    private static String amount(BigDecimal value, String unit) {
        return unit == null || unit.equals("EA") ? grouped(value) : grouped(value) + " " + unit;
    }

    /** As sentences have it; whoever writes it out for a reader groups it by the reader's habits. */
    private static String grouped(BigDecimal value) {
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(value);
    }

    private Paper.Section keyFigures() {
        List<Column> columns = columns(
                ITEM,
                number("declared", "Declared", "#indicator+num+declared"),
                number("departed", "Departed", "#indicator+num+departed"),
                number("arrived", "Arrived", "#indicator+num+arrived"),
                number("cleared", "Cleared", "#indicator+num+cleared"),
                number("received", "Received", "#indicator+num+received"),
                number("dispatched", "Dispatched", "#indicator+num+dispatched"),
                number("delivered", "Delivered", "#indicator+num+delivered"),
                number("installed", "Installed", "#indicator+num+installed"));
        return section(
                "key-figures",
                "Key figures: what ever came so far, counted once",
                told().limit(FUNNELS).map(ReportPaper::funnel).toList(),
                columns,
                report.keyFigures().stream()
                        .map(f -> row(f.item(), f.name(), f.unit(), reached(f.reached())))
                        .toList(),
                null);
    }

    private static Chart funnel(KeyFigure figure) {
        Reached r = figure.reached();
        return new FunnelChart(
                figure.name(),
                figure.unit(),
                List.of(
                        new FunnelChart.Step("Declared", r.declared()),
                        new FunnelChart.Step("Departed", r.departed()),
                        new FunnelChart.Step("Arrived", r.arrived()),
                        new FunnelChart.Step("Cleared", r.cleared()),
                        new FunnelChart.Step("Received", r.received()),
                        new FunnelChart.Step("Dispatched", r.dispatched()),
                        new FunnelChart.Step("Delivered", r.delivered()),
                        new FunnelChart.Step("Installed", r.installed())));
    }

    private static List<BigDecimal> reached(Reached r) {
        return List.of(
                r.declared(),
                r.departed(),
                r.arrived(),
                r.cleared(),
                r.received(),
                r.dispatched(),
                r.delivered(),
                r.installed());
    }

    private Paper.Section stock() {
        List<Column> columns = columns(
                ITEM,
                number("waiting", "Not departed", "#indicator+num+stock+waiting"),
                number("inTransit", "In transit", "#indicator+num+stock+transit"),
                number("arrived", "At customs", "#indicator+num+stock+customs"),
                number("received", "In store", "#indicator+num+stock+received"),
                number("withheld", "Withheld", "#indicator+num+stock+withheld"),
                number("missing", "Missing (unknown)", "#indicator+num+stock+missing"),
                number("damaged", "Damaged", "#indicator+num+stock+damaged"),
                number("lost", "Lost", "#indicator+num+stock+lost"));
        return section(
                "stock",
                "Where it stands now",
                List.of(),
                columns,
                report.keyFigures().stream()
                        .map(f -> row(f.item(), f.name(), f.unit(), standing(f.stock())))
                        .toList(),
                null);
    }

    private static List<BigDecimal> standing(Stock s) {
        return List.of(
                s.planned().add(s.booked()).add(s.accepted()),
                s.inTransit(),
                s.arrived().add(s.cleared()),
                s.received(),
                s.withheld(),
                s.missing(),
                s.damaged(),
                s.lost());
    }

    private Paper.Section routes() {
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
        List<Chart> charts = report.routes().stream().anyMatch(RouteRow::closed) ? List.of(closures()) : List.of();
        return section(
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
        List<RouteRow> closed = report.routes().stream()
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

    private StateChart.Row closure(RouteRow route) {
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
    private Instant closedSince(RouteRow route) {
        return report.header()
                .validAsOf()
                .atZone(zone)
                .toLocalDate()
                .minusDays(route.days() - 1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private Paper.Section impact() {
        List<Column> columns = List.of(
                text("shipment", "Shipment", "#meta+shipment"),
                text("route", "Route", "#loc+route"),
                text("item", "Item", "#item+code"),
                text("unit", "Unit", "#item+unit"),
                number("quantity", "Waiting", "#indicator+num+stuck"),
                text("stage", "Stage", "#status+stage"),
                text("recipient", "Recipient", "#org+recipient"),
                text("priority", "Priority", "#severity+priority"),
                text("requiredBy", "Required by", "#date+required"));
        return section(
                "impact",
                "What waits for closed routes",
                List.of(),
                columns,
                report.impact().rows().stream()
                        .map(s -> List.of(
                                Cell.of(s.shipment()),
                                Cell.of(s.route()),
                                Cell.of(s.item()),
                                Cell.of(s.unit()),
                                Cell.of(s.quantity()),
                                Cell.of(s.stage().name()),
                                Cell.of(s.recipient()),
                                Cell.of(s.priority()),
                                Cell.of(s.requiredBy())))
                        .toList(),
                report.impact().more());
    }

    private Paper.Section claims() {
        List<Column> columns = List.of(
                text("statedAt", "Stated", "#date+stated"),
                text("source", "By", "#org+source"),
                text("text", "Words", "#description+words"),
                text("verdict", "Verdict", "#status+verdict"),
                number("tracked", "Tracked", "#indicator+num+tracked"),
                number("gap", "Gap", "#indicator+num+gap"),
                text("reason", "Why", "#description+reason"),
                text("conflicts", "In conflict with", "#meta+conflicts"));
        return section(
                "claims",
                "Public figures held against what is tracked",
                List.of(),
                columns,
                report.claims().stream()
                        .map(c -> List.of(
                                Cell.of(c.statedAt()),
                                Cell.of(c.sourceName() == null ? c.sourceKind().name() : c.sourceName()),
                                Cell.of(c.text()),
                                Cell.of(c.verdict() + (c.addsUp() ? "" : " (its parts do not add up)")),
                                Cell.of(c.tracked()),
                                Cell.of(c.gap()),
                                new Cell.Sentence(c.reason()),
                                Cell.of(c.conflicts().isEmpty() ? null : String.join(", ", c.conflicts()))))
                        .toList(),
                null);
    }

    private Paper.Section movements() {
        List<Column> columns = columns(
                ITEM,
                number("declared", "Declared", "#indicator+num+declared+period"),
                number("departed", "Departed", "#indicator+num+departed+period"),
                number("arrived", "Arrived", "#indicator+num+arrived+period"),
                number("cleared", "Cleared", "#indicator+num+cleared+period"),
                number("received", "Received", "#indicator+num+received+period"),
                number("dispatched", "Dispatched", "#indicator+num+dispatched+period"),
                number("delivered", "Delivered", "#indicator+num+delivered+period"),
                number("installed", "Installed", "#indicator+num+installed+period"));
        return section(
                "movements",
                "What moved in the period",
                List.of(),
                columns,
                report.movements().stream()
                        .map(m -> row(m.item(), m.name(), m.unit(), reached(m.reached())))
                        .toList(),
                null);
    }

    private Paper.Section bottlenecks() {
        List<Column> columns = List.of(
                text("stage", "Stage", "#status+stage"),
                text("owner", "To act", "#org+owner"),
                text("item", "Item", "#item+code"),
                text("unit", "Unit", "#item+unit"),
                number("quantity", "Stands there", "#indicator+num+stock"),
                number("meanHours", "Hours on average", "#indicator+num+hours"),
                text("oldest", "Oldest", "#meta+shipment+oldest"));
        return section(
                "bottlenecks",
                "Where it waits",
                List.of(),
                columns,
                report.bottlenecks().stream()
                        .flatMap(b -> b.items().stream()
                                .map(d -> List.of(
                                        Cell.of(b.stage().name()),
                                        Cell.of(b.owner()),
                                        Cell.of(d.item()),
                                        Cell.of(d.unit()),
                                        Cell.of(d.quantity()),
                                        Cell.of(d.meanHours()),
                                        Cell.of(
                                                b.oldest() == null
                                                        ? null
                                                        : b.oldest().shipment()))))
                        .toList(),
                null);
    }

    private Paper.Section lastMile() {
        List<Column> columns = columns(
                List.of(text("region", "Region", "#adm1+code")),
                text("item", "Item", "#item+code"),
                text("unit", "Unit", "#item+unit"),
                number("dispatched", "Dispatched", "#indicator+num+dispatched"),
                number("underWay", "Under way", "#indicator+num+underway"),
                number("delivered", "Delivered", "#indicator+num+delivered"),
                number("installed", "Installed", "#indicator+num+installed"));
        return section(
                "last-mile",
                "Last mile by region of the recipient",
                List.of(),
                columns,
                report.lastMile().stream()
                        .flatMap(region -> region.items().stream()
                                .map(i -> List.of(
                                        Cell.of(region.region() == null ? "not known" : region.region()),
                                        Cell.of(i.item()),
                                        Cell.of(i.unit()),
                                        Cell.of(i.dispatched()),
                                        Cell.of(i.underWay()),
                                        Cell.of(i.delivered()),
                                        Cell.of(i.installed()))))
                        .toList(),
                null);
    }

    private Paper.Section discrepancies() {
        List<Column> columns = List.of(
                text("shipment", "Shipment", "#meta+shipment"),
                text("item", "Item", "#item+code"),
                text("unit", "Unit", "#item+unit"),
                number("declared", "Declared", "#indicator+num+declared"),
                number("withheld", "Withheld", "#indicator+num+withheld"),
                number("missing", "Missing (unknown)", "#indicator+num+missing"),
                number("damaged", "Damaged", "#indicator+num+damaged"),
                number("lost", "Lost", "#indicator+num+lost"),
                number("surplus", "Surplus", "#indicator+num+surplus"));
        return section(
                "discrepancies",
                "Not as declared",
                List.of(),
                columns,
                report.discrepancies().rows().stream()
                        .map(d -> List.of(
                                Cell.of(d.shipment()),
                                Cell.of(d.item()),
                                Cell.of(d.unit()),
                                Cell.of(d.declared()),
                                Cell.of(d.withheld()),
                                Cell.of(d.missing()),
                                Cell.of(d.damaged()),
                                Cell.of(d.lost()),
                                Cell.of(d.surplus())))
                        .toList(),
                report.discrepancies().more());
    }

    private Paper.Section pipeline() {
        List<Column> columns = List.of(
                text("shipment", "Shipment", "#meta+shipment"),
                text("donor", "Donor", "#org+donor"),
                text("origin", "From", "#loc+origin"),
                text("destination", "To", "#loc+destination"),
                text("eta", "Expected", "#date+eta"),
                text("basis", "As", "#meta+basis"),
                text("item", "Item", "#item+code"),
                text("unit", "Unit", "#item+unit"),
                number("quantity", "Quantity", "#indicator+num+pipeline"),
                text("stage", "Stage", "#status+stage"));
        return section(
                "pipeline",
                "On its way",
                List.of(),
                columns,
                report.pipeline().rows().stream()
                        .flatMap(e -> e.goods().stream()
                                .map(g -> List.of(
                                        Cell.of(e.shipment()),
                                        Cell.of(e.donor()),
                                        Cell.of(e.origin()),
                                        Cell.of(e.destination()),
                                        Cell.of(e.eta()),
                                        Cell.of(e.basis()),
                                        Cell.of(g.item()),
                                        Cell.of(g.unit()),
                                        Cell.of(g.quantity()),
                                        Cell.of(g.stage().name()))))
                        .toList(),
                report.pipeline().more());
    }

    private Paper.Section changes() {
        List<Column> columns = List.of(
                text("item", "Item", "#item+code"),
                text("figure", "Figure", "#indicator+name"),
                text("region", "Region", "#adm1+code"),
                number("before", "Before", "#indicator+num+before"),
                number("after", "Now", "#indicator+num+after"),
                number("difference", "Difference", "#indicator+num+difference"),
                text("cause", "Because", "#description+cause"),
                number("share", "Of it", "#indicator+num+share"),
                text("events", "Events", "#meta+events"));
        return section(
                "changes",
                "Earlier figures that are told otherwise now, and why",
                List.of(),
                columns,
                report.changes().stream()
                        .flatMap(c -> c.causes().stream()
                                .map(cause -> List.of(
                                        Cell.of(c.item()),
                                        Cell.of(c.measure() + " " + c.stage()),
                                        Cell.of(c.region()),
                                        Cell.of(c.before()),
                                        Cell.of(c.after()),
                                        new Cell.Difference(c.difference()),
                                        Cell.of(cause.cause().name()),
                                        new Cell.Difference(cause.quantity()),
                                        Cell.of(cause.events().stream()
                                                .map(e -> e.type() + " " + e.shipment())
                                                .distinct()
                                                .limit(5)
                                                .collect(Collectors.joining(", "))))))
                        .toList(),
                null);
    }

    private Paper.Section sources() {
        List<Column> columns = List.of(
                text("kind", "Kind", "#meta+kind"),
                text("name", "Who", "#org+source"),
                text("issued", "When", "#date+issued"),
                text("quote", "Words", "#description+words"),
                text("url", "Where", "#meta+url"));
        return section(
                "sources",
                "Sources",
                List.of(),
                columns,
                report.sources().stream()
                        .map(s -> List.of(
                                Cell.of(s.kind() == null ? null : s.kind().name()),
                                Cell.of(s.name() == null ? s.party() : s.name()),
                                Cell.of(s.issued()),
                                Cell.of(s.quote()),
                                Cell.of(s.url())))
                        .toList(),
                null);
    }

    private static Paper.Section section(
            String id, String title, List<Chart> charts, List<Column> columns, List<List<Cell>> rows, String more) {
        String rest = more == null ? null : "The first " + Report.ROWS + " at most; all of them: " + more;
        return new Paper.Section(id, title, List.of(), charts, new Table(columns, rows, rest));
    }

    private static Column text(String key, String title, String hxl) {
        return Column.text(key, title, hxl);
    }

    private static Column number(String key, String title, String hxl) {
        return Column.number(key, title, hxl);
    }

    private static List<Column> columns(List<Column> first, Column... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }

    private static List<Cell> row(String item, String name, String unit, List<BigDecimal> values) {
        return Stream.concat(
                        Stream.of(Cell.of(item), Cell.of(name), Cell.of(unit)),
                        values.stream().map(Cell::of))
                .toList();
    }
}
