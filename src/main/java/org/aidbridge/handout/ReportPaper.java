package org.aidbridge.handout;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.paper.Cell;
import org.aidbridge.paper.Paper;
import org.aidbridge.report.KeyFigure;
import org.aidbridge.report.Report;

/** A report as it is put on paper: its sections in the order in which they are read, from the canonical data alone. */
final class ReportPaper {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

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
        return Sections.told(report)
                .limit(1)
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

    private List<Paper.Section> sections() {
        return Stream.of(
                        HighlightSection.of(report),
                        KeyFigureSection.of(report),
                        CumulativeSection.of(report),
                        KeyFigureSection.stock(report),
                        RouteSection.of(report),
                        ImpactSection.of(report),
                        ClaimSection.of(report),
                        MovementSection.of(report),
                        BottleneckSection.of(report),
                        LastMileSection.of(report),
                        DiscrepancySection.of(report),
                        PipelineSection.of(report),
                        ChangeSection.of(report),
                        CaveatSection.caveats(report),
                        CaveatSection.sources(report))
                .filter(section -> !section.sentences().isEmpty() || section.table() != null)
                .toList();
    }
}
