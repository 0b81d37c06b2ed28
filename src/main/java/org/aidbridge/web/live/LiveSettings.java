package org.aidbridge.web.live;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** How open pages hear of what was recorded. */
@ConfigMapping(prefix = "aidbridge.live")
interface LiveSettings {

    /** How soon; however much it was, they hear of it once. */
    Duration ringEvery();

    /**
     * Of the primary itself, where a pooler stands between it and {@code quarkus.datasource.jdbc.url}: one that lends connections
     * for a transaction forgets who listens. The user is the same.
     */
    Optional<String> jdbcUrl();
}
