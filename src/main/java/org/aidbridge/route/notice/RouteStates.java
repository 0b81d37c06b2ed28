package org.aidbridge.route.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.reference.carrier.Routes;
import org.aidbridge.reference.operation.CodeLookup;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.route.state.Departure;
import org.aidbridge.route.state.Interval;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.NoticeIndex;
import org.aidbridge.route.state.RouteHistory;
import org.aidbridge.route.state.RouteRef;
import org.aidbridge.route.state.RouteState;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Unknown;
import org.hibernate.Session;

/**
 * The states of routes in an operation as of a point on the two clocks, in a few statements for any number of routes.
 */
@ApplicationScoped
public class RouteStates {

    private final Session session;
    private final Notices notices;
    private final Routes routes;
    private final PlannedRoutes planned;
    private final NoticeCache said;
    private final SeenDepartures departures;
    private final CodeLookup codes;
    private final Journal journal;

    RouteStates(
            Session session,
            Notices notices,
            Routes routes,
            PlannedRoutes planned,
            NoticeCache said,
            SeenDepartures departures,
            CodeLookup codes,
            Journal journal) {
        this.session = session;
        this.notices = notices;
        this.said = said;
        this.routes = routes;
        this.planned = planned;
        this.departures = departures;
        this.codes = codes;
        this.journal = journal;
    }

    private record Told(List<RouteRef> routes, Map<String, NoticeIndex> said) {
        List<Notice> said(RouteRef route) {
            NoticeIndex index = said.get(route.carrier());
            return index == null ? List.of() : index.concerning(route);
        }

        /** Only routes with notices. */
        Told spokenOf() {
            return new Told(routes.stream().filter(r -> !said(r).isEmpty()).toList(), said);
        }
    }

    /**
     * Routes with notices and observed departures.
     *
     * @param zone of the operation
     */
    record Known(Told told, Map<String, List<Departure>> seen, ZoneId zone) {
        List<RouteRef> routes() {
            return told.routes();
        }

        List<Notice> said(RouteRef route) {
            return told.said(route);
        }

        List<Departure> seen(RouteRef route) {
            return seen.getOrDefault(route.id(), List.of());
        }
    }

    /** Waits until what was known of the operation, and of shared reference data, is final. */
    public void settle(String operation) {
        journal.settle(operation);
        journal.settle(RevisedEntries.JOURNAL);
    }

    /** Without notices all routes of a carrier are ACTIVE. */
    @Transactional
    public boolean isAnythingSaid(String operation, String carrier) {
        return notices.isAnythingSaid(operation, carrier);
    }

    /** By route id, also for routes that were never entered; without those whose ends are unknown. */
    @Transactional
    public Map<String, RouteState> of(String operation, Collection<String> ids, AsOf asOf) {
        return states(known(operation, ids, asOf, List.of()), asOf);
    }

    /** Histories by route id; a route that is not there is open. */
    @Transactional
    public Map<String, RouteHistory> histories(String operation, Collection<String> ids, AsOf asOf) {
        Map<String, RouteHistory> histories = new LinkedHashMap<>();
        Told spokenOf = told(operation, ids, asOf, List.of()).spokenOf();
        if (!spokenOf.routes().isEmpty()) {
            Known known = seen(operation, spokenOf, asOf);
            known.routes()
                    .forEach(route -> histories.put(
                            route.id(), RouteHistory.of(route, known.said(route), known.seen(route), asOf)));
        }
        return histories;
    }

    /** Routes that are closed, or will be. */
    @Transactional
    public Map<String, RouteHistory> closing(String operation, AsOf asOf) {
        Map<String, RouteHistory> closing = histories(operation, idsOf(operation, notices.carriers(operation)), asOf);
        closing.values().removeIf(o -> o.closedFrom(asOf.validAt()).isEmpty());
        return closing;
    }

    /**
     * The effects of a published notice on routes, where there are any.
     *
     * @throws Unknown (404) when the operation has no such notice, or had none then
     */
    @Transactional
    public List<NoticeEffect> effects(String operation, UUID id, AsOf asOf) {
        Notice notice = notices.find(operation, id)
                .filter(n -> !n.recordedAt().isAfter(asOf.knownAt()))
                .orElseThrow(() -> new Unknown("notice", id.toString()));
        return effects(notice, List.of(), asOf);
    }

