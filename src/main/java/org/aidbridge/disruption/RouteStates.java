package org.aidbridge.disruption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aidbridge.carrier.Routes;
import org.aidbridge.catalogue.Catalogue;
import org.aidbridge.journal.Journal;
import org.aidbridge.journal.RoundTrip;
import org.aidbridge.notice.Departure;
import org.aidbridge.notice.Interval;
import org.aidbridge.notice.Notice;
import org.aidbridge.notice.NoticeIndex;
import org.aidbridge.notice.RouteRef;
import org.aidbridge.notice.RouteState;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Unknown;
import org.hibernate.Session;

/**
 * The states of routes in an operation as of a point on the two clocks. For any number of routes it takes three statements:
 * the routes, what was said of their carriers, and what was seen to leave on them.
 */
@ApplicationScoped
public class RouteStates {

    private static final String ROUTES = """
            with asked as (
                select id, split_part(id, ':', 1) as carrier, split_part(split_part(id, ':', 2), '-', 1) as origin,
                  split_part(split_part(id, ':', 2), '-', 2) as destination, nullif(split_part(id, ':', 3), '') as flight
                from unnest(cast(? as text[])) as asked (id))
            select r.id, r.carrier, r.origin, o.country, o.zone, r.destination, d.country, r.flight
            from asked r join place o on o.code = r.origin join place d on d.code = r.destination order by r.id
            """;

    private final Session session;
    private final Notices notices;
    private final Routes routes;
    private final SeenDepartures departures;
    private final Journal journal;

    RouteStates(Session session, Notices notices, Routes routes, SeenDepartures departures, Journal journal) {
        this.session = session;
        this.notices = notices;
        this.routes = routes;
        this.departures = departures;
        this.journal = journal;
    }

    /** What is known of some routes: what was said and what was seen. */
    record Known(List<RouteRef> routes, Map<String, NoticeIndex> said, Map<String, List<Departure>> seen) {
        List<Notice> said(RouteRef route) {
            return RouteStates.said(route, said);
        }

        List<Departure> seen(RouteRef route) {
            return seen.getOrDefault(route.id(), List.of());
        }
    }

    private static List<Notice> said(RouteRef route, Map<String, NoticeIndex> said) {
        NoticeIndex index = said.get(route.carrier());
        return index == null ? List.of() : index.concerning(route);
    }

    /** Returns when what was known of the operation, and of what all operations share, can no longer change. */
    public void settle(String operation) {
        journal.settle(operation);
        journal.settle(Catalogue.JOURNAL);
    }

    /** Whether anything was ever said of a carrier in an operation; where not, all its routes are ACTIVE. */
    @Transactional
    public boolean isAnythingSaid(String operation, String carrier) {
        return notices.isAnythingSaid(operation, carrier);
    }

    /**
     * By route id, in the order of ids. A route has a state whether anybody has entered it or not; where an end of it is no
     * known place it is left out.
     */
    @Transactional
    public Map<String, RouteState> of(String operation, Collection<String> ids, AsOf asOf) {
        return states(known(operation, ids, asOf, List.of()), asOf);
    }

    /** The same, if a notice had been published that is only a draft yet. */
    @Transactional
    public Map<String, RouteState> with(Notice draft, Collection<String> ids, AsOf asOf) {
        return states(known(draft.operation(), ids, asOf, List.of(draft)), asOf);
    }

    /** All routes that are closed then, in the order of ids. */
    @Transactional
    public List<RouteState> closed(String operation, AsOf asOf) {
        return closed(operation, notices.carriers(operation), asOf);
    }

    /**
     * The routes that the suspension a notice belongs to keeps closed then.
     *
     * @throws Unknown (404) when the operation has no such notice
     */
    @Transactional
    public List<RouteState> closedBy(String operation, UUID notice, AsOf asOf) {
        String carrier = notices.find(operation, notice)
                .orElseThrow(() -> new Unknown("notice", notice.toString()))
                .carrier();
        return closed(operation, List.of(carrier), asOf).stream()
                .filter(state -> state.closedBy().contains(notice))
                .toList();
    }

    private List<RouteState> closed(String operation, List<String> carriers, AsOf asOf) {
        List<String> ids = carriers.stream()
                .flatMap(carrier -> routes.of(carrier).stream())
                .toList();
        return of(operation, ids, asOf).values().stream()
                .filter(state -> state.now().closed())
                .toList();
    }

    /**
     * The states a route went through, until {@code validAt}.
     *
     * @throws Unknown (404) when there is no such route
     */
    @Transactional
    public List<Interval> history(String operation, String id, AsOf asOf) {
        Known known = known(operation, List.of(id), asOf, List.of());
        RouteRef route = known.routes().stream().findFirst().orElseThrow(() -> new Unknown("route", id));
        return RouteState.history(route, known.said(route), known.seen(route), asOf);
    }

    /** The same of all routes of a carrier of which anything was said, by their ids. */
    @Transactional
    Map<String, List<Interval>> histories(String operation, String carrier, AsOf asOf) {
        if (!notices.isAnythingSaid(operation, carrier)) {
            return Map.of();
        }
        Known known = known(operation, routes.of(carrier), asOf, List.of());
        Map<String, List<Interval>> histories = new LinkedHashMap<>();
        for (RouteRef route : known.routes()) {
            if (!known.said(route).isEmpty()) {
                histories.put(route.id(), RouteState.history(route, known.said(route), known.seen(route), asOf));
            }
        }
        return histories;
    }

    static Map<String, RouteState> states(Known known, AsOf asOf) {
        Map<String, RouteState> states = new LinkedHashMap<>();
        for (RouteRef route : known.routes()) {
            states.put(route.id(), RouteState.of(route, known.said(route), known.seen(route), asOf));
        }
        return states;
    }

    Known known(String operation, Collection<String> ids, AsOf asOf, List<Notice> drafts) {
        RoundTrip trip = new RoundTrip();
        var routes = trip.ask(ROUTES, List.of((Object) ids.toArray(String[]::new)), RouteStates::route);
        trip.send(session);
        List<String> carriers =
                routes.get().stream().map(RouteRef::carrier).distinct().toList();
        List<Notice> said = new ArrayList<>(notices.of(operation, carriers, asOf.knownAt()));
        said.addAll(drafts);
        Map<String, NoticeIndex> byCarrier = new HashMap<>();
        said.stream()
                .collect(Collectors.groupingBy(Notice::carrier))
                .forEach((carrier, its) -> byCarrier.put(carrier, new NoticeIndex(its)));
        return new Known(routes.get(), byCarrier, departures(operation, routes.get(), byCarrier, asOf));
    }

    private Map<String, List<Departure>> departures(
            String operation, List<RouteRef> routes, Map<String, NoticeIndex> said, AsOf asOf) {
        List<SeenDepartures.Turn> turns = new ArrayList<>();
        for (RouteRef route : routes) {
            said(route, said).stream()
                    .filter(n -> n.isOfCarrier() && n.kind().closes())
                    .filter(n -> n.scope() == null || n.scope().covers(route))
                    .map(Notice::contradictableFrom)
                    .distinct()
                    .forEach(since -> turns.add(new SeenDepartures.Turn(route, since)));
            turns.add(new SeenDepartures.Turn(route, asOf.validAt()));
        }
        return departures.turning(operation, turns, asOf);
    }

    private static RouteRef route(ResultSet row) throws SQLException {
        return new RouteRef(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                ZoneId.of(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
