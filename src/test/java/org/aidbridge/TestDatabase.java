package org.aidbridge;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.aidbridge.database.embedded.StandaloneDatabase;

/**
 * Gives every {@code @QuarkusTest} the very PostgreSQL that a standalone Aidbridge runs on. It is found by the service
 * loader, so that no test has to name it. Its directory is kept between runs to save the time of making it, but every run
 * starts from an empty schema, so that a migration may be edited until it has landed.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private StandaloneDatabase database;

    @Override
    public Map<String, String> start() {
        database = StandaloneDatabase.start(Path.of("target", "test-home"));
        Map<String, String> configuration = new HashMap<>(database.configuration());
        configuration.put("quarkus.flyway.clean-disabled", "false");
        configuration.put("quarkus.flyway.clean-at-start", "true");
        return configuration;
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
