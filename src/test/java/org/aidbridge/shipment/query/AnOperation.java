package org.aidbridge.shipment.query;

import static org.aidbridge.Given.as;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aidbridge.Fresh;
import org.aidbridge.Given;
import org.aidbridge.security.access.Roles;

/** An operation of its own for each test, with the parties every story needs. Facts are never cleaned away. */
public final class AnOperation {

    public static final Instant DECLARED = Instant.parse("2021-04-20T00:00:00Z");

    public final String code = Fresh.code("OP-");

    public AnOperation() {
        this("LIVE");
    }

    /** @param mode LIVE or REPLAY */
    public AnOperation(String mode) {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        Given.createOperation(code, mode);
        Given.everybodyIn(code);
        party("DONOR");
        party("CONSIGNEE");
        party("HOSPITAL");
        party("AGENT");
    }

    public void party(String party) {
        as(Roles.COORDINATOR)
                .body(Map.of("code", party, "name", "The " + party, "roles", List.of(party)))
                .post("/api/operations/" + code + "/parties")
                .then()
                .statusCode(201);
    }

    /** Declares 800 concentrators and 1200.5 kg of medicine from Chengdu to Delhi, and gives its reference. */
    public String shipment() {
        return declare("""
                {"operation": "%s", "declaredAt": "%s", "donor": "DONOR", "consignee": "CONSIGNEE", "origin": "CTU",
                 "destination": "DEL", "lines": [
                    {"item": "OXYGEN_CONCENTRATOR", "quantity": 800, "unit": "EA"},
                    {"item": "MEDICINE", "quantity": 1200.5, "unit": "KG"}],
                 "legs": [{"carrier": "3U", "flight": "3U8931", "origin": "CTU", "destination": "DEL"}]}
                """.formatted(code, DECLARED)).statusCode(201).extract().path("reference");
    }

    public ValidatableResponse declare(String body) {
        return as(Roles.OPERATOR).body(body).post("/api/shipments").then();
    }

    /** Reports an event; {@code fields} is the inside of its JSON object, the reference is added. */
    public Response report(String shipment, String source, String fields) {
        return as(Roles.REPORTER)
                .body("{%s, \"source\": {\"party\": \"AGENT\", \"reference\": \"%s\"}}".formatted(fields, source))
                .post("/api/shipments/" + shipment + "/events");
    }

    public ValidatableResponse get(String shipment, String query) {
        return as(Roles.VIEWER).get("/api/shipments/" + shipment + query).then();
    }
}
