package org.aidbridge.route.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aidbridge.database.sql.Row;
import org.aidbridge.reference.carrier.DatedDeparture;
import org.aidbridge.reference.carrier.DatedDepartures;
import org.aidbridge.reference.carrier.Routes;
import org.aidbridge.reference.carrier.ServicePattern;
import org.aidbridge.reference.carrier.ServicePatterns;
import org.aidbridge.route.state.Departure;
import org.aidbridge.route.state.Departure.DepartureOutcome;
import org.aidbridge.route.state.Departure.Planned;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.Notice.NoticeScope;
import org.aidbridge.route.state.RouteActivity;
import org.aidbridge.route.state.RouteRef;
import org.aidbridge.route.state.RouteState;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Unknown;

/**
 * Routes as the board shows them: their states, recent departures beside the usual pattern, and the next dated departure.
 */
@ApplicationScoped
public class RouteBoard {

    private static final Duration LONGEST_DELAY = Duration.ofDays(2);

    /** @param baseline the usual pattern, or null */
    public record Row(RouteState state, RouteActivity served, ServicePattern.Facts baseline) {
        /** Whether a row for a whole scope already shows its closure. */
        private boolean tells(RouteState suspended) {
            RouteRef route = state.route();
            return state.now().closed()
                    && route.carrier().equals(suspended.route().carrier())
                    && NoticeScope.ofId(suspended.route().id()).covers(route);
        }

        private boolean isSpokenOf() {
            return state.now().cause() != null
                    || state.lastNotOperated() != null
                    || !state.assertions().isEmpty();
        }
    }

    private final Notices notices;
    private final Routes routes;
    private final RouteStates states;
    private final SeenDepartures seen;
    private final PlannedRoutes plannedRoutes;
    private final ServicePatterns patterns;
    private final DatedDepartures dated;

    RouteBoard(
            Notices notices,
            Routes routes,
            RouteStates states,
            SeenDepartures seen,
            PlannedRoutes plannedRoutes,
            ServicePatterns patterns,
            DatedDepartures dated) {
        this.notices = notices;
        this.routes = routes;
        this.states = states;
        this.seen = seen;
        this.plannedRoutes = plannedRoutes;
        this.patterns = patterns;
        this.dated = dated;
    }

    /** By route id, in the order of ids. */
    @Transactional
    Map<String, Row> of(String operation, Collection<String> ids, AsOf asOf) {
        RouteStates.Known known = states.known(operation, ids, asOf, List.of());
        Instant since = asOf.validAt().minus(RouteActivity.WEEK);
        Map<String, List<Departure>> lately = seen.since(since, operation, flown(known, since), asOf);
        Map<String, ServicePatterns.Revision> usual = patterns.holding(ids, asOf);
        Map<String, Set<Planned>> planned = planned(known, asOf);
        Map<String, Row> rows = new LinkedHashMap<>();
        RouteStates.states(known, asOf).forEach((id, state) -> {
            RouteRef route = state.route();
            ServicePatterns.Revision baseline = usual.get(id);
            rows.put(
                    id,
                    new Row(
                            state,
                            RouteActivity.of(
                                    route, known.said(route), both(known, lately, route), of(route, planned), asOf),
                            baseline == null ? null : baseline.facts()));
        });
        return rows;
    }

    /**
     * Routes with notices that were entered or have planned legs, by id. A suspension by country that closes none of them is a
     * row of its own, for all routes between these countries.
     */
    @Transactional
    public List<Row> spokenOf(String operation, AsOf asOf) {
        List<String> carriers = notices.carriers(operation);
        if (carriers.isEmpty()) {
            return List.of();
        }
        Set<String> ids = new TreeSet<>(routes.of(carriers, asOf.knownAt()));
        ids.addAll(plannedRoutes.of(operation, carriers, asOf));
        List<Row> rows = new ArrayList<>(of(operation, ids, asOf).values());
        rows.removeIf(row -> !row.isSpokenOf());
        for (RouteState suspended : states.suspendedByCountry(operation, carriers, asOf)) {
            if (rows.stream().noneMatch(row -> row.tells(suspended))) {
                rows.add(new Row(suspended, new RouteActivity(0, null, null), null));
            }
        }
        rows.sort(Comparator.comparing(row -> row.state().route().id()));
        return rows;
    }

    public List<RouteStateView> shown(String operation, AsOf asOf) {
        return spokenOf(operation, asOf).stream()
                .map(row -> RouteStateView.of(operation, row, asOf))
                .toList();
    }

