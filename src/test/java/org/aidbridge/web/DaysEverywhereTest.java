package org.aidbridge.web;

import static io.restassured.RestAssured.given;
import static org.aidbridge.Given.as;
import static org.aidbridge.Given.passwordOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.aidbridge.Fresh;
import org.aidbridge.Given;
import org.aidbridge.security.access.Roles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A fact known to the day shows that day everywhere: between places at both ends of the day, in operations outside of
 * their zones.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DaysEverywhereTest {

    /** Every time of a fact that may be a day is this one, and its neighbours appear nowhere. */
    private enum Fact {
        DECLARED("2021-04-10"),
        REQUIRED("2021-06-03"),
        ISSUED("2021-04-26"),
        EFFECTIVE_FROM("2021-04-28"),
        EFFECTIVE_TO("2021-05-12"),
        REVIEW("2021-05-16"),
        OBSERVED("2021-04-16"),
        TOLD_OF_IT("2021-04-18"),
        STILL_CLOSED("2021-05-20"),
        STATED("2021-05-24"),
        DEPARTS("2021-05-31"),
        ARRIVES("2021-06-06");

        final LocalDate day;

        Fact(String day) {
            this.day = LocalDate.parse(day);
        }

        String onPages() {
            return onPages(day);
        }

        private static String onPages(LocalDate day) {
            return DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).format(day);
        }

        /** Times that are no facts of their own. */
        List<String> neighbours() {
            return List.of(day.minusDays(1), day.plusDays(1)).stream()
                    .filter(near -> Arrays.stream(values()).noneMatch(f -> f.day.equals(near)))
                    .flatMap(near -> List.of(near.toString(), ">" + onPages(near), " " + onPages(near)).stream())
                    .toList();
        }
    }

    private final SoftAssertions softly = new SoftAssertions();
    private String operation;
    private String shipment;
    private String route;
    private String suspension;
    private String claim;

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kolkata", "America/Los_Angeles", "Pacific/Auckland"})
    void a_fact_known_to_the_day_is_that_day_in_every_answer_page_and_file(String zone) throws IOException {
        tell(zone);
        answers();
        files();
        report();
        pages();
        forms(zone);
        softly.assertAll();
    }

    private void tell(String zone) {
        operation = Fresh.code("DAYS-");
        create("/api/operations", Map.of("code", operation, "name", "Days", "mode", "LIVE", "zone", zone), Roles.ADMIN);
        Given.everybodyIn(operation);
        for (String party : List.of("DONOR", "CONSIGNEE")) {
            create(
                    "/api/operations/" + operation + "/parties",
                    Map.of("code", party, "name", "The " + party, "roles", List.of(party)),
                    Roles.COORDINATOR);
        }
        String east = place("NZ", "Pacific/Auckland");
        String west = place("US", "Pacific/Honolulu");
        route = "3U:" + east + "-" + west;
        shipment = create(
                        "/api/shipments",
                        """
                {"operation": "%s", "declaredAt": "%s", "requiredBy": "%s", "donor": "DONOR", "consignee": "CONSIGNEE",
                 "origin": "%s", "destination": "%s",
                 "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 100, "unit": "EA"}],
                 "legs": [{"carrier": "3U", "origin": "%s", "destination": "%s", "departsAt": "%s", "arrivesAt": "%s"}]}
                """.formatted(
                                        operation,
                                        Fact.DECLARED.day,
                                        Fact.REQUIRED.day,
                                        east,
                                        west,
                                        east,
                                        west,
                                        Fact.DEPARTS.day,
                                        Fact.ARRIVES.day),
                        Roles.OPERATOR)
                .getString("reference");
        notice("OBSERVATION", Fact.TOLD_OF_IT, """
                , "operated": false, "flight": "3U8931", "occurredAt": "%s\"""".formatted(Fact.OBSERVED.day));
        suspension = notice("SUSPENSION", Fact.ISSUED, """
                , "effectiveFrom": "%s", "effectiveTo": "%s", "reviewOn": "%s\"""".formatted(
                        Fact.EFFECTIVE_FROM.day, Fact.EFFECTIVE_TO.day, Fact.REVIEW.day));
        notice("REVIEW", Fact.STILL_CLOSED, ", \"refersTo\": \"" + suspension + "\"");
        claim = create("/api/claims", """
                {"operation": "%1$s", "text": "100 concentrators", "bound": "EXACTLY", "quantity": 100, "unit": "EA",
                 "stage": "PLANNED", "items": ["OXYGEN_CONCENTRATOR"], "periodFrom": "%2$s", "periodTo": "%2$s",
                 "statedAt": "%3$s", "source": {"kind": "GOVERNMENT"}}
                """.formatted(operation, Fact.DECLARED.day, Fact.STATED.day), Roles.COORDINATOR)
                .getString("id");
    }

    private static String place(String country, String zone) {
        String code = Fresh.code("P");
        create(
                "/api/places",
                Map.of("code", code, "name", code, "kind", "WAREHOUSE", "country", country, "zone", zone),
                Roles.COORDINATOR);
        return code;
    }

    private String notice(String kind, Fact issued, String more) {
        return create("/api/notices", """
                {"operation": "%s", "carrier": "3U", "kind": "%s", "scope": {"routes": ["%s"]}, "createRoutes": true,
                 "zone": "Pacific/Auckland", "issuedAt": "%s", "source": {"kind": "CARRIER", "quote": "words"}%s}
                """.formatted(operation, kind, route, issued.day, more), Roles.COORDINATOR)
                .getString("id");
    }

    private static JsonPath create(String path, Object body, String role) {
        return as(role).body(body).post(path).then().statusCode(201).extract().jsonPath();
    }

    private void answers() {
        for (String asOf : List.of("", "&validAt=2021-06-10T00:00:00Z")) {
            told(
                    "/api/shipments/" + shipment + "?operation=" + operation + asOf,
                    Fact.DECLARED,
                    Fact.REQUIRED,
                    Fact.DEPARTS,
                    Fact.ARRIVES);
            told("/api/shipments?operation=" + operation + asOf, Fact.DECLARED, Fact.REQUIRED, Fact.ARRIVES);
            told(
                    "/api/operations/" + operation + "/impact" + asOf.replace('&', '?'),
                    Fact.REQUIRED,
                    Fact.DEPARTS,
                    Fact.EFFECTIVE_FROM);
            told(
                    "/api/routes/" + route + "?operation=" + operation + asOf,
                    Fact.STILL_CLOSED,
                    Fact.EFFECTIVE_FROM,
                    Fact.OBSERVED,
                    Fact.TOLD_OF_IT);
        }
        told(
                "/api/notices?operation=" + operation,
                Fact.ISSUED,
                Fact.EFFECTIVE_FROM,
                Fact.EFFECTIVE_TO,
                Fact.REVIEW,
                Fact.OBSERVED,
                Fact.TOLD_OF_IT,
                Fact.STILL_CLOSED);
        told("/api/routes/" + route + "/history?operation=" + operation, Fact.EFFECTIVE_FROM, Fact.STILL_CLOSED);
        told(
                "/api/carriers/3U/timeline?operation=" + operation,
                Fact.ISSUED,
                Fact.EFFECTIVE_FROM,
                Fact.OBSERVED,
                Fact.STILL_CLOSED);
        told("/api/claims?operation=" + operation, Fact.STATED);
        told("/api/claims/" + claim + "?operation=" + operation, Fact.STATED);

        JsonPath single = json("/api/shipments/" + shipment + "?operation=" + operation);
        softly.assertThat(single.getString("declaredAt")).isNull();
        softly.assertThat(single.getString("declaredOn")).isEqualTo(Fact.DECLARED.day.toString());
        softly.assertThat(single.getString("requiredBy")).isEqualTo(Fact.REQUIRED.day.toString());
        softly.assertThat(single.getString("flags.find { it.flag == 'OVERDUE' }.reason"))
                .isEqualTo("It was due on 2021-06-03");
        // The day ends later in Honolulu than anywhere else here.
        softly.assertThat(flags("2021-06-04T09:59:59Z")).doesNotContain("OVERDUE");
        softly.assertThat(flags("2021-06-04T10:00:00Z")).contains("OVERDUE");
        JsonPath announced = json("/api/routes/" + route + "?operation=" + operation);
        softly.assertThat(announced.getString("announced.since")).isEqualTo("2021-05-20");
        softly.assertThat(announced.getString("announced.closedSince")).isEqualTo("2021-04-28");
        softly.assertThat(announced.getLong("announced.statedDays")).isEqualTo(15);
        softly.assertThat(announced.getString("announced.notice.issuedAt")).isNull();
        softly.assertThat(announced.getString("announced.notice.issuedOn")).isEqualTo("2021-05-20");
        softly.assertThat(announced.getString("observed.lastNotOperated.occurredAt"))
                .isNull();
        softly.assertThat(announced.getString("observed.lastNotOperated.occurredOn"))
                .isEqualTo("2021-04-16");
        softly.assertThat(
                        json("/api/claims/" + claim + "?operation=" + operation).getString("statedOn"))
                .isEqualTo("2021-05-24");
        // It counts on its day in the operation's days: the period of the claim is that one day.
        JsonPath reconciled = json("/api/claims/" + claim + "/reconciliation?operation=" + operation);
        softly.assertThat(reconciled.getString("verdict.kind") + reconciled.getString("verdict"))
                .contains("CONSISTENT");
    }

    private void files() {
        told("/operations/" + operation + "/shipments.csv", Fact.DECLARED, Fact.REQUIRED, Fact.ARRIVES);
        told("/operations/" + operation + "/stuck.csv", Fact.REQUIRED, Fact.DEPARTS);
    }

    private void report() throws IOException {
        String situation = "/api/operations/" + operation + "/situation?validAt=2021-06-10T00:00:00Z";
        JsonPath read = json(situation + "&format=json");
        softly.assertThat(read.getString("routes[0].since")).isEqualTo("2021-05-20");
        softly.assertThat(read.getString("routes[0].states[1].from")).isEqualTo("2021-04-28");
        softly.assertThat(read.getString("impact.rows[0].requiredBy")).isEqualTo("2021-06-03");
        softly.assertThat(read.getString("impact.rows[0].departsAt")).isEqualTo("2021-05-31");
        softly.assertThat(read.getString("pipeline.rows[0].eta")).isEqualTo("2021-06-06");
        softly.assertThat(read.getString("claims[0].statedAt")).isEqualTo("2021-05-24");
        for (String format : List.of("csv", "hxl")) {
            told(situation + "&format=" + format + "&section=routes", Fact.STILL_CLOSED, Fact.REVIEW);
            told(situation + "&format=" + format + "&section=impact", Fact.REQUIRED);
            told(situation + "&format=" + format + "&section=claims", Fact.STATED);
            told(situation + "&format=" + format + "&section=pipeline", Fact.ARRIVES);
        }
        String html = get(situation + "&format=html");
        String pdf = pdf(situation);
        for (Fact fact : List.of(Fact.STILL_CLOSED, Fact.REQUIRED, Fact.STATED, Fact.ARRIVES)) {
            softly.assertThat(html).as("HTML").contains(fact.onPages());
            softly.assertThat(pdf).as("PDF").contains(fact.onPages());
        }
        String sheets = sheets(situation);
        for (Fact fact : List.of(Fact.STILL_CLOSED, Fact.REVIEW, Fact.REQUIRED, Fact.STATED, Fact.ARRIVES)) {
            softly.assertThat(sheets)
                    .as("XLSX, %s", fact)
                    .containsPattern(">" + (fact.day.toEpochDay() + 25_569) + "(\\.0)?<");
        }
    }

    private void pages() {
        String operationPath = "/operations/" + operation;
        shown(operationPath + "/shipments/" + shipment, Fact.DECLARED, Fact.REQUIRED, Fact.DEPARTS, Fact.ARRIVES);
        shown(operationPath + "/shipments", Fact.REQUIRED, Fact.ARRIVES);
        shown(operationPath + "/stuck", Fact.REQUIRED, Fact.DEPARTS, Fact.EFFECTIVE_FROM);
        shown(
                operationPath + "/notices/" + suspension,
                Fact.ISSUED,
                Fact.EFFECTIVE_FROM,
                Fact.EFFECTIVE_TO,
                Fact.REVIEW);
        shown(operationPath + "/carriers/3U", Fact.ISSUED, Fact.EFFECTIVE_FROM, Fact.STILL_CLOSED);
        shown(operationPath + "/claims/" + claim, Fact.STATED);
        softly.assertThat(page(operationPath + "/routes/" + route))
                .contains(Fact.STILL_CLOSED.onPages(), Fact.EFFECTIVE_FROM.onPages());
    }

    private List<String> flags(String validAt) {
        return json("/api/shipments/" + shipment + "?operation=" + operation + "&validAt=" + validAt)
                .getList("flags.flag");
    }

    /** A day that is shown in a form and sent again is still a day. */
    private void forms(String zone) {
        String address = "/operations/" + operation + "/shipments/" + shipment;
        softly.assertThat(page(address + "/plan"))
                .contains(
                        "name=\"requiredOn\" value=\"2021-06-03\"",
                        "name=\"requiredTime\" value=\"\"",
                        "name=\"departs-1On\" value=\"2021-05-31\"",
                        "name=\"departs-1Time\" value=\"\"",
                        "name=\"arrives-1On\" value=\"2021-06-06\"",
                        "name=\"arrives-1Time\" value=\"\"");
        browser()
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .formParam("version", "*")
                .formParam("priority", "HIGH")
                .formParam("requiredOn", "2021-06-03")
                .formParam("requiredTime", "")
                .formParam("carrier-1", "3U")
                .formParam("origin-1", route.substring(3).split("-")[0])
                .formParam("destination-1", route.substring(3).split("-")[1])
                .formParam("departs-1On", "2021-05-31")
                .formParam("departs-1Time", "")
                .formParam("arrives-1On", "2021-06-06")
                .formParam("arrives-1Time", "11:30")
                .post(address + "/plan")
                .then()
                .statusCode(303);
        JsonPath revised = json("/api/shipments/" + shipment + "?operation=" + operation);
        softly.assertThat(revised.getString("priority")).isEqualTo("HIGH");
        softly.assertThat(revised.getString("requiredBy")).isEqualTo("2021-06-03");
        softly.assertThat(revised.getString("legs[0].departsAt")).isEqualTo("2021-05-31");
        Instant arrives =
                LocalDateTime.parse("2021-06-06T11:30").atZone(ZoneId.of(zone)).toInstant();
        softly.assertThat(revised.getString("legs[0].arrivesAt")).isEqualTo(arrives.toString());
        String note = create("/api/shipments/" + shipment + "/events?operation=" + operation, """
                {"type": "NOTE", "occurredAt": "2021-05-28", "note": "called", "source": {"reference": "N-1"}}
                """, Roles.OPERATOR)
                .getString("id");
        softly.assertThat(page(address + "/events/" + note + "/correction"))
                .contains("name=\"occurredOn\" value=\"2021-05-28\"", "name=\"occurredTime\" value=\"\"");
    }

    private void told(String address, Fact... facts) {
        String text = address.startsWith("/operations") ? page(address) : get(address);
        for (Fact fact : facts) {
            softly.assertThat(text).as(address).contains(fact.day.toString());
        }
        quiet(address, text);
    }

    private void shown(String address, Fact... facts) {
        String text = page(address);
        for (Fact fact : facts) {
            softly.assertThat(text).as(address).contains(fact.onPages());
        }
        quiet(address, text);
    }

    /** Neither the day before nor the day after, nor an invented midnight. */
    private void quiet(String address, String text) {
        for (Fact fact : Fact.values()) {
            fact.neighbours().forEach(near -> softly.assertThat(text)
                    .as("%s, near %s", address, fact)
                    .doesNotContain(near));
            softly.assertThat(text)
                    .as(address)
                    .doesNotContain(fact.day + "T")
                    .doesNotContainPattern(fact.onPages() + ", \\d\\d:");
        }
    }

    private static JsonPath json(String address) {
        return JsonPath.from(get(address));
    }

    private static String get(String address) {
        return as(Roles.VIEWER)
                .accept("*/*")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String pdf(String situation) throws IOException {
        byte[] bytes =
                as(Roles.VIEWER).accept("*/*").get(situation + "&format=pdf").asByteArray();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String sheets(String situation) throws IOException {
        byte[] bytes =
                as(Roles.VIEWER).accept("*/*").get(situation + "&format=xlsx").asByteArray();
        StringBuilder sheets = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/")) {
                    sheets.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return sheets.toString();
    }

    private static String page(String address) {
        return browser().get(address).then().statusCode(200).extract().asString();
    }

    private static RequestSpecification browser() {
        String cookie = given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("name", Roles.OPERATOR)
                .formParam("password", passwordOf(Roles.OPERATOR))
                .post("/sign-in")
                .getCookie("aidbridge");
        return given().header("Accept", "text/html,*/*;q=0.8").cookie("aidbridge", cookie);
    }
}
