package org.aidbridge.report.publishing;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.aidbridge.database.embedded.Installation;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportScheduleTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    @Inject
    ReportSchedule schedule;

    @Inject
    Schedules schedules;

    @Inject
    Clock clock;

    private AnOperation operation;

    @BeforeEach
    void anOperation() {
        operation = new AnOperation();
        operation.shipment();
    }

    @Test
    void missed_reports_are_made_up_for_once_over_all_replicas() {
        Instant now = clock.instant();
        Schedules.Schedule missed = new Schedules.Schedule(
                operation.code, LocalTime.of(18, 0), now.minus(Duration.ofDays(3)), ZONE, null, "somebody");
        List<CompletableFuture<Void>> replicas = IntStream.range(0, 4)
                .mapToObj(replica -> CompletableFuture.runAsync(() -> schedule.publish(missed, now)))
                .toList();
        replicas.forEach(CompletableFuture::join);
        String reports = "/api/reports?operation=" + operation.code;
        as(Roles.VIEWER)
                .get(reports)
                .then()
                .statusCode(200)
                .body("size()", equalTo(3))
                .body("recordedBy", everyItem(equalTo("somebody")))
                .body("sha256", everyItem(nullValue()));
        as(Roles.VIEWER)
                .get("/api/reports/" + operation.code + "-0002")
                .then()
                .statusCode(202)
                .header("Retry-After", equalTo("2"))
                .body("done", equalTo(0));
        as(Roles.VIEWER)
                .accept("text/html")
                .get("/api/reports/" + operation.code + "-0002")
                .then()
                .statusCode(202)
                .contentType(ContentType.HTML)
                .header("Retry-After", equalTo("2"))
                .body("html.head.title", equalTo("Situation report " + operation.code + "-0002 is being drawn up"));
        for (String format : List.of("pdf", "xlsx", "csv", "hxl")) {
            as(Roles.VIEWER)
                    .get("/api/reports/" + operation.code + "-0002?format=" + format)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("1"))
                    .body("type", equalTo("/problems/still-drawn-up"));
        }

        schedule.run();
        List<Instant> due = Schedules.dueTimes(missed.after(), now, missed.at(), ZONE);
        as(Roles.VIEWER)
                .get("/api/reports/" + operation.code + "-0002")
                .then()
                .statusCode(200)
                .body("header.validAsOf", equalTo(due.get(1).toString()))
                .body("header.knownAsOf", equalTo(due.get(1).toString()))
                .body("header.since", equalTo(due.get(0).toString()));
    }

    @Test
    void an_asynchronous_report_is_found_at_its_location() throws Exception {
        Map<String, String> body = Map.of("operation", operation.code, "validAsOf", "2021-05-01T00:00:00Z");
        for (int i = 0; i < 2; i++) {
            as(Roles.COORDINATOR)
                    .header("Prefer", "respond-async")
                    .header("Idempotency-Key", "the-same")
                    .body(body)
                    .post("/api/reports")
                    .then()
                    .statusCode(202)
                    .header("Location", endsWith("/api/reports/" + operation.code + "-0001"))
                    .header("Preference-Applied", equalTo("respond-async"))
                    .body("number", equalTo(operation.code + "-0001"));
        }
        // The scheduler is off in tests, so only requests assemble reports.
        Installation.await(
                "the report",
                () -> as(Roles.VIEWER)
                                .get("/api/reports/" + operation.code + "-0001")
                                .statusCode()
                        == 200);
    }

    @Test
    void a_schedule_is_set_read_and_ended() {
        String path = "/api/operations/" + operation.code + "/report-schedule";
        as(Roles.VIEWER).get(path).then().statusCode(404);
        as(Roles.COORDINATOR)
                .body(Map.of("at", "25:00"))
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/at"));
        as(Roles.VIEWER).body(Map.of("at", "18:00")).put(path).then().statusCode(403);
        as(Roles.COORDINATOR)
                .body(Map.of("at", "18:00"))
                .put(path)
                .then()
                .statusCode(200)
                .body("zone", equalTo("Asia/Kolkata"))
                .body("last", nullValue());
        assertThat(schedules.of(operation.code))
                .hasValueSatisfying(s -> assertThat(s.at()).isEqualTo(LocalTime.of(18, 0)));
        as(Roles.COORDINATOR).delete(path).then().statusCode(204);
        as(Roles.VIEWER).get(path).then().statusCode(404);
    }

    @Test
    void a_replay_has_no_days_to_come() {
        AnOperation replayed = new AnOperation("REPLAY");
        as(Roles.COORDINATOR)
                .body(Map.of("at", "18:00"))
                .put("/api/operations/" + replayed.code + "/report-schedule")
                .then()
                .statusCode(422);
    }
}