    /** @throws Unknown (404) for a route that was not entered and on which the operation has no planned legs */
    @Transactional
    public void requireKnown(String operation, String id) {
        if (!isEntered(id)
                && !plannedRoutes.of(operation, List.of(id.split(":", 2)[0])).contains(id)) {
            throw new Unknown("route", id);
        }
    }

    /** Only an entered route has dated departures and a usual pattern. */
    @Transactional
    public boolean isEntered(String id) {
        return routes.findById(id) != null;
    }

    /** @throws Unknown (404) for a route that was not entered and on which the operation has no planned legs */
    public RouteStateView known(String operation, String id, AsOf asOf) {
        requireKnown(operation, id);
        Row row = of(operation, List.of(id), asOf).get(id);
        if (row == null) {
            throw new Unknown("route", id);
        }
        return RouteStateView.of(operation, row, asOf);
    }

    /**
     * Outcomes of dated departures, as observed in an operation.
     *
     * @param departures of one route, in the order of their dates
     * @return by code
     */
    @Transactional
    Map<String, DepartureOutcome> outcomes(String operation, String route, List<DatedDeparture> departures, AsOf asOf) {
        if (departures.isEmpty()) {
            return Map.of();
        }
        RouteStates.Known known = states.known(operation, List.of(route), asOf, List.of());
        RouteRef ref = known.routes().get(0);
        LocalDate first = departures.get(0).facts().date();
        LocalDate last = departures.get(departures.size() - 1).facts().date();
        Instant end = last.atStartOfDay(ref.zone()).plusDays(1).toInstant().plus(LONGEST_DELAY);
        AsOf then = end.isBefore(asOf.validAt()) ? new AsOf(end, asOf.knownAt()) : asOf;
        Instant since = first.atStartOfDay(ref.zone()).toInstant().minus(LONGEST_DELAY);
        return DepartureOutcome.of(
                ref,
                known.said(ref),
                both(known, seen.since(since, operation, known.routes(), then), ref),
                departures.stream().map(RouteBoard::planned).toList(),
                asOf);
    }

    private static List<RouteRef> flown(RouteStates.Known known, Instant since) {
        return known.routes().stream()
                .filter(route -> known.seen(route).stream().anyMatch(d -> d.at().isAfter(since)))
                .toList();
    }

    private static List<Departure> both(RouteStates.Known known, Map<String, List<Departure>> more, RouteRef route) {
        return Stream.concat(known.seen(route).stream(), more.getOrDefault(route.id(), List.of()).stream())
                .toList();
    }

    /** The next dated departures of each whole route, from now and from each day on which it may open again. */
    private Map<String, Set<Planned>> planned(RouteStates.Known known, AsOf asOf) {
        Map<String, Set<Planned>> planned = new HashMap<>();
        add(
                dated.upcoming(
                        known.routes().stream()
                                .map(route -> new DatedDepartures.Day(route.whole(), earliest(route, asOf)))
                                .distinct()
                                .toList(),
                        asOf),
                planned);
        List<DatedDepartures.Day> opening = known.routes().stream()
                // Otherwise all of them have been read.
                .filter(route -> planned.getOrDefault(route.whole(), Set.of()).size() >= DatedDepartures.NEXT)
                .flatMap(route -> known.said(route).stream()
                        .map(Notice::resumesOn)
                        .filter(Objects::nonNull)
                        // The day may begin earlier in the zone of the notice.
                        .map(day -> day.minusDays(1))
                        .filter(day -> day.isAfter(earliest(route, asOf)))
                        .map(day -> new DatedDepartures.Day(route.whole(), day)))
                .distinct()
                .toList();
        if (!opening.isEmpty()) {
            add(dated.upcoming(opening, asOf), planned);
        }
        return planned;
    }

    private static LocalDate earliest(RouteRef route, AsOf asOf) {
        return asOf.validAt().minus(LONGEST_DELAY).atZone(route.zone()).toLocalDate();
    }

    private static void add(List<DatedDepartures.Upcoming> upcoming, Map<String, Set<Planned>> planned) {
        upcoming.forEach(d -> planned.computeIfAbsent(d.route(), r -> new LinkedHashSet<>())
                .add(new Planned(d.code(), d.flight(), d.date(), d.expected())));
    }

    private static List<Planned> of(RouteRef route, Map<String, Set<Planned>> planned) {
        return planned.getOrDefault(route.whole(), Set.of()).stream()
                .filter(p -> route.flight() == null || route.flight().equals(p.flight()))
                .toList();
    }

    private static Planned planned(DatedDeparture departure) {
        DatedDeparture.Facts facts = departure.facts();
        return new Planned(
                departure.code(),
                facts.flight(),
                facts.date(),
                facts.estimatedDeparture() == null ? facts.departsAt() : facts.estimatedDeparture());
    }
}
