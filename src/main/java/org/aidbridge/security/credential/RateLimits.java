package org.aidbridge.security.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Throttled;

/** Rate limits per token and per address, in this replica. */
@Singleton
public class RateLimits {

    private final SignInSettings settings;
    private final Cache<String, Bucket> tokens;
    private final Cache<String, Bucket> addresses;

    public RateLimits(SignInSettings settings) {
        this.settings = settings;
        tokens = buckets();
        addresses = buckets();
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .expireAfterAccess(Duration.ofMinutes(10))
                .maximumSize(100_000)
                .build();
    }

    /** @throws Throttled (429) when the token exceeds its rate */
    public void useOf(String token) {
        ConsumptionProbe probe = bucket(
                        tokens,
                        token,
                        settings.tokenPerSecond() * 10L,
                        settings.tokenPerSecond(),
                        Duration.ofSeconds(1))
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw throttled(probe.getNanosToWaitForRefill());
        }
    }

    /** @throws Throttled (429) after too many wrong credentials from the address */
    public void requireOpen(String address) {
        EstimationProbe probe = from(address).estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw throttled(probe.getNanosToWaitForRefill());
        }
    }

    /**
     * Checks a credential. It counts as wrong until it is known to be right, which bounds concurrent guesses.
     *
     * @param look null for a wrong credential
     * @throws Throttled (429) as {@link #requireOpen}
     */
    public <T> T attempt(String address, Supplier<T> look) {
        Bucket bucket = from(address);
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw throttled(probe.getNanosToWaitForRefill());
        }
        T right = look.get();
        if (right != null) {
            bucket.addTokens(1);
        }
        return right;
    }

    private Bucket from(String address) {
        return bucket(
                addresses, address, settings.failuresPerMinute(), settings.failuresPerMinute(), Duration.ofMinutes(1));
    }

    private static Bucket bucket(Cache<String, Bucket> buckets, String key, long most, long refill, Duration period) {
        return buckets.get(key, k -> Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(refill, period))
                .build());
    }

    private static Throttled throttled(long nanos) {
        return new Throttled(Message.of("Too many requests"), Duration.ofNanos(nanos));
    }
}
