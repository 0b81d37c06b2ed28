package org.aidbridge.publication;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.ObservesAsync;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.aidbridge.publication.Reports.Key;
import org.aidbridge.publication.Schedules.Schedule;
import org.aidbridge.shared.Problem;
import org.jboss.logging.Logger;

/**
 * Publishes what is due, once however many replicas there are: the terms of a report that was scheduled are unique. What was
 * due while nobody was there is made up for, as of the time when it was due and with what was known then. Whatever is ordered
 * and not drawn up, because nobody waits for it or somebody was shot while doing it, is drawn up here.
 */
@ApplicationScoped
class ReportSchedule {

    private static final Logger LOG = Logger.getLogger(ReportSchedule.class);

    private final Schedules schedules;
    private final Contents contents;
    private final ReportDesk desk;
    private final DataSource database;
    private final Clock clock;

    ReportSchedule(Schedules schedules, Contents contents, ReportDesk desk, DataSource database, Clock clock) {
        this.schedules = schedules;
        this.contents = contents;
        this.desk = desk;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            every = "{aidbridge.report.look-every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (Schedule schedule : schedules.all()) {
            publish(schedule, clock.instant());
        }
        for (Key key : contents.missing()) {
            drawAlone(key);
        }
    }

    /** Orders what is due by then. */
    @ActivateRequestContext
    void publish(Schedule schedule, Instant now) {
        for (Instant due : Due.between(schedule.after(), now, schedule.at(), schedule.zone())) {
            try {
                desk.order(schedule.operation(), due, due, null, due, null, schedule.recordedBy());
            } catch (Problem refused) {
                // Perhaps somebody has been recording for long: at the next look.
                LOG.warnf(
                        "The report of %s of %s is not there yet: %s", due, schedule.operation(), refused.getMessage());
                return;
            }
        }
    }

    /** Draws up at once what somebody waits for; where that fails, the next look does it. */
    void draw(@ObservesAsync ReportOrdered ordered) {
        try {
            drawAlone(ordered.key());
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s is not drawn up yet", ordered.key());
        }
    }

    /** Draws one up unless somebody else is at it; the lock ends with whoever holds it. */
    private void drawAlone(Key key) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (isMine(connection, key) && contents.of(key).isEmpty()) {
                    desk.draw(key);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a query failed", e);
        }
    }

    private static boolean isMine(Connection connection, Key key) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_xact_lock(2591, hashtext(?))")) {
            statement.setString(1, key.toString());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
