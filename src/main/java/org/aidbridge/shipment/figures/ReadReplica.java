package org.aidbridge.shipment.figures;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.database.sql.ReadSnapshots;
import org.aidbridge.database.sql.Row;
import org.aidbridge.database.sql.Sql;
import org.jboss.logging.Logger;

/**
 * Reads reports and figures from a replica, if one is configured, else from the primary. A read waits until the replica has
 * everything committed before it. A replica that is too slow or away is skipped for a while.
 */
@ApplicationScoped
public class ReadReplica {

    private static final Logger LOG = Logger.getLogger(ReadReplica.class);

    // Covers all acknowledged commits. After a promotion, the replica returns null or stands still.
    private static final String WRITTEN = "select cast(pg_current_wal_flush_lsn() as text)";
    private static final String REPLAYED =
            "select coalesce(pg_is_in_recovery() and pg_last_wal_replay_lsn() >= cast(? as pg_lsn), false)";

    private static final long PAUSE_MILLIS = 3;

    private final ReadSnapshots snapshots;
    private final javax.sql.DataSource primary;
    private final javax.sql.DataSource replica;
    private final ReadReplicaSettings settings;
    private final Clock clock;
    private final Counter passedOver;
    private volatile Duration behind = Duration.ZERO;
    private volatile Instant passOverUntil = Instant.MIN;

    ReadReplica(
            ReadSnapshots snapshots,
            javax.sql.DataSource primary,
            @DataSource("reporting") InjectableInstance<AgroalDataSource> replica,
            ReadReplicaSettings settings,
            MeterRegistry registry,
            Clock clock) {
        this.snapshots = snapshots;
        this.primary = primary;
        this.replica = replica.getHandle().getBean().isActive() ? replica.get() : null;
        this.settings = settings;
        this.clock = clock;
        this.passedOver = Counter.builder("aidbridge.reporting.passed.over")
                .description("Reads for reports that went to the primary although there is a replica")
                .register(registry);
        Gauge.builder("aidbridge.reporting.behind", this, reporting -> reporting.behind.toNanos() / 1e9)
                .description("How long the last read for a report waited for the replica")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Sees everything committed before this call; joins an open snapshot. Not to be called inside a transaction. */
    public ReadSnapshot snapshot() {
        if (ReadSnapshot.isOpen()) {
            return snapshots.open();
        }
        ReadSnapshot followed = replica == null || clock.instant().isBefore(passOverUntil) ? null : atReplica();
        if (followed != null) {
            return followed;
        }
        if (replica != null) {
            passedOver.increment();
        }
        ReadFrom.remember(ReadFrom.primary());
        return snapshots.open();
    }

    /** @return null when it is away or too far behind */
    private ReadSnapshot atReplica() {
        String written = written();
        long begin = System.nanoTime();
        try (Connection connection = replica.getConnection()) {
            while (!Sql.list(connection, REPLAYED, List.of(written), Row::flag).get(0)) {
                if (System.nanoTime() - begin > settings.behindAtMost().toNanos()) {
                    passOver("is more than " + settings.behindAtMost() + " behind");
                    return null;
                }
                pause();
            }
        } catch (SQLException e) {
            passOver("does not answer: " + e.getMessage());
            return null;
        }
        behind = Duration.ofNanos(System.nanoTime() - begin);
        ReadSnapshot snapshot = snapshots.open(replica);
        ReadFrom.remember(ReadFrom.replica(behind));
        return snapshot;
    }

    private void passOver(String why) {
        LOG.warnf("The replica for reports %s; the primary is read for %s", why, settings.passOverFor());
        passOverUntil = clock.instant().plus(settings.passOverFor());
    }

    private String written() {
        try (Connection connection = primary.getConnection()) {
            return Sql.list(connection, WRITTEN, List.of(), Row::text).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException("a query failed", e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the replica", e);
        }
    }

    /** For {@code quarkus.datasource.reporting.jdbc.url}. */
    @ConfigMapping(prefix = "aidbridge.reporting")
    interface ReadReplicaSettings {

        /** The longest wait for the replica; then the primary is read. */
        @WithDefault("1s")
        Duration behindAtMost();

        /** How long the replica is skipped after that. */
        @WithDefault("10s")
        Duration passOverFor();
    }
}
