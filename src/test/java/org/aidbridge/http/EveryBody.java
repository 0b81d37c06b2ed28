package org.aidbridge.http;

import static io.restassured.RestAssured.given;
import static org.aidbridge.Given.as;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.passwordOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.aidbridge.ApiDocument.Endpoint;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;

/** For tests that post to every endpoint with a body: a good body for each, and the objects it refers to. */
abstract class EveryBody {

    /** A good body for each endpoint, with templates for new objects; tests replace its texts in turn. */
    static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /api/carriers", """
                    {"code": "FRESH", "name": "N", "awbPrefixes": [{"prefix": "876", "source": "S"}]}"""),
            Map.entry("PUT /api/carriers/{code}", """
                    {"code": "OURS", "name": "N", "awbPrefixes": [{"prefix": "876", "source": "S"}]}"""),
            Map.entry("POST /api/carriers/{code}/routes", """
                    {"origin": "XIY", "destination": "DEL"}"""),
            Map.entry("POST /api/routes/{id}/pattern", """
                    {"validFrom": "2021-03-28", "weeklyFrequency": 2, "source": {"reference": "S", "quote": "words"}}"""),
            Map.entry("PUT /api/routes/{id}/pattern", """
                    {"validFrom": "2021-03-28", "weeklyFrequency": 2, "source": {"reference": "S", "quote": "words"}}"""),
            Map.entry("POST /api/routes/{id}/departures", """
                    {"flight": "FLIGHT", "date": "2021-05-20", "departsAt": "2021-05-20T03:00:00+08:00",
                     "source": {"reference": "S", "quote": "words"}}"""),
            Map.entry("PUT /api/routes/{id}/departures/{code}", """
                    {"flight": "ZZ1", "date": "2021-05-20", "departsAt": "2021-05-20T03:00:00+08:00",
                     "source": {"reference": "S", "quote": "words"}}"""),
            Map.entry("POST /api/claims", """
                    {"operation": "OP", "text": "words", "bound": "EXACTLY", "quantity": 5, "unit": "EA",
                     "items": ["VENTILATOR"], "stage": "ARRIVED", "statedAt": "2021-04-30", "mappingNote": "words",
                     "source": {"kind": "MEDIA", "quote": "words"},
                     "components": [{"text": "words", "bound": "EXACTLY", "quantity": 5}]}"""),
            Map.entry("POST /api/claims/preview", """
                    {"operation": "OP", "text": "words", "bound": "EXACTLY", "quantity": 5, "unit": "EA",
                     "items": ["VENTILATOR"], "stage": "ARRIVED", "statedAt": "2021-04-30", "mappingNote": "words",
                     "source": {"kind": "MEDIA", "quote": "words"},
                     "components": [{"text": "words", "bound": "EXACTLY", "quantity": 5}]}"""),
            Map.entry("PUT /api/claims/{id}/mapping", """
                    {"items": ["VENTILATOR"], "note": "words"}"""),
            Map.entry("POST /api/claims/{id}/mapping/preview", """
                    {"items": ["VENTILATOR"], "note": "words"}"""),
            Map.entry("PUT /api/tolerances/{code}", """
                    {"code": "NEARLY", "percent": PERCENT, "note": "words"}"""),
            Map.entry("POST /api/notices", """
                    {"operation": "OP", "carrier": "OURS", "kind": "SUSPENSION", "issuedAt": "2021-04-26",
                     "source": {"kind": "CARRIER", "quote": "words"}}"""),
            Map.entry("POST /api/notices/preview", """
                    {"operation": "OP", "carrier": "OURS", "kind": "SUSPENSION", "issuedAt": "2021-04-26",
                     "source": {"kind": "CARRIER", "quote": "words"}}"""),
            Map.entry("POST /api/item-categories", """
                    {"code": "FRESH", "name": "N"}"""),
            Map.entry("POST /api/items", """
                    {"code": "FRESH", "name": "N", "category": "OXYGEN", "unit": "EA"}"""),
            Map.entry("PUT /api/items/{code}", """
                    {"code": "ITEM", "name": "N", "category": "OXYGEN", "unit": "EA"}"""),
            Map.entry("POST /api/places", """
                    {"code": "FRESH", "name": "N", "kind": "HOSPITAL", "country": "IN", "zone": "Asia/Kolkata"}"""),
            Map.entry("PUT /api/places/{code}", """
                    {"code": "PLACE", "name": "N", "kind": "HOSPITAL", "country": "IN", "zone": "Asia/Kolkata"}"""),
            Map.entry("POST /api/operations", """
                    {"code": "FRESH", "name": "N", "zone": "Asia/Kolkata"}"""),
            Map.entry("PUT /api/operations/{code}", """
                    {"code": "OP", "name": "N", "zone": "Asia/Kolkata"}"""),
            Map.entry("POST /api/operations/{operation}/parties", """
                    {"code": "FRESH", "name": "N", "roles": ["DONOR"]}"""),
            Map.entry("PUT /api/operations/{operation}/parties/{code}", """
                    {"code": "DONOR", "name": "N", "roles": ["DONOR"]}"""),
            Map.entry("PUT /api/operations/{operation}/members/{user}", """
                    {"role": "reporter"}"""),
            Map.entry("PUT /api/operations/{operation}/report-schedule", """
                    {"at": "18:00"}"""),
            Map.entry("POST /api/reports", """
                    {"operation": "OP", "validAsOf": "2021-05-01T00:00:00Z"}"""),
            Map.entry("POST /api/shipments", """
                    {"operation": "OP", "donor": "DONOR", "consignee": "CONSIGNEE", "origin": "CTU", "destination": "PLACE",
                     "lines": [{"item": "ITEM", "quantity": 5, "unit": "EA"}],
                     "legs": [{"carrier": "OURS", "origin": "CTU", "destination": "PLACE"}]}"""),
            Map.entry("PUT /api/shipments/{ref}", """
                    {"lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 800, "unit": "EA"},
                               {"item": "MEDICINE", "quantity": 1200.5, "unit": "KG"}],
                     "legs": [{"carrier": "3U", "origin": "CTU", "destination": "DEL"}]}"""),
            Map.entry("POST /api/shipments/{ref}/withdrawal", """
                    {"reason": "words", "source": {"party": "AGENT", "reference": "FRESH"}}"""),
            Map.entry("POST /api/shipments/{ref}/events", """
                    {"type": "NOTE", "occurredAt": "2021-04-26T21:40:00+08:00", "note": "words",
                     "source": {"party": "AGENT", "reference": "FRESH"}}"""),
            Map.entry("POST /api/events", """
                    {"shipment": "SHIPMENT", "operation": "OP", "type": "NOTE", "occurredAt": "2021-04-26T21:40:00+08:00",
                     "note": "words", "source": {"party": "AGENT", "reference": "FRESH"}}"""),
            Map.entry("POST /api/me/tokens", """
                    {"name": "N", "scopes": ["*:viewer"], "expiresAt": "TOMORROW"}"""),
            Map.entry("POST /api/users/{name}/tokens", """
                    {"name": "N", "scopes": ["*:viewer"], "expiresAt": "TOMORROW"}"""),
            Map.entry("PUT /api/me/password", """
                    {"current": "PASSWORD", "replacement": "four random words"}"""),
            Map.entry("POST /api/users", """
                    {"name": "fresh", "password": "four random words", "role": "member"}"""),
            Map.entry("PUT /api/users/{name}", """
                    {"role": "member", "enabled": true}"""));

    static final ObjectMapper MAPPER = new ObjectMapper();

    final String item = Fresh.code("ITEM_");
    final String place = Fresh.code("P");
    final String carrier = Fresh.code("C");
    final String user = Fresh.code("user-").toLowerCase(Locale.ROOT);
    AnOperation operation;
    String shipment;
    String claim;

    @BeforeEach
    void something_of_everything_to_write_on() {
        operation = new AnOperation();
        shipment = operation.shipment();
        createUser(user);
        for (String[] made : new String[][] {
            {"/api/carriers", BODIES.get("POST /api/carriers").replace("FRESH", carrier)},
            {"/api/items", BODIES.get("POST /api/items").replace("FRESH", item)},
            {"/api/places", BODIES.get("POST /api/places").replace("FRESH", place)},
            {"/api/carriers/" + carrier + "/routes", "{\"origin\": \"CTU\", \"destination\": \"DEL\"}"},
            {"/api/routes/" + carrier + ":CTU-DEL/pattern", written("PUT /api/routes/{id}/pattern")},
            {"/api/routes/" + carrier + ":CTU-DEL/departures", written("PUT /api/routes/{id}/departures/{code}")}
        }) {
            as(Roles.ADMIN).body(made[1]).post(made[0]).then().statusCode(201);
        }
        claim = as(Roles.ADMIN)
                .body(written("POST /api/claims"))
                .post("/api/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Response send(Endpoint endpoint, String body) {
        RequestSpecification request = as(Roles.ADMIN).urlEncodingEnabled(false);
        if (endpoint.path().equals("/api/me/password")) {
            request = given().auth().preemptive().basic(user, passwordOf(user)).contentType("application/json");
        }
        if (endpoint.takes("header", "If-Match")) {
            request.header("If-Match", "*");
        }
        String path = endpoint.name().equals("POST /api/routes/{id}/pattern") ? anotherRoute() : path(endpoint);
        return request.body(endpoint.path().equals("/api/events") ? "[" + body + "]" : body)
                .request(endpoint.method(), path);
    }

    /** A route has one pattern. */
    static String anotherRoute() {
        String another = Fresh.code("C");
        as(Roles.ADMIN).body("{\"code\": \"" + another + "\", \"name\": \"N\"}").post("/api/carriers");
        as(Roles.ADMIN)
                .body("{\"origin\": \"CTU\", \"destination\": \"DEL\"}")
                .post("/api/carriers/" + another + "/routes");
        return "/api/routes/" + another + ":CTU-DEL/pattern";
    }

    String path(Endpoint endpoint) {
        boolean isOfOperation = endpoint.path().contains("/mapping");
        return endpoint.path()
                .replace("operations/{code}", "operations/" + operation.code)
                .replace("{operation}", operation.code)
                .replace("parties/{code}", "parties/DONOR")
                .replace("items/{code}", "items/" + item)
                .replace("places/{code}", "places/" + place)
                .replace("carriers/{code}", "carriers/" + carrier)
                .replace("tolerances/{code}", "tolerances/NEARLY")
                .replace("departures/{code}", "departures/2021-05-20:ZZ1")
                .replace("routes/{id}", "routes/" + carrier + ":CTU-DEL")
                .replace("claims/{id}", "claims/" + claim)
                // Withdrawn shipments accept nothing.
                .replace("{ref}", endpoint.path().endsWith("/withdrawal") ? operation.shipment() : shipment)
                .replace("{user}", user)
                .replace("{name}", user)
                .concat(isOfOperation ? "?operation=" + operation.code : "");
    }

    String written(String endpoint) {
        String body = BODIES.get(endpoint);
        if (body.contains("PERCENT")) {
            body = body.replace(
                    "PERCENT",
                    as(Roles.VIEWER)
                            .get("/api/tolerances/NEARLY")
                            .path("percent")
                            .toString());
        }
        return body.replace("\"OP\"", "\"" + operation.code + "\"")
                .replace("\"ITEM\"", "\"" + item + "\"")
                .replace("\"PLACE\"", "\"" + place + "\"")
                .replace("\"OURS\"", "\"" + carrier + "\"")
                .replace("\"SHIPMENT\"", "\"" + shipment + "\"")
                .replace("\"PASSWORD\"", "\"" + passwordOf(user) + "\"")
                .replace("\"FLIGHT\"", "\"" + Fresh.flight("ZZ") + "\"")
                .replace("\"FRESH\"", "\"" + Fresh.code("F") + "\"")
                .replace("\"fresh\"", "\"" + Fresh.code("f").toLowerCase(Locale.ROOT) + "\"")
                .replace("\"TOMORROW\"", "\"" + Instant.now().plusSeconds(80_000) + "\"");
    }

    /** The body with that text in that place, creating the objects on the way. */
    static String put(JsonNode body, String pointer, String text) {
        return set(body, pointer, MAPPER.getNodeFactory().textNode(text));
    }

    static String set(JsonNode body, String pointer, JsonNode value) {
        String[] steps = pointer.substring(1).split("/");
        JsonNode at = body;
        for (int i = 0; i < steps.length; i++) {
            boolean isLast = i == steps.length - 1;
            JsonNode next = at instanceof ArrayNode ? at.get(0) : at.get(steps[i]);
            JsonNode set = isLast
                    ? value
                    : next instanceof ContainerNode<?>
                            ? next
                            : steps[i + 1].equals("0") ? MAPPER.createArrayNode() : MAPPER.createObjectNode();
            if (at instanceof ArrayNode array) {
                if (array.isEmpty()) {
                    array.add(set);
                } else {
                    array.set(0, set);
                }
            } else {
                ((ObjectNode) at).set(steps[i], set);
            }
            at = set;
        }
        return body.toString();
    }
}
