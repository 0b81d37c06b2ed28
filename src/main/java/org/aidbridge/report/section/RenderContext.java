package org.aidbridge.report.section;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.document.ValueFormat;
import org.aidbridge.report.section.FigureTable.ReachedQuantities;
import org.aidbridge.route.state.Notice.NoticeScope;
import org.aidbridge.shipment.ledger.Stage;

/** Everything that renderers of sections share: texts, names of codes, the order of the items, and common columns and cells. */
public final class RenderContext {

    private static final int CHARTS = 4;

    private final ValueFormat format;
    private final ReportTexts texts;
    private final ColumnTexts titles;
    private final NamesInReport names;
    private final Map<String, String> items;
    private final Map<String, Integer> ranks = new HashMap<>();

    /**
     * @param items names of the items by code
     * @param ranked codes of the items, the most important first
     */
    public RenderContext(ValueFormat format, NamesInReport names, Map<String, String> items, List<String> ranked) {
        this.format = format;
        this.texts = format.texts(ReportTexts.class);
        this.titles = format.texts(ColumnTexts.class);
        this.names = names;
        this.items = items;
        ranked.forEach(item -> ranks.put(item, ranks.size()));
    }

    public ValueFormat format() {
        return format;
    }

    public ColumnTexts titles() {
        return titles;
    }

    public ReportTexts texts() {
        return texts;
    }

    /** @param more the address of all rows, where the section has only the first; else null */
    public <R> PrintDocument.Section section(
            String id, String title, TableColumns<R> columns, List<R> rows, String more) {
        String rest = more == null || rows.size() < ReportContext.ROWS ? null : texts.rest(ReportContext.ROWS, more);
        return section(id, title, columns.table(rows, rest));
    }

    public static PrintDocument.Section section(String id, String title, Table table) {
        return new PrintDocument.Section(id, title, List.of(), List.of(), table);
    }

    /** Columns for an item; only data files have its code. */
    public List<Column> item() {
        return List.of(
                Column.code("item", texts.item(), "#item+code"),
                Column.text("name", texts.name(), "#item+name"),
                Column.text("unit", texts.unit(), "#item+unit"));
    }

    public static List<Column> columns(List<Column> first, Column... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }

    /**
     * A column for each of {@link ReachedQuantities#inOrder}.
     *
     * @param tag suffix of the HXL hashtags, such as {@code +period}
     */
    public Column[] steps(String tag) {
        List<String> keys = List.of(
                "declared", "departed", "arrived", "cleared", "received", "dispatched", "delivered", "installed");
        List<String> titles = steps();
        return IntStream.range(0, keys.size())
                .mapToObj(i -> Column.number(keys.get(i), titles.get(i), "#indicator+num+" + keys.get(i) + tag))
                .toArray(Column[]::new);
    }

    /** The titles of {@link ReachedQuantities#inOrder}. */
    public List<String> steps() {
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

    /** A row for the columns of {@link #item}. */
    public List<Cell> row(String item, String name, String unit, List<BigDecimal> values) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(item), Cell.of(name), unit(unit)));
        row.addAll(cells(values));
        return row;
    }

    public static List<Cell> cells(List<BigDecimal> values) {
        return values.stream().map(Cell::of).toList();
    }

    /** For tables without a column for the name. */
    public Cell item(String code) {
        return Cell.coded(code, items.getOrDefault(code, code));
    }

    public Cell unit(String code) {
        return Cell.coded(code, unitWord(code));
    }

    /** The word for a unit; the code itself for most. */
    public String unitWord(String code) {
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

    public Cell stage(Stage stage) {
        return Cell.coded(stage.name(), texts.stage(stage));
    }

    public Cell place(String code) {
        return Cell.coded(code, names.place(code));
    }

    public Cell party(String code) {
        return Cell.coded(code, names.party(code));
    }

    public Cell owner(String code) {
        return Cell.coded(code, ownerWord(code));
    }

    /** Roles are data: an unknown one keeps its code. */
    public String ownerWord(String code) {
        return Stream.of(ReportTexts.Owner.values())
                .filter(owner -> owner.name().equals(code))
                .findFirst()
                .map(texts::owner)
                .orElse(code);
    }

    public Cell priority(String code) {
        return code == null ? Cell.EMPTY : Cell.coded(code, texts.priority(ReportTexts.Priority.valueOf(code)));
    }

    /** @param route like {@code 3U:CTU-MAA} */
    public String lane(String route) {
        NoticeScope all = NoticeScope.ofId(route);
        if (all != null) {
            return texts.allFlights(format.country(all.originCountry()), format.country(all.destinationCountry()));
        }
        String[] ends = route.substring(route.indexOf(':') + 1).split("-");
        return ends.length == 2 ? texts.lane(names.place(ends[0]), names.place(ends[1])) : route;
    }

    /** Counts end where lists do: {@code 50+}. */
    public String count(int count) {
        return count < ReportContext.ROWS ? String.valueOf(count) : count + "+";
    }

    public String number(BigDecimal value) {
        return format.number(value);
    }

    public String change(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + format.number(value);
    }

    public String day(LocalDate day) {
        return format.day(day);
    }

    public String time(Instant at) {
        return format.time(at);
    }

    public String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    public <T> List<T> byImportance(List<T> all, Function<T, String> item) {
        return all.stream()
                .sorted(Comparator.comparing(one -> ranks.get(item.apply(one))))
                .toList();
    }

    /** The most important items, as many as get a chart. */
    public <T> List<T> charted(List<T> all, Function<T, String> item) {
        return byImportance(all, item).stream().limit(CHARTS).toList();
    }
}
