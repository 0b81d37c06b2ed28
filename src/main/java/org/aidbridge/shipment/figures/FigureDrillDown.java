package org.aidbridge.shipment.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.database.sql.Row;
import org.aidbridge.http.PageRequest;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Slice;
import org.aidbridge.shipment.figures.Figure.GroupBy;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shipments behind a figure, each with its part; over all pages they add up to it. Pages may be short. */
@ApplicationScoped
class FigureDrillDown {

    enum Measure {
        STOCK("p.stock"),
        REACHED("p.reached"),
        SURPLUS("p.surplus"),
        OPENED("p.opened");

        private final String sql;

        Measure(String sql) {
            this.sql = sql;
        }

        /** Opening stock entered in no period. */
        private String sql(boolean ofPeriod) {
            return switch (this) {
                case REACHED -> ofPeriod ? "p.reached - p.opened" : sql;
                case OPENED -> ofPeriod ? "0::numeric" : sql;
                case STOCK, SURPLUS -> sql;
            };
        }
    }

    /**
     * @param item null for all, like {@code stage}, {@code measure} and {@code donor}
     * @param by null for the whole
     * @param members that count
     */
    record Question(
            String item,
            Stage stage,
            Measure measure,
            Instant after,
            String donor,
            GroupBy by,
            Collection<String> members) {}

    /** A shipment's part of a figure. */
    @Schema(name = "ShipmentOfFigure")
    record Part(String shipment, String item, String unit, Stage stage, Measure measure, BigDecimal quantity) {}

    private static final String NEXT = """
            select s.id, s.reference, p.item, p.unit, p.stage, %s
            from (select s.operation, s.id, s.reference from shipment s
                  where s.operation = ? and s.id > ? and %s
                    and (cast(? as text) is null or s.donor = ? or s.head_since is not null and exists (
                      select from shipment_former_head f
                      where f.operation = s.operation and f.shipment = s.id and f.donor = ?))
                  order by s.id limit ?) s
              cross join (select cast(? as timestamptz) as after, cast(? as timestamptz) as valid_at,
                cast(? as timestamptz) as known_at) asof
              left join lateral (
                select p.item, min(p.unit) as unit, p.stage, array[%s] as quantities from figure_part p
                where p.operation = s.operation and p.shipment = s.id
                  and p.occurred_at > asof.after and p.occurred_at <= asof.valid_at and p.recorded_from <= asof.known_at
                  and (p.recorded_to is null or p.recorded_to > asof.known_at) and %s
                group by p.item, p.stage) p on true
            order by s.id, p.item, p.stage
            """;

    private static final UUID FIRST = new UUID(0, 0);

    /** Shipments read at a time, and at most for one page. */
    private static final int AT_ONCE = 500;

    private static final int AT_MOST = 10_000;

    private final ReadReplica replica;

    FigureDrillDown(ReadReplica replica) {
        this.replica = replica;
    }

    /** Most shipments have no part. */
    private record Found(UUID id, List<Part> parts) {}

    Slice<Part> page(String operation, AsOf asOf, Question question, PageRequest page) {
        UUID after = after(page);
        List<Part> parts = new ArrayList<>();
        int shipments = 0;
        try (ReadSnapshot snapshot = replica.snapshot()) {
            for (int seen = 0; seen < AT_MOST; seen += AT_ONCE) {
                List<Found> next = next(snapshot, operation, asOf, question, after);
                for (Found one : next) {
                    if (shipments == page.limit()) {
                        return new Slice<>(parts, after.toString());
                    }
                    shipments += one.parts().isEmpty() ? 0 : 1;
                    parts.addAll(one.parts());
                    after = one.id();
                }
                if (next.size() < AT_ONCE) {
                    return new Slice<>(parts, null);
                }
            }
        }
        return new Slice<>(parts, after.toString());
    }

    private static List<Found> next(ReadSnapshot snapshot, String operation, AsOf asOf, Question question, UUID after) {
        List<Object> values = new ArrayList<>(List.of(operation, after));
        String having = "true";
        if (question.item() != null) {
            having = "s.items @> array[?]::text[]";
            values.add(question.item());
        }
        values.add(question.donor());
        values.add(question.donor());
        values.add(question.donor());
        values.add(AT_ONCE);
        values.add(question.after() == null ? Figures.EVER : question.after());
        values.add(asOf.validAt());
        values.add(asOf.knownAt());
        String where = where(question, values);
        Map<UUID, Found> found = new LinkedHashMap<>();
        snapshot.list(sql(having, where, question.after() != null), values, row -> {
            UUID id = row.uuid();
            return found.computeIfAbsent(id, shipment -> new Found(shipment, new ArrayList<>()))
                    .parts()
                    .addAll(parts(row, question.measure()));
        });
        return List.copyOf(found.values());
    }

    private static String sql(String having, String where, boolean ofPeriod) {
        Measure[] measures = Measure.values();
        String read = IntStream.rangeClosed(1, measures.length)
                .mapToObj(i -> "p.quantities[" + i + "]")
                .collect(Collectors.joining(", "));
        String summed = Arrays.stream(measures)
                .map(measure -> "sum(" + measure.sql(ofPeriod) + ")")
                .collect(Collectors.joining(", "));
        return NEXT.formatted(read, having, summed, where);
    }

    private static String where(Question question, List<Object> values) {
        List<String> all = new ArrayList<>(List.of("true"));
        if (question.item() != null) {
            all.add("p.item = ?");
            values.add(question.item());
        }
        if (question.stage() != null) {
            all.add("p.stage = ?");
            values.add(question.stage().name());
        }
        if (question.donor() != null) {
            all.add("p.donor = ?");
            values.add(question.donor());
        }
        if (question.by() != null) {
            all.add(question.by().sql() + " = any(?)");
            values.add(question.members());
        }
        return String.join(" and ", all);
    }

    private static List<Part> parts(Row row, Measure wanted) {
        String reference = row.text();
        String item = row.text();
        String unit = row.text();
        String stage = row.text();
        List<Part> parts = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            BigDecimal quantity = row.decimal();
            if (quantity != null && quantity.signum() != 0 && (wanted == null || wanted == measure)) {
                parts.add(new Part(reference, item, unit, Stage.valueOf(stage), measure, Figure.plain(quantity)));
            }
        }
        return parts;
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
