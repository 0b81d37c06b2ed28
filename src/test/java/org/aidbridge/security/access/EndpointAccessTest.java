package org.aidbridge.security.access;

import static org.aidbridge.Given.as;
import static org.aidbridge.Given.asNobody;
import static org.aidbridge.Given.asUser;
import static org.aidbridge.Given.createOperation;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.member;
import static org.aidbridge.Given.passwordOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aidbridge.ApiDocument;
import org.aidbridge.Fresh;
import org.aidbridge.HttpRoutes;
import org.aidbridge.shipment.query.AnOperation;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Everything that the OpenAPI document offers and every other method of a resource, such as the pages for people, asked for
 * by everybody there is, and held against a table that is written by hand. An address that the table does not know fails
 * here, until somebody has said who may call it.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndpointAccessTest {

    /** The columns of the table, in order. Those elsewhere are members of another operation. */
    private enum Who {
        NOBODY,
        VIEWER_ELSEWHERE,
        ADMIN_ELSEWHERE,
        BOUND_REPORTER,
        VIEWER,
        REPORTER,
        OPERATOR,
        COORDINATOR,
        OPERATION_ADMIN,
        ADMIN
    }

    /**
     * {@code -} 401, {@code x} 403, {@code ?} 404 as of an operation or a thing that is not there, {@code u} 422 as of an
     * operation that is not there, {@code +} none of these.
     */
    private static final String TABLE = """
            GET    /api/me                                    - + + + + + + + + +
            PUT    /api/me/password                           - + + + + + + + + +
            GET    /api/me/tokens                             - + + + + + + + + +
            POST   /api/me/tokens                             - + + + + + + + + +
            DELETE /api/me/tokens/{id}                        - + + + + + + + + +
            GET    /api/users                                 - x x x x x x x x +
            POST   /api/users                                 - x x x x x x x x +
            GET    /api/users/{name}                          - x x x x x x x x +
            PUT    /api/users/{name}                          - x x x x x x x x +
            POST   /api/users/{name}/password                 - x x x x x x x x +
            GET    /api/users/{name}/tokens                   - x x x x x x x x +
            POST   /api/users/{name}/tokens                   - x x x x x x x x +
            DELETE /api/users/{name}/tokens/{id}              - x x x x x x x x +
            GET    /api/audit                                 - x x x x x x x x +
            GET    /api/audit/export                          - x x x x x x x x +

            GET    /api/operations                            - + + + + + + + + +
            POST   /api/operations                            - x x x x x x x x +
            GET    /api/operations/{code}                     - ? ? x + + + + + +
            PUT    /api/operations/{code}                     - ? ? x x x x x + +
            GET    /api/operations/{operation}/audit          - ? ? x x x x + + +
            GET    /api/operations/{operation}/audit/export   - ? ? x x x x + + +
            GET    /api/operations/{operation}/members        - ? ? x x x x x + +
            GET    /api/operations/{operation}/members/{user} - ? ? x x x x x + +
            PUT    /api/operations/{operation}/members/{user} - ? ? x x x x x + +
            DELETE /api/operations/{operation}/members/{user} - ? ? x x x x x + +
            GET    /api/operations/{operation}/parties        - ? ? x + + + + + +
            POST   /api/operations/{operation}/parties        - ? ? x x x x + + +
            GET    /api/operations/{operation}/parties/{code} - ? ? x + + + + + +
            PUT    /api/operations/{operation}/parties/{code} - ? ? x x x x + + +
            GET    /api/operations/{operation}/impact         - ? ? x + + + + + +
            GET    /api/operations/{operation}/figures        - ? ? x + + + + + +
            GET    /api/operations/{operation}/figures/shipments - ? ? x + + + + + +
            GET    /api/operations/{operation}/situation      - ? ? x + + + + + +
            GET    /api/operations/{operation}/report-schedule - ? ? x + + + + + +
            PUT    /api/operations/{operation}/report-schedule - ? ? x x x x + + +
            DELETE /api/operations/{operation}/report-schedule - ? ? x x x x + + +

            GET    /api/items                                 - + + + + + + + + +
            POST   /api/items                                 - x + x x x x + + +
            GET    /api/items/{code}                          - + + + + + + + + +
            PUT    /api/items/{code}                          - x + x x x x + + +
            GET    /api/item-categories                       - + + + + + + + + +
            POST   /api/item-categories                       - x + x x x x + + +
            GET    /api/units                                 - + + + + + + + + +
            GET    /api/places                                - + + + + + + + + +
            POST   /api/places                                - x + x x x x + + +
            GET    /api/places/{code}                         - + + + + + + + + +
            PUT    /api/places/{code}                         - x + x x x x + + +
            POST   /api/places/import                         - x + x x x x + + +
            GET    /api/carriers                              - + + + + + + + + +
            POST   /api/carriers                              - x + x x x x + + +
            GET    /api/carriers/{code}                       - + + + + + + + + +
            PUT    /api/carriers/{code}                       - x + x x x x + + +
            POST   /api/carriers/{code}/routes                - x + x x x x + + +
            GET    /api/carriers/{code}/timeline              - ? ? x + + + + + +
            GET    /api/routes                                - ? ? x + + + + + +
            GET    /api/routes/{id}                           - ? ? x + + + + + +
            GET    /api/routes/{id}/history                   - ? ? x + + + + + +
            GET    /api/routes/{id}/departures                - ? ? x + + + + + +
            POST   /api/routes/{id}/departures                - x + x x x x + + +
            GET    /api/routes/{id}/departures/{code}         - ? ? x + + + + + +
            PUT    /api/routes/{id}/departures/{code}         - x + x x x x + + +
            GET    /api/routes/{id}/pattern                   - + + + + + + + + +
            POST   /api/routes/{id}/pattern                   - x + x x x x + + +
            PUT    /api/routes/{id}/pattern                   - x + x x x x + + +
            GET    /api/tolerances                            - + + + + + + + + +
            GET    /api/tolerances/{code}                     - + + + + + + + + +
            PUT    /api/tolerances/{code}                     - x x x x x x x x +

            GET    /api/notices                               - ? ? x + + + + + +
            POST   /api/notices                               - x u x x x x + + +
            POST   /api/notices/preview                       - x u x x x x + + +
            GET    /api/notices/{id}                          - ? ? x + + + + + +
            GET    /api/notices/{id}/impact                   - ? ? x + + + + + +
            GET    /api/shipments                             - ? ? + + + + + + +
            POST   /api/shipments                             - x u x x x + + + +
            GET    /api/shipments/{ref}                       - ? ? + + + + + + +
            PUT    /api/shipments/{ref}                       - ? ? x x x + + + +
            POST   /api/shipments/{ref}/withdrawal            - ? ? x x x + + + +
            GET    /api/shipments/{ref}/events                - ? ? + + + + + + +
            POST   /api/shipments/{ref}/events                - ? ? + x + + + + +
            GET    /api/shipments/{ref}/ledger                - ? ? + + + + + + +
            POST   /api/events                                - ? ? + x + + + + +
            GET    /api/claims                                - ? ? x + + + + + +
            POST   /api/claims                                - x u x x x x + + +
            POST   /api/claims/preview                        - x u x x x x + + +
            GET    /api/claims/{id}                           - ? ? x + + + + + +
            GET    /api/claims/{id}/mappings                  - ? ? x + + + + + +
            PUT    /api/claims/{id}/mapping                   - ? ? x x x x + + +
            POST   /api/claims/{id}/mapping/preview           - ? ? x x x x + + +
            GET    /api/claims/{id}/reconciliation            - ? ? x + + + + + +
            GET    /api/claims/{id}/comparisons/{other}       - ? ? x + + + + + +
            GET    /api/reports                               - ? ? x + + + + + +
            POST   /api/reports                               - x u x x x x + + +
            GET    /api/reports/{number}                      - ? ? ? + + + + + +
            GET    /api/reports/{number}/rerun                - ? ? ? + + + + + +
            GET    /api/reports/{number}/diff/{other}         - ? ? ? + + + + + +
            GET    /api/reports/{number}/diff/{other}/events  - ? ? ? + + + + + +

            GET    /sign-in                                   + + + + + + + + + +
            POST   /sign-in                                   + + + + + + + + + +
            GET    /sign-in/oidc                              - - - - - - - - - -
            POST   /sign-out                                  - + + + + + + + + +
            GET    /                                          - + + + + + + + + +
            POST   /preferences                               - + + + + + + + + +
            GET    /operations                                - + + + + + + + + +
            GET    /opening                                   - x x x x x x x x +
            POST   /opening                                   - x x x x x x x x +
            GET    /catalogue/{kind}                          - + + + + + + + + +
            GET    /catalogue/{kind}/new                      - x + x x x x + + +
            POST   /catalogue/{kind}/new                      - x + x x x x + + +
            GET    /catalogue/{kind}/{code}                   - + + + + + + + + +
            GET    /catalogue/{kind}/{code}/change            - x + x x x x + + +
            POST   /catalogue/{kind}/{code}/change            - x + x x x x + + +
            GET    /catalogue/item-categories                 - + + + + + + + + +
            GET    /catalogue/item-categories/new             - x + x x x x + + +
            POST   /catalogue/item-categories/new             - x + x x x x + + +
            GET    /catalogue/routes                          - + + + + + + + + +
            GET    /catalogue/routes/new                      - x + x x x x + + +
            POST   /catalogue/routes/new                      - x + x x x x + + +
            GET    /catalogue/routes/{id}                     - + + + + + + + + +
            GET    /catalogue/routes/{id}/pattern             - x + x x x x + + +
            POST   /catalogue/routes/{id}/pattern             - x + x x x x + + +
            GET    /catalogue/routes/{id}/departures/new      - x + x x x x + + +
            POST   /catalogue/routes/{id}/departures/new      - x + x x x x + + +
            GET    /catalogue/routes/{id}/departures/{code}   - + + + + + + + + +
            GET    /catalogue/routes/{id}/departures/{code}/change - x + x x x x + + +
            POST   /catalogue/routes/{id}/departures/{code}/change - x + x x x x + + +
            GET    /catalogue/tolerances                      - + + + + + + + + +
            GET    /catalogue/tolerances/{code}               - + + + + + + + + +
            GET    /catalogue/tolerances/{code}/change        - x x x x x x x x +
            POST   /catalogue/tolerances/{code}/change        - x x x x x x x x +
            GET    /catalogue/places/import                   - x + x x x x + + +
            POST   /catalogue/places/import                   - x + x x x x + + +
            GET    /people                                    - x x x x x x x x +
            POST   /people                                    - x x x x x x x x +
            GET    /people/{name}                             - x x x x x x x x +
            POST   /people/{name}                             - x x x x x x x x +
            POST   /people/{name}/password                    - x x x x x x x x +
            POST   /people/{name}/memberships                 - x x x x x x x x +
            GET    /people/{name}/tokens                      - x x x x x x x x +
            POST   /people/{name}/tokens                      - x x x x x x x x +
            POST   /people/{name}/tokens/{id}/revoke          - x x x x x x x x +
            GET    /tokens                                    - + + + + + + + + +
            POST   /tokens                                    - + + + + + + + + +
            POST   /tokens/{id}/revoke                        - + + + + + + + + +
            GET    /audit                                     - x x x x x x x x +
            GET    /operations/{operation}                    - ? ? x + + + + + +
            GET    /operations/{operation}/as-of              - ? ? + + + + + + +
            GET    /operations/{operation}/attention          - ? ? x + + + + + +
            GET    /operations/{operation}/live               - ? ? + + + + + + +
            GET    /operations/{operation}/receiving          - ? ? + x + + + + +
            GET    /operations/{operation}/receiving/{ref}    - ? ? + x + + + + +
            POST   /operations/{operation}/receiving/{ref}    - ? ? + x + + + + +
            GET    /operations/{operation}/declaration        - ? ? x x x + + + +
            POST   /operations/{operation}/declaration        - ? ? x x x + + + +
            GET    /operations/{operation}/opening-balance    - ? ? x x x + + + +
            POST   /operations/{operation}/opening-balance    - ? ? x x x + + + +
            GET    /operations/{operation}/start              - ? ? x + + + + + +
            GET    /operations/{operation}/options/{kind}     - ? ? x + + + + + +
            GET    /operations/{operation}/shipments          - ? ? + + + + + + +
            GET    /operations/{operation}/shipments.csv      - ? ? + + + + + + +
            GET    /operations/{operation}/shipments/{ref}    - ? ? + + + + + + +
            GET    /operations/{operation}/shipments/{ref}/plan   - ? ? x x x + + + +
            POST   /operations/{operation}/shipments/{ref}/plan   - ? ? x x x + + + +
            GET    /operations/{operation}/shipments/{ref}/withdrawal - ? ? x x x + + + +
            POST   /operations/{operation}/shipments/{ref}/withdrawal - ? ? x x x + + + +
            GET    /operations/{operation}/shipments/{ref}/report - ? ? + x + + + + +
            POST   /operations/{operation}/shipments/{ref}/report - ? ? + x + + + + +
            GET    /operations/{operation}/shipments/{ref}/events/{id}/correction - ? ? + x + + + + +
            POST   /operations/{operation}/shipments/{ref}/events/{id}/correction - ? ? + x + + + + +
            GET    /operations/{operation}/shipments/{ref}/events/{id}/withdrawal - ? ? + x + + + + +
            POST   /operations/{operation}/shipments/{ref}/events/{id}/withdrawal - ? ? + x + + + + +
            GET    /operations/{operation}/routes             - ? ? x + + + + + +
            GET    /operations/{operation}/routes/{id}        - ? ? x + + + + + +
            GET    /operations/{operation}/carriers/{code}    - ? ? x + + + + + +
            GET    /operations/{operation}/notices/new        - ? ? x x x x + + +
            GET    /operations/{operation}/notices/{id}       - ? ? x + + + + + +
            POST   /operations/{operation}/notices/preview    - ? ? x x x x + + +
            POST   /operations/{operation}/notices            - ? ? x x x x + + +
            GET    /operations/{operation}/stuck              - ? ? x + + + + + +
            GET    /operations/{operation}/stuck.csv          - ? ? x + + + + + +
            GET    /operations/{operation}/claims             - ? ? x + + + + + +
            POST   /operations/{operation}/claims             - ? ? x x x x + + +
            GET    /operations/{operation}/claims/new         - ? ? x x x x + + +
            POST   /operations/{operation}/claims/preview     - ? ? x x x x + + +
            GET    /operations/{operation}/claims/{id}        - ? ? x + + + + + +
            GET    /operations/{operation}/claims/{id}/mapping - ? ? x x x x + + +
            POST   /operations/{operation}/claims/{id}/mapping - ? ? x x x x + + +
            POST   /operations/{operation}/claims/{id}/mapping/preview - ? ? x x x x + + +
            GET    /operations/{operation}/reports            - ? ? x + + + + + +
            POST   /operations/{operation}/reports            - ? ? x x x x + + +
            GET    /operations/{operation}/reports/{number}   - ? ? x + + + + + +
            GET    /operations/{operation}/reports/{number}/compare - ? ? x + + + + + +
            GET    /operations/{operation}/parties            - ? ? x + + + + + +
            GET    /operations/{operation}/parties/new        - ? ? x x x x + + +
            POST   /operations/{operation}/parties/new        - ? ? x x x x + + +
            GET    /operations/{operation}/parties/{code}     - ? ? x + + + + + +
            GET    /operations/{operation}/parties/{code}/change - ? ? x x x x + + +
            POST   /operations/{operation}/parties/{code}/change - ? ? x x x x + + +
            GET    /operations/{operation}/settings           - ? ? x x x x x + +
            GET    /operations/{operation}/settings/change    - ? ? x x x x x + +
            POST   /operations/{operation}/settings/change    - ? ? x x x x x + +
            GET    /operations/{operation}/audit              - ? ? x x x x + + +
            GET    /operations/{operation}/members            - ? ? x x x x x + +
            POST   /operations/{operation}/members            - ? ? x x x x x + +
            POST   /operations/{operation}/members/remove     - ? ? x x x x x + +
            GET    /account                                   - + + + + + + + + +
            GET    /password                                  - + + + + + + + + +
            POST   /password                                  - + + + + + + + + +
            """;

    private static final String CLAIM = """
            {"operation": "%s", "text": "words", "bound": "EXACTLY", "quantity": 5, "unit": "EA",
             "items": ["VENTILATOR"], "stage": "ARRIVED", "statedAt": "2021-04-30",
             "source": {"party": "NOT-THERE", "kind": "MEDIA", "quote": "words"}}""";

    private static final String NOTICE = """
            {"operation": "%s", "carrier": "3U", "kind": "SUSPENSION", "issuedAt": "2021-04-26",
             "source": {"kind": "CARRIER", "quote": "words"}}""";

    /** Bodies that name their operation, as far as that it is looked at. All others are empty objects. */
    private static final Map<String, String> BODIES = Map.of(
            "POST /api/notices", NOTICE,
            "POST /api/notices/preview", NOTICE,
            "POST /api/shipments", """
                    {"operation": "%s", "donor": "NOT-THERE", "consignee": "NOT-THERE", "origin": "CTU",
                     "destination": "DEL", "lines": [{"item": "VENTILATOR", "quantity": 5, "unit": "EA"}]}""",
            "POST /api/claims", CLAIM,
            "POST /api/claims/preview", CLAIM,
            "POST /api/reports", """
                    {"operation": "%s", "validAsOf": "2021-05-01T00:00:00Z"}""",
            "POST /api/events", "[]");

    private AnOperation operation;
    private String shipment;
    private String report;
    private final Map<Who, String> names = new TreeMap<>();

    private static Map<String, String> table() {
        Map<String, String> table = new TreeMap<>();
        TABLE.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] words = line.strip().split("\\s+");
            assertThat(words).as(line).hasSize(2 + Who.values().length);
            StringBuilder cells = new StringBuilder();
            for (int i = 2; i < words.length; i++) {
                cells.append(words[i]);
            }
            assertThat(table.put(words[0] + " " + words[1], cells.toString()))
                    .as(line)
                    .isNull();
        });
        return table;
    }

    /** By method and path, whether it takes the operation as a parameter. */
    private static Map<String, Boolean> offered() throws Exception {
        Map<String, Boolean> offered = new TreeMap<>();
        HttpRoutes.all().forEach(endpoint -> offered.put(endpoint, false));
        ApiDocument.read()
                .endpoints()
                .forEach((name, endpoint) -> offered.put(name, endpoint.takes("query", "operation")));
        return offered;
    }

    private void everybody() {
        operation = new AnOperation();
        shipment = operation.shipment();
        report = as(Roles.COORDINATOR)
                .body(BODIES.get("POST /api/reports").formatted(operation.code))
                .post("/api/reports")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceAll(".*/", "");
        String elsewhere = Fresh.code("ELSE-");
        createOperation(elsewhere);
        for (Who who : Who.values()) {
            String name = Fresh.code("who-").toLowerCase(Locale.ROOT);
            if (who != Who.NOBODY) {
                createUser(name, who == Who.ADMIN ? "admin" : "member");
                names.put(who, name);
            }
        }
        member(elsewhere, names.get(Who.VIEWER_ELSEWHERE), Roles.VIEWER);
        member(elsewhere, names.get(Who.ADMIN_ELSEWHERE), Roles.ADMIN);
        member(operation.code, names.get(Who.VIEWER), Roles.VIEWER);
        member(operation.code, names.get(Who.REPORTER), Roles.REPORTER);
        member(operation.code, names.get(Who.OPERATOR), Roles.OPERATOR);
        member(operation.code, names.get(Who.COORDINATOR), Roles.COORDINATOR);
        member(operation.code, names.get(Who.OPERATION_ADMIN), Roles.ADMIN);
        as(Roles.ADMIN)
                .body("{\"role\": \"reporter\", \"carrier\": \"3U\"}")
                .put("/api/operations/" + operation.code + "/members/" + names.get(Who.BOUND_REPORTER))
                .then()
                .statusCode(200);
    }

    @Test
    void every_endpoint_is_open_to_exactly_the_roles_in_the_table() throws Exception {
        Map<String, String> table = table();
        Map<String, Boolean> offered = offered();
        assertThat(new TreeSet<>(table.keySet()))
                .as("the table beside what is offered")
                .isEqualTo(new TreeSet<>(offered.keySet()));
        everybody();
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<String, String> line : table.entrySet()) {
            for (Who who : Who.values()) {
                Response answer = ask(who, line.getKey(), offered.get(line.getKey()));
                softly.assertThat(symbol(answer))
                        .as("%s by %s: %d %s", line.getKey(), who, answer.statusCode(), shortened(answer))
                        .isEqualTo(line.getValue().charAt(who.ordinal()));
                boolean isRefused = line.getValue().charAt(who.ordinal()) == 'x';
                if (isRefused && !line.getKey().contains("/operations/")) {
                    // Naming an operation opens no door that is shut without.
                    Response named = ask(who, line.getKey(), true);
                    softly.assertThat(named.statusCode())
                            .as("%s?operation= by %s: %s", line.getKey(), who, shortened(named))
                            .isIn(403, 404);
                }
            }
        }
        softly.assertAll();
        // Nobody stays behind who may do everything.
        as(Roles.ADMIN)
                .header("If-Match", "*")
                .body(Map.of("role", "member", "enabled", false))
                .put("/api/users/" + names.get(Who.ADMIN))
                .then()
                .statusCode(200);
    }

    private Response ask(Who who, String endpoint, boolean takesOperation) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String target = Fresh.code("target-").toLowerCase(Locale.ROOT);
        String path = endpoint.substring(endpoint.indexOf(' ') + 1);
        if (path.startsWith("/api/users/{name}") || path.startsWith("/people/{name}")) {
            createUser(target);
        }
        path = path.replaceFirst("operations/\\{code}", "operations/" + operation.code)
                .replace("parties/{code}", "parties/DONOR")
                .replace("{kind}/{code}", "items/MASK")
                .replace("{kind}", "items");
        String id = path.matches("/(api|catalogue)/routes.*") ? "3U:CTU-DEL" : "018f3a4e-0000-7000-8000-000000000000";
        String code = path.startsWith("/api/places")
                ? "DEL"
                : path.startsWith("/api/items") ? "MASK" : path.contains("/tolerances") ? "NEARLY" : "3U";
        path = path.replace("{operation}", operation.code)
                .replace("{name}", target)
                .replace("{user}", names.get(Who.VIEWER))
                .replace("{ref}", shipment)
                .replace("{number}", report)
                .replace("{other}", path.startsWith("/api/reports") ? report : "018f3a4e-0000-7000-8000-000000000001")
                .replace("{id}", id)
                .replace("{code}", code);
        RequestSpecification request =
                who == Who.NOBODY ? asNobody() : asUser(names.get(who), passwordOf(names.get(who)));
        if (!path.startsWith("/api/")) {
            asABrowser(request, who, endpoint);
        } else if (!method.equals("GET") && !method.equals("DELETE")) {
            request.body(BODIES.getOrDefault(endpoint, "{}").replace("%s", operation.code));
        }
        if (endpoint.equals("POST /api/places/import")) {
            request.contentType("text/csv");
        }
        return request.request(method, path + (takesOperation ? "?operation=" + operation.code : ""));
    }

    /** As a page of ours asks; what the forms of all pages have is in each. */
    private void asABrowser(RequestSpecification request, Who who, String endpoint) {
        String name = names.get(who == Who.NOBODY ? Who.VIEWER : who);
        request.accept("text/html, text/csv")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false);
        if (endpoint.equals("POST /catalogue/places/import")) {
            request.contentType(ContentType.MULTIPART).multiPart("layout", "ourairports");
        } else if (!endpoint.startsWith("GET ")) {
            request.contentType(ContentType.URLENC)
                    .formParams(Map.of("name", name, "password", passwordOf(name), "replacement", "too short"));
        }
    }

    /** The cell that an answer belongs into. */
    private char symbol(Response answer) {
        int status = answer.statusCode();
        boolean isLedToSignIn = status == 302 && answer.header("Location").startsWith("/sign-in?to=");
        if (status == 401 || isLedToSignIn) {
            return '-';
        }
        if (status == 403) {
            return 'x';
        }
        String told = status >= 400 ? answer.asString() : "";
        boolean isHidden = told.contains("There is no operation")
                || told.contains("There is no shipment")
                || told.contains("There is no report " + operation.code);
        if (isHidden) {
            return status == 422 ? 'u' : '?';
        }
        assertThat(status).as(told).isLessThan(500);
        return '+';
    }

    private static String shortened(Response answer) {
        String body = answer.asString();
        return body.substring(0, Math.min(200, body.length()));
    }
}
