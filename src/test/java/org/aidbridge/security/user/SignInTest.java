package org.aidbridge.security.user;

import static io.restassured.RestAssured.given;
import static org.aidbridge.Given.asUser;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.passwordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.aidbridge.Given;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.access.UserChanged;
import org.aidbridge.security.credential.RateLimits;
import org.aidbridge.security.credential.SignInSettings;
import org.aidbridge.shared.Throttled;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTest {

    /** Where there is no other thread to go to, and no database. */
    private static final AuthenticationRequestContext NO_WORKER = work -> {
        throw new AssertionError("went to a worker");
    };

    @Inject
    PasswordIdentityProvider provider;

    @Inject
    EntityManager database;

    @Inject
    SignInThrottle throttle;

    @Inject
    IdentityFactory identities;

    @Test
    void a_cached_credential_needs_no_worker_hash_or_query() {
        createUser("remembered");
        Given.createOperation("REMEMBERED");
        Given.member("REMEMBERED", "remembered", Roles.REPORTER);
        String password = passwordOf("remembered");
        assertThatThrownBy(() -> provider.authenticate(request("remembered", password), NO_WORKER)
                        .await()
                        .indefinitely())
                .hasRootCauseMessage("went to a worker");

        asUser("remembered", password).get("/api/me").then().statusCode(200);
        SecurityIdentity known = provider.authenticate(request("remembered", password), NO_WORKER)
                .await()
                .indefinitely();
        assertThat(known.getPrincipal().getName()).isEqualTo("remembered");
        assertThat(known.getRoles()).containsExactlyInAnyOrder("viewer", "reporter");

        // A wrong password is not known by the name it comes with, and is itself never remembered.
        for (int i = 0; i < 2; i++) {
            asUser("remembered", "wrong password").get("/api/me").then().statusCode(401);
            assertThatThrownBy(() -> provider.authenticate(request("remembered", "wrong password"), NO_WORKER)
                            .await()
                            .indefinitely())
                    .hasRootCauseMessage("went to a worker");
        }
    }

    @Test
    void concurrent_users_are_not_mixed_up() throws Exception {
        List<String> names = List.of("crowd-1", "crowd-2", "crowd-3", "crowd-4");
        names.forEach(Given::createUser);
        CyclicBarrier together = new CyclicBarrier(names.size() + 1);
        ExecutorService pool = Executors.newFixedThreadPool(names.size() + 1);
        try {
            List<Future<?>> asking = new ArrayList<>();
            for (String name : names) {
                asking.add(pool.submit(() -> {
                    together.await();
                    for (int i = 0; i < 50; i++) {
                        asUser(name, passwordOf(name))
                                .get("/api/me")
                                .then()
                                .statusCode(200)
                                .body("name", is(name));
                    }
                    return name;
                }));
            }
            asking.add(pool.submit(() -> {
                together.await();
                for (int i = 0; i < 50; i++) {
                    given().get("/api/me").then().statusCode(401);
                }
                return "nobody";
            }));
            for (Future<?> each : asking) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_cached_credential_is_verified_again_before_it_expires() {
        createUser("steady");
        String password = passwordOf("steady");
        AtomicLong seconds = new AtomicLong();
        SignInSettings settings = settings(Duration.ofSeconds(60), 10);
        CredentialCache remembered = new CredentialCache(
                settings, () -> Duration.ofSeconds(seconds.get()).toNanos());
        PasswordIdentityProvider steady = new PasswordIdentityProvider(
                identities,
                new Passwords(settings),
                remembered,
                new SignInQueue(throttle),
                new RateLimits(settings),
                settings);
        steady.verify("steady", password, "192.0.2.4");
        AtomicInteger looked = new AtomicInteger();
        AuthenticationRequestContext worker =
                work -> Uni.createFrom().item(work).invoke(looked::incrementAndGet);

        seconds.set(44);
        answered(steady, password, NO_WORKER);
        seconds.set(46);
        answered(steady, password, worker);
        assertThat(looked).hasValue(1);
        seconds.set(90);
        answered(steady, password, NO_WORKER);

        // Shut out by another replica, whose word did not get here.
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update app_user set enabled = false where name = 'steady'")
                        .executeUpdate());
        seconds.set(92);
        answered(steady, password, worker);
        assertThat(remembered.identity(remembered.key("steady", password))).isNull();
    }

    private static void answered(
            PasswordIdentityProvider provider, String password, AuthenticationRequestContext context) {
        assertThat(provider.authenticate(request("steady", password), context)
                        .await()
                        .indefinitely()
                        .getPrincipal()
                        .getName())
                .isEqualTo("steady");
    }

    @Test
    void a_change_during_verification_prevents_caching() {
        CredentialCache remembered = new CredentialCache(settings(Duration.ofMinutes(1), 10));
        var key = remembered.key("asha", "four random words");
        long changes = remembered.changes();
        remembered.forget(new UserChanged("asha"));
        remembered.remember(key, identity("asha"), changes);
        assertThat(remembered.identity(key)).isNull();

        remembered.remember(key, identity("asha"), remembered.changes());
        assertThat(remembered.identity(key)).isNotNull();
        remembered.forget(new UserChanged("somebody"));
        assertThat(remembered.identity(key)).isNotNull();
        remembered.forget(new UserChanged("asha"));
        assertThat(remembered.identity(key)).isNull();
    }

    @Test
    void a_credential_expires_and_is_never_mistaken_for_another() {
        CredentialCache remembered = new CredentialCache(settings(Duration.ZERO, 10));
        var key = remembered.key("asha", "four random words");
        remembered.remember(key, identity("asha"), remembered.changes());
        assertThat(remembered.identity(key)).isNull();

        assertThat(remembered.key("ab", "c")).isNotEqualTo(remembered.key("a", "bc"));
        assertThat(remembered.key("a", "b")).isEqualTo(remembered.key("a", "b"));
        CredentialCache elsewhere = new CredentialCache(settings(Duration.ZERO, 10));
        assertThat(elsewhere.key("a", "b"))
                .as("another process has another key")
                .isNotEqualTo(remembered.key("a", "b"));
    }

    @Test
    void too_many_unknown_credentials_are_refused_before_they_block_workers() {
        SignInSettings settings = settings(Duration.ofMinutes(1), 2);
        PasswordIdentityProvider crowded = new PasswordIdentityProvider(
                null, new Passwords(settings), new CredentialCache(settings), null, new RateLimits(settings), settings);
        List<Uni<SecurityIdentity>> waiting = new ArrayList<>();
        AuthenticationRequestContext busy = work -> Uni.createFrom().nothing();
        List<Throwable> refused = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Uni<SecurityIdentity> attempt = crowded.authenticate(request("asha", "guess number " + i), busy);
            attempt.subscribe().with(identity -> {}, refused::add);
            waiting.add(attempt);
        }
        assertThat(refused).hasSize(3).allSatisfy(e -> assertThat(e)
                .isInstanceOf(PasswordIdentityProvider.TooManySignIns.class));

        // A cancelled check frees its slot.
        PasswordIdentityProvider next = new PasswordIdentityProvider(
                null, new Passwords(settings), new CredentialCache(settings), null, new RateLimits(settings), settings);
        for (int i = 0; i < 5; i++) {
            next.authenticate(request("asha", "guess number " + i), busy)
                    .subscribe()
                    .with(identity -> {})
                    .cancel();
        }
        refused.clear();
        next.authenticate(request("asha", "one more"), busy).subscribe().with(identity -> {}, refused::add);
        assertThat(refused).isEmpty();
    }

    @Test
    void tokens_and_guesses_are_rate_limited() {
        RateLimits limits = new RateLimits(settings(Duration.ofMinutes(1), 10));
        for (int i = 0; i < 20; i++) {
            limits.useOf("token aid_greedy");
        }
        assertThatThrownBy(() -> limits.useOf("token aid_greedy"))
                .isInstanceOfSatisfying(
                        Throttled.class, t -> assertThat(t.retryAfter()).isEqualTo(1));
        limits.useOf("token aid_modest");

        for (int i = 0; i < 3; i++) {
            limits.requireOpen("192.0.2.1");
            limits.attempt("192.0.2.1", () -> null);
        }
        assertThatThrownBy(() -> limits.requireOpen("192.0.2.1"))
                .isInstanceOfSatisfying(
                        Throttled.class, t -> assertThat(t.retryAfter()).isBetween(10L, 20L));
        limits.requireOpen("192.0.2.2");
    }

    @Test
    void each_wrong_password_beyond_some_locks_twice_as_long_up_to_a_quarter_of_an_hour() {
        assertThat(SignInThrottle.wait(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(SignInThrottle.wait(3)).isEqualTo(Duration.ofSeconds(8));
        assertThat(SignInThrottle.wait(1_000)).isEqualTo(SignInThrottle.LONGEST);
    }

    @Test
    void wrong_passwords_are_kept_for_a_day() {
        throttle.failed("forgetful", "192.0.2.3");
        assertThat(failuresOf("forgetful")).containsExactly("forgetful", "forgetful 192.0.2.3");
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update sign_in_failure set last_at = last_at - interval '25 hours' where who = 'forgetful'")
                .executeUpdate());
        throttle.forget();
        assertThat(failuresOf("forgetful")).containsExactly("forgetful 192.0.2.3");
    }

    private List<String> failuresOf(String name) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select who from sign_in_failure where who like :name || '%' order by length(who)",
                        String.class)
                .setParameter("name", name)
                .getResultList());
    }

    @RepeatedTest(5)
    void of_replicas_that_start_together_one_creates_the_admin() throws Exception {
        inUnstarted(() -> database.createNativeQuery("delete from app_user").executeUpdate());
        int replicas = 4;
        CyclicBarrier together = new CyclicBarrier(replicas);
        ExecutorService pool = Executors.newFixedThreadPool(replicas);
        try {
            List<Future<Integer>> created = new ArrayList<>();
            for (int i = 0; i < replicas; i++) {
                created.add(pool.submit(() -> {
                    together.await();
                    return inUnstarted(this::createAdmin);
                }));
            }
            int sum = 0;
            for (Future<Integer> each : created) {
                sum += each.get();
            }
            assertThat(sum).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(inUnstarted(this::createAdmin)).as("a later start").isZero();
    }

    private int createAdmin() {
        return database.createNativeQuery(FirstAdmin.CREATE)
                .setParameter(1, "hash")
                .setParameter(2, Instant.EPOCH)
                .setParameter(3, true)
                .executeUpdate();
    }

    private int inUnstarted(java.util.function.IntSupplier work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery("set local search_path to unstarted").executeUpdate();
            return work.getAsInt();
        });
    }

    private static UsernamePasswordAuthenticationRequest request(String name, String password) {
        return new UsernamePasswordAuthenticationRequest(name, new PasswordCredential(password.toCharArray()));
    }

    private static SecurityIdentity identity(String name) {
        return io.quarkus.security.runtime.QuarkusSecurityIdentity.builder()
                .setPrincipal(new io.quarkus.security.runtime.QuarkusPrincipal(name))
                .build();
    }

    static SignInSettings settings(Duration rememberFor, int waitAtMost) {
        return new SignInSettings() {
            @Override
            public int bcryptCost() {
                return 4;
            }

            @Override
            public Duration rememberFor() {
                return rememberFor;
            }

            @Override
            public long rememberAtMost() {
                return 100;
            }

            @Override
            public OptionalInt checkAtOnce() {
                return OptionalInt.empty();
            }

            @Override
            public int waitAtMost() {
                return waitAtMost;
            }

            @Override
            public Duration rememberTokenFor() {
                return rememberFor;
            }

            @Override
            public int tokenPerSecond() {
                return 2;
            }

            @Override
            public int failuresPerMinute() {
                return 3;
            }

            @Override
            public int failuresBeforeLock() {
                return 5;
            }

            @Override
            public Duration sessionIdle() {
                return rememberFor;
            }

            @Override
            public Duration sessionLasts() {
                return rememberFor;
            }
        };
    }
}
