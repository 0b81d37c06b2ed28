package org.aidbridge.report.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidbridge.security.audit.AuditLog;
import org.hibernate.Session;

@ApplicationScoped
class Schedules {

    /**
     * @param since reports due before are not made up for
     * @param last due time of the last existing report, or null
     */
    record Schedule(String operation, LocalTime at, Instant since, ZoneId zone, Instant last, String recordedBy) {
        Instant after() {
            return last == null || last.isBefore(since) ? since : last;
        }
    }

    /** After a longer outage, older reports are skipped. */
    private static final int AT_MOST = 31;

    private static final String SELECT = """
            select s.operation, cast(s.at as text), s.since, o.zone,
              (select max(r.scheduled_for) from report r where r.operation = s.operation), s.recorded_by
            from report_schedule s join operation o on o.code = s.operation
            """;

    private final Session session;
    private final AuditLog audit;
    private final Clock clock;

    Schedules(Session session, AuditLog audit, Clock clock) {
        this.session = session;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<Schedule> all() {
        return session.createNativeQuery(SELECT + "order by s.operation", Tuple.class)
                .getResultStream()
                .map(Schedules::schedule)
                .toList();
    }

    @Transactional
    public Optional<Schedule> of(String operation) {
        return session.createNativeQuery(SELECT + "where s.operation = :operation", Tuple.class)
                .setParameter("operation", operation)
                .getResultStream()
                .findFirst()
                .map(Schedules::schedule);
    }

    private static Schedule schedule(Tuple row) {
        return new Schedule(
                row.get(0, String.class),
                LocalTime.parse(row.get(1, String.class)),
                row.get(2, Instant.class),
                ZoneId.of(row.get(3, String.class)),
                row.get(4, Instant.class),
                row.get(5, String.class));
    }

    /** Takes effect now. */
    @Transactional
    public void set(String operation, LocalTime at, String by) {
        audit.identifyActor();
        session.createNativeMutationQuery("""
                        insert into report_schedule (operation, at, since, version, recorded_at, recorded_by)
                        values (:operation, cast(:at as time), :now, 1, :now, :by)
                        on conflict on constraint report_schedule_pkey do update set at = excluded.at,
                            since = excluded.since, version = report_schedule.version + 1,
                            recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                        """)
                .setParameter("operation", operation)
                .setParameter("at", at.toString())
                .setParameter("now", clock.instant())
                .setParameter("by", by)
                .executeUpdate();
    }

    @Transactional
    public void end(String operation) {
        audit.identifyActor();
        session.createNativeMutationQuery("delete from report_schedule where operation = :operation")
                .setParameter("operation", operation)
                .executeUpdate();
    }

    /**
     * The instants of a local time, in order. When clocks skip it, the instant of the change; when it occurs twice, the first.
     *
     * @param after not included
     * @param until included
     */
    static List<Instant> dueTimes(Instant after, Instant until, LocalTime at, ZoneId zone) {
        List<Instant> due = new ArrayList<>();
        LocalDate last = until.atZone(zone).toLocalDate();
        LocalDate first = after.atZone(zone).toLocalDate();
        LocalDate earliest = last.minusDays(AT_MOST);
        for (LocalDate day = first.isBefore(earliest) ? earliest : first; !day.isAfter(last); day = day.plusDays(1)) {
            Instant instant = day.atTime(at).atZone(zone).toInstant();
            if (instant.isAfter(after) && !instant.isAfter(until)) {
                due.add(instant);
            }
        }
        return due;
    }
}