    /** The same for a draft. */
    @Transactional
    public List<NoticeEffect> effects(Notice draft, AsOf now) {
        return effects(draft, List.of(draft), now);
    }

    private List<NoticeEffect> effects(Notice notice, List<Notice> drafts, AsOf asOf) {
        Known known = known(notice.operation(), idsOf(notice.operation(), List.of(notice.carrier())), asOf, drafts);
        return known.routes().stream()
                .filter(route -> known.said(route).stream().anyMatch(n -> n.id().equals(notice.id())))
                .map(route -> NoticeEffect.of(notice, route, known.said(route), known.seen(route), asOf, known.zone()))
                .filter(effect -> effect.isChange() || effect.concernsCargo(asOf))
                .toList();
    }

    /** Entered routes of carriers, and those with planned legs in this operation. */
    private Collection<String> idsOf(String operation, List<String> carriers) {
        Set<String> ids = new TreeSet<>(routes.of(carriers));
        ids.addAll(planned.of(operation, carriers));
        return ids;
    }

    /**
     * Suspensions by country in effect, each as a route that stands for all between these countries.
     *
     * @param carriers with notices
     */
    @Transactional
    List<RouteState> suspendedByCountry(String operation, List<String> carriers, AsOf asOf) {
        RoundTrip trip = new RoundTrip();
        var known = said.known(operation, carriers, asOf.knownAt(), trip);
        trip.send(session);
        List<RouteState> suspended = new ArrayList<>();
        known.get().forEach((carrier, index) -> index.suspendedByCountry().forEach(scope -> {
            ZoneId zone = codes.zone(operation);
            RouteRef all = RouteRef.between(carrier, scope, zone);
            suspended.add(RouteState.of(all, index.concerning(all), List.of(), asOf, zone));
        }));
        suspended.removeIf(state -> !state.now().closed());
        return suspended;
    }

    /** All known notices of an operation, in the order of issue. */
    @Transactional
    public List<Notice> said(String operation, Instant knownAt) {
        return notices.of(operation, knownAt);
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

    /** For all routes of a carrier with notices, by id. */
    @Transactional
    public Map<String, List<Interval>> histories(String operation, String carrier, AsOf asOf) {
        if (!notices.isAnythingSaid(operation, carrier)) {
            return Map.of();
        }
        Known known = known(operation, idsOf(operation, List.of(carrier)), asOf, List.of());
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
            states.put(route.id(), RouteState.of(route, known.said(route), known.seen(route), asOf, known.zone()));
        }
        return states;
    }

    Known known(String operation, Collection<String> ids, AsOf asOf, List<Notice> drafts) {
        return seen(operation, told(operation, ids, asOf, drafts), asOf);
    }

    private Told told(String operation, Collection<String> ids, AsOf asOf, List<Notice> drafts) {
        RoundTrip trip = new RoundTrip();
        var routes = RouteRefs.of(ids, trip);
        var known = said.known(operation, RouteRefs.carriers(ids), asOf.knownAt(), trip);
        trip.send(session);
        Map<String, NoticeIndex> byCarrier = new HashMap<>(known.get());
        drafts.stream()
                .collect(Collectors.groupingBy(Notice::carrier))
                .forEach(
                        (carrier, its) -> byCarrier.merge(carrier, new NoticeIndex(its), (all, more) -> all.with(its)));
        return new Told(routes.get(), byCarrier);
    }

    /** Operations without notices have no use for it. */
    private ZoneId zone(String operation, Map<String, NoticeIndex> said) {
        return said.isEmpty() ? ZoneOffset.UTC : codes.zone(operation);
    }

    private Known seen(String operation, Told told, AsOf asOf) {
        List<SeenDepartures.Turn> turns = new ArrayList<>();
        for (RouteRef route : told.routes()) {
            told.said(route).stream()
                    .filter(n -> n.isOfCarrier() && n.kind().closes())
                    .filter(n -> n.scope() == null || n.scope().covers(route))
                    .map(n ->
                            new SeenDepartures.Turn(route, n.contradictableFrom(), n.contradictableAfter(route.zone())))
                    .distinct()
                    .forEach(turns::add);
        }
        return new Known(told, departures.turning(operation, told.routes(), turns, asOf), zone(operation, told.said()));
    }
}
