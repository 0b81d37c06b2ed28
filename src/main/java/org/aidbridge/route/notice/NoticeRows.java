package org.aidbridge.route.notice;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.aidbridge.database.journal.ManyRows;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.NoticeKind;
import org.aidbridge.route.state.NoticeScope;
import org.aidbridge.route.state.SourceKind;
import org.aidbridge.shared.When;

/** How a notice stands in a row. */
final class NoticeRows {

    private static final List<String> COLUMNS = List.of(
            "operation text",
            "id uuid",
            "reference text",
            "carrier text",
            "kind text",
            "scoped boolean",
            "routes text",
            "origin_country text",
            "destination_country text",
            "zone text",
            "issued_at timestamptz",
            "issued_on date",
            "effective_from timestamptz",
            "effective_from_on date",
            "effective_to timestamptz",
            "effective_to_on date",
            "review_on date",
            "resumes_on date",
            "operated boolean",
            "flight text",
            "occurred_at timestamptz",
            "occurred_on date",
            "reason text",
            "source_party text",
            "source_kind text",
            "source_url text",
            "quote text",
            "refers_to uuid",
            "content_hash bytea",
            "recorded_at timestamptz",
            "recorded_by text");

    private static final String NAMES =
            String.join(", ", COLUMNS.stream().map(c -> c.split(" ")[0]).toList());

    static final ManyRows WRITE = new ManyRows(
            "insert into notice (" + NAMES + ") select " + NAMES.replace(" routes,", " cast(routes as text[]),")
                    + " from {rows} as given (" + NAMES + ")",
            COLUMNS.stream().map(c -> c.split(" ")[1]).toArray(String[]::new));

    /** All but the hash, which only the database looks at. */
    static final String SELECT = "select " + NAMES.replace(" content_hash,", "") + " from notice ";

    private NoticeRows() {}

    static Object[] row(Notice n, byte[] contentHash) {
        NoticeScope scope = n.scope() == null ? NoticeScope.ALL : n.scope();
        return new Object[] {
            n.operation(),
            n.id(),
            n.reference(),
            n.carrier(),
            n.kind(),
            n.scope() != null,
            scope.routes().toArray(String[]::new),
            scope.originCountry(),
            scope.destinationCountry(),
            n.zone(),
            at(n.issued(), n.zone()),
            day(n.issued()),
            at(n.effectiveFrom(), n.zone()),
            day(n.effectiveFrom()),
            at(n.effectiveTo(), n.zone()),
            day(n.effectiveTo()),
            n.reviewOn(),
            n.resumesOn(),
            n.operated(),
            n.flight(),
            at(n.occurred(), n.zone()),
            day(n.occurred()),
            n.reason(),
            n.source().party(),
            n.source().kind(),
            n.source().url(),
            n.source().quote(),
            n.refersTo(),
            contentHash,
            n.recordedAt(),
            n.recordedBy()
        };
    }

    private static Instant at(When when, ZoneId zone) {
        return when == null ? null : when.begin(zone);
    }

    private static LocalDate day(When when) {
        return when == null ? null : when.day();
    }

    static Notice notice(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        Boolean operated = row.getObject("operated", Boolean.class);
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("operation"),
                row.getString("reference"),
                row.getString("carrier"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getBoolean("scoped") ? scope(row) : null,
                ZoneId.of(row.getString("zone")),
                when(row, "issued_at", "issued_on"),
                when(row, "effective_from", "effective_from_on"),
                when(row, "effective_to", "effective_to_on"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("resumes_on", LocalDate.class),
                operated,
                row.getString("flight"),
                when(row, "occurred_at", "occurred_on"),
                reason == null ? null : Notice.Reason.valueOf(reason),
                new Notice.Source(
                        row.getString("source_party"),
                        SourceKind.valueOf(row.getString("source_kind")),
                        row.getString("source_url"),
                        row.getString("quote")),
                row.getObject("refers_to", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    private static NoticeScope scope(ResultSet row) throws SQLException {
        Array routes = row.getArray("routes");
        return new NoticeScope(
                List.of((String[]) routes.getArray()),
                row.getString("origin_country"),
                row.getString("destination_country"));
    }

    private static When when(ResultSet row, String at, String on) throws SQLException {
        LocalDate day = row.getObject(on, LocalDate.class);
        OffsetDateTime instant = row.getObject(at, OffsetDateTime.class);
        if (day != null) {
            return new When(null, day);
        }
        return instant == null ? null : new When(instant.toInstant(), null);
    }
}
