package org.aidbridge.fill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aidbridge.database.embedded.BenchServer.Database;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.declaration.Declaration;
import org.aidbridge.shipment.declaration.Entering;
import org.aidbridge.shipment.declaration.Entering.Entered;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.ShipmentLeg;
import org.aidbridge.shipment.declaration.ShipmentLine;
import org.aidbridge.shipment.declaration.ShipmentRevision;
import org.aidbridge.shipment.recording.Clerk;
import org.aidbridge.shipment.recording.LedgerRow;

/**
 * Two months of suspensions: carriers with fifty routes each, notices about each route, earlier flights, usual
 * patterns and next departures; and consignments waiting for the routes of one carrier, all closed by one notice.
 */
public final class Closures {

    /** The notice that closes all routes of that carrier. */
    public static final String NOTICE = "8f14e45f-ceea-467f-a9d5-0c1c1f5a5b4e";

    private static final String STUCK = "BX_0";
    private static final String BY = "bench";

    // Each carrier flies from ten of these airports to the other five.
    private static final String ROUTES = """
            insert into carrier (code, name, kind, awb_prefixes, version, recorded_at, recorded_by)
            select 'BX_' || n, 'Carrier ' || n, 'AIRLINE', '[]', 1, now() - interval '90 days', 'bench'
            from generate_series(0, (%1$d - 1) / 50) n;
            insert into route (id, carrier, origin, destination, recorded_at, recorded_by)
            select carrier || ':' || origin || '-' || destination, carrier, origin, destination,
              now() - interval '90 days', 'bench'
            from (select 'BX_' || n / 50 as carrier, a.codes[1 + n %% 50 / 5] as origin, a.codes[11 + n %% 5] as destination
                  from generate_series(0, %1$d - 1) n,
                    (select array_agg(code order by code) as codes
                     from (select code from place where kind = 'AIRPORT' order by code limit 15) p) a) r;
            insert into pattern (route, valid_from, weekly_frequency, capacity_kg, source, version, recorded_at, recorded_by)
            select id, current_date - 365, 7, 21000, '{"reference": "bench"}', 1, now() - interval '90 days', 'bench'
            from route;
            insert into departure (route, code, flight, date, departs_at, cancelled, source, version, recorded_at, recorded_by)
            select id, to_char(day, 'YYYY-MM-DD') || ':BX' || n, 'BX' || n, day, null, false, '{"reference": "bench"}', 1,
              now() - interval '2 days', 'bench'
            from route, generate_series(1, 4) n, lateral (select current_date + 7 * n as day) d
            """;

    // In order: suspended, reviewed, disputed, amended, ... and finally resumed in a month.
    private static final String NOTICES = """
            insert into notice (operation, id, carrier, kind, scoped, routes, zone, issued_at, resumes_on, operated,
              occurred_at, reason, source_kind, quote, refers_to, content_hash, recorded_at, recorded_by)
            select 'BENCH', md5(route || n)::uuid, carrier, k.kind, true, array[route], 'Asia/Shanghai', at,
              case k.kind when 'RESUMPTION_SCHEDULED' then current_date + 30 end,
              case when k.kind in ('STATEMENT', 'OBSERVATION') then n %% 2 = 0 and k.kind = 'STATEMENT' end,
              case k.kind when 'OBSERVATION' then at - interval '1 hour' end, 'EPIDEMIC', k.source,
              'what was said of ' || route || ' for the ' || n || 'th time, in about as many words as such letters have',
              case when k.source = 'CARRIER' and n > 0 then md5(route || 0)::uuid end,
              sha256(convert_to(route || n, 'UTF8')), at + interval '1 hour', 'bench'
            from (select id as route, carrier, row_number() over (order by id) as number from route) r,
              generate_series(0, %1$d - 1) n,
              lateral (select now() - interval '60 days' + n * interval '5 days' + number * interval '7 seconds' as at) t,
              lateral (select (array['SUSPENSION', 'REVIEW', 'STATEMENT', 'AMENDMENT', 'OBSERVATION', 'STATEMENT',
                           'RESUMPTION_ANNOUNCED', 'REVIEW', 'STATEMENT', 'RESUMPTION_SCHEDULED'])[1 + n %% 10] as kind,
                         (array['CARRIER', 'CARRIER', 'MEDIA', 'CARRIER', 'MEDIA', 'GOVERNMENT', 'CARRIER', 'CARRIER',
                           'AGENT', 'CARRIER'])[1 + n %% 10] as source) k
            order by n, number;
            insert into notice (operation, id, carrier, kind, scoped, routes, zone, issued_at, reason, source_kind, quote,
              content_hash, recorded_at, recorded_by)
            values ('BENCH', '%2$s', '%3$s', 'SUSPENSION', false, '{}', 'Asia/Shanghai', now() - interval '3 days',
              'EPIDEMIC', 'CARRIER', 'all of our cargo flights are suspended', sha256('all'), now() - interval '3 days',
              'bench')
            """;

