package org.aidbridge.http;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aidbridge.ApiDocument;
import org.aidbridge.ApiDocument.Endpoint;
import org.aidbridge.HttpRoutes;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.NormalForm;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Markup and direction-changing characters in every text of every body in the OpenAPI document: refused where a text
 * has a format, otherwise kept unchanged in JSON and shown as text only.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkupTest extends EveryBody {

    private static final String MARKUP = "<script>alert(1)</script><i>\"'&amp;{7*7}\u202E\u2066";

    /** Its form in a key, where invisible characters are dropped. */
    private static final String IN_A_KEY = NormalForm.reference(MARKUP);

    /** Free texts of all kinds. */
    private static final Set<String> KEPT = Set.of(
            "POST /api/carriers /name",
            "PUT /api/carriers/{code} /awbPrefixes/0/source",
            "POST /api/routes/{id}/departures /source/quote",
            "POST /api/claims /text",
            "POST /api/claims /basis",
            "POST /api/claims /source/quote",
            "POST /api/claims /components/0/text",
            "PUT /api/claims/{id}/mapping /note",
            "PUT /api/tolerances/{code} /note",
            "POST /api/notices /source/quote",
            "POST /api/item-categories /name",
            "PUT /api/items/{code} /name",
            "PUT /api/places/{code} /municipality",
            "PUT /api/operations/{code} /name",
            "PUT /api/operations/{operation}/parties/{code} /name",
            "POST /api/shipments /lines/0/lot",
            "POST /api/shipments/{ref}/events /note",
            "POST /api/events /source/reference",
            "POST /api/me/tokens /name");

    private static final Set<String> SECRETS = Set.of("password", "current", "replacement");

    @Test
    void markup_is_refused_or_stored_verbatim() throws Exception {
        ApiDocument api = ApiDocument.read();
        SoftAssertions softly = new SoftAssertions();
        Set<String> kept = new TreeSet<>();
        for (Endpoint endpoint : api.endpoints().values()) {
            if (endpoint.body() == null) {
                continue;
            }
            softly.assertThat(BODIES).as("a good body for each endpoint").containsKey(endpoint.name());
            for (String text : api.texts(endpoint)) {
                if (BODIES.containsKey(endpoint.name()) && isKept(softly, endpoint, text)) {
                    kept.add(endpoint + " " + text);
                }
            }
        }
        softly.assertAll();
        assertThat(kept).containsAll(KEPT);
    }

    private boolean isKept(SoftAssertions softly, Endpoint endpoint, String text) throws Exception {
        Response answer = send(endpoint, put(MAPPER.readTree(written(endpoint.name())), text, MARKUP));
        String about =
                "%s with markup at %s answered %d %s".formatted(endpoint, text, answer.statusCode(), answer.asString());
        JsonNode body = MAPPER.readTree(answer.asString().isEmpty() ? "{}" : answer.asString());
        boolean isRow = endpoint.path().equals("/api/events");
        int status = isRow ? body.at("/0/status").asInt() : answer.statusCode();
        softly.assertThat(answer.contentType()).as(about).matches("application/(problem\\+)?json.*|");
        softly.assertThat(answer.header("X-Content-Type-Options")).as(about).isEqualTo("nosniff");
        String name = text.substring(text.lastIndexOf('/') + 1);
        if (status < 400) {
            boolean isSecret = SECRETS.contains(name);
            if (isSecret) {
                softly.assertThat(answer.asString()).as(about).doesNotContain("<script");
            } else if (!isRow) {
                softly.assertThat(said(body)).as(about).containsAnyOf(MARKUP, IN_A_KEY);
            }
            return !isSecret && (!endpoint.path().endsWith("/preview") && isReadBack(softly, endpoint, answer, about));
        }
        if (isRow && status == 404) {
            // A row names its shipment in the body, and there is none of that name.
            return false;
        }
        softly.assertThat(status).as(about).isEqualTo(422);
        JsonNode errors = body.at(isRow ? "/0/problem/errors" : "/errors");
        softly.assertThat(errors.findValuesAsText("pointer"))
                .as(about)
                .anyMatch(pointer -> text.equals(pointer) || text.startsWith(pointer + "/"));
        return false;
    }

    private boolean isReadBack(SoftAssertions softly, Endpoint endpoint, Response written, String about)
            throws Exception {
        String address = written.header("Location");
        if (address == null) {
            address = path(endpoint)
                    .replace("/mapping", "")
                    .replaceAll("^/api/events$", "/api/shipments/" + shipment + "/events?limit=500");
        }
        Response read = as(Roles.ADMIN).urlEncodingEnabled(false).get(address);
        softly.assertThat(read.contentType()).as("%s, read back", about).startsWith("application/json");
        softly.assertThat(said(MAPPER.readTree(read.asString())))
                .as("%s, read back: %s", about, read.asString())
                .containsAnyOf(MARKUP, IN_A_KEY);
        return true;
    }

    @Test
    void links_to_other_sites_are_web_addresses() throws Exception {
        ApiDocument api = ApiDocument.read();
        SoftAssertions softly = new SoftAssertions();
        int tried = 0;
        for (Endpoint endpoint : api.endpoints().values()) {
            for (String text : endpoint.body() == null ? List.<String>of() : api.texts(endpoint)) {
                if (text.endsWith("/url")) {
                    tried++;
                    for (String url :
                            List.of("javascript:alert(1)", "data:text/html,<i>", "file:///etc/passwd", MARKUP)) {
                        Response answer = send(endpoint, put(MAPPER.readTree(written(endpoint.name())), text, url));
                        softly.assertThat(answer.statusCode())
                                .as("%s with %s at %s", endpoint, url, text)
                                .isEqualTo(422);
                    }
                }
            }
        }
        softly.assertAll();
        assertThat(tried).isGreaterThan(3);
    }

    @Test
    void markup_is_escaped_on_pages() throws Exception {
        String mark = MAPPER.writeValueAsString(MARKUP);
        revise("/api/operations/" + operation.code, written("PUT /api/operations/{code}"), mark);
        revise(
                "/api/operations/" + operation.code + "/parties/DONOR",
                written("PUT /api/operations/{operation}/parties/{code}"),
                mark);
        revise("/api/items/" + item, written("PUT /api/items/{code}"), mark);
        revise("/api/places/" + place, written("PUT /api/places/{code}"), mark);
        revise("/api/carriers/" + carrier, written("PUT /api/carriers/{code}"), mark);
        for (String of : List.of("pattern", "departures/{code}")) {
            revise(
                    "/api/routes/" + carrier + ":CTU-DEL/" + of.replace("{code}", "2021-05-20:ZZ1"),
                    written("PUT /api/routes/{id}/" + of).replace("\"words\"", "\"N\""),
                    mark);
        }
        for (String[] named : new String[][] {
            {"/api/item-categories", "POST /api/item-categories"},
            {"/api/me/tokens", "POST /api/me/tokens"},
            {"/api/users/" + user + "/tokens", "POST /api/users/{name}/tokens"}
        }) {
            as(Roles.ADMIN)
                    .body(written(named[1]).replace("\"N\"", mark))
                    .post(named[0])
                    .then()
                    .statusCode(201);
        }
        String words = "\"words\"";
        String told = as(Roles.ADMIN)
                .body(written("POST /api/shipments"))
                .post("/api/shipments")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        for (String[] said : new String[][] {
            {"/api/claims", written("POST /api/claims")},
            {"/api/notices", written("POST /api/notices")},
            {
                "/api/shipments/" + told + "/events",
                written("POST /api/shipments/{ref}/events").replace("AGENT", "DONOR")
            }
        }) {
            as(Roles.ADMIN)
                    .body(said[1].replace(words, mark))
                    .post(said[0])
                    .then()
                    .statusCode(201);
        }
        String report = as(Roles.COORDINATOR)
                .body("{\"operation\": \"%s\", \"validAsOf\": \"%s\"}".formatted(operation.code, Instant.now()))
                .post("/api/reports")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        Response page = as(Roles.VIEWER).get(report + "?format=html");
        page.then().statusCode(200).contentType("text/html");
        assertThat(page.headers().getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "style-src 'self' 'unsafe-inline'")
                .doesNotContain("script");
        assertThat(page.asString().split("&lt;script&gt;alert\\(1\\)&lt;/script&gt;&lt;i&gt;", -1))
                .as("places where the page tells of it")
                .hasSizeGreaterThan(6);
        assertIsOnlyText(page.asString());
        assertThat(page.asString()).doesNotContain("\u202E", "\u2066").contains("{7*7}");

        byte[] pdf = as(Roles.VIEWER).get(report + "?format=pdf").asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("<script>alert(1)");
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getDocumentCatalog().getNames() == null
                            || document.getDocumentCatalog().getNames().getJavaScript() == null)
                    .isTrue();
            for (PDPage sheet : document.getPages()) {
                assertThat(sheet.getAnnotations()).isEmpty();
            }
        }
        JsonNode json = MAPPER.readTree(as(Roles.VIEWER).get(report).asString());
        assertThat(said(json)).contains(MARKUP);
        for (Response table : List.of(
                as(Roles.VIEWER).get(report + "?format=csv"), as(Roles.VIEWER).get(report + "?format=hxl"))) {
            assertThat(table.contentType()).startsWith("text/csv");
            assertThat(table.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        everyPageForPeople(told, report.replaceAll(".*/", ""));
    }

    /** All pages, present and future. Direction-changing characters are isolated in their text. */
    private void everyPageForPeople(String told, String report) {
        Set<String> tellOfIt = new TreeSet<>();
        for (String route : HttpRoutes.all()) {
            String path = route.replaceFirst("GET ", "");
            if (route.startsWith("GET ") && !path.startsWith("/api")) {
                for (String one : ofEachKind(path)) {
                    String address = one.replace("{operation}", operation.code)
                            .replace("{ref}", told)
                            .replace("{number}", report)
                            .replace("{name}", user)
                            .replace("parties/{code}", "parties/DONOR")
                            .replace("departures/{code}", "departures/2021-05-20:ZZ1")
                            .replace("tolerances/{code}", "tolerances/NEARLY")
                            .replace("{code}", carrier)
                            .replace("{id}", carrier + ":CTU-DEL");
                    Response page = as(Roles.ADMIN)
                            .accept("text/html")
                            .redirects()
                            .follow(false)
                            .get(address);
                    assertThat(page.statusCode()).as(address).isLessThan(500);
                    assertIsOnlyText(page.asString());
                    assertThat(page.asString()
                                    .replaceAll("(?s)<(bdi|title|option|textarea)\\b[^>]*>.*?</\\1>", "")
                                    // So is the text of form fields.
                                    .replaceAll("<input\\b[^>]*>", ""))
                            .as(address)
                            .doesNotContain("\u202E", "\u2066");
                    if (page.asString().contains("&lt;script&gt;alert(1)")) {
                        tellOfIt.add(one);
                    }
                }
            }
        }
        assertThat(tellOfIt)
                .contains(
                        "/operations/{operation}",
                        "/operations/{operation}/parties",
                        "/operations/{operation}/parties/{code}",
                        "/operations/{operation}/parties/{code}/change",
                        "/operations/{operation}/settings",
                        "/operations/{operation}/settings/change",
                        "/catalogue/items/" + item,
                        "/catalogue/items/" + item + "/change",
                        "/catalogue/places/" + place + "/change",
                        "/catalogue/carriers/" + carrier,
                        "/catalogue/item-categories",
                        "/catalogue/routes/{id}",
                        "/catalogue/routes/{id}/pattern",
                        "/catalogue/routes/{id}/departures/{code}",
                        "/catalogue/routes/{id}/departures/{code}/change",
                        "/tokens",
                        "/people/{name}/tokens",
                        "/audit");
    }

    private List<String> ofEachKind(String path) {
        return path.contains("{kind}")
                ? Stream.of("items/" + item, "places/" + place, "carriers/" + carrier)
                        .map(entry -> path.replace("{kind}/{code}", entry)
                                .replace("{kind}", entry.substring(0, entry.indexOf('/'))))
                        .toList()
                : List.of(path);
    }

    private static void assertIsOnlyText(String page) {
        assertThat(page).doesNotContain("<script>alert", "</script><i>", "<i>", "javascript:", "49\u202E");
    }

    private static void revise(String path, String body, String name) {
        as(Roles.ADMIN)
                .header("If-Match", "*")
                .body(body.replace("\"N\"", name))
                .put(path)
                .then()
                .statusCode(200);
    }

    /** All texts in a document. */
    private static List<String> said(JsonNode document) {
        List<String> said = new ArrayList<>();
        if (document.isTextual()) {
            said.add(document.asText());
        }
        document.forEach(child -> said.addAll(said(child)));
        return said;
    }
}
