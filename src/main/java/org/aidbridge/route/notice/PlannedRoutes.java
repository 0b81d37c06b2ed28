package org.aidbridge.route.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.database.sql.Row;
import org.aidbridge.shared.AsOf;
import org.hibernate.Session;

/** The routes on which an operation has planned legs, entered as routes or not: their ids. */
@ApplicationScoped
class PlannedRoutes {

    private static final String PLANNED = """
            select distinct carrier || ':' || origin || '-' || destination from shipment_leg
            where operation = ? and carrier = any(cast(? as text[]))
            """;

    /** Of these, what was planned by then, and not planned otherwise or withdrawn since. */
    private static final String PLANNED_THEN = "select route.id from (" + PLANNED + """
            ) route (id) cross join (
                select cast(? as timestamptz) as valid_at, cast(? as timestamptz) as known_at) asof
            where exists (
              select from shipment_leg l
                join shipment_revision r
                  on r.operation = l.operation and r.shipment = l.shipment and r.number = l.revision
                join shipment s on s.operation = l.operation and s.id = l.shipment
              where l.operation = ? and l.carrier = split_part(route.id, ':', 1)
                and l.origin = split_part(split_part(route.id, ':', 2), '-', 1)
                and l.destination = split_part(split_part(route.id, ':', 2), '-', 2)
                and s.entered_at <= asof.known_at and coalesce(s.declared_at, s.entered_at) <= asof.valid_at
                and (s.withdrawn_at is null or s.withdrawn_at > asof.known_at)
                and r.recorded_at <= asof.known_at and (r.effective_at <= asof.valid_at or r.number = 1)
                and not exists (
                  select from shipment_revision n
                  where n.operation = r.operation and n.shipment = r.shipment and n.number > r.number
                    and n.recorded_at <= asof.known_at and n.effective_at <= asof.valid_at))
            """;

    private final Session session;

    PlannedRoutes(Session session) {
        this.session = session;
    }

    /** Those of some carriers, in whatever revision. */
    List<String> of(String operation, Collection<String> carriers) {
        return ids(PLANNED, List.of(operation, carriers.toArray(String[]::new)));
    }

    /** Those of some carriers that were planned as of a point on the two clocks. */
    List<String> of(String operation, Collection<String> carriers, AsOf asOf) {
        return ids(
                PLANNED_THEN,
                List.of(operation, carriers.toArray(String[]::new), asOf.validAt(), asOf.knownAt(), operation));
    }

    private List<String> ids(String sql, List<Object> values) {
        return RoundTrip.list(session, sql, values, Row::text);
    }
}
