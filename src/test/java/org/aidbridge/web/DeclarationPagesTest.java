package org.aidbridge.web;

import static org.aidbridge.Given.as;
import static org.aidbridge.web.PagesTest.browserOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Withdrawing and correcting a declaration on pages. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclarationPagesTest {

    private AnOperation operation;
    private String shipment;
    private String page;

    @BeforeEach
    void declare() {
        operation = new AnOperation();
        operation.party("OTHER");
        shipment = operation.shipment();
        page = "/operations/" + operation.code + "/shipments/" + shipment;
    }

    private static ValidatableResponse open(String path) {
        return browserOf(Roles.OPERATOR).get(path).then();
    }

    private static ValidatableResponse send(String path, Map<String, String> fields) {
        return browserOf(Roles.OPERATOR)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(path)
                .then();
    }

    @Test
    void a_declaration_is_withdrawn_after_a_question_and_with_a_reason() {
        open(page).statusCode(200).body(containsString("href=\"" + page + "/withdrawal\""));
        open(page + "/withdrawal").statusCode(200).body(containsString("name=\"reason\""));
        send(page + "/withdrawal", Map.of()).statusCode(422).body(containsString("id=\"wrong-reason\""));
        operation.get(shipment, "").body("withdrawal", nullValue());

        send(page + "/withdrawal", Map.of("reason", "Entered twice <b>"))
                .statusCode(303)
                .header("Location", containsString("/shipments/" + shipment));

        operation.get(shipment, "").body("withdrawal.reason", equalTo("Entered twice <b>"));
        open(page)
                .statusCode(200)
                .body(containsString("The declaration was withdrawn"), containsString("Entered twice &lt;b&gt;"))
                .body(
                        not(containsString("/plan\"")),
                        not(containsString("/withdrawal\"")),
                        not(containsString("/report?")));
        open("/operations/" + operation.code + "/shipments").statusCode(200).body(not(containsString(shipment)));
    }

    @Test
    void the_head_is_corrected_with_the_plan_until_something_moves() {
        open(page + "/plan").statusCode(200).body(containsString("name=\"donor\""), containsString("value=\"CTU\""));
        send(
                        page + "/plan",
                        Map.of(
                                "version", "*",
                                "priority", "HIGH",
                                "donor", "OTHER",
                                "consignee", "CONSIGNEE",
                                "origin", "HKG",
                                "destination", "DEL"))
                .statusCode(303);
        operation.get(shipment, "").body("donor", equalTo("OTHER"), "origin", equalTo("HKG"));
        send(page + "/plan", Map.of("version", "*", "priority", "HIGH", "origin", "NOWHERE"))
                .statusCode(422)
                .body(containsString("id=\"wrong-origin\""));

        operation
                .report(shipment, "RCS", "\"type\": \"RCS\", \"occurredAt\": \"2021-04-24T00:00:00Z\"")
                .then()
                .statusCode(201);
        open(page + "/plan").statusCode(200).body(not(containsString("name=\"donor\"")));
        send(page + "/plan", Map.of("version", "*", "priority", "LOW")).statusCode(303);
        as(Roles.VIEWER)
                .get("/api/shipments/" + shipment)
                .then()
                .body("donor", equalTo("OTHER"), "priority", equalTo("LOW"));
    }
}
