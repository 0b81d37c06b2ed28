package org.aidbridge.route.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.aidbridge.database.sql.MultiRowStatement;
import org.aidbridge.database.sql.Row;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.Notice.NoticeScope;
import org.aidbridge.route.state.Notice.SourceKind;
import org.aidbridge.route.state.NoticeKind;
import org.aidbridge.shared.When;

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

    static final MultiRowStatement WRITE = new MultiRowStatement(
            "insert into notice (" + NAMES + ") select " + NAMES.replace(" routes,", " cast(routes as text[]),")
                    + " from {rows} as given (" + NAMES + ")",
            COLUMNS.stream().map(c -> c.split(" ")[1]).toArray(String[]::new));

    /** All but the hash. */
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

    static Notice notice(Row row) {
        String operation = row.text();
        return new Notice(
                row.uuid(),
                operation,
                row.text(),
                row.text(),
                row.choice(NoticeKind.class),
                scope(row),
                ZoneId.of(row.text()),
                row.when(),
                row.when(),
                row.when(),
                row.day(),
                row.day(),
                row.flagOrNull(),
                row.text(),
                row.when(),
                row.choice(Notice.Reason.class),
                new Notice.Source(row.text(), row.choice(SourceKind.class), row.text(), row.text()),
                row.uuid(),
                row.instant(),
                row.text());
    }

    /** Null for a notice without one. */
    private static NoticeScope scope(Row row) {
        boolean isScoped = row.flag();
        NoticeScope scope = new NoticeScope(row.list(), row.text(), row.text());
        return isScoped ? scope : null;
    }
}
