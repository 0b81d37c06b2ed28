package org.aidbridge.security.audit;

import static org.aidbridge.Given.as;
import static org.aidbridge.Given.asNobody;
import static org.aidbridge.Given.asUser;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.member;
import static org.aidbridge.Given.passwordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditTest {

    @Inject
    DataSource database;

    private AnOperation operation;
    private final String asha = Fresh.code("asha-").toLowerCase(Locale.ROOT);

    @BeforeEach
    void an_operation_with_an_operator() {
        operation = new AnOperation();
        createUser(asha);
        member(operation.code, asha, Roles.OPERATOR);
    }

    private Response audit(String query) {
        return as(Roles.COORDINATOR).get("/api/operations/" + operation.code + "/audit?" + query);
    }

    @Test
    void a_change_is_audited_with_user_address_credential_before_and_after() {
        member(operation.code, asha, Roles.VIEWER);
        audit("kind=membership&key=" + operation.code + " " + asha)
                .then()
                .statusCode(200)
                .body("", hasSize(2))
                .body("[0].user", equalTo("admin"))
                .body("[0].address", equalTo("127.0.0.1"))
                .body("[0].credential", equalTo("password"))
                .body("[0].action", equalTo("UPDATE"))
                .body("[0].before.role", equalTo("operator"))
                .body("[0].after.role", equalTo("viewer"))
                .body("[1].action", equalTo("INSERT"))
                .body("[1].before", nullValue());
    }

    @Test
    void the_audit_names_the_token() {
        Response issued = asUser(asha, passwordOf(asha))
                .body(Map.of(
                        "name",
                        "scanner",
                        "scopes",
                        List.of("*:operator"),
                        "expiresAt",
                        Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .post("/api/me/tokens");
        String shipment = operation.shipment();
        String version = as(Roles.VIEWER).get("/api/shipments/" + shipment).header("ETag");
        asNobody()
                .header("Authorization", "Bearer " + issued.path("token"))
                .header("If-Match", version)
                .body("{\"priority\": \"CRITICAL\", \"legs\": []}")
                .put("/api/shipments/" + shipment)
                .then()
                .statusCode(200);
        audit("kind=shipment&key=" + shipment)
                .then()
                .statusCode(200)
                .body("", hasSize(2))
                .body("[0].user", equalTo(asha))
                .body("[0].credential", equalTo("token " + issued.path("prefix")))
                .body("[0].before.priority", equalTo("NORMAL"))
                .body("[0].before.legs", hasSize(1))
                .body("[0].after.priority", equalTo("CRITICAL"))
                .body("[0].after.legs", nullValue())
                .body("[1].after.lines", hasSize(2));
    }

    @Test
    void every_part_of_a_bulk_is_audited_with_address_and_credential() {
        StringBuilder rows = new StringBuilder("[");
        for (int i = 0; i < 12; i++) {
            rows.append(i == 0 ? "" : ",").append("""
                    {"shipment": "%s", "type": "ACCEPTED", "occurredAt": "2021-04-25T10:00:00Z",
                     "source": {"party": "AGENT", "reference": "BULK-%d"}}""".formatted(operation.shipment(), i));
        }
        asUser(asha, passwordOf(asha))
                .body(rows.append("]").toString())
                .post("/api/events?operation=" + operation.code)
                .then()
                .statusCode(200)
                .body("status", everyItem(equalTo(201)));
        // Some of them are recorded on the thread of the request, the others beside it.
        audit("kind=event")
                .then()
                .statusCode(200)
                .body("user", everyItem(equalTo(asha)))
                .body("address", everyItem(equalTo("127.0.0.1")))
                .body("credential", everyItem(equalTo("password")));
    }

    @Test
    void events_of_several_callers_that_share_a_transaction_are_audited_by_caller() throws Exception {
        String ravi = Fresh.code("ravi-").toLowerCase(Locale.ROOT);
        createUser(ravi);
        member(operation.code, ravi, Roles.OPERATOR);
        List<String> shipments = Stream.generate(operation::shipment).limit(8).toList();
        ExecutorService threads = Executors.newFixedThreadPool(shipments.size());
        List<Callable<Integer>> reports = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            String user = i % 2 == 0 ? asha : ravi;
            String shipment = shipments.get(i % shipments.size());
            String body =
                    "{\"type\":\"NOTE\",\"occurredAt\":\"2021-04-22T00:00:00Z\",\"source\":{\"reference\":\"N%d\"}}"
                            .formatted(i);
            reports.add(() -> asUser(user, passwordOf(user))
                    .body(body)
                    .post("/api/shipments/" + shipment + "/events")
                    .statusCode());
        }
        for (Future<Integer> status : threads.invokeAll(reports)) {
            assertThat(status.get()).isEqualTo(201);
        }
        threads.shutdown();

        Map<String, Integer> recorded = new HashMap<>();
        List<Map<String, Object>> entries =
                audit("kind=event&limit=200").jsonPath().getList("");
        for (Map<String, Object> entry : entries) {
            assertThat(entry).containsEntry("address", "127.0.0.1").containsEntry("credential", "password");
            Map<?, ?> after = (Map<?, ?>) entry.get("after");
            recorded.merge((String) entry.get("user"), (Integer) after.get("number"), Integer::sum);
        }
        assertThat(recorded).isEqualTo(Map.of(asha, 24, ravi, 24));
    }

    @Test
    void shared_reference_data_is_audited_with_its_user() {
        String code = Fresh.code("A");
        entered("carrier", code, "/api/carriers", Map.of("code", code, "name", "Carrier"));
        entered(
                "route",
                code + ":CTU-DEL",
                "/api/carriers/" + code + "/routes",
                Map.of("origin", "CTU", "destination", "DEL"));
        entered("item_category", code, "/api/item-categories", Map.of("code", code, "name", "Category"));
        entered("item", code, "/api/items", Map.of("code", code, "name", "Item", "category", code, "unit", "EA"));
        entered(
                "place",
                code,
                "/api/places",
                Map.of("code", code, "name", "Place", "kind", "HOSPITAL", "country", "IN", "zone", "Asia/Kolkata"));
    }

    @Test
    void reports_and_schedules_are_audited_with_their_user() {
        String schedule = "/api/operations/" + operation.code + "/report-schedule";
        as(Roles.COORDINATOR).body(Map.of("at", "18:00")).put(schedule).then().statusCode(200);
        as(Roles.COORDINATOR).delete(schedule).then().statusCode(204);
        as(Roles.COORDINATOR)
                .body(Map.of("operation", operation.code, "validAsOf", "2021-04-30T12:30:00Z"))
                .post("/api/reports")
                .then()
                .statusCode(201);
        audit("kind=report_schedule")
                .then()
                .statusCode(200)
                .body("action", contains("DELETE", "INSERT"))
                .body("address", everyItem(equalTo("127.0.0.1")))
                .body("credential", everyItem(equalTo("password")));
        audit("kind=report")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].address", equalTo("127.0.0.1"))
                .body("[0].credential", equalTo("password"));
    }

    private static void entered(String kind, String key, String path, Map<String, String> body) {
        as(Roles.ADMIN).body(body).post(path).then().statusCode(201);
        as(Roles.ADMIN)
                .queryParam("kind", kind)
                .queryParam("key", key)
                .get("/api/audit")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].user", equalTo("admin"))
                .body("[0].address", equalTo("127.0.0.1"))
                .body("[0].credential", equalTo("password"));
    }

    @Test
    void an_event_is_audited_by_its_id_and_a_bulk_by_the_first_and_last() {
        String shipment = operation.shipment();
        String event = operation
                .report(shipment, "R1", "\"type\":\"NOTE\",\"occurredAt\":\"2021-04-21T00:00:00Z\"")
                .path("id");
        audit("kind=event&key=" + event)
                .then()
                .body("", hasSize(1))
                .body("[0].user", equalTo("reporter"))
                .body("[0].credential", equalTo("password"));
        String row =
                "{\"shipment\":\"%s\",\"type\":\"NOTE\",\"occurredAt\":\"2021-04-22T00:00:00Z\",\"source\":{\"reference\":\"%s\"}}";
        as(Roles.REPORTER)
                .body("[" + row.formatted(shipment, "B1") + "," + row.formatted(shipment, "B2") + "]")
                .post("/api/events?operation=" + operation.code)
                .then()
                .statusCode(200);
        audit("kind=event&user=reporter")
                .then()
                .body("", hasSize(2))
                .body("[0].after.number", equalTo(2))
                .body("[0].address", equalTo("127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.VIEWER, Roles.REPORTER, Roles.OPERATOR})
    void only_coordinators_read_it(String role) {
        as(role).get("/api/operations/" + operation.code + "/audit").then().statusCode(403);
        as(role).get("/api/audit").then().statusCode(403);
    }

    @Test
    void the_audit_of_an_operation_contains_no_other() {
        AnOperation other = new AnOperation();
        other.shipment();
        String all = audit("limit=500").asString();
        assertThat(all).contains(operation.code).doesNotContain(other.code);
        assertThat(as(Roles.ADMIN).get("/api/audit?limit=500").asString()).contains(operation.code, other.code);
    }

    @Test
    void it_is_read_in_pages_and_exported_whole() {
        for (int i = 0; i < 5; i++) {
            operation.party("PARTY" + i);
        }
        Response first = audit("kind=party&limit=4");
        first.then().body("", hasSize(4));
        String link = first.header("Link").replaceAll("<(.*)>.*", "$1");
        as(Roles.COORDINATOR).urlEncodingEnabled(false).get(link).then().body("", hasSize(4));
        Response csv = as(Roles.COORDINATOR).get("/api/operations/" + operation.code + "/audit/export?kind=party");
        csv.then().statusCode(200).contentType("text/csv");
        assertThat(csv.asString().lines().toList())
                .hasSize(10)
                .first()
                .asString()
                .startsWith("at,user,address");
        as(Roles.ADMIN).get("/api/audit/export?user=" + asha).then().statusCode(200);
    }

    @Test
    void the_audit_contains_no_secret_not_even_hashed() {
        as(Roles.ADMIN).post("/api/users/" + asha + "/password").then().statusCode(200);
        Response told = as(Roles.ADMIN).get("/api/audit?kind=app_user&key=" + asha);
        told.then().body("[0].action", equalTo("UPDATE")).body("[0].after.must_change", equalTo(true));
        assertThat(told.asString()).doesNotContain("$2", "hash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set user_name = 'nobody'", "delete from audit", "truncate audit"})
    void the_audit_cannot_be_changed(String sql) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> connection.createStatement().execute(sql)).isInstanceOf(SQLException.class);
            connection.rollback();
        }
    }
}
