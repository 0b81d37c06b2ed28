package org.aidbridge.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** What signing in costs and how long it lasts. */
@ConfigMapping(prefix = "aidbridge.sign-in")
interface SignInSettings {

    /** The cost of one bcrypt hash, as a power of two; one more doubles it. 11 takes about 100 ms today. */
    @WithDefault("11")
    int bcryptCost();

    /**
     * How long a verified credential is believed without looking again. This replica forgets it at once when the user
     * changes; another replica may believe the old one for this long.
     */
    @WithDefault("60s")
    Duration rememberFor();

    /** How many verified credentials are remembered; beyond that the least used go. */
    @WithDefault("10000")
    long rememberAtMost();

    /** How many passwords are checked at the same time; by default half of the processors, at least one. */
    OptionalInt checkAtOnce();

    /** How many sign-ins may wait for their check; beyond that the answer is a 429. */
    @WithDefault("100")
    int waitAtMost();
}
