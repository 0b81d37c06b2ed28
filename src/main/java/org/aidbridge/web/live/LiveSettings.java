package org.aidbridge.web.live;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "aidbridge.live")
interface LiveSettings {

    /** The interval of notifications. */
    Duration ringEvery();

    /**
     * The primary itself, when a transaction pooler stands before {@code quarkus.datasource.jdbc.url}: such a pooler
     * loses LISTEN. The user is the same.
     */
    Optional<String> jdbcUrl();
}
