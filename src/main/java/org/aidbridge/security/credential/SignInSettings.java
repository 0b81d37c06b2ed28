package org.aidbridge.security.credential;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** What signing in costs and how long it lasts. */
@ConfigMapping(prefix = "aidbridge.sign-in")
public interface SignInSettings {

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

    /** The same as {@link #rememberFor} for a token: how long another replica believes one that was revoked. */
    @WithDefault("15s")
    Duration rememberTokenFor();

    /** How many requests a token may make in a second, on the average of ten. */
    @WithDefault("100")
    int tokenPerSecond();

    /** How many wrong passwords and tokens may come from one address in a minute; then it waits. */
    @WithDefault("60")
    int failuresPerMinute();

    /** How many wrong passwords may be given for a name at one address before it is locked for a while. */
    @WithDefault("5")
    int failuresBeforeLock();

    /** How long somebody stays signed in at a browser without doing anything. */
    @WithDefault("2h")
    Duration sessionIdle();

    /** How long somebody stays signed in at a browser at most. */
    @WithDefault("12h")
    Duration sessionLasts();
}
