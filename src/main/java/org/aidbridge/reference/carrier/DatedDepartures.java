package org.aidbridge.reference.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.http.PageRequest;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.reference.revision.RowFilter;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Slice;
import org.hibernate.Session;

@ApplicationScoped
public class DatedDepartures extends RevisedEntries<DatedDeparture, DatedDeparture.Key, DatedDeparture.Facts> {

    private static final String PAGE = """
            select {r.*} from departure d cross join lateral (
                select * from departure_revision r
                where r.route = d.route and r.code = d.code and r.recorded_at <= :knownAt
                order by r.version desc limit 1) r
            where d.route = :route and d.code > :after and (cast(:flight as text) is null or d.flight = :flight)
              and (cast(:from as date) is null or d.date >= :from) and (cast(:to as date) is null or d.date <= :to)
            order by d.code limit :limit
            """;

    /** Upcoming departures per route. */
    public static final int NEXT = 20;

    // Most have not changed since knownAt: earlier revisions are read only for the others.
    private static final String UPCOMING = """
            select asked.route, r.code, r.flight, r.date, coalesce(r.estimated_departure, r.departs_at)
            from unnest(cast(? as text[]), cast(? as date[])) as asked (route, day)
              cross join (select cast(? as timestamptz) as valid_at, cast(? as timestamptz) as known_at) as asof
              cross join lateral (
                select r.* from departure d cross join lateral (
                    select d.* where d.recorded_at <= asof.known_at
                    union all
                    (select * from departure_revision r
                     where d.recorded_at > asof.known_at and r.route = d.route and r.code = d.code
                       and r.recorded_at <= asof.known_at
                     order by r.version desc limit 1)) r
                where d.route = asked.route and d.date >= asked.day and not r.cancelled
                  and coalesce(r.estimated_departure, r.departs_at, asof.valid_at) >= asof.valid_at
                order by d.date, d.code limit %d) r
            """.formatted(NEXT);

    DatedDepartures() {
        super(DatedDeparture.class, "departure");
    }

    @Override
    protected RowFilter keyed(DatedDeparture.Key key) {
        return RowFilter.where("route", key.route()).and("code", key.code());
    }

    /**
     * A route with the first day of interest.
     *
     * @param route id of the whole route
     */
    public record Day(String route, LocalDate day) {}

    /**
     * A departure that has not left.
     *
     * @param route id of the whole route
     * @param expected by the plan or the last estimate; null when only the date is known
     */
    public record Upcoming(String route, String code, String flight, LocalDate date, Instant expected) {}

    /**
     * Departures of a route, or of one flight on it, as known then.
     *
     * @param from the earliest date; null, like {@code to}, for any
     */
    public Slice<DatedDeparture> page(Route route, LocalDate from, LocalDate to, Instant knownAt, PageRequest page) {
        String after = page.after();
        List<DatedDeparture> fetched = stateless
                .createNativeQuery(PAGE, DatedDeparture.class, "r")
                .setParameter("route", route.whole())
                .setParameter("flight", route.flight())
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("after", after == null ? "" : after)
                .setParameter("knownAt", knownAt)
                .setParameter("limit", page.limit() + 1)
                .getResultList();
        return Slice.of(fetched, page.limit(), DatedDeparture::code);
    }

    /**
     * The next {@value #NEXT} departures of each route from its day on that are neither cancelled nor expected to have
     * left, as known then.
     */
    @Transactional
    public List<Upcoming> upcoming(Collection<Day> days, AsOf asOf) {
        return RoundTrip.list(
                getEntityManager().unwrap(Session.class),
                UPCOMING,
                List.of(
                        days.stream().map(Day::route).toArray(String[]::new),
                        days.stream().map(d -> d.day().toString()).toArray(String[]::new),
                        asOf.validAt(),
                        asOf.knownAt()),
                row -> new Upcoming(row.text(), row.text(), row.text(), row.day(), row.instant()));
    }
}
