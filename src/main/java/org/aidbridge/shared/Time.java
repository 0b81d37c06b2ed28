package org.aidbridge.shared;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The only clock. It ticks in microseconds like {@code timestamptz}, so that values read back equal. Within {@link
 * #replaying} the calling thread is at another instant: the replay clock, on which a REPLAY operation is loaded through
 * the ordinary services.
 */
@Singleton
public class Time {

    private static final ThreadLocal<Instant> REPLAYED = new ThreadLocal<>();

    @Produces
    @Singleton
    Clock clock() {
        return new ReplayableClock(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)));
    }

    /** Runs {@code work} with the clock of this thread at {@code instant}. */
    public static <T> T replaying(Instant instant, Supplier<T> work) {
        Instant before = REPLAYED.get();
        REPLAYED.set(instant);
        try {
            return work.get();
        } finally {
            if (before == null) {
                REPLAYED.remove();
            } else {
                REPLAYED.set(before);
            }
        }
    }

    /** Whether this thread is in {@link #replaying}; only a REPLAY may be written then. */
    public static boolean isReplaying() {
        return REPLAYED.get() != null;
    }

    private static final class ReplayableClock extends Clock {
        private final Clock real;

        ReplayableClock(Clock real) {
            this.real = real;
        }

        @Override
        public Instant instant() {
            Instant replayed = REPLAYED.get();
            return replayed != null ? replayed : real.instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new ReplayableClock(real.withZone(zone));
        }
    }
}
