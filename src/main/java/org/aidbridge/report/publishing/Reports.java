package org.aidbridge.report.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidbridge.report.assembly.Report;
import org.aidbridge.report.section.ReportTerms;
import org.aidbridge.report.section.keyfigure.KeyFigure;
import org.aidbridge.security.audit.AuditLog;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Unknown;
import org.hibernate.Session;

/** The terms of all reports. Append-only. */
@ApplicationScoped
class Reports {

    private static final Pattern NUMBER =
            Pattern.compile("(?<operation>[A-Z0-9][A-Z0-9-]{1,38}[A-Z0-9])-(?<number>[0-9]{4,9})");

    record Key(String operation, int number) {

        /** @throws Unknown (404) for a malformed number */
        static Key of(String text) {
            Matcher parts = NUMBER.matcher(text);
            if (!parts.matches()) {
                throw new Unknown("report", text);
            }
            return new Key(parts.group("operation"), Integer.parseInt(parts.group("number")));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s-%04d", operation, number);
        }
    }

    private static final String TERMS = """
            select r.report_version, r.operation, r.number, r.valid_as_of, r.known_as_of, r.since, r.supersedes, c.number as compared,
              c.valid_as_of as compared_valid, c.known_as_of as compared_known, o.zone, o.mode
            from report r join operation o on o.code = r.operation
            left join report c on c.operation = r.operation and c.number = r.compared_with
            where r.operation = :operation and r.number = :number
            """;

    private final Session session;
    private final AuditLog audit;
    private final Clock clock;

    Reports(Session session, AuditLog audit, Clock clock) {
        this.session = session;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Unknown (404) when there is none */
    @Transactional
    public ReportTerms terms(Key key) {
        return session.createNativeQuery(TERMS, Tuple.class)
                .setParameter("operation", key.operation())
                .setParameter("number", key.number())
                .getResultStream()
                .findFirst()
                .map(row -> terms(row))
                .orElseThrow(() -> new Unknown("report", key.toString()));
    }

    private static ReportTerms terms(Tuple row) {
        String operation = row.get("operation", String.class);
        Integer supersedes = row.get("supersedes", Integer.class);
        Integer compared = row.get("compared", Integer.class);
        return new ReportTerms(
                row.get("report_version", Integer.class),
                operation,
                number(operation, row.get("number", Integer.class)),
                ZoneId.of(row.get("zone", String.class)),
                new AsOf(row.get("valid_as_of", Instant.class), row.get("known_as_of", Instant.class)),
                row.get("since", Instant.class),
                row.get("mode", String.class).equals("REPLAY"),
                number(operation, supersedes),
                compared == null
                        ? null
                        : new ReportTerms.Compared(
                                number(operation, compared),
                                row.get("compared_valid", Instant.class),
                                row.get("compared_known", Instant.class)));
    }

    /** The newest report of an earlier time that is known by then; null without one. */
    @Transactional
    public ReportTerms.Compared before(String operation, AsOf asOf) {
        return session.createNativeQuery("""
                        select number, valid_as_of, known_as_of from report
                        where operation = :operation and valid_as_of < :valid and known_as_of <= :known
                        order by valid_as_of desc, number desc limit 1
                        """, Tuple.class)
                .setParameter("operation", operation)
                .setParameter("valid", asOf.validAt())
                .setParameter("known", asOf.knownAt())
                .getResultStream()
                .findFirst()
                .map(row -> compared(operation, row))
                .orElse(null);
    }

    private static ReportTerms.Compared compared(String operation, Tuple row) {
        return new ReportTerms.Compared(
                number(operation, row.get(0, Integer.class)), row.get(1, Instant.class), row.get(2, Instant.class));
    }

    /**
     * Gives a report the next number of its operation, and writes its terms.
     *
     * @param since null for the time of the report before, or 24 hours
     * @param scheduledFor null when a user requested it
     * @param intakeKey the idempotency key of the request, or null
     * @return that of an earlier request with the same key; empty when it was scheduled and is there already
     */
    @Transactional
    public Optional<Key> create(
            String operation, AsOf asOf, Instant since, Instant scheduledFor, String intakeKey, String by) {
        // Serialised, because each report is compared with the one before.
        session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(2590, hashtext(:operation)) as text)", String.class)
                .setParameter("operation", operation)
                .getSingleResult();
        if (scheduledFor != null && isScheduled(operation, scheduledFor)) {
            return Optional.empty();
        }
        Key earlier = intakeKey == null ? null : requested(operation, by, intakeKey);
        if (earlier != null) {
            return Optional.of(earlier);
        }
        audit.identifyActor();
        int number = ((Number) session.createNativeQuery(
                                "select coalesce(max(number), 0) + 1 from report where operation = :operation")
                        .setParameter("operation", operation)
                        .getSingleResult())
                .intValue();
        Integer supersedes = newest(operation, "valid_as_of = :valid", asOf);
        Integer before = newest(operation, "valid_as_of < :valid", asOf);
        Integer compared = supersedes != null ? supersedes : before;
        Instant begin = since != null ? since : begin(operation, before, asOf);
        session.createNativeQuery("""
                        insert into report (operation, number, valid_as_of, known_as_of, since, supersedes, compared_with,
                            report_version, scheduled_for, intake_key, recorded_at, recorded_by)
                        values (:operation, :number, :valid, :known, :since, cast(:supersedes as integer),
                            cast(:compared as integer), :version, cast(:scheduled as timestamptz), cast(:key as text),
                            :now, :by)
                        """)
                .setParameter("operation", operation)
                .setParameter("number", number)
                .setParameter("valid", asOf.validAt())
                .setParameter("known", asOf.knownAt())
                .setParameter("since", begin)
                .setParameter("supersedes", supersedes)
                .setParameter("compared", compared)
                .setParameter("version", Report.VERSION)
                .setParameter("scheduled", scheduledFor == null ? null : scheduledFor.toString())
                .setParameter("key", intakeKey)
                .setParameter("now", clock.instant())
                .setParameter("by", by)
                .executeUpdate();
        return Optional.of(new Key(operation, number));
    }

