package org.aidbridge.route.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aidbridge.route.state.Departure.Planned;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.route.state.Notice.NoticeScope;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.When;

/** The notices about one route up to an instant, without retracted ones, and its observed departures. */
final class RouteEvidence {

    private final RouteRef route;
    private final Instant instant;
    private final Map<UUID, Notice> byId = new HashMap<>();
    private final List<Notice> holding;
    private final List<Suspension> suspensions;
    private final List<Departure> departures;

    static RouteEvidence asOf(RouteRef route, List<Notice> notices, List<Departure> departures, AsOf asOf) {
        return new RouteEvidence(
                route, RouteState.known(notices, asOf), RouteState.seen(departures, asOf), asOf.validAt(), null);
    }

    /**
     * @param notices in their order; of the carrier of this route
     * @param only the id of a notice whose suspensions alone count; null for all
     */
    RouteEvidence(RouteRef route, List<Notice> notices, List<Departure> departures, Instant instant, UUID only) {
        this.route = route;
        this.instant = instant;
        List<Notice> said = said(notices, instant);
        said.forEach(n -> byId.put(n.id(), n));
        Set<UUID> withdrawn = new HashSet<>();
        said.stream().filter(this::withdraws).forEach(n -> withdrawn.add(n.refersTo()));
        this.holding = said.stream()
                .filter(n -> !withdrawn.contains(n.id()) && !withdraws(n))
                .toList();
        this.suspensions = suspensions().stream()
                .filter(s -> only == null || s.said().stream().anyMatch(n -> n.id().equals(only)))
                .toList();
        this.departures = Stream.concat(
                        departures.stream(),
                        holding.stream().filter(this::isDeparture).map(RouteEvidence::departure))
                .filter(d -> !d.at().isAfter(instant))
                .sorted(Comparator.comparing(Departure::at))
                .toList();
    }

    /** A notice of a day that refers to one of the same day comes after it. */
    private static List<Notice> said(List<Notice> notices, Instant instant) {
        Set<UUID> unsaid = new HashSet<>();
        List<Notice> said = new ArrayList<>();
        for (Notice notice : notices) {
            if (notice.issuedAt().isAfter(instant) || unsaid.contains(notice.refersTo())) {
                unsaid.add(notice.id());
            } else {
                said.add(notice);
            }
        }
        return said;
    }

    /** Only the same source can retract a notice. */
    private boolean withdraws(Notice notice) {
        Notice target = byId.get(notice.refersTo());
        return notice.kind() == NoticeKind.RETRACTION
                && target != null
                && target.source().isSameAs(notice.source());
    }

    private List<Suspension> suspensions() {
        Map<UUID, Suspension> threads = new LinkedHashMap<>();
        for (Notice notice : holding) {
            if (!notice.isOfCarrier()) {
                continue;
            }
            if (notice.kind() == NoticeKind.SUSPENSION) {
                threads.put(notice.id(), new Suspension(notice, scope(notice), route.zone()));
            } else if (notice.refersTo() != null) {
                Suspension thread = threads.get(root(notice));
                if (thread != null && (notice.kind().statesTerms() || covers(notice))) {
                    thread.hear(notice);
                }
            } else if (covers(notice)) {
                threads.values().forEach(thread -> thread.hear(notice));
            }
        }
        return threads.values().stream().filter(thread -> thread.covers(route)).toList();
    }

    private UUID root(Notice notice) {
        Notice at = notice;
        Set<UUID> seen = new HashSet<>();
        while (at != null && at.kind() != NoticeKind.SUSPENSION && seen.add(at.id())) {
            at = byId.get(at.refersTo());
        }
        return at == null ? null : at.id();
    }

    /** Its own scope, else that of the notice it refers to. */
    private NoticeScope scope(Notice notice) {
        Notice at = notice;
        Set<UUID> seen = new HashSet<>();
        while (at.scope() == null && byId.containsKey(at.refersTo()) && seen.add(at.id())) {
            at = byId.get(at.refersTo());
        }
        return at.scope() == null ? NoticeScope.ALL : at.scope();
    }

    private boolean covers(Notice notice) {
        return scope(notice).covers(route);
    }

    private boolean isDeparture(Notice notice) {
        return notice.kind() == NoticeKind.OBSERVATION && Boolean.TRUE.equals(notice.operated()) && covers(notice);
    }

    private static Departure departure(Notice notice) {
        return new Departure(
                notice.occurred().begin(notice.zone()),
                notice.occurred().day(),
                notice.recordedAt(),
                notice.flight(),
                notice.id(),
                null);
    }

    /** The most restrictive suspension in effect. */
    Optional<Suspension> strongest() {
        return suspensions.stream()
                .filter(s -> s.at(instant, departures) != Announced.ACTIVE)
                .max(Comparator.comparing((Suspension s) -> s.isClosed(instant, departures))
                        .thenComparing(s -> s.at(instant, departures))
                        .thenComparing(s -> s.resumesAt(instant, departures))
                        .thenComparing(s -> s.root().issuedAt()));
    }

    List<Suspension> closed() {
        return suspensions.stream().filter(s -> s.isClosed(instant, departures)).toList();
    }

    boolean isClosedAt(Instant time) {
        return suspensions.stream().anyMatch(s -> s.isClosed(time, departures));
    }

    List<Departure> departures() {
        return departures;
    }

    Optional<Notice> lastNotOperated() {
        return notOperated().max(Comparator.comparing(n -> n.occurred().begin(n.zone())));
    }

    Optional<Notice> saysNotOperated(Planned planned) {
        return notOperated()
                .filter(n -> planned.flight().equals(n.flight())
                        && planned.date().equals(n.occurred().dayIn(route.zone())))
                .findFirst();
    }

    private Stream<Notice> notOperated() {
        return holding.stream()
                .filter(n -> n.kind() == NoticeKind.OBSERVATION && Boolean.FALSE.equals(n.operated()) && covers(n));
    }

    /** The last assertion of each source about whether the route operates, and the last about anything else. */
    List<Notice> assertions() {
        Map<List<Object>, Notice> last = new LinkedHashMap<>();
        for (Notice notice : holding) {
            boolean asserts = !notice.isOfCarrier() || notice.kind() == NoticeKind.STATEMENT;
            if (asserts && notice.kind() != NoticeKind.OBSERVATION && covers(notice)) {
                last.put(
                        List.of(
                                notice.source().kind(),
                                String.valueOf(notice.source().party()),
                                notice.claims(instant).isPresent()),
                        notice);
            }
        }
        return new ArrayList<>(last.values());
    }

    Interval interval(Instant from) {
        Optional<Suspension> strongest = strongest();
        Announced state = strongest.map(s -> s.at(instant, departures)).orElse(Announced.ACTIVE);
        boolean closed = strongest.map(s -> s.isClosed(instant, departures)).orElse(false);
        Notice cause = strongest.map(Suspension::cause).orElse(null);
        Departure opened = state == Announced.RESUMED
                ? strongest.orElseThrow().openedBy(departures).orElseThrow()
                : null;
        return new Interval(from, null, When.at(from), null, state, closed, cause, opened);
    }
}
