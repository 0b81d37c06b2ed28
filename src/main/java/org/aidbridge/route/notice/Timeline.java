package org.aidbridge.route.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.database.sql.Row;
import org.aidbridge.http.PageRequest;
import org.aidbridge.route.state.Departure;
import org.aidbridge.route.state.Interval;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.route.state.Notice;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.RfcInstant;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.When;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** The timeline of a carrier in an operation, the newest first: notices, observed departures and changes of route states. */
@ApplicationScoped
public class Timeline {

    // Events of one flight at one time are one entry.
    private static final String DEPARTED = """
            with point as (select cast(? as timestamptz) as at, cast(? as int) as rank, cast(? as text) as key,
                             cast(? as timestamptz) as known_at)
            select r.id, e.id, e.occurred_at, e.occurred_on, e.recorded_at, e.flight
            from point cross join route r cross join lateral (
                select distinct on (e.occurred_at, coalesce(e.flight, '') collate "C")
                  e.id, e.occurred_at, e.occurred_on, e.recorded_at, e.flight
                from event e
                where e.operation = ? and e.route = r.id and e.type = 'DEPARTED' and e.classifier = 'ACTUAL'
                  and e.occurred_at <= point.at and e.recorded_at <= point.known_at
                  and (e.occurred_at, 1, (r.id || '|' || coalesce(e.flight, '')) collate "C")
                    < (point.at, point.rank, point.key collate "C")
                  and not exists (select from event w where w.operation = e.operation and w.retracts = e.id
                                    and w.recorded_at <= point.known_at)
                  and not exists (select from shipment_withdrawal d where d.operation = e.operation and d.shipment = e.shipment
                                    and d.recorded_at <= point.known_at)
                order by e.occurred_at desc, coalesce(e.flight, '') collate "C" desc, e.recorded_at limit ?) e
            where r.carrier = ? and r.flight is null
            order by e.occurred_at desc, (r.id || '|' || coalesce(e.flight, '')) collate "C" desc limit ?
            """;

    /** In the order of cause and effect within an instant. */
    @Schema(name = "TimelineEntryKind")
    public enum What {
        NOTICE,
        DEPARTURE,
        STATE
    }

    public record Point(Instant at, int rank, String key) implements Comparable<Point> {

        private static final Comparator<Point> ORDER =
                Comparator.comparing(Point::at).thenComparing(Point::rank).thenComparing(Point::key);

        private static Point end(Instant at) {
            return new Point(at, What.values().length, "");
        }

        private static Point read(String cursor) {
            String[] parts = cursor.split("\\|", 3);
            try {
                return new Point(RfcInstant.parse(parts[0]), Integer.parseInt(parts[1]), parts[2]);
            } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw PageRequest.badCursor();
            }
        }

        @Override
        public int compareTo(Point other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return at + "|" + rank + "|" + key;
        }
    }

    /**
     * @param route null for a notice, which has a scope
     * @param notice of a state its cause, or null
     * @param departure of a state the departure that made it RESUMED, or null
     * @param state null unless the state of a route changed, likewise {@code closed}
     */
    public record Entry(
            Point point,
            When when,
            What what,
            String route,
            Notice notice,
            Departure departure,
            Announced state,
            Boolean closed) {

        private static Entry of(Notice notice) {
            return entry(
                    What.NOTICE, notice.issuedAt(), notice.issued(), notice.id().toString(), null, notice, null, null);
        }

        private static Entry of(String route, Departure left) {
            String key = route + "|" + Objects.requireNonNullElse(left.flight(), "");
            return entry(What.DEPARTURE, left.at(), left.when(), key, route, null, left, null);
        }

        private static Entry of(String route, Interval turned) {
            return entry(
                    What.STATE, turned.from(), turned.since(), route, route, turned.cause(), turned.openedBy(), turned);
        }

        private static Entry entry(
                What what,
                Instant at,
                When when,
                String key,
                String route,
                Notice notice,
                Departure departure,
                Interval turned) {
            return new Entry(
                    new Point(at, what.ordinal(), key),
                    when,
                    what,
                    route,
                    notice,
                    departure,
                    turned == null ? null : turned.state(),
                    turned == null ? null : turned.closed());
        }
    }

    private final Notices notices;
    private final RouteStates states;
    private final Session session;

    Timeline(Notices notices, RouteStates states, Session session) {
        this.notices = notices;
        this.states = states;
        this.session = session;
    }

    @Transactional
    public Slice<Entry> page(String operation, String carrier, AsOf asOf, PageRequest page) {
        Point end = Point.end(asOf.validAt());
        Point before = page.after() == null ? end : Point.read(page.after());
        before = before.compareTo(end) < 0 ? before : end;
        int most = page.limit() + 1;
        List<Entry> entries = Stream.of(
                        said(operation, carrier, asOf, before, most),
                        departed(operation, carrier, asOf, before, most),
                        turned(operation, carrier, asOf, before))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Entry::point).reversed())
                .limit(most)
                .toList();
        return Slice.of(entries, page.limit(), e -> e.point().toString());
    }

    private List<Entry> said(String operation, String carrier, AsOf asOf, Point before, int most) {
        return notices.before(operation, carrier, asOf.knownAt(), before, most).stream()
                .map(Entry::of)
                .toList();
    }

    private List<Entry> departed(String operation, String carrier, AsOf asOf, Point before, int most) {
        return RoundTrip.list(
                session,
                DEPARTED,
                List.of(before.at(), before.rank(), before.key(), asOf.knownAt(), operation, most, carrier, most),
                Timeline::departed);
    }

    private static Entry departed(Row row) {
        String route = row.text();
        UUID event = row.uuid();
        return Entry.of(route, new Departure(row.instant(), row.day(), row.instant(), row.text(), null, event));
    }

    private List<Entry> turned(String operation, String carrier, AsOf asOf, Point before) {
        return states.histories(operation, carrier, asOf).entrySet().stream()
                .flatMap(route -> route.getValue().stream()
                        .filter(interval -> interval.from() != null)
                        .map(interval -> Entry.of(route.getKey(), interval)))
                .filter(entry -> entry.point().compareTo(before) < 0)
                .toList();
    }
}
