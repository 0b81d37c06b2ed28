package org.aidbridge.reference.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.database.sql.Row;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.reference.revision.RowFilter;
import org.aidbridge.shared.AsOf;
import org.hibernate.Session;

/** The usual service of routes; a route has one pattern or none. */
@ApplicationScoped
public class ServicePatterns extends RevisedEntries<ServicePattern, String, ServicePattern.Facts> {

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

    // More revisions than a reader needs.
    private static final String KNOWN = COLUMNS + """
            from pattern_revision r where r.route = ? and r.recorded_at <= cast(? as timestamptz)
            order by r.version desc limit 200
            """;

    public record Revision(
            String route, ServicePattern.Facts facts, long version, Instant recordedAt, String recordedBy) {}

    ServicePatterns() {
        super(ServicePattern.class, "pattern");
    }

    @Override
    protected RowFilter keyed(String route) {
        return RowFilter.where("route", route);
    }

    /** The revisions in effect, by route id; routes without a pattern are left out. */
    @Transactional
    public Map<String, Revision> holding(Collection<String> routes, AsOf asOf) {
        return ask(HOLDING, List.of(routes.toArray(String[]::new), asOf.knownAt(), asOf.validAt())).stream()
                .collect(Collectors.toMap(Revision::route, Function.identity()));
    }

    /** Revisions known then, the newest first. */
    @Transactional
    public List<Revision> revisions(String route, Instant knownAt) {
        return ask(KNOWN, List.of(route, knownAt));
    }

    private List<Revision> ask(String sql, List<Object> values) {
        return RoundTrip.list(getEntityManager().unwrap(Session.class), sql, values, ServicePatterns::revision);
    }

    private static Revision revision(Row row) {
        return new Revision(
                row.text(),
                new ServicePattern.Facts(
                        row.day(),
                        row.decimal(),
                        row.decimal(),
                        row.decimal(),
                        new Publication(row.text(), row.text(), row.text())),
                row.number(),
                row.instant(),
                row.text());
    }
}
