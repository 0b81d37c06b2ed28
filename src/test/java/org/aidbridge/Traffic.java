package org.aidbridge;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The traffic between Aidbridge and PostgreSQL during an action, from the log of the driver. */
public record Traffic(int statements, int rows) {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    /** Counts executions and returned rows; begin and commit count as executions. Only for one test at a time. */
    public static Traffic of(Runnable work) {
        AtomicInteger statements = new AtomicInteger();
        AtomicInteger rows = new AtomicInteger();
        Handler counter = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getMessage().contains("FE=> Execute(")) {
                    statements.incrementAndGet();
                } else if (entry.getMessage().contains("<=BE DataRow(")) {
                    rows.incrementAndGet();
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        counter.setLevel(Level.ALL);
        Level before = DRIVER.getLevel();
        boolean inherits = DRIVER.getUseParentHandlers();
        DRIVER.addHandler(counter);
        DRIVER.setUseParentHandlers(false);
        DRIVER.setLevel(Level.FINEST);
        try {
            work.run();
        } finally {
            DRIVER.setLevel(before);
            DRIVER.setUseParentHandlers(inherits);
            DRIVER.removeHandler(counter);
        }
        return new Traffic(statements.get(), rows.get());
    }
}
