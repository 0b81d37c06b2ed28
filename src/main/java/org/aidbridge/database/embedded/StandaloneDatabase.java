package org.aidbridge.database.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The embedded PostgreSQL on loopback, with generated passwords and full durability: its directory is locked, the
 * programs unpacked, the cluster created, started or adopted, restarted when it dies, and stopped by {@link #close}.
 */
public final class StandaloneDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StandaloneDatabase.class);
    private static final long WATCH_MILLIS = 250;
    private static final long RETRY_MILLIS = 5_000;

    private final Home home;
    private final Cluster cluster;
    private Postmaster postmaster;
    private boolean closed;

    private StandaloneDatabase(Home home, Cluster cluster, Postmaster postmaster) {
        this.home = home;
        this.cluster = cluster;
        this.postmaster = postmaster;
    }

    /**
     * @param directory created when absent
     * @throws CannotStart with a sentence for the user
     */
    public static StandaloneDatabase start(Path directory) {
        Binaries.check();
        Home home = Home.occupy(directory);
        try {
            Binaries binaries = Binaries.in(home.binaries());
            Cluster cluster = new Cluster(home, binaries, ServerAccount.thatMayRun(binaries, home));
            cluster.createIfAbsent();
            Postmaster postmaster = cluster.start();
            prepare(cluster);
            StandaloneDatabase database = new StandaloneDatabase(home, cluster, postmaster);
            Thread watchman = new Thread(database::watch, "postgresql-watchman");
            watchman.setDaemon(true);
            watchman.start();
            return database;
        } catch (CannotStart e) {
            home.close();
            throw e;
        }
    }

    /** Stops a server that cannot be used. */
    private static void prepare(Cluster cluster) {
        try {
            cluster.prepareDatabase();
        } catch (CannotStart e) {
            cluster.stop();
            throw e;
        }
    }

    /** Quarkus configuration: the application and the migrations use different roles. */
    public Map<String, String> configuration() {
        Credentials credentials = cluster.credentials();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + credentials.port() + "/" + Credentials.OWNER,
                "quarkus.datasource.username",
                Credentials.APPLICATION,
                "quarkus.datasource.password",
                credentials.application(),
                "quarkus.flyway.username",
                Credentials.OWNER,
                "quarkus.flyway.password",
                credentials.owner());
    }

    public Path directory() {
        return home.directory();
    }

    private synchronized void watch() {
        try {
            while (!closed) {
                wait(WATCH_MILLIS);
                if (!closed && !postmaster.isAlive()) {
                    revive();
                }
            }
        } catch (InterruptedException nobodyDoesThat) {
            Thread.currentThread().interrupt();
        }
    }

    private void revive() throws InterruptedException {
        LOG.errorf("PostgreSQL (process %d) has died. It is being started again.", postmaster.pid());
        try {
            postmaster = cluster.start();
            LOG.infof("PostgreSQL runs again (process %d)", postmaster.pid());
        } catch (CannotStart e) {
            LOG.error(e.getMessage());
            wait(RETRY_MILLIS);
        }
    }

    /** Returns when the server has stopped and the directory is free. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            notifyAll();
            cluster.stop();
            home.close();
        }
    }
}
