package org.aidbridge.shipment.figures;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.database.sql.Row;
import org.aidbridge.shipment.figures.Figure.GroupBy;

/** Names, units and regions as they were known at a time. Entries newer than that have their first revision. */
public final class Names {

    private static final String NEWEST_KNOWN = """
            select distinct on (code) code, %s from %s_revision
            where code = any(?) %s order by code, recorded_at <= ? desc,
              case when recorded_at <= ? then version else -version end desc
            """;

    /** @param rank of its category */
    public record Item(String name, String unit, int rank) {}

    private record Name(String code, String one, String other, String third) {}

    private final ReadSnapshot snapshot;
    private final String operation;
    private final Instant knownAt;

    public Names(ReadSnapshot snapshot, String operation, Instant knownAt) {
        this.snapshot = snapshot;
        this.operation = operation;
        this.knownAt = knownAt;
    }

    public Map<String, Item> items(Collection<String> codes) {
        Map<String, Item> items = new HashMap<>();
        read("name, unit, (select cast(c.rank as text) from item_category c where c.code = category)", "item", codes)
                .forEach(r -> items.put(r.code(), new Item(r.one(), r.other(), Integer.parseInt(r.third()))));
        return items;
    }

    public Map<String, String> carriers(Collection<String> codes) {
        return names(read("name, null, null", "carrier", codes));
    }

    public Map<String, String> parties(Collection<String> codes) {
        return names(read("name, null, null", "party", codes));
    }

    /** An airport has the name of its town. */
    public Map<String, String> places(Collection<String> codes) {
        return names(read(
                "case when kind = 'AIRPORT' then coalesce(municipality, name) else name end, null, null",
                "place",
                codes));
    }

    public String operation() {
        return read("name, null, null", "operation", List.of(operation)).get(0).one();
    }

    private static Map<String, String> names(List<Name> rows) {
        Map<String, String> names = new HashMap<>();
        rows.forEach(r -> names.put(r.code(), r.one()));
        return names;
    }

    /**
     * Regions of members of {@link GroupBy#RECIPIENT}: subdivision or country of the place of the recipient, else the country of
     * the recipient; before the dispatch of the destination. Members without a known region are left out.
     */
    public Map<String, String> regions(Collection<String> members) {
        List<String> recipients =
                members.stream().filter(m -> !m.startsWith("@")).toList();
        List<Name> parties = read("country, place, null", "party", recipients);
        List<String> places = Stream.concat(
                        members.stream().filter(m -> m.startsWith("@")).map(m -> m.substring(1)),
                        parties.stream().map(Name::other).filter(Objects::nonNull))
                .distinct()
                .toList();
        Map<String, String> ofPlaces = new HashMap<>();
        read("country, subdivision, null", "place", places)
                .forEach(p -> ofPlaces.put(p.code(), p.other() != null ? p.other() : p.one()));
        Map<String, String> regions = new HashMap<>();
        members.stream().filter(m -> m.startsWith("@")).forEach(m -> regions.put(m, ofPlaces.get(m.substring(1))));
        parties.forEach(p -> regions.put(p.code(), p.other() != null ? ofPlaces.get(p.other()) : p.one()));
        regions.values().removeIf(Objects::isNull);
        return regions;
    }

    private List<Name> read(String columns, String table, Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        boolean own = table.equals("party");
        String sql = NEWEST_KNOWN.formatted(columns, table, own ? "and operation = ?" : "");
        List<Object> values = own ? List.of(codes, operation, knownAt, knownAt) : List.of(codes, knownAt, knownAt);
        return snapshot.list(sql, values, Names::name);
    }

    private static Name name(Row row) {
        return new Name(row.text(), row.text(), row.text(), row.text());
    }
}
