package org.aidbridge.reference.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aidbridge.database.journal.RoundTrip;
import org.aidbridge.reference.revision.Criteria;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.shared.AsOf;
import org.hibernate.Session;

/** How routes are usually served. A route has one pattern, or none that is known. */
@ApplicationScoped
public class Patterns extends RevisedEntries<NormalPattern, String, NormalPattern.Facts> {

    private static final String COLUMNS = """
            select r.route, r.valid_from, r.weekly_frequency, r.capacity_kg, r.capacity_m3, r.source ->> 'reference',
              r.source ->> 'url', r.source ->> 'quote', r.version, r.recorded_at, r.recorded_by
            """;

    private static final String HOLDING = COLUMNS.replace("select", "select distinct on (r.route)") + """
            from pattern_revision r join place on place.code = split_part(split_part(r.route, ':', 2), '-', 1)
            where r.route = any(cast(? as text[])) and r.recorded_at <= cast(? as timestamptz)
              and r.valid_from <= cast(cast(? as timestamptz) at time zone place.zone as date)
            order by r.route, r.valid_from desc, r.version desc
            """;

    // More of one route than anybody will read.
    private static final String KNOWN = COLUMNS + """
            from pattern_revision r where r.route = ? and r.recorded_at <= cast(? as timestamptz)
            order by r.version desc limit 200
            """;

    /** One of the things that were stated of a route over time. */
    public record Revision(
            String route, NormalPattern.Facts facts, long version, Instant recordedAt, String recordedBy) {}

    Patterns() {
        super(NormalPattern.class, "pattern");
    }

    @Override
    protected Criteria keyed(String route) {
        return Criteria.where("route", route);
    }

    /** What holds on each of these routes, by its id; a route of which nothing is known is left out. */
    @Transactional
    public Map<String, Revision> holding(Collection<String> routes, AsOf asOf) {
        return ask(HOLDING, List.of(routes.toArray(String[]::new), asOf.knownAt(), asOf.validAt())).stream()
                .collect(Collectors.toMap(Revision::route, Function.identity()));
    }

    /** Everything that was stated of a route and known then, the newest first. */
    @Transactional
    public List<Revision> revisions(String route, Instant knownAt) {
        return ask(KNOWN, List.of(route, knownAt));
    }

    private List<Revision> ask(String sql, List<Object> values) {
        RoundTrip trip = new RoundTrip();
        var revisions = trip.ask(sql, values, Patterns::revision);
        trip.send(getEntityManager().unwrap(Session.class));
        return revisions.get();
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getString(1),
                new NormalPattern.Facts(
                        row.getObject(2, LocalDate.class),
                        row.getBigDecimal(3),
                        row.getBigDecimal(4),
                        row.getBigDecimal(5),
                        new Publication(row.getString(6), row.getString(7), row.getString(8))),
                row.getLong(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getString(11));
    }
}