    // Before the suspension they flew every other day.
    private static final String DEPARTURES = """
            set session_replication_role = replica;
            insert into event (operation, id, shipment, type, classifier, occurred_at, place, flight, leg, route, late,
              source_reference, content_hash, recorded_at, recorded_by)
            select 'BENCH', md5(route || at)::uuid, (select id from shipment limit 1), 'DEPARTED', 'ACTUAL', at, origin, 'BX1',
              'BX1', route, false, route || n, sha256(convert_to(route || n, 'UTF8')), at + interval '1 hour', 'bench'
            from (select id as route, origin from route) r, generate_series(1, 10) n,
              lateral (select now() - interval '62 days' - n * interval '2 days' as at) t;
            set session_replication_role = origin
            """;

    private Closures() {}

    /** Fills a database that has its schema, operation and parties. */
    public static void fill(Database superuser, int routes, int notices, int legs, long seed) throws SQLException {
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(ROUTES.formatted(routes));
            statement.execute(NOTICES.formatted(Math.max(1, notices / routes), NOTICE, STUCK));
            consignments(superuser, stuck(connection), legs, new Random(seed));
            statement.execute(Fill.CACHES);
            statement.execute(DEPARTURES);
            statement.execute("vacuum (freeze, analyze)");
            statement.execute("checkpoint");
        }
    }

    private static List<String[]> stuck(Connection connection) throws SQLException {
        List<String[]> ends = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select origin, destination from route where carrier = ? order by id")) {
            query.setString(1, STUCK);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ends.add(new String[] {rows.getString(1), rows.getString(2)});
                }
            }
        }
        return ends;
    }

    /** All are to leave in the next month, and each waits with all it has. */
    private static void consignments(Database superuser, List<String[]> routes, int legs, Random random)
            throws SQLException {
        Entering entering = new Entering(Fill.milestones(superuser));
        Instant begin = Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofDays(20));
        try (TableCopy<Shipment> shipments = new TableCopy<>(Shipment.class, superuser);
                TableCopy<ShipmentRevision> revisions = new TableCopy<>(ShipmentRevision.class, superuser);
                TableCopy<ShipmentLine> lines = new TableCopy<>(ShipmentLine.class, superuser);
                TableCopy<ShipmentLeg> planned = new TableCopy<>(ShipmentLeg.class, superuser);
                TableCopy<LedgerRow> ledger = new TableCopy<>(LedgerRow.class, superuser)) {
            for (int i = 0; i < legs; i++) {
                String[] ends = routes.get(i % routes.size());
                Instant at = begin.plusSeconds(20L * i % 1_000_000);
                Instant departsAt =
                        Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofHours(1 + random.nextInt(700)));
                Declaration.Leg leg = new Declaration.Leg(
                        STUCK,
                        null,
                        ends[0],
                        ends[1],
                        When.at(departsAt),
                        When.at(departsAt.plus(Duration.ofHours(7))),
                        null);
                Declaration declaration = Story.waiting(i, at, leg, random);
                Entered entered = entering.enter(declaration, at, BY);
                Clerk clerk = new Clerk(
                        entered.shipment(),
                        entered.lines(),
                        entered.legs().stream().map(ShipmentLeg::leg).toList(),
                        entering);
                clerk.open(at);
                shipments.add(clerk.shipment());
                revisions.add(entered.revision());
                for (ShipmentLine line : entered.lines()) {
                    lines.add(line);
                }
                for (ShipmentLeg one : entered.legs()) {
                    planned.add(one);
                }
                for (LedgerRow row : clerk.rows()) {
                    ledger.add(row);
                }
            }
            shipments.finish();
            revisions.finish();
            lines.finish();
            planned.finish();
            ledger.finish();
        }
    }
}
