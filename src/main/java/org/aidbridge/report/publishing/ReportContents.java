package org.aidbridge.report.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.aidbridge.report.assembly.ReportAssembler;
import org.aidbridge.report.publishing.Reports.Key;
import org.hibernate.Session;

/** The canonical data of reports, append-only, and the progress of those being assembled. */
@ApplicationScoped
class ReportContents {

    record Content(String sha256, byte[] canonical) {}

    private final Session session;
    private final Clock clock;

    ReportContents(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Empty until the report is assembled. */
    @Transactional
    public Optional<Content> of(Key key) {
        return session.createNativeQuery(
                        "select sha256, canonical from report_content where operation = :operation and number = :number",
                        Tuple.class)
                .setParameter("operation", key.operation())
                .setParameter("number", key.number())
                .getResultStream()
                .findFirst()
                .map(row -> new Content(row.get(0, String.class), row.get(1, byte[].class)));
    }

    /** Stores the canonical data. A second call for the same report changes nothing. */
    @Transactional
    public void keep(Key key, Content content) {
        session.createNativeQuery("""
                        insert into report_content (operation, number, sha256, canonical, recorded_at)
                        values (:operation, :number, :sha256, :canonical, :now) on conflict do nothing
                        """)
                .setParameter("operation", key.operation())
                .setParameter("number", key.number())
                .setParameter("sha256", content.sha256())
                .setParameter("canonical", content.canonical())
                .setParameter("now", clock.instant())
                .executeUpdate();
        session.createNativeQuery("delete from report_progress where operation = :operation and number = :number")
                .setParameter("operation", key.operation())
                .setParameter("number", key.number())
                .executeUpdate();
    }

    @Transactional
    public void progress(Key key, ReportProgress progress) {
        session.createNativeQuery("""
                        insert into report_progress (operation, number, section, done, of, at)
                        select :operation, :number, :section, :done, :of, :now
                        where not exists (select from report_content c where c.operation = :operation and c.number = :number)
                        on conflict on constraint report_progress_pkey do update set
                            section = excluded.section, done = excluded.done, at = excluded.at
                        where report_progress.done < excluded.done or report_progress.at < excluded.at - interval '1 minute'
                        """)
                .setParameter("operation", key.operation())
                .setParameter("number", key.number())
                .setParameter("section", progress.section())
                .setParameter("done", progress.done())
                .setParameter("of", progress.of())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Transactional
    public ReportProgress progress(Key key) {
        return session.createNativeQuery(
                        "select section, done, of from report_progress where operation = :operation and number = :number",
                        Tuple.class)
                .setParameter("operation", key.operation())
                .setParameter("number", key.number())
                .getResultStream()
                .findFirst()
                .map(row -> new ReportProgress(
                        key.toString(), row.get(0, String.class), row.get(1, Integer.class), row.get(2, Integer.class)))
                .orElseGet(() -> new ReportProgress(key.toString(), null, 0, ReportAssembler.SECTIONS.size()));
    }

    /**
     * Reports without content, the oldest of each operation first, so that an operation whose reports fail does not starve the
     * others.
     */
    @Transactional
    public List<Key> missing() {
        return session.createNativeQuery("""
                        select operation, number from (
                          select r.operation, r.number, r.recorded_at,
                            row_number() over (partition by r.operation order by r.number) as nth
                          from report r
                          where not exists (
                            select from report_content c where c.operation = r.operation and c.number = r.number)) missing
                        order by nth, recorded_at limit 100
                        """, Tuple.class)
                .getResultStream()
                .map(row -> new Key(row.get(0, String.class), row.get(1, Integer.class)))
                .toList();
    }
}
