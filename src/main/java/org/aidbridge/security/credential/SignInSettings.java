package org.aidbridge.security.credential;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** Settings of {@code aidbridge.sign-in.*}. */
@ConfigMapping(prefix = "aidbridge.sign-in")
public interface SignInSettings {

    /** Bcrypt cost, a power of two. 11 takes about 100 ms. */
    @WithDefault("11")
    int bcryptCost();

    /**
     * How long a verified credential is cached. A change of the user takes effect at once in this replica, in others
     * after this time.
     */
    @WithDefault("60s")
    Duration rememberFor();

    @WithDefault("10000")
    long rememberAtMost();

    /** Concurrent password checks; by default half of the processors, at least one. */
    OptionalInt checkAtOnce();

    /** Sign-ins that may wait for their check; more receive a 429. */
    @WithDefault("100")
    int waitAtMost();

    /** The same as {@link #rememberFor} for tokens. */
    @WithDefault("15s")
    Duration rememberTokenFor();

    /** Requests per second and token, averaged over ten seconds. */
    @WithDefault("100")
    int tokenPerSecond();

    /** Wrong credentials per minute and address before it is throttled. */
    @WithDefault("60")
    int failuresPerMinute();

    /** Wrong passwords for one name at one address before it is locked. */
    @WithDefault("5")
    int failuresBeforeLock();

    @WithDefault("2h")
    Duration sessionIdle();

    @WithDefault("12h")
    Duration sessionLasts();
}
