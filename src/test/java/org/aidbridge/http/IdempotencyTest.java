package org.aidbridge.http;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class IdempotencyTest {

    @Test
    void the_same_request_with_the_same_key_gets_the_first_answer_byte_for_byte() {
        Response first = post("key-1", ProblemsTest.body("idem-1"));
        Response again = post("key-1", ProblemsTest.body("idem-1"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(again.header(header))
                    .as(header)
                    .isEqualTo(first.header(header))
                    .isNotNull();
        }
    }

    @Test
    void the_answer_with_a_key_has_the_form_of_the_one_without() {
        Response without = as(Roles.VIEWER).body(ProblemsTest.body("idem-w")).post("/api/probe");
        Response with = post("key-w", ProblemsTest.body("idem-v"));
        assertThat(with.asString().replaceAll("\\d+}$", "").replace("idem-v", "idem-w"))
                .isEqualTo(without.asString().replaceAll("\\d+}$", ""));
        assertThat(with.contentType()).isEqualTo(without.contentType());
    }

    @Test
    void the_same_key_for_another_body_path_or_query_is_a_conflict() {
        post("key-2", ProblemsTest.body("idem-2")).then().statusCode(201);
        post("key-2", ProblemsTest.body("idem-2 "))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/idempotency-key-reused"))
                .body("errors[0].pointer", equalTo("header:Idempotency-Key"));
        as(Roles.VIEWER)
                .header("Idempotency-Key", "key-2")
                .body(ProblemsTest.body("idem-2"))
                .post("/api/probe?dry=1")
                .then()
                .statusCode(409);
        as(Roles.ADMIN)
                .header("Idempotency-Key", "key-p")
                .body(ProblemsTest.body("idem-p"))
                .post("/api/probe")
                .then()
                .statusCode(201);
        as(Roles.ADMIN)
                .header("Idempotency-Key", "key-p")
                .body("{\"name\": \"idem-p\", \"password\": \"long enough\", \"role\": \"viewer\"}")
                .post("/api/users")
                .then()
                .statusCode(409);
    }

    @Test
    void a_key_belongs_to_its_user() {
        post("key-3", ProblemsTest.body("idem-3")).then().statusCode(201);
        as(Roles.REPORTER)
                .header("Idempotency-Key", "key-3")
                .body(ProblemsTest.body("idem-3b"))
                .post("/api/probe")
                .then()
                .statusCode(201)
                .body("name", equalTo("idem-3b"));
    }

    @Test
    void a_refused_request_may_be_retried_with_the_same_key() {
        String body = ProblemsTest.body("idem-4");
        post("key-4", body.replaceFirst("\\{", "{\"fail\": true, ")).then().statusCode(409);
        post("key-4", body).then().statusCode(201);
    }

    @Test
    void of_concurrent_requests_one_does_the_work_and_all_get_its_response() throws Exception {
        int before = ProbeResource.EXECUTED.get();
        List<Response> answers = atOnce(12, i -> () -> post("key-5", ProblemsTest.body("idem-5")));
        assertThat(ProbeResource.EXECUTED.get()).isEqualTo(before + 1);
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
        assertThat(answers)
                .filteredOn(a -> a.header("Idempotency-Replayed") == null)
                .hasSize(1);
    }

    @Test
    void when_the_first_of_many_is_refused_the_next_one_is_tried() throws Exception {
        // All but one body fail in the database only, so that they hold the key until they roll back.
        String wrong = ProblemsTest.body("idem-6").replace("\"amount\": 5", "\"amount\": 5000");
        List<Response> answers = atOnce(8, i -> () -> post("key-6", i == 3 ? ProblemsTest.body("idem-6") : wrong));
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .isSubsetOf(201, 409, 422);
        assertThat(answers.get(3).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "é"})
    void a_key_has_1_to_200_visible_ascii_characters(String key) {
        post(key, ProblemsTest.body("idem-7"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("header:Idempotency-Key"));
    }

    @Test
    void a_key_of_200_characters_is_accepted_and_one_of_201_is_not() {
        post("k".repeat(200), ProblemsTest.body("idem-8")).then().statusCode(201);
        post("k".repeat(201), ProblemsTest.body("idem-9")).then().statusCode(422);
    }

    private static Response post(String key, String body) {
        return as(Roles.VIEWER).header("Idempotency-Key", key).body(body).post("/api/probe");
    }

    private static List<Response> atOnce(int count, java.util.function.IntFunction<Callable<Response>> request)
            throws Exception {
        as(Roles.VIEWER).get("/api/me").then().statusCode(200);
        ExecutorService pool = Executors.newFixedThreadPool(count);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Response>> futures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Callable<Response> each = request.apply(i);
                futures.add(pool.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            start.countDown();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
