package org.aidbridge.route.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.database.sql.Row;
import org.aidbridge.route.state.Departure;
import org.aidbridge.route.state.RouteRef;
import org.aidbridge.shared.AsOf;
import org.hibernate.Session;

/** Observed departures on routes, from the events of shipments on board. */
@ApplicationScoped
class SeenDepartures {

    private static final String DEPARTED = """
            cross join (select cast(? as timestamptz) as valid_at, cast(? as timestamptz) as known_at) as asof
              cross join lateral (
                select * from event e
                where e.operation = ? and e.route = asked.whole and e.type = 'DEPARTED' and e.classifier = 'ACTUAL'
                  and e.occurred_at <= asof.valid_at and e.recorded_at <= asof.known_at
                  and (asked.whole = asked.route or asked.whole || ':' || e.flight = asked.route)
                  and not exists (select from event r where r.operation = e.operation and r.retracts = e.id
                                    and r.recorded_at <= asof.known_at)
                  and not exists (select from shipment_withdrawal d where d.operation = e.operation and d.shipment = e.shipment
                                    and d.recorded_at <= asof.known_at)
            """;
    private static final String SEEN =
            "select asked.route, e.id, e.occurred_at, e.recorded_at, e.flight, e.occurred_on from ";

    private static final String LAST = SEEN + "unnest(cast(? as text[]), cast(? as text[])) as asked (route, whole) "
            + DEPARTED + "order by e.occurred_at desc limit 1) e";

    private static final String FIRST_SINCE = SEEN + """
            unnest(cast(? as text[]), cast(? as text[]), cast(? as timestamptz[]), cast(? as date[]))
                as asked (route, whole, since, day)
            """ + DEPARTED + """
            and e.occurred_at >= asked.since - interval '2 days'
            and case when e.occurred_on is null then e.occurred_at >= asked.since else e.occurred_on > asked.day end
            order by e.occurred_at limit 1) e
            """;

    // One shipment on board is enough for each flight.
    private static final String SINCE = """
            with asked as (select * from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]))
                    as asked (id, whole, zone)),
                 asof as (select cast(? as timestamptz) as since, cast(? as timestamptz) as valid_at,
                            cast(? as timestamptz) as known_at)
            select asked.id, e.id, e.occurred_at, e.recorded_at, e.flight, e.occurred_on
            from asked cross join asof cross join lateral (
                select distinct on (e.flight, coalesce(e.occurred_on, cast(e.occurred_at at time zone asked.zone as date))) e.*
                from event e
                where e.operation = ? and e.route = asked.whole and e.type = 'DEPARTED' and e.classifier = 'ACTUAL'
                  and e.occurred_at > asof.since and e.occurred_at <= asof.valid_at
                  and e.recorded_at <= asof.known_at
                  and (asked.whole = asked.id or asked.whole || ':' || e.flight = asked.id)
                  and not exists (select from event r where r.operation = e.operation and r.retracts = e.id
                                    and r.recorded_at <= asof.known_at)
                  and not exists (select from shipment_withdrawal d where d.operation = e.operation and d.shipment = e.shipment
                                    and d.recorded_at <= asof.known_at)
                order by e.flight, coalesce(e.occurred_on, cast(e.occurred_at at time zone asked.zone as date)), e.occurred_on nulls first,
                  e.occurred_at) e
            """;

    /**
     * A time from which a departure opens a route.
     *
     * @param after the same for departures known to the day
     */
    record Turn(RouteRef route, Instant since, LocalDate after) {}

    /** The uncertainty of a departure known to the day. */
    private static final Duration OF_A_DAY = Duration.ofDays(2);

    private record Seen(String route, Departure departure) {}

    private final Session session;

    SeenDepartures(Session session) {
        this.session = session;
    }

    /** By route id, the last departure and, for each turn, the first one since. */
    Map<String, List<Departure>> turning(
            String operation, Collection<RouteRef> routes, Collection<Turn> turns, AsOf asOf) {
        Map<String, List<Departure>> seen = new HashMap<>(ask(
                LAST,
                List.of(
                        texts(routes, RouteRef::id),
                        texts(routes, RouteRef::whole),
                        asOf.validAt(),
                        asOf.knownAt(),
                        operation)));
        List<Turn> turned = turns.stream()
                .filter(t -> seen.containsKey(t.route().id())
                        && !seen.get(t.route().id())
                                .get(0)
                                .at()
                                .isBefore(t.since().minus(OF_A_DAY)))
                .toList();
        if (!turned.isEmpty()) {
            ask(
                            FIRST_SINCE,
                            List.of(
                                    texts(turned, t -> t.route().id()),
                                    texts(turned, t -> t.route().whole()),
                                    texts(turned, t -> t.since().toString()),
                                    texts(turned, t -> t.after().toString()),
                                    asOf.validAt(),
                                    asOf.knownAt(),
                                    operation))
                    .forEach((route, first) -> seen.get(route).addAll(first));
        }
        return seen;
    }

    /** By route id, each flight since an instant at least once. */
    Map<String, List<Departure>> since(Instant since, String operation, Collection<RouteRef> routes, AsOf asOf) {
        if (routes.isEmpty()) {
            return Map.of();
        }
        return ask(
                SINCE,
                List.of(
                        texts(routes, RouteRef::id),
                        texts(routes, RouteRef::whole),
                        texts(routes, r -> r.zone().getId()),
                        since,
                        asOf.validAt(),
                        asOf.knownAt(),
                        operation));
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private Map<String, List<Departure>> ask(String sql, List<Object> values) {
        Map<String, List<Departure>> departures = new HashMap<>();
        RoundTrip.list(session, sql, values, SeenDepartures::seen).forEach(s -> departures
                .computeIfAbsent(s.route(), r -> new ArrayList<>())
                .add(s.departure()));
        return departures;
    }

    private static Seen seen(Row row) {
        String route = row.text();
        UUID event = row.uuid();
        Instant at = row.instant();
        Instant recordedAt = row.instant();
        String flight = row.text();
        return new Seen(route, new Departure(at, row.day(), recordedAt, flight, null, event));
    }
}