    @Transactional
    public boolean exists(String operation, Instant validAsOf) {
        return !session.createNativeQuery("select 1 from report where operation = :operation and valid_as_of = :valid")
                .setParameter("operation", operation)
                .setParameter("valid", validAsOf)
                .getResultList()
                .isEmpty();
    }

    private boolean isScheduled(String operation, Instant scheduledFor) {
        return !session.createNativeQuery(
                        "select 1 from report where operation = :operation and scheduled_for = :scheduled")
                .setParameter("operation", operation)
                .setParameter("scheduled", scheduledFor)
                .getResultList()
                .isEmpty();
    }

    /** The report requested with an idempotency key; null without one. */
    @Transactional
    public Key requested(String operation, String by, String intakeKey) {
        return session.createNativeQuery(
                        "select number from report where operation = :operation and recorded_by = :by and intake_key = :key",
                        Integer.class)
                .setParameter("operation", operation)
                .setParameter("by", by)
                .setParameter("key", intakeKey)
                .getResultStream()
                .findFirst()
                .map(number -> new Key(operation, number))
                .orElse(null);
    }

    private Integer newest(String operation, String condition, AsOf asOf) {
        return (Integer) session.createNativeQuery(
                        "select number from report where operation = :operation and known_as_of <= :known and "
                                + condition + " order by valid_as_of desc, number desc limit 1",
                        Integer.class)
                .setParameter("operation", operation)
                .setParameter("valid", asOf.validAt())
                .setParameter("known", asOf.knownAt())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private Instant begin(String operation, Integer before, AsOf asOf) {
        return before == null
                ? asOf.validAt().minus(KeyFigure.DAY)
                : terms(new Key(operation, before)).asOf().validAt();
    }

    /**
     * The newest number first.
     *
     * @param knownAt only what had been published by then
     */
    @Transactional
    public List<ReportQueries.Entry> list(String operation, int below, int limit, Instant knownAt) {
        return session.createNativeQuery("""
                        select r.number, r.valid_as_of, r.known_as_of, r.since, r.supersedes,
                          (select max(s.number) from report s where s.operation = r.operation and s.supersedes = r.number),
                          c.sha256, r.recorded_at, r.recorded_by
                        from report r
                        left join report_content c on c.operation = r.operation and c.number = r.number
                        where r.operation = :operation and r.number < :below and r.recorded_at <= :knownAt
                        order by r.number desc limit :limit
                        """, Tuple.class)
                .setParameter("operation", operation)
                .setParameter("below", below)
                .setParameter("limit", limit)
                .setParameter("knownAt", knownAt)
                .getResultStream()
                .map(row -> new ReportQueries.Entry(
                        number(operation, row.get(0, Integer.class)),
                        row.get(1, Instant.class),
                        row.get(2, Instant.class),
                        row.get(3, Instant.class),
                        number(operation, row.get(4, Integer.class)),
                        number(operation, row.get(5, Integer.class)),
                        row.get(6, String.class),
                        row.get(7, Instant.class),
                        row.get(8, String.class)))
                .toList();
    }

    private static String number(String operation, Integer number) {
        return number == null ? null : new Key(operation, number).toString();
    }
}
