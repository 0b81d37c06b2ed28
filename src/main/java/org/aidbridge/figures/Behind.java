package org.aidbridge.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aidbridge.http.PageRequest;
import org.aidbridge.ledger.Stage;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Slice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The shipments behind a figure, each with its part of it: over all pages they add up to the figure. They are gone through
 * in the order of entry; where few of many count, a page may be short, and its link leads on.
 */
@ApplicationScoped
class Behind {

    /** What of a figure is looked behind. */
    enum Measure {
        STOCK("p.stock"),
        REACHED("p.reached"),
        SURPLUS("p.surplus"),
        OPENED("p.opened");

        private final String sql;

        Measure(String sql) {
            this.sql = sql;
        }

        /** What stood there when the operation began was reached in no period. */
        private String sql(boolean ofPeriod) {
            return switch (this) {
                case REACHED -> ofPeriod ? "p.reached - p.opened" : sql;
                case OPENED -> ofPeriod ? "0::numeric" : sql;
                case STOCK, SURPLUS -> sql;
            };
        }
    }

    /**
     * @param donor party code, or null for all
     * @param by what the figure is told by; null for the whole
     * @param members of that, which count
     */
    record Question(
            String item,
            Stage stage,
            Measure measure,
            Instant after,
            String donor,
            By by,
            Collection<String> members) {}

    /** A shipment's part of a figure. */
    @Schema(name = "ShipmentOfFigure")
    record Part(String shipment, String item, String unit, BigDecimal quantity) {}

    private static final String NEXT = """
            select s.id, s.reference, p.unit, p.quantity
            from (select s.operation, s.id, s.reference from shipment s
                  where s.operation = ? and s.id > ? and s.items @> array[?]::text[]
                    and (cast(? as text) is null or s.donor = ?) order by s.id limit ?) s
              cross join (select cast(? as timestamptz) as after, cast(? as timestamptz) as valid_at,
                cast(? as timestamptz) as known_at) asof
              left join lateral (
                select min(p.unit) as unit, sum(%s) as quantity from figure_part p
                where p.operation = s.operation and p.shipment = s.id and p.item = ? and p.stage = ?
                  and p.occurred_at > asof.after and p.occurred_at <= asof.valid_at and p.recorded_from <= asof.known_at
                  and (p.recorded_to is null or p.recorded_to > asof.known_at) and %s) p on true
            order by s.id
            """;

    private static final UUID FIRST = new UUID(0, 0);

    /** So many shipments are gone through at a time, and at most for one page. */
    private static final int AT_ONCE = 500;

    private static final int AT_MOST = 10_000;

    private final Reporting reporting;

    Behind(Reporting reporting) {
        this.reporting = reporting;
    }

    private record Found(UUID id, Part part) {}

    Slice<Part> page(String operation, AsOf asOf, Question question, PageRequest page) {
        UUID after = after(page);
        List<Found> found = new ArrayList<>();
        try (Glance glance = reporting.glance()) {
            for (int seen = 0; seen < AT_MOST; seen += AT_ONCE) {
                List<Found> next = next(glance, operation, asOf, question, after);
                for (Found one : next) {
                    if (found.size() == page.limit()) {
                        return slice(found, after);
                    }
                    if (one.part().quantity() != null && one.part().quantity().signum() != 0) {
                        found.add(one);
                    }
                    after = one.id();
                }
                if (next.size() < AT_ONCE) {
                    return slice(found, null);
                }
            }
        }
        return slice(found, after);
    }

    private static Slice<Part> slice(List<Found> found, UUID after) {
        return new Slice<>(found.stream().map(Found::part).toList(), after == null ? null : after.toString());
    }

    private static List<Found> next(Glance glance, String operation, AsOf asOf, Question question, UUID after) {
        List<Object> values = new ArrayList<>();
        values.add(operation);
        values.add(after);
        values.add(question.item());
        values.add(question.donor());
        values.add(question.donor());
        values.add(AT_ONCE);
        values.add(question.after() == null ? Figures.EVER : question.after());
        values.add(asOf.validAt());
        values.add(asOf.knownAt());
        values.add(question.item());
        values.add(question.stage().name());
        String members = "true";
        if (question.by() != null) {
            members = question.by().sql() + " = any(?)";
            values.add(question.members());
        }
        return glance.list(
                NEXT.formatted(question.measure().sql(question.after() != null), members),
                values,
                row -> found(row, question.item()));
    }

    private static Found found(Glance.Row row, String item) throws SQLException {
        UUID id = row.uuid();
        String reference = row.text();
        String unit = row.text();
        BigDecimal quantity = row.decimal();
        return new Found(id, new Part(reference, item, unit, quantity == null ? null : Figure.plain(quantity)));
    }

    private static UUID after(PageRequest page) {
        if (page.after() == null) {
            return FIRST;
        }
        try {
            return UUID.fromString(page.after());
        } catch (IllegalArgumentException e) {
            throw PageRequest.badCursor();
        }
    }
}
