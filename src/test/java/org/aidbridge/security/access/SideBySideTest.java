package org.aidbridge.security.access;

import static org.aidbridge.Given.as;
import static org.aidbridge.Given.asUser;
import static org.aidbridge.Given.createOperation;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.member;
import static org.aidbridge.Given.passwordOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.aidbridge.Fresh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Two operations side by side, with the same words in both as far as that is possible. Whatever a member of one asks, in
 * whatever order the random walk takes, no answer holds anything of the other.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SideBySideTest {

    private static final long SEED = 20210426;
    private static final int QUESTIONS = 400;

    /** One of the two; what nobody else may see has {@code secret} in it. */
    private static final class Side {
        final String secret;
        final String code;
        final String member;
        final List<String> ids = new ArrayList<>();

        Side(String secret) {
            this.secret = secret;
            code = "OP-" + secret;
            member = "member-" + secret.toLowerCase(Locale.ROOT);
            createOperation(code);
            createUser(member);
            member(code, member, Roles.ADMIN);
            for (String party : List.of("DONOR", "CONSIGNEE", "ONLY-" + secret)) {
                ask().body(Map.of("code", party, "name", party + " of " + secret, "roles", List.of("DONOR")))
                        .post("/api/operations/" + code + "/parties")
                        .then()
                        .statusCode(201);
            }
        }

        RequestSpecification ask() {
            return asUser(member, passwordOf(member));
        }

        /** @param reference the same on both sides, or one that holds the secret */
        void shipment(String reference, String waybill) {
            Response declared = ask().body("""
                            {"operation": "%s", "reference": "%s", "donor": "DONOR", "consignee": "ONLY-%s",
                             "origin": "CTU", "destination": "DEL", "waybill": "%s", "declaredAt": "2021-04-20",
                             "lines": [{"item": "VENTILATOR", "quantity": 5, "unit": "EA", "lot": "LOT-%s"}],
                             "legs": [{"carrier": "3U", "origin": "CTU", "destination": "DEL"}]}
                            """.formatted(code, reference, secret, waybill, secret))
                    .post("/api/shipments");
            declared.then().statusCode(201);
            Response event =
                    ask().body("""
                            {"type": "NOTE", "occurredAt": "2021-04-21T00:00:00Z", "note": "Note of %s",
                             "source": {"party": "DONOR", "reference": "E-1"}}""".formatted(secret)).post("/api/shipments/" + reference + "/events?operation=" + code);
            event.then().statusCode(201);
            ids.add(event.path("id"));
        }

        void notice() {
            Response notice = ask().body("""
                            {"operation": "%s", "reference": "N-%s", "carrier": "3U", "kind": "SUSPENSION",
                             "issuedAt": "2021-04-26", "scope": {"originCountry": "CN", "destinationCountry": "IN"},
                             "source": {"kind": "CARRIER", "quote": "words of %s"}}""".formatted(code, secret, secret)).post("/api/notices");
            notice.then().statusCode(201);
            ids.add(notice.path("id"));
        }

        void claim() {
            Response claim = ask().body("""
                            {"operation": "%s", "text": "claim of %s", "bound": "EXACTLY", "quantity": 5, "unit": "EA",
                             "items": ["VENTILATOR"], "stage": "ARRIVED", "statedAt": "2021-04-30",
                             "source": {"kind": "MEDIA", "quote": "words of %s"}}""".formatted(code, secret, secret)).post("/api/claims");
            claim.then().statusCode(201);
            ids.add(claim.path("id"));
        }
    }

    private Side mine;
    private Side theirs;

    @BeforeEach
    void two_operations_with_the_same_in_both() {
        mine = new Side(Fresh.code("MINE"));
        theirs = new Side(Fresh.code("THEIRS"));
        String common = Fresh.code("SAME-");
        for (Side side : List.of(mine, theirs)) {
            side.shipment(common, "876-41176586");
            side.shipment("REF-" + side.secret, "876-41176586");
            side.notice();
            side.claim();
        }
        references = List.of(common, "REF-" + mine.secret, "REF-" + theirs.secret);
    }

    private List<String> references;

    @Test
    void no_response_to_a_member_contains_another_operation() {
        Random random = new Random(SEED);
        for (int i = 0; i < QUESTIONS; i++) {
            String question = question(random);
            Response answer = mine.ask().urlEncodingEnabled(false).get(question);
            assertTellsNothing(question, answer);
        }
    }

    private void assertTellsNothing(String question, Response answer) {
        assertThat(answer.statusCode()).as(question).isLessThan(500);
        // What was asked for is repeated in a refusal; that is no news.
        String told = answer.asString() + answer.headers();
        for (String asked : List.of(
                theirs.code,
                "REF-" + theirs.secret,
                "ONLY-" + theirs.secret,
                "N-" + theirs.secret,
                "user=" + theirs.member)) {
            told = question.contains(asked) ? told.replace(asked, "") : told;
        }
        assertThat(told).as(question).doesNotContain(theirs.secret).doesNotContainIgnoringCase(theirs.member);
        for (String id : theirs.ids) {
            assertThat(question.contains(id) ? told.replace(id, "") : told)
                    .as(question)
                    .doesNotContain(id);
        }
        // Nor that there are several, which would be a count.
        assertThat(told).as(question).doesNotContain("Several");
    }

    private String question(Random random) {
        String operation = pick(random, "", "", "operation=" + mine.code, "operation=" + theirs.code);
        String reference = references.get(random.nextInt(references.size()));
        List<String> all = new ArrayList<>(mine.ids);
        all.addAll(theirs.ids);
        String id = all.get(random.nextInt(all.size()));
        String code = pick(random, mine.code, theirs.code);
        String path = pick(
                random,
                "/api/shipments",
                "/api/shipments/" + reference,
                "/api/shipments/" + reference + "/events",
                "/api/shipments/" + reference + "/ledger",
                "/api/notices",
                "/api/notices/" + id,
                "/api/notices/" + id + "/impact",
                "/api/claims",
                "/api/claims/" + id,
                "/api/claims/" + id + "/reconciliation",
                "/api/routes",
                "/api/routes/3U:CTU-DEL",
                "/api/routes/3U:CTU-DEL/history",
                "/api/carriers/3U/timeline",
                "/api/operations",
                "/api/operations/" + code,
                "/api/operations/" + code + "/parties",
                "/api/operations/" + code + "/members",
                "/api/operations/" + code + "/impact",
                "/api/operations/" + code + "/audit",
                "/api/operations/" + code + "/audit/export",
                "/api/me",
                "/api/users");
        String filter = pick(
                random,
                "",
                "q=" + pick(random, theirs.secret, mine.secret, "SAME", "87641176586"),
                "donor=DONOR",
                "consignee=ONLY-" + theirs.secret,
                "carrier=3U",
                "item=VENTILATOR",
                "stage=PLANNED",
                "validAt=2021-05-01T00:00:00Z",
                "knownAt=2021-05-01T00:00:00Z",
                "after=AAAA",
                "user=" + theirs.member);
        return path + "?z=0" + (operation.isEmpty() ? "" : "&" + operation) + (filter.isEmpty() ? "" : "&" + filter);
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    @Test
    void events_of_another_operation_neither_match_nor_conflict() {
        String row =
                "{\"%s\":\"%s\",\"type\":\"NOTE\",\"occurredAt\":\"2021-04-22T00:00:00Z\",\"source\":{\"reference\":\"%s\"}%s}";
        String rows = "["
                + String.join(
                        ",",
                        // By a reference that both have, a waybill that both have, and what only the other has.
                        row.formatted("shipment", references.get(0), "B1", ""),
                        row.formatted("shipment", references.get(2), "B2", ""),
                        row.formatted("shipment", references.get(0), "B3", ",\"operation\":\"" + theirs.code + "\""),
                        row.formatted("shipment", references.get(1), "B4", ""))
                + "]";
        Response answer = mine.ask().body(rows).post("/api/events");
        answer.then().statusCode(207);
        assertThat(answer.jsonPath().getList("status")).containsExactly(201, 404, 404, 201);
        String unknown = mine.ask()
                .body("[" + row.formatted("shipment", "NOT-THERE", "B5", "") + "]")
                .post("/api/events")
                .asString();
        assertThat(answer.jsonPath().getString("[1].problem.detail").replace(references.get(2), "NOT-THERE"))
                .isEqualTo(io.restassured.path.json.JsonPath.from(unknown).getString("[0].problem.detail"));
        assertThat(theirs.ask()
                        .get("/api/shipments/" + references.get(0) + "/events?operation=" + theirs.code)
                        .jsonPath()
                        .getList("$"))
                .hasSize(1);
    }

    @Test
    void changes_are_limited_to_ones_own_operation() {
        mine.ask()
                .header("If-Match", "*")
                .body("{\"priority\": \"LOW\", \"legs\": []}")
                .put("/api/shipments/" + references.get(2))
                .then()
                .statusCode(404);
        mine.ask()
                .body(
                        "{\"type\": \"NOTE\", \"occurredAt\": \"2021-04-22T00:00:00Z\", \"source\": {\"reference\": \"X\"}}")
                .post("/api/shipments/" + references.get(2) + "/events")
                .then()
                .statusCode(404);
        Response retracted = mine.ask()
                .body("{\"type\": \"RETRACTED\", \"retracts\": \"%s\", \"source\": {\"reference\": \"Y\"}}"
                        .formatted(theirs.ids.get(0)))
                .post("/api/shipments/" + references.get(0) + "/events");
        retracted.then().statusCode(422);
        mine.ask()
                .body("""
                        {"operations": ["%s", "%s"], "carrier": "3U", "kind": "SUSPENSION", "issuedAt": "2021-04-26",
                         "source": {"kind": "CARRIER", "quote": "words"}}""".formatted(mine.code, theirs.code))
                .post("/api/notices")
                .then()
                .statusCode(422);
        assertThat(as(Roles.ADMIN)
                        .get("/api/notices?operation=" + theirs.code)
                        .jsonPath()
                        .getList("$"))
                .hasSize(1);
    }

    @Test
    void a_bound_reporter_sees_and_reports_only_for_its_carrier() {
        mine.ask()
                .body("""
                        {"operation": "%s", "reference": "CA-%s", "donor": "DONOR", "consignee": "CONSIGNEE",
                         "origin": "PEK", "destination": "DEL", "declaredAt": "2021-04-20",
                         "lines": [{"item": "VENTILATOR", "quantity": 5, "unit": "EA"}],
                         "legs": [{"carrier": "CA", "flight": "CA947", "origin": "PEK", "destination": "DEL"}]}
                        """.formatted(mine.code, mine.secret))
                .post("/api/shipments")
                .then()
                .statusCode(201);
        String agent = "agent-" + mine.secret.toLowerCase(Locale.ROOT);
        createUser(agent);
        mine.ask()
                .body("{\"role\": \"reporter\", \"carrier\": \"CA\"}")
                .put("/api/operations/" + mine.code + "/members/" + agent)
                .then()
                .statusCode(200);
        Response list = asUser(agent, passwordOf(agent)).get("/api/shipments");
        assertThat(list.jsonPath().<String>getList("reference")).containsExactly("CA-" + mine.secret);
        asUser(agent, passwordOf(agent))
                .get("/api/shipments/" + references.get(1))
                .then()
                .statusCode(404);
        String events = "/api/shipments/CA-" + mine.secret + "/events";
        report(agent, events, "\"flight\": \"3U8931\", \"source\": {\"reference\": \"1\"}")
                .then()
                .statusCode(403);
        report(agent, events, "\"source\": {\"party\": \"DONOR\", \"reference\": \"1\"}")
                .then()
                .statusCode(403);
        report(agent, events, "\"flight\": \"CA947\", \"source\": {\"reference\": \"1\"}")
                .then()
                .statusCode(201);
        report(agent, "/api/shipments/" + references.get(1) + "/events", "\"source\": {\"reference\": \"1\"}")
                .then()
                .statusCode(404);
        String others = mine.ask()
                .body(
                        "{\"type\": \"NOTE\", \"occurredAt\": \"2021-04-22T00:00:00Z\", \"source\": {\"reference\": \"O\"}}")
                .post(events)
                .path("id");
        asUser(agent, passwordOf(agent))
                .body("{\"type\": \"RETRACTED\", \"retracts\": \"%s\", \"source\": {\"reference\": \"2\"}}"
                        .formatted(others))
                .post(events)
                .then()
                .statusCode(403);
        asUser(agent, passwordOf(agent))
                .get("/api/operations/" + mine.code + "/parties")
                .then()
                .statusCode(403);
    }

    private static Response report(String who, String path, String fields) {
        return asUser(who, passwordOf(who))
                .body("{\"type\": \"NOTE\", \"occurredAt\": \"2021-04-22T00:00:00Z\", " + fields + "}")
                .post(path);
    }
}
