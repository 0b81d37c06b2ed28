package org.aidbridge.report.assembly;

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
import org.aidbridge.report.model.Terms;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.figures.FigureScope;
import org.aidbridge.shipment.figures.FigureSnapshot;
import org.aidbridge.shipment.figures.Figures;
import org.aidbridge.shipment.figures.GroupBy;
import org.aidbridge.shipment.figures.Names;
import org.aidbridge.shipment.query.HistoryQueries;
import org.aidbridge.shipment.query.ShipmentState;

/**
 * What the sections of one document are drawn up from: its terms, one look at the database, the figures of the whole, and
 * what things are called.
 */
final class ReportContext {

    static final int FOLDED_AT_ONCE = 500;

    /** Before all ids, and after all. */
    static final UUID FIRST = new UUID(0, 0);

    static final UUID LAST = new UUID(-1, -1);

    private final Terms terms;
    private final FigureSnapshot glance;
    private final Figures figures;
    private final HistoryQueries history;
    private final Names names;
    private final List<Figure> whole;
    private final FigureTable sheet;
    private final Map<String, Names.Item> items;
    private final Map<Instant, FigureTable> since = new HashMap<>();

    ReportContext(Terms terms, FigureSnapshot glance, Figures figures, HistoryQueries history) {
        this.terms = terms;
        this.glance = glance;
        this.figures = figures;
        this.history = history;
        this.names = new Names(glance, terms.operation(), asOf().knownAt());
        this.whole = whole(asOf().validAt());
        this.sheet = new FigureTable(whole);
        this.items = names.items(sheet.items());
    }

    /** A time as far as it is known. Before version 3 reports said the instant from which a day counts. */
    When known(When when, Instant at) {
        return terms.isFrom(3) ? when : When.of(at, null);
    }

    Terms terms() {
        return terms;
    }

    String operation() {
        return terms.operation();
    }

    AsOf asOf() {
        return terms.asOf();
    }

    FigureSnapshot glance() {
        return glance;
    }

    Names names() {
        return names;
    }

    /** What stands and was reached by then. */
    FigureTable sheet() {
        return sheet;
    }

    /**
     * What was reached after an instant, and by how much stocks have changed since. The same begin is asked for more than
     * once: a period mostly begins with the report that is compared with.
     */
    FigureTable since(Instant after) {
        return since.computeIfAbsent(after, begin -> new FigureTable(Figures.between(whole(begin), whole)));
    }

    private List<Figure> whole(Instant validAt) {
        return figures.at(glance, operation(), new AsOf(validAt, asOf().knownAt()), FigureScope.ALL, GroupBy.WHOLE);
    }

    List<Figure> by(GroupBy by) {
        return figures.at(glance, operation(), asOf(), FigureScope.ALL, by);
    }

    /** What was reached on each of so many whole days before the one of the report. */
    NavigableMap<LocalDate, List<Figure>> byDay(int days) {
        return byDay(asOf().validAt(), days);
    }

    /** The same of days before the one of another instant. */
    NavigableMap<LocalDate, List<Figure>> byDay(Instant validAt, int days) {
        return figures.byDay(glance, operation(), new AsOf(validAt, asOf().knownAt()), days);
    }

    /** When the last of what had happened by then happened; null when nothing had. */
    Instant last(Instant validAt) {
        return Figures.last(glance, operation(), new AsOf(validAt, asOf().knownAt()));
    }

    String name(String item) {
        return items.get(item).name();
    }

    /** Of the category of the item, 1 being vital. */
    int rank(String item) {
        return items.get(item).rank();
    }

    String unit(String item) {
        return items.get(item).unit();
    }

    /** Shipments as of the point on the two clocks, some at a time. */
    void each(Collection<UUID> ids, Consumer<ShipmentState> taker) {
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += FOLDED_AT_ONCE) {
            history.asOf(operation(), all.subList(from, Math.min(all.size(), from + FOLDED_AT_ONCE)), asOf())
                    .forEach(taker);
        }
    }

    /**
     * The shipments that a query finds, page after page.
     *
     * @param sql finds the ids of a page after the one that its last parameter names
     * @param first before the first of all
     */
    void pages(String sql, List<Object> values, UUID first, Consumer<List<ShipmentState>> taker) {
        for (UUID last = first; ; ) {
            List<Object> page = new ArrayList<>(values);
            page.add(last);
            List<UUID> ids = glance.list(sql, page, FigureSnapshot.Row::uuid);
            if (ids.isEmpty()) {
                return;
            }
            taker.accept(history.asOf(operation(), ids, asOf()));
            last = ids.get(ids.size() - 1);
        }
    }

    OffsetDateTime local(Instant instant) {
        return instant.atZone(terms.zone()).toOffsetDateTime();
    }

    /** As parameters of an address. */
    String asOfQuery() {
        return "validAt=" + asOf().validAt() + "&knownAt=" + asOf().knownAt();
    }

    /** Where the shipments behind figures are listed. */
    String behind(String question) {
        return "/api/operations/" + operation() + "/figures/shipments?" + question + "&" + asOfQuery();
    }

    /** Where shipments are listed. */
    String shipments(String filter) {
        return "/api/shipments?operation=" + operation() + "&" + filter + "&" + asOfQuery();
    }
}
