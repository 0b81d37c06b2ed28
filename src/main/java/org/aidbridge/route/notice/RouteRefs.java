package org.aidbridge.route.notice;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.database.sql.Row;
import org.aidbridge.route.state.RouteRef;

/** Completes route ids with the countries and zones of their ends. */
final class RouteRefs {

    private static final String PLACES = "select code, country, zone from place where code = any(cast(? as text[]))";

    private record Place(String code, String country, ZoneId zone) {
        static Place of(Row row) {
            return new Place(row.text(), row.text(), ZoneId.of(row.text()));
        }
    }

    private record Named(String id, String carrier, String origin, String destination, String flight) {
        static Named of(String id) {
            String[] parts = id.split(":", 3);
            String[] ends = parts[1].split("-", 2);
            return new Named(id, parts[0], ends[0], ends[1], parts.length < 3 ? null : parts[2]);
        }

        RouteRef at(Map<String, Place> places) {
            Place from = places.get(origin);
            Place to = places.get(destination);
            return from == null || to == null
                    ? null
                    : new RouteRef(id, carrier, origin, from.country(), from.zone(), destination, to.country(), flight);
        }
    }

    private RouteRefs() {}

    static List<String> carriers(Collection<String> ids) {
        return ids.stream().map(id -> Named.of(id).carrier()).distinct().toList();
    }

    /**
     * By id, without routes whose ends are unknown. Available after the round trip.
     *
     * @param ids {@code carrier:origin-destination}, and {@code :flight} for one flight of it
     */
    static Supplier<List<RouteRef>> of(Collection<String> ids, RoundTrip trip) {
        List<Named> named = ids.stream().distinct().sorted().map(Named::of).toList();
        String[] ends = named.stream()
                .flatMap(n -> Stream.of(n.origin(), n.destination()))
                .distinct()
                .toArray(String[]::new);
        var places = trip.query(PLACES, List.of((Object) ends), Place::of);
        return () -> {
            Map<String, Place> byCode =
                    places.get().stream().collect(Collectors.toMap(Place::code, Function.identity()));
            return named.stream()
                    .map(n -> n.at(byCode))
                    .filter(Objects::nonNull)
                    .toList();
        };
    }
}
