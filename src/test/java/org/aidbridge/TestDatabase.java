package org.aidbridge;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.aidbridge.database.embedded.StandaloneDatabase;

/**
 * Gives every {@code @QuarkusTest} the embedded PostgreSQL, through the service loader, so that no test names it. Its
 * directory is kept between runs to save time, but every run starts from an empty schema, so that a migration can be
 * edited until it is merged.
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
