package org.aidbridge.report.section;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.database.sql.Row;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.figures.Figure.GroupBy;
import org.aidbridge.shipment.figures.FigureScope;
import org.aidbridge.shipment.figures.Figures;
import org.aidbridge.shipment.figures.Names;
import org.aidbridge.shipment.query.HistoryQueries;
import org.aidbridge.shipment.query.ShipmentState;

/** What sections are computed from: terms, one database snapshot, overall figures, and names. */
public final class ReportContext {

    /** Lists have at most so many rows; data files have all of them. */
    public static final int ROWS = 50;

    public static final int FOLDED_AT_ONCE = 500;

    /** Before all ids. */
    public static final UUID FIRST = new UUID(0, 0);

    public static final UUID LAST = new UUID(-1, -1);

    private final ReportTerms terms;
    private final ReadSnapshot snapshot;
    private final Figures figures;
    private final HistoryQueries history;
    private final Names names;
    private final List<Figure> whole;
    private final FigureTable table;
    private final Map<String, Names.Item> items;
    private final Map<Instant, FigureTable> since = new HashMap<>();

    public ReportContext(ReportTerms terms, ReadSnapshot snapshot, Figures figures, HistoryQueries history) {
        this.terms = terms;
        this.snapshot = snapshot;
        this.figures = figures;
        this.history = history;
        this.names = new Names(snapshot, terms.operation(), asOf().knownAt());
        this.whole = whole(asOf().validAt());
        this.table = new FigureTable(whole);
        this.items = names.items(table.items());
    }

    public ReportTerms terms() {
        return terms;
    }

    public String operation() {
        return terms.operation();
    }

    public AsOf asOf() {
        return terms.asOf();
    }

    public ReadSnapshot snapshot() {
        return snapshot;
    }

    public Names names() {
        return names;
    }

    public FigureTable figures() {
        return table;
    }

    /**
     * Quantities reached after an instant, and changes of stock since then. Cached, because sections share instants.
     */
    public FigureTable since(Instant after) {
        return since.computeIfAbsent(after, begin -> new FigureTable(Figures.between(whole(begin), whole)));
    }

    private List<Figure> whole(Instant validAt) {
        return figures.at(snapshot, operation(), new AsOf(validAt, asOf().knownAt()), FigureScope.ALL, GroupBy.WHOLE);
    }

    public List<Figure> by(GroupBy by) {
        return figures.at(snapshot, operation(), asOf(), FigureScope.ALL, by);
    }

    /** Quantities reached on each of the days before the day of an instant. */
    public NavigableMap<LocalDate, List<Figure>> byDay(Instant validAt, int days) {
        return figures.byDay(snapshot, operation(), new AsOf(validAt, asOf().knownAt()), days);
    }

    /** Time of the last event by then; null without one. */
    public Instant last(Instant validAt) {
        return Figures.last(snapshot, operation(), new AsOf(validAt, asOf().knownAt()));
    }

    public String name(String item) {
        return items.get(item).name();
    }

    /** Rank of the category, 1 is vital. */
    public int rank(String item) {
        return items.get(item).rank();
    }

    public String unit(String item) {
        return items.get(item).unit();
    }

    /** Shipments as of the two times, in batches. */
    public void each(Collection<UUID> ids, Consumer<ShipmentState> taker) {
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += FOLDED_AT_ONCE) {
            history.asOf(operation(), all.subList(from, Math.min(all.size(), from + FOLDED_AT_ONCE)), asOf())
                    .forEach(taker);
        }
    }

    /**
     * Shipments found by a query, page by page.
     *
     * @param sql selects the ids of a page; the last parameter is the last id of the page before
     * @param first an id before the first page
     */
    public void pages(String sql, List<Object> values, UUID first, Consumer<List<ShipmentState>> taker) {
        for (UUID last = first; ; ) {
            List<Object> page = new ArrayList<>(values);
            page.add(last);
            List<UUID> ids = snapshot.list(sql, page, Row::uuid);
            if (ids.isEmpty()) {
                return;
            }
            taker.accept(history.asOf(operation(), ids, asOf()));
            last = ids.get(ids.size() - 1);
        }
    }

    public OffsetDateTime local(Instant instant) {
        return instant.atZone(terms.zone()).toOffsetDateTime();
    }

    public String asOfQuery() {
        return "validAt=" + asOf().validAt() + "&knownAt=" + asOf().knownAt();
    }

    public String figureShipments(String query) {
        return "/api/operations/" + operation() + "/figures/shipments?" + query + "&" + asOfQuery();
    }

    public String shipments(String filter) {
        return "/api/shipments?operation=" + operation() + "&" + filter + "&" + asOfQuery();
    }
}
