package org.aidbridge.ops.metrics;

import static io.restassured.RestAssured.given;
import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.Fresh;
import org.aidbridge.Traffic;
import org.aidbridge.k8s.Observability;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What Prometheus gets to see, against what happened; and that nobody looks at a metric that there is not. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperationMonitorTest {

    private static final String DEPARTED = "\"type\": \"DEP\", \"flight\": \"%s\", \"occurredAt\": \"%s\", "
            + "\"lines\": [{\"line\": 1, \"quantity\": 500}]";

    @Inject
    OperationMonitor watch;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void blocked_cargo_routes_and_report_ages_are_gauges_by_operation() {
        AnOperation operation = suspended();
        publish(operation, Instant.now().minusSeconds(7_200));
        watch.look();
        String told = scrape();
        String its = "operation=\"" + operation.code + "\"";
        assertThat(value(told, "aidbridge_cargo_at_risk", its, "item=\"OXYGEN_CONCENTRATOR\"", "unit=\"EA\""))
                .as("500 of 800 have left")
                .isEqualTo(300);
        assertThat(value(told, "aidbridge_cargo_at_risk_shipments", its)).isEqualTo(1);
        assertThat(value(told, "aidbridge_routes", its, "state=\"SUSPENDED\"")).isEqualTo(1);
        assertThat(value(told, "aidbridge_routes", its, "state=\"RESUMED\"")).isZero();
        assertThat(value(told, "aidbridge_report_age_seconds", its, "scheduled=\"false\""))
                .isBetween(7_200.0, 7_800.0);
    }

    @Test
    void a_suspension_by_country_that_closes_no_known_route_counts_as_one() {
        AnOperation operation = new AnOperation();
        String carrier = Fresh.code("C");
        as(Roles.COORDINATOR)
                .body(Map.of("code", carrier, "name", "Carrier " + carrier))
                .post("/api/carriers")
                .then()
                .statusCode(201);
        as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "carrier": "%s", "kind": "SUSPENSION", "issuedAt": "2021-04-26",
                         "scope": {"originCountry": "CN", "destinationCountry": "IN"},
                         "source": {"kind": "CARRIER", "quote": "words"}}
                        """.formatted(operation.code, carrier))
                .post("/api/notices")
                .then()
                .statusCode(201);
        watch.look();
        String its = "operation=\"" + operation.code + "\"";
        assertThat(value(scrape(), "aidbridge_routes", its, "state=\"SUSPENDED\""))
                .isEqualTo(1);
    }

    @Test
    void events_are_counted_by_outcome_single_and_in_bulk() {
        AnOperation operation = new AnOperation();
        String shipment = operation.shipment();
        Map<String, Double> before = counts();
        String departed = DEPARTED.formatted("3U8931", "2021-04-24T00:00:00Z");
        String event = operation
                .report(shipment, "DEP", departed)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        operation.report(shipment, "DEP", departed).then().statusCode(200);
        operation
                .report(shipment, "TOO-MUCH", departed.replace("500", "5000"))
                .then()
                .statusCode(422);
        operation
                .report(shipment, "NOW", "\"type\": \"NOTE\", \"occurredAt\": \"" + Instant.now() + "\"")
                .then()
                .statusCode(201);
        operation
                .report(shipment, "BACK", "\"type\": \"RETRACTED\", \"retracts\": \"" + event + "\"")
                .then()
                .statusCode(201);
        for (String atomic : List.of("false", "true")) {
            as(Roles.REPORTER)
                    .body("""
                            [{"shipment": "%1$s", "type": "NOTE", "occurredAt": "2021-04-25",
                              "source": {"party": "AGENT", "reference": "BULK-%2$s"}},
                             {"shipment": "%1$s", "type": "NOTE", "occurredAt": "2021-04-24T00:00:00Z",
                              "source": {"party": "AGENT", "reference": "BULK-TOO-%2$s"}}]
                            """.formatted(shipment, atomic))
                    .post("/api/events?operation=" + operation.code + "&atomic=" + atomic)
                    .then()
                    .statusCode(200);
        }
        Map<String, Double> after = counts();
        assertThat(difference(before, after, "recorded")).isEqualTo(3 + 4);
        assertThat(difference(before, after, "repeated")).isEqualTo(1);
        assertThat(difference(before, after, "refused")).isEqualTo(1);
        assertThat(difference(before, after, "retracted")).isEqualTo(1);
        assertThat(difference(before, after, "late")).isEqualTo(1 + 4);
        assertThat(difference(before, after, "lag"))
                .as("of all but the retraction")
                .isEqualTo(6);
    }

    @Test
    void a_scrape_causes_no_query() {
        scrape();
        assertThat(Traffic.of(this::scrape).statements()).isZero();
    }

    @Test
    void every_metric_of_the_alerts_and_the_dashboard_is_there_with_the_labels_by_which_it_is_chosen()
            throws Exception {
        AnOperation operation = suspended();
        publish(operation, Instant.now().minusSeconds(7_200));
        watch.look();
        Map<String, Set<String>> labels = labelsByName(scrape());
        List<Observability.Selector> selectors = Observability.selectors();
        assertThat(selectors).hasSizeGreaterThan(20);
        for (Observability.Selector selector : selectors) {
            assertThat(labels).as(selector.expression()).containsKey(selector.metric());
            assertThat(labels.get(selector.metric())).as(selector.expression()).containsAll(selector.labels());
        }
    }

    /** Of 800 concentrators that go by a carrier of its own, 500 have left before it suspends everything. */
    private static AnOperation suspended() {
        AnOperation operation = new AnOperation();
        String carrier = Fresh.code("C");
        as(Roles.COORDINATOR)
                .body(Map.of("code", carrier, "name", "Carrier " + carrier))
                .post("/api/carriers")
                .then()
                .statusCode(201);
        as(Roles.COORDINATOR)
                .body(Map.of("origin", "CTU", "destination", "DEL"))
                .post("/api/carriers/" + carrier + "/routes")
                .then()
                .statusCode(201);
        String shipment = operation
                .declare("""
                        {"operation": "%s", "declaredAt": "%s", "donor": "DONOR", "consignee": "CONSIGNEE", "origin": "CTU",
                         "destination": "DEL", "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 800, "unit": "EA"}],
                         "legs": [{"carrier": "%s", "flight": "XX1", "origin": "CTU", "destination": "DEL"}]}
                        """.formatted(operation.code, AnOperation.DECLARED, carrier))
                .statusCode(201)
                .extract()
                .path("reference");
        operation
                .report(shipment, "DEP", DEPARTED.formatted("XX1", "2021-04-24T00:00:00Z"))
                .then()
                .statusCode(201);
        as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "carrier": "%s", "kind": "SUSPENSION", "issuedAt": "2021-04-26",
                         "source": {"kind": "CARRIER", "quote": "words"}}
                        """.formatted(operation.code, carrier))
                .post("/api/notices")
                .then()
                .statusCode(201);
        return operation;
    }

    private static void publish(AnOperation operation, Instant validAsOf) {
        as(Roles.COORDINATOR)
                .body(Map.of("operation", operation.code, "validAsOf", validAsOf.toString()))
                .post("/api/reports")
                .then()
                .statusCode(201);
    }

    private String scrape() {
        return given().get(metrics).then().statusCode(200).extract().asString();
    }

    private Map<String, Double> counts() {
        String told = scrape();
        return Stream.of("recorded", "repeated", "refused", "retracted", "late", "lag")
                .collect(Collectors.toMap(
                        what -> what,
                        what -> what.equals("lag")
                                ? value(told, "aidbridge_intake_lag_seconds_count")
                                : value(told, "aidbridge_events_" + what + "_total")));
    }

    private static int difference(Map<String, Double> before, Map<String, Double> after, String what) {
        return (int) (after.get(what) - before.get(what));
    }

    private static double value(String told, String metric, String... labels) {
        List<String> lines = told.lines()
                .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
                .filter(line -> Stream.of(labels).allMatch(line::contains))
                .toList();
        assertThat(lines).as("%s %s", metric, List.of(labels)).hasSize(1);
        return Double.parseDouble(lines.get(0).substring(lines.get(0).lastIndexOf(' ') + 1));
    }

    private static Map<String, Set<String>> labelsByName(String told) {
        return told.lines()
                .filter(line -> !line.startsWith("#"))
                .map(Pattern.compile("(\\w+)(\\{.*})? \\S+")::matcher)
                .filter(m -> m.matches())
                .collect(Collectors.toMap(m -> m.group(1), m -> labels(m.group(2)), (a, b) -> {
                    a.addAll(b);
                    return a;
                }));
    }

    private static Set<String> labels(String braces) {
        return Pattern.compile("(\\w+)=\"")
                .matcher(braces == null ? "" : braces)
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
