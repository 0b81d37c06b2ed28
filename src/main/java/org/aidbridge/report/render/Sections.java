package org.aidbridge.report.render;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.Chart;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.document.ValueFormat;
import org.aidbridge.report.model.KeyFigure;
import org.aidbridge.report.model.NamesInReport;
import org.aidbridge.report.model.Ranked;
import org.aidbridge.report.model.ReachedQuantities;
import org.aidbridge.report.model.Report;
import org.aidbridge.route.state.NoticeScope;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Stage;

/** What the sections of a report have in common: its words, what its codes are called, and which items come first. */
final class Sections {

    /** So many items are drawn at most. */
    private static final int CHARTS = 4;

    final Report report;
    final ValueFormat writing;
    final ReportTexts texts;
    final NamesInReport called;

    private final Map<String, String> items = new HashMap<>();

    Sections(Report report, ValueFormat writing) {
        this.report = report;
        this.writing = writing;
        this.texts = writing.texts(ReportTexts.class);
        this.called = report.names() == null ? NamesInReport.NOTHING : report.names();
        report.keyFigures().forEach(figure -> items.put(figure.item(), figure.name()));
    }

    /** @param more where the rows are that it has no place for; null when it has all of them */
    PrintDocument.Section section(
            String id, String title, List<Chart> charts, List<Column> columns, List<List<Cell>> rows, String more) {
        String rest = more == null || rows.size() < Report.ROWS ? null : texts.rest(Report.ROWS, more);
        return new PrintDocument.Section(id, title, List.of(), charts, new Table(columns, rows, rest));
    }

    /** An instant, or the day where no more is known. */
    static Cell when(When when) {
        if (when == null) {
            return Cell.EMPTY;
        }
        return when.day() != null ? Cell.of(when.day()) : Cell.of(when.at());
    }

    /** The columns that say which item: in files its code beside its name. */
    List<Column> item() {
        return List.of(
                Column.code("item", texts.item(), "#item+code"),
                Column.text("name", texts.name(), "#item+name"),
                Column.text("unit", texts.unit(), "#item+unit"));
    }

    static List<Column> columns(List<Column> first, Column... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }

    /**
     * A column for each of what {@link #reached} says.
     *
     * @param tag what their HXL hashtags have behind it, such as {@code +period}
     */
    Column[] steps(String tag) {
        List<String> keys = List.of(
                "declared", "departed", "arrived", "cleared", "received", "dispatched", "delivered", "installed");
        List<String> titles = steps();
        return IntStream.range(0, keys.size())
                .mapToObj(i -> Column.number(keys.get(i), titles.get(i), "#indicator+num+" + keys.get(i) + tag))
                .toArray(Column[]::new);
    }

    /** What the steps of {@link #reached} are called, in their order. */
    List<String> steps() {
        return List.of(
                texts.declared(),
                texts.departed(),
                texts.arrived(),
                texts.cleared(),
                texts.received(),
                texts.dispatched(),
                texts.delivered(),
                texts.installed());
    }

    /** The steps of {@link ReachedQuantities}, in their order. */
    static List<BigDecimal> reached(ReachedQuantities r) {
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

    /** Under {@link #item}. */
    List<Cell> row(String item, String name, String unit, List<BigDecimal> values) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(item), Cell.of(name), unit(unit)));
        row.addAll(cells(values));
        return row;
    }

    static List<Cell> cells(List<BigDecimal> values) {
        return values.stream().map(Cell::of).toList();
    }

    /** In a table that has no other column for what it is called. */
    Cell item(String code) {
        return Cell.coded(code, items.getOrDefault(code, code));
    }

    Cell unit(String code) {
        return Cell.coded(code, unitWord(code));
    }

    /** Units that the trade writes as words; of the others the code is the word. */
    String unitWord(String code) {
        return switch (code) {
            case "EA" -> texts.pieces();
            case "PR" -> texts.pairs();
            case "SET" -> texts.sets();
            case "VIAL" -> texts.vials();
            case "DOSE" -> texts.doses();
            case "KG" -> "kg";
            case "L" -> "l";
            case "M3" -> "m³";
            default -> code;
        };
    }

    Cell stage(Stage stage) {
        return Cell.coded(stage.name(), texts.stage(stage));
    }

    Cell place(String code) {
        return Cell.coded(code, called.place(code));
    }

    Cell party(String code) {
        return Cell.coded(code, called.party(code));
    }

    Cell owner(String code) {
        return Cell.coded(code, ownerWord(code));
    }

    /** Who has to act is data: a role that is not among those that come along is called by its code. */
    String ownerWord(String code) {
        return Stream.of(ReportTexts.Owner.values())
                .filter(owner -> owner.name().equals(code))
                .findFirst()
                .map(texts::owner)
                .orElse(code);
    }

    Cell priority(String code) {
        return code == null ? Cell.EMPTY : Cell.coded(code, texts.priority(ReportTexts.Priority.valueOf(code)));
    }

    /** @param route like {@code 3U:CTU-MAA} */
    String lane(String route) {
        NoticeScope all = NoticeScope.ofId(route);
        if (all != null) {
            return texts.allFlights(writing.country(all.originCountry()), writing.country(all.destinationCountry()));
        }
        String[] ends = route.substring(route.indexOf(':') + 1).split("-");
        return ends.length == 2 ? texts.lane(called.place(ends[0]), called.place(ends[1])) : route;
    }

    /** Written out; {@code +} before it when it is more. */
    String number(BigDecimal value) {
        return writing.number(value);
    }

    String change(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + writing.number(value);
    }

    String day(LocalDate day) {
        return writing.day(day);
    }

    String time(Instant at) {
        return writing.time(at);
    }

    String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** The items that are drawn: the most important of which anything has left. */
    Stream<KeyFigure> drawn() {
        return important()
                .filter(figure -> figure.reached().departed().signum() != 0)
                .limit(CHARTS);
    }

    /** The most important first; before version 3 those that came furthest, and of these the most declared. */
    Stream<KeyFigure> important() {
        if (report.priorities() == null) {
            return report.keyFigures().stream()
                    .sorted(Comparator.comparing((KeyFigure f) -> f.reached().delivered())
                            .thenComparing(f -> f.reached().departed())
                            .thenComparing(f -> f.reached().declared())
                            .reversed());
        }
        Map<String, KeyFigure> figures = new HashMap<>();
        report.keyFigures().forEach(figure -> figures.put(figure.item(), figure));
        return report.priorities().stream().map(Ranked::item).map(figures::get);
    }
}
