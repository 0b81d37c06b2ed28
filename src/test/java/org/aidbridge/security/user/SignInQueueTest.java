package org.aidbridge.security.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aidbridge.Fresh;
import org.aidbridge.security.credential.RateLimits;
import org.aidbridge.security.credential.SignInSettings;
import org.aidbridge.shared.Throttled;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInQueueTest {

    private static final int GUESSES = 90;

    @Inject
    IdentityFactory identities;

    @Inject
    EntityManager database;

    @Inject
    SignInSettings settings;

    /** No lock ends while its clock stands still. */
    private final class StandingStill extends SignInThrottle {
        StandingStill() {
            super(database, settings, Clock.fixed(Instant.parse("2026-11-30T10:00:00Z"), ZoneOffset.UTC));
        }

        @Override
        void requireOpen(String name, String address) {
            QuarkusTransaction.requiringNew().run(() -> super.requireOpen(name, address));
        }

        @Override
        void failed(String name, String address) {
            QuarkusTransaction.requiringNew().run(() -> super.failed(name, address));
        }
    }

    @Test
    void concurrent_wrong_passwords_are_checked_only_up_to_the_limit() throws Exception {
        String name = Fresh.code("asha-").toLowerCase(Locale.ROOT);
        PasswordIdentityProvider provider = new PasswordIdentityProvider(
                identities,
                new Passwords(settings),
                new CredentialCache(settings),
                new SignInQueue(new StandingStill()),
                new RateLimits(settings),
                settings);
        ExecutorService threads = Executors.newFixedThreadPool(GUESSES);
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<Boolean>> guesses = new ArrayList<>();
        for (int i = 0; i < GUESSES; i++) {
            String guess = "wrong-guess-" + i;
            guesses.add(threads.submit(() -> {
                begin.await();
                return isLookedAt(provider, name, guess);
            }));
        }
        begin.countDown();
        int looked = 0;
        for (Future<Boolean> guess : guesses) {
            looked += guess.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(looked).isEqualTo(settings.failuresBeforeLock());
    }

    private static boolean isLookedAt(PasswordIdentityProvider provider, String name, String guess) {
        try {
            provider.verify(name, guess, "192.0.2.90");
            throw new AssertionError("that was wrong");
        } catch (AuthenticationFailedException wrong) {
            return true;
        } catch (Throttled refused) {
            return false;
        }
    }

    @Test
    void a_credential_counts_as_wrong_until_verified() {
        RateLimits limits = new RateLimits(SignInTest.settings(Duration.ofMinutes(1), 10));
        String address = "192.0.2.91";
        for (int i = 0; i < 2; i++) {
            assertThat(limits.<String>attempt(address, () -> null)).isNull();
        }
        assertThat(limits.attempt(address, () -> {
                    assertThatThrownBy(() -> limits.requireOpen(address)).isInstanceOf(Throttled.class);
                    return "right";
                }))
                .isEqualTo("right");
        assertThat(limits.<String>attempt(address, () -> null)).isNull();
        assertThatThrownBy(() -> limits.attempt(address, () -> "right")).isInstanceOf(Throttled.class);
    }
}
