package org.aidbridge.shipment.figures;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far the database for reports may be behind, where there is one: {@code quarkus.datasource.reporting.jdbc.url}. */
@ConfigMapping(prefix = "aidbridge.reporting")
interface ReadReplicaSettings {

    /** How long a read waits for the replica to have all that was committed before; then the primary is read. */
    @WithDefault("1s")
    Duration behindAtMost();

    /** For how long nobody waits for it after that. */
    @WithDefault("10s")
    Duration passOverFor();
}
