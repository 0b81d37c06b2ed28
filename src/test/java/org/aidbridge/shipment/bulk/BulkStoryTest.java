package org.aidbridge.shipment.bulk;

import static org.aidbridge.Given.as;
import static org.aidbridge.shipment.bulk.Bulk.JSON;
import static org.aidbridge.shipment.bulk.Bulk.NDJSON;
import static org.aidbridge.shipment.bulk.Bulk.array;
import static org.aidbridge.shipment.bulk.Bulk.at;
import static org.aidbridge.shipment.bulk.Bulk.lines;
import static org.aidbridge.shipment.bulk.Bulk.post;
import static org.aidbridge.shipment.bulk.Bulk.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.bulk.Bulk.Answer;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Many events in one body, as an airline's nightly file brings them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BulkStoryTest {

    private static final String BOOKED = at("BKD", "2021-04-25T10:00:00+08:00");
    private static final String ACCEPTED = at("RCS", "2021-04-25T18:00:00+08:00");
    private static final String DEPARTED =
            at("DEP", "2021-04-26T10:00:00+08:00") + ",\"place\":\"CTU\",\"flight\":\"3U8931\"";
    private static final String ARRIVED = at("ARR", "2021-04-26T16:00:00+05:30") + ",\"place\":\"DEL\"";

    private AnOperation operation;

    @BeforeEach
    void anOperation() {
        operation = new AnOperation();
    }

    private String its() {
        return "?operation=" + operation.code;
    }

    @Test
    void an_array_is_answered_with_an_outcome_for_each_row_in_order() throws Exception {
        String one = operation.shipment();
        String two = operation.shipment();
        Answer answer = array(
                its(),
                row(one, "A1", BOOKED),
                row(two, "B1", BOOKED),
                row(one, "A2", DEPARTED),
                row(two, "B2", ACCEPTED),
                row(one, "A3", ARRIVED));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(JSON);
        assertThat(answer.statuses()).containsExactly(201, 201, 201, 201, 201);
        assertThat(answer.rows()).extracting(r -> r.get("shipment").asText()).containsExactly(one, two, one, two, one);
        operation.get(one, "").body("status", is("ARRIVED"));
        operation.get(two, "").body("status", is("ACCEPTED"));
        operation.get(one, "/events").body("", hasSize(3)).body("[1].id", is(answer.id(2)));
        operation.get(one, "/ledger").body("", hasSize(8));
    }

    @Test
    void lines_are_answered_with_lines_and_blank_ones_do_not_count() throws Exception {
        String ref = operation.shipment();
        Answer answer = post(
                NDJSON + "; charset=utf-8",
                its(),
                "\n" + row(ref, "A1", BOOKED) + "\r\n  \n" + row(ref, "A2", ACCEPTED) + "\n\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(NDJSON);
        assertThat(answer.statuses()).containsExactly(201, 201);
        operation.get(ref, "").body("status", is("ACCEPTED"));
    }

    @Test
    void nothing_is_a_bulk_too() throws Exception {
        assertThat(post(JSON, "", " [ ] ").statuses()).isEmpty();
        assertThat(post(NDJSON, "", "").statuses()).isEmpty();
        assertThat(post(JSON, "?atomic=true", "[]").statuses()).isEmpty();
    }

    @Test
    void one_bad_row_never_stops_the_rest() throws Exception {
        String ref = operation.shipment();
        Answer answer = array(
                its(),
                row(ref, "A1", BOOKED),
                row(ref, "A2", at("FLOWN", "2021-04-25T10:00:00Z")),
                row(ref, "A3", at("DEP", "2021-04-26T10:00:00")),
                row(ref, "A4", at("DEP", "2021-04-26T10:00:00Z") + ",\"lines\":[{\"line\":1,\"quantity\":801}]"),
                row(ref, "A5", at("DEP", "2021-04-26T10:00:00Z") + ",\"place\":\"QQQ\""),
                row(ref, "A6", ACCEPTED + ",\"colour\":\"red\""),
                row(ref, "A7", ACCEPTED + ",\"flight\":\"x\""),
                row(ref, "A8", "\"type\":\"DEP\""),
                row("NOBODYS", "A9", ACCEPTED),
                "{" + ACCEPTED + ",\"source\":{\"reference\":\"A10\"}}",
                "{\"shipment\":\"" + ref + "\"," + ACCEPTED + "}",
                "null",
                "7",
                row(ref, "A11", ACCEPTED));
        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.statuses())
                .containsExactly(201, 422, 422, 422, 422, 422, 422, 422, 404, 422, 422, 422, 422, 201);
        assertThat(answer.rows().stream()
                        .map(r -> r.at("/problem/errors/0/pointer").asText("")))
                .containsExactly(
                        "",
                        "/type",
                        "/occurredAt",
                        "/lines/0/quantity",
                        "/place",
                        "/colour",
                        "/flight",
                        "/occurredAt",
                        "",
                        "/shipment",
                        "/source/reference",
                        "",
                        "",
                        "");
        assertThat(answer.rows().get(3).at("/problem/detail").asText()).contains("800");
        assertThat(answer.rows().get(3).at("/problem/type").asText()).isEqualTo("/problems/illegal-move");
        operation.get(ref, "/events").body("", hasSize(2));
        operation.get(ref, "").body("status", is("ACCEPTED"));
    }

    @Test
    void a_known_fact_is_known_wherever_it_comes_again() throws Exception {
        String ref = operation.shipment();
        String single = operation
                .report(ref, "A1", BOOKED)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String[] rows = {row(ref, "A1", BOOKED), row(ref, "A2", ACCEPTED), row(ref, "A2", ACCEPTED)};
        Answer first = array(its(), rows);
        assertThat(first.statuses()).containsExactly(200, 201, 200);
        assertThat(first.id(0)).isEqualTo(single);
        assertThat(first.id(2)).isEqualTo(first.id(1));
        for (Answer again : List.of(array(its(), rows), lines(its() + "&atomic=true", rows))) {
            assertThat(again.statuses()).containsExactly(200, 200, 200);
            assertThat(again.id(2)).isEqualTo(first.id(1));
        }
        Answer other = array(its(), row(ref, "A2", ARRIVED), row(ref, "A3", DEPARTED), row(ref, "A3", ARRIVED));
        assertThat(other.statuses()).containsExactly(409, 201, 409);
        operation.get(ref, "/events").body("", hasSize(3));
    }

    @Test
    void the_same_reference_is_another_fact_for_another_party_or_shipment() throws Exception {
        String one = operation.shipment();
        String two = operation.shipment();
        String nobodys = "{\"shipment\":\"%s\",%s,\"source\":{\"reference\":\"A1\"}}".formatted(one, ACCEPTED);
        String[] rows = {row(one, "A1", BOOKED), row(two, "A1", BOOKED), nobodys};
        assertThat(array(its(), rows).statuses()).containsExactly(201, 201, 201);
        assertThat(array(its(), rows).statuses()).containsExactly(200, 200, 200);
    }

    @Test
    void rows_without_a_reference_are_told_by_the_key_of_the_request() throws Exception {
        String ref = operation.shipment();
        byte[] body = ("{\"shipment\":\"" + ref + "\"," + BOOKED + "}\n{\"shipment\":\"" + ref + "\"," + ACCEPTED + "}")
                .getBytes(StandardCharsets.UTF_8);
        String key = Fresh.code("K-");
        assertThat(post(NDJSON, its(), body, "Idempotency-Key", key).statuses()).containsExactly(201, 201);
        assertThat(post(NDJSON, its(), body, "Idempotency-Key", key).statuses()).containsExactly(200, 200);
        assertThat(post(NDJSON, its(), body).statuses()).containsExactly(422, 422);
        Answer unusable = post(NDJSON, its(), body, "Idempotency-Key", "k".repeat(201));
        assertThat(unusable.status()).isEqualTo(422);
        assertThat(unusable.pointers()).containsExactly("header:Idempotency-Key");
        operation.get(ref, "/events").body("", hasSize(2));
    }

    @Test
    void late_rows_put_themselves_in_order() throws Exception {
        String ref = operation.shipment();
        Answer answer = array(its(), row(ref, "A3", ARRIVED), row(ref, "A1", BOOKED), row(ref, "A2", DEPARTED));
        assertThat(answer.statuses()).containsExactly(201, 201, 201);
        operation.get(ref, "/events").body("late", contains(false, true, true));
        operation
                .get(ref, "/ledger")
                .body("type", contains(null, null, "BOOKED", "BOOKED", "DEPARTED", "DEPARTED", "ARRIVED", "ARRIVED"));
        operation.get(ref, "").body("status", is("ARRIVED"));
    }

    @Test
    void a_retraction_and_its_replacement_go_together_when_they_could_not_go_alone() throws Exception {
        String ref = operation.shipment();
        String received = at("DDL", "2021-04-28T10:00:00+05:30");
        Answer before = array(
                its(),
                row(ref, "R1", received + ",\"lines\":[{\"line\":1,\"quantity\":700,\"missing\":100}]"),
                row(ref, "R2", at("FOUND", "2021-04-29T10:00:00+05:30") + ",\"lines\":[{\"line\":1,\"quantity\":60}]"));
        assertThat(before.statuses()).containsExactly(201, 201);
        String retraction = row(ref, "R3", "\"type\":\"RETRACTED\",\"retracts\":\"" + before.id(0) + "\"");
        String replacement = row(ref, "R4", received + ",\"lines\":[{\"line\":1,\"quantity\":720,\"missing\":80}]");
        assertThat(array(its(), retraction).statuses()).containsExactly(422);

        Answer together = array(its() + "&atomic=true", retraction, replacement);
        assertThat(together.status()).as("" + together.problem()).isEqualTo(200);
        assertThat(together.statuses()).containsExactly(201, 201);
        operation.get(ref, "/events").body("", hasSize(4)).body("[0].retractedBy", is(together.id(0)));
        operation.get(ref, "").body("stages.findAll { it.line == 1 && it.stage == 'MISSING' }.quantity", contains(20));
        assertThat(array(its() + "&atomic=true", retraction, replacement).statuses())
                .containsExactly(200, 200);
    }

    @Test
    void together_means_everything_or_nothing_and_every_row_in_the_way_is_named() throws Exception {
        String one = operation.shipment();
        String two = operation.shipment();
        String tooMuch = DEPARTED + ",\"lines\":[{\"line\":1,\"quantity\":801}]";
        Answer refused = lines(
                its() + "&atomic=true",
                row(one, "A1", BOOKED),
                row(two, "B1", BOOKED),
                row(one, "A2", tooMuch),
                row(two, "B2", at("DEP", "2021-04-26T10:00:00Z") + ",\"place\":\"QQQ\""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem().get("type").asText()).isEqualTo("/problems/refused-rows");
        assertThat(refused.pointers()).containsExactly("/2/lines/0/quantity", "/3/place");
        operation.get(one, "/events").body("", empty());
        operation.get(two, "/events").body("", empty());

        assertThat(lines(its() + "&atomic=true", row(one, "A1", BOOKED), row("NOBODYS", "A2", BOOKED))
                        .pointers())
                .containsExactly("/1");
        assertThat(lines(its() + "&atomic=true", row(one, "A1", BOOKED), row(one, "A2", BOOKED + ",\"colour\":1"))
                        .pointers())
                .containsExactly("/1/colour");
        assertThat(lines(
                                its() + "&atomic=true",
                                row(one, "A1", BOOKED),
                                "{\"shipment\":\"" + one + "\"," + ACCEPTED + "}")
                        .pointers())
                .containsExactly("/1/source/reference");
        assertThat(lines(its() + "&atomic=true", row(one, "A1", BOOKED), row(one, "A1", ACCEPTED))
                        .pointers())
                .containsExactly("/1/source/reference");
        assertThat(lines(its() + "&atomic=true", row(one, "A1", BOOKED), "{oops")
                        .status())
                .isEqualTo(400);
        assertThat(array("?atomic=perhaps", "{}").pointers()).containsExactly("?atomic");
        operation.get(one, "/events").body("", empty());

        Answer accepted =
                lines(its() + "&atomic=true", row(one, "A1", BOOKED), row(two, "B1", BOOKED), row(one, "A2", DEPARTED));
        assertThat(accepted.statuses()).containsExactly(201, 201, 201);
        operation.get(one, "").body("status", is("IN_TRANSIT"));
    }

    @Test
    void a_waybill_names_its_shipment_unless_several_have_it() throws Exception {
        String waybill = "876-" + "%07d".formatted(System.nanoTime() / 1000 % 10_000_000);
        waybill += Integer.parseInt(waybill.substring(4)) % 7;
        String first = declared(waybill);
        String byWaybill = "{\"waybill\":\"" + waybill.replace("-", "") + "\"," + BOOKED
                + ",\"source\":{\"party\":\"AGENT\",\"reference\":\"W1\"}}";
        Answer found = array(its(), byWaybill);
        assertThat(found.statuses()).containsExactly(201);
        assertThat(found.rows().get(0).get("shipment").asText()).isEqualTo(first);

        declared(waybill);
        Answer answer = array(
                its(),
                byWaybill,
                "{\"waybill\":\"999-12345675\"," + BOOKED + ",\"source\":{\"reference\":\"W2\"}}",
                "{\"shipment\":\"" + first + "\",\"waybill\":\"" + waybill + "\"," + BOOKED
                        + ",\"source\":{\"reference\":\"W3\"}}");
        assertThat(answer.statuses()).containsExactly(422, 404, 422);
        assertThat(answer.rows().get(0).at("/problem/errors/0/pointer").asText())
                .isEqualTo("/waybill");
    }

    private String declared(String waybill) {
        return operation
                .declare("""
                {"operation": "%s", "donor": "DONOR", "consignee": "CONSIGNEE", "origin": "CTU", "destination": "DEL",
                 "waybill": "%s", "lines": [{"item": "VENTILATOR", "quantity": 10, "unit": "EA"}], "legs": []}
                """.formatted(operation.code, waybill))
                .statusCode(201)
                .extract()
                .path("reference");
    }

    @Test
    void a_reference_of_two_operations_asks_for_the_operation_and_a_row_may_name_its_own() throws Exception {
        AnOperation other = new AnOperation();
        String reference = Fresh.code("REF-");
        for (AnOperation each : List.of(operation, other)) {
            each.declare("""
                    {"reference": "%s", "operation": "%s", "donor": "DONOR", "consignee": "CONSIGNEE", "origin": "CTU",
                     "destination": "DEL", "lines": [{"item": "VENTILATOR", "quantity": 10, "unit": "EA"}], "legs": []}
                    """.formatted(reference, each.code)).statusCode(201);
        }
        assertThat(array("", row(reference, "A1", BOOKED)).statuses()).containsExactly(422);
        Answer both = array(
                its(),
                row(reference, "A1", BOOKED),
                row(reference, "A1", BOOKED + ",\"operation\":\"" + other.code + "\""),
                row(reference, "A1", BOOKED + ",\"operation\":\"NONE-SUCH\""));
        assertThat(both.statuses()).containsExactly(201, 201, 404);
        assertThat(both.id(0)).isNotEqualTo(both.id(1));
    }

    @Test
    void an_array_that_breaks_keeps_what_came_before_and_says_where_it_broke() throws Exception {
        String ref = operation.shipment();
        Answer broken = post(
                JSON, its(), "[" + row(ref, "A1", BOOKED) + ", {\"shipment\": oops}," + row(ref, "A2", ACCEPTED) + "]");
        assertThat(broken.status()).isEqualTo(207);
        assertThat(broken.statuses()).containsExactly(201, 400);
        assertThat(broken.rows().get(1).at("/problem/detail").asText())
                .contains("line 1, column")
                .contains("nothing after this was read");
        for (String rest : List.of("", ",", ", " + row(ref, "A2", ACCEPTED), ",]", "] []", "}]")) {
            assertThat(post(JSON, its(), "[" + row(ref, "A1", BOOKED) + rest).statuses().stream()
                            .filter(status -> status != 200))
                    .as(rest)
                    .allMatch(status -> status == 400 || status == 201);
        }
        operation.get(ref, "/events").body("", hasSize(1));
        for (String nothing : List.of("", "  ", "hello", "[oops", "[", "<a/>", "[}")) {
            assertThat(post(JSON, its(), nothing).status()).as(nothing).isEqualTo(400);
        }
        for (String other : List.of("{}", "5", "null", "\"x\"")) {
            assertThat(post(JSON, its(), other).status()).as(other).isEqualTo(422);
        }
    }

    @Test
    void a_broken_line_is_the_mistake_of_that_line() throws Exception {
        String ref = operation.shipment();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes((row(ref, "A1", BOOKED) + "\n{oops\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(row(ref, "A2", ACCEPTED + ",\"note\":\"caf\u00e9\"").getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(("\n" + row(ref, "A3", ACCEPTED + ",\"note\":\"a\\u0000b\"") + "\n" + row(ref, "A\0", ACCEPTED)
                        + "\n" + row(ref, "A4", ACCEPTED + ",\"note\":\"" + "x".repeat(1_100_000) + "\"") + "\n"
                        + row(ref, "A5", ACCEPTED) + row(ref, "A6", ACCEPTED) + "\n" + row(ref, "A7", ACCEPTED))
                .getBytes(StandardCharsets.UTF_8));
        Answer answer = post(NDJSON, its(), body.toByteArray());
        assertThat(answer.statuses()).containsExactly(201, 400, 400, 422, 422, 413, 400, 201);
        operation.get(ref, "/events").body("", hasSize(2));
    }

    @Test
    void other_kinds_of_bodies_and_people_who_may_only_look_are_refused() throws Exception {
        assertThat(post("text/csv", its(), "a,b").status()).isEqualTo(415);
        assertThat(post(JSON + "; charset=utf-16", its(), "[]").status()).isEqualTo(415);
        as(Roles.VIEWER).body("[]").post("/api/events").then().statusCode(403);
    }

    @Test
    void goods_on_no_list_are_found_in_a_bulk_and_together() throws Exception {
        String one = operation.shipment();
        String two = operation.shipment();
        String surplus = at("DDL", "2021-04-28T10:00:00+05:30")
                + ",\"lines\":[{\"item\":\"VENTILATOR\",\"unit\":\"EA\",\"surplus\":12}]";
        String more = at("DDL", "2021-04-28T11:00:00+05:30")
                + ",\"lines\":[{\"item\":\"VENTILATOR\",\"unit\":\"EA\",\"surplus\":3}]";
        assertThat(array(its(), row(one, "A1", surplus), row(one, "A2", more)).statuses())
                .containsExactly(201, 201);
        assertThat(array(its() + "&atomic=true", row(two, "A1", surplus), row(two, "A2", more))
                        .statuses())
                .containsExactly(201, 201);
        for (String ref : List.of(one, two)) {
            operation
                    .get(ref, "")
                    .body("lines.item", contains("OXYGEN_CONCENTRATOR", "MEDICINE", "VENTILATOR"))
                    .body("lines.surplus", contains(0, 0, 15))
                    .body("flags.flag", hasItem("DISCREPANCY"));
        }
    }

    @Test
    void more_rows_than_one_transaction_takes_are_answered_in_order() throws Exception {
        List<String> refs = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            refs.add(operation.shipment());
        }
        String[] rows = new String[1_500];
        for (int i = 0; i < rows.length; i++) {
            String note = i % 100 == 7 ? ",\"nope\":1" : "";
            rows[i] = row(refs.get(i % 7), "N" + i, at("NOTE", "2021-04-25T10:00:00Z") + note);
        }
        for (boolean again : new boolean[] {false, true}) {
            Answer answer = lines(its(), rows);
            assertThat(answer.rows()).hasSize(1_500);
            for (int i = 0; i < rows.length; i++) {
                assertThat(answer.statuses().get(i)).isEqualTo(i % 100 == 7 ? 422 : again ? 200 : 201);
            }
        }
        Answer together = lines(
                its() + "&atomic=true",
                java.util.stream.IntStream.range(0, 1_500)
                        .mapToObj(i -> row(refs.get(i % 7), "T" + i, at("NOTE", "2021-04-25T10:00:00Z")))
                        .toArray(String[]::new));
        assertThat(together.statuses()).hasSize(1_500).containsOnly(201);
    }
}
