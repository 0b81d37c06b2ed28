package org.aidbridge.web.live;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.SimplePassword;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aidbridge.web.live.ChangeNotifier.LiveSettings;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens for changes in operations on all replicas, over a connection of its own that is opened on first use. After a
 * lost connection it opens another and tells all pages to reload, because it may have missed changes.
 */
@ApplicationScoped
class ChangeListener {

    static final String CHANNEL = "aidbridge_changed";

    private static final Logger LOG = Logger.getLogger(ChangeListener.class);
    private static final int PATIENCE_MS = 10_000;
    private static final long PAUSE_SECONDS = 3;

    private final Map<String, BroadcastProcessor<String>> listening = new ConcurrentHashMap<>();
    private final AgroalDataSource database;
    private final LiveSettings settings;
    private Thread thread;
    private volatile boolean isClosed;
    private final CountDownLatch isOpen = new CountDownLatch(1);

    ChangeListener(AgroalDataSource database, LiveSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Emits the code of the operation on each change. */
    Multi<String> on(String operation) {
        open();
        // A slow subscriber misses some; the next one has the same content.
        return listening
                .computeIfAbsent(operation, o -> BroadcastProcessor.create())
                .onOverflow()
                .drop();
    }

    /** Returns once it listens. */
    void awaitOpen() throws InterruptedException {
        isOpen.await();
    }

    private synchronized void open() {
        if (thread == null) {
            thread = new Thread(this::listen, "hears-changes");
            thread.setDaemon(true);
            thread.start();
            // A server that is stopped waits for the requests under way, and such a stream would be one for minutes.
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "ends-streams"));
        }
    }

    /** Whether nothing more is heard: then streams end. */
    boolean isClosed() {
        return isClosed;
    }

    /** Has everybody look once more, and see that it is over. */
    @PreDestroy
    void close() {
        isClosed = true;
        listening.keySet().forEach(this::tell);
    }

    private void listen() {
        boolean isAgain = false;
        while (!isClosed) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                isOpen.countDown();
                if (isAgain) {
                    listening.keySet().forEach(this::tell);
                }
                isAgain = true;
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                LOG.debugf("The connection that hears of changes was lost: %s", e.getMessage());
                pause();
            } catch (Throwable e) {
                // Whatever it was: nobody would begin it again.
                LOG.warnf(e, "The connection that hears of changes failed and is opened again");
                pause();
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (!isClosed) {
            PGNotification[] heard = connection.getNotifications(PATIENCE_MS);
            for (PGNotification one : heard == null ? new PGNotification[0] : heard) {
                tell(one.getParameter());
            }
        }
    }

    private void tell(String operation) {
        BroadcastProcessor<String> told = listening.get(operation);
        if (told == null) {
            return;
        }
        try {
            told.onNext(operation);
        } catch (RuntimeException e) {
            // Of one page; the others want to hear of it all the same.
            LOG.warnf(e, "A page could not be told of a change in %s", operation);
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isClosed = true;
        }
    }

    /** Not one of the pool, which lends them for moments, nor one of a pooler, which does as well. */
    private Connection connect() throws SQLException {
        AgroalConnectionFactoryConfiguration its =
                database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        Properties properties = new Properties();
        properties.putAll(its.jdbcProperties());
        if (its.principal() != null) {
            properties.setProperty("user", its.principal().getName());
        }
        its.credentials().stream()
                .filter(SimplePassword.class::isInstance)
                .forEach(c -> properties.setProperty("password", ((SimplePassword) c).getWord()));
        return DriverManager.getConnection(settings.jdbcUrl().orElseGet(its::jdbcUrl), properties);
    }
}
