package org.aidbridge.report.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A report with everything in it that is hard to print. */
final class SampleDocument {

    static final ZoneId DELHI = ZoneId.of("Asia/Kolkata");
    static final Instant MADE = Instant.parse("2021-04-30T12:30:00Z");
    static final ValueFormat ENGLISH = ValueFormat.of("en", DELHI);

    /** The institute where the aid goes, in the script of the country; with conjuncts in nearly every word. */
    static final String AIIMS = "अखिल भारतीय आयुर्विज्ञान संस्थान, नई दिल्ली";

    static final Table FIGURES = new Table(
            List.of(
                    Table.Column.text("item", "Item", "#item+code"),
                    Table.Column.text("recipient", "Recipient", "#org+recipient"),
                    Table.Column.number("declared", "Declared", "#indicator+declared+num"),
                    Table.Column.number("change", "Change", "#indicator+change+num"),
                    Table.Column.text("asOf", "As of", "#date+asof"),
                    Table.Column.text("day", "Day", "#date")),
            List.of(
                    row("OXYGEN_CONCENTRATOR", AIIMS, "386452", "-300"),
                    row("VENTILATOR", "四川航空公司 成都醫院", "1200.5", "60"),
                    row("=HYPERLINK(\"http://x\")", "Фонд «Помощь», Київ", "0", null),
                    row("MASK", "+91 11 2658 8500, \"Gate 2\"", "123456789012345678", "0")),
            "The first 4 of 250 rows; all of them under /api/shipments.");

    private SampleDocument() {}

    private static List<Cell> row(String item, String recipient, String declared, String change) {
        return List.of(
                Cell.of(item),
                Cell.of(recipient),
                Cell.of(new BigDecimal(declared)),
                change == null ? Cell.EMPTY : new Cell.Difference(new BigDecimal(change)),
                Cell.of(Instant.parse("2021-04-30T12:30:00Z")),
                Cell.of(LocalDate.parse("2021-04-30")));
    }

    static PrintDocument build() {
        return new PrintDocument(
                "Situation report IND-COVID-2021-0001",
                "India COVID-19 response, April 2021: as of 30 April 2021, 18:00 Asia/Kolkata",
                "en",
                "IND-COVID-2021-0001 · sha256 3f1c…",
                "Replay: entered afterwards, on the clock of April 2021.",
                "About this report",
                List.of(
                        new PrintDocument.Fact("Operation", "India <COVID-19> & response"),
                        new PrintDocument.Fact("Recipient", AIIMS),
                        new PrintDocument.Fact("Valid as of", "30 Apr 2021 18:00 Asia/Kolkata (12:30 UTC)")),
                new Cell.Sentence("26,570 were claimed."),
                List.of(
                        new PrintDocument.Tile(
                                "Oxygen concentrators declared",
                                Cell.of(new BigDecimal(2215)),
                                "pcs",
                                Cell.of("+800 in 24 h")),
                        new PrintDocument.Tile("departed", Cell.of(new BigDecimal(1665)), "pcs", null),
                        new PrintDocument.Tile(
                                "received", Cell.of(new BigDecimal(1588)), "pcs", Cell.of("60 withheld")),
                        new PrintDocument.Tile("delivered", Cell.of(new BigDecimal(260)), null, null)),
                List.of(
                        new PrintDocument.Section(
                                "highlights",
                                "Highlights",
                                List.of(
                                        new Cell.Sentence("26,570 were claimed; 830 are tracked."),
                                        new Cell.Text(
                                                "प्रधानमंत्री ने श्रीमती क्षिप्रा को धन्यवाद दिया, 26,570 was said.")),
                                List.of(funnel(), states(), lines()),
                                null),
                        new PrintDocument.Section("key-figures", "Key figures", List.of(), List.of(), FIGURES),
                        new PrintDocument.Section(
                                "days",
                                "Day by day",
                                List.of(new Cell.Sentence("Drawn above.")),
                                List.of(),
                                new Table(
                                        List.of(Table.Column.text("day", "Day", "#date")),
                                        List.of(List.of(Cell.of("of files only"))),
                                        null,
                                        Table.Medium.FILES)),
                        new PrintDocument.Section(
                                "long-list",
                                "A list of several pages: all of [it]/there?",
                                List.of(),
                                List.of(),
                                new Table(
                                        FIGURES.columns(),
                                        IntStream.range(0, 120)
                                                .mapToObj(i -> row("ITEM_" + i, AIIMS, Integer.toString(i * 1000), "1"))
                                                .toList(),
                                        null))),
                2);
    }

    static Chart funnel() {
        return new FunnelChart(
                "Oxygen concentrator",
                "EA",
                Stream.of(
                                "Declared:2215",
                                "Departed:1665",
                                "Arrived:1665",
                                "Cleared:1605",
                                "Received:1588",
                                "Delivered:260")
                        .map(step -> step.split(":"))
                        .map(step -> new FunnelChart.Step(step[0], new BigDecimal(step[1])))
                        .toList());
    }

    static Chart lines() {
        Instant begin = Instant.parse("2021-04-25T18:30:00Z");
        Instant next = Instant.parse("2021-04-27T12:00:00Z");
        return new LineChart(
                "Oxygen concentrator, day by day",
                "EA",
                begin,
                MADE,
                List.of(
                        new LineChart.Line(
                                "Departed",
                                List.of(
                                        new LineChart.Point(begin, BigDecimal.ZERO),
                                        new LineChart.Point(next, new BigDecimal(800)),
                                        new LineChart.Point(MADE, new BigDecimal(1665)))),
                        new LineChart.Line("Received", List.of(new LineChart.Point(MADE, BigDecimal.ZERO)))));
    }

    static Chart states() {
        Instant letter = Instant.parse("2021-04-26T00:00:00Z");
        Instant night = Instant.parse("2021-04-26T15:20:00Z");
        return new StateChart(
                "Routes",
                Instant.parse("2021-04-14T18:30:00Z"),
                Instant.parse("2021-04-30T12:30:00Z"),
                Stream.of("3U:CKG-DEL", "3U:XIY-DEL")
                        .map(route -> new StateChart.Row(
                                route,
                                List.of(
                                        new StateChart.Part(null, letter, "ACTIVE", StateChart.Tone.OPEN),
                                        new StateChart.Part(letter, night, "SUSPENDED", StateChart.Tone.CLOSED),
                                        new StateChart.Part(night, null, "UNDER_REVIEW", StateChart.Tone.WAVERING))))
                        .toList());
    }
}
