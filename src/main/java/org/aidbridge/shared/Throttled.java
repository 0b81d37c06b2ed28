package org.aidbridge.shared;

import java.time.Duration;

/** Too much at once: 429, and when to try again. */
public class Throttled extends Problem {

    private final long seconds;

    /** @param wait until a retry may succeed */
    public Throttled(Message title, Duration wait) {
        super(429, title, Message.of("Try again in {seconds} s", seconds(wait)));
        seconds = seconds(wait);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    @Override
    public String type() {
        return "too-many-requests";
    }

    /** The value of {@code Retry-After}. */
    public long retryAfter() {
        return seconds;
    }
}
