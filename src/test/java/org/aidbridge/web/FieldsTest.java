package org.aidbridge.web;

import static org.aidbridge.web.PagesTest.browserOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidbridge.http.Language;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A refused form shows the errors at their fields in any language, and keeps the input. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldsTest {

    private AnOperation operation;
    private String page;

    @BeforeEach
    void open() {
        operation = new AnOperation();
        page = "/operations/" + operation.code;
    }

    /** A form after it was refused. */
    private record Refused(String html, Language language) {

        static Refused of(Language language, RequestSpecification form, String path) {
            String html = form.cookie("language", language.tag())
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .post(path)
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString();
            assertThat(html).contains("<html lang=\"" + language.tag() + "\"");
            return new Refused(html, language);
        }

        /** All fields with errors. */
        void wrong(String... fields) {
            assertThat(Pattern.compile("id=\"wrong-([^\"]+)\"")
                            .matcher(html)
                            .results()
                            .map(found -> found.group(1)))
                    .containsExactlyInAnyOrder(fields);
        }

        /** The error is announced with the field, visually and to screen readers. */
        Refused says(String field, String what) {
            Matcher tag = Pattern.compile(
                            "<(input|select|textarea)(?=[^>]* name=\"" + field + "\")[^>]* aria-invalid=\"true\"[^>]*>")
                    .matcher(html);
            assertThat(tag.find()).as(field + " is said to be wrong").isTrue();
            assertThat(tag.group()).containsPattern(" aria-describedby=\"([^\"]* )?wrong-" + field + "\"");
            return saysOfAll(field, what);
        }

        /** The same for several fields together. */
        Refused saysOfAll(String group, String what) {
            assertThat(html).containsPattern("aria-describedby=\"([^\"]* )?wrong-" + group + "\"");
            Matcher said = Pattern.compile("<span class=\"wrong\" id=\"wrong-" + group + "\">(.*?)</span>")
                    .matcher(html);
            assertThat(said.find()).as(group + " is said to be wrong").isTrue();
            switch (language) {
                case EN ->
                    assertThat(said.group(1)).containsPattern("<bdi>[^<]*" + Pattern.quote(what) + "[^<]*</bdi>");
                case ZH ->
                    assertThat(said.group(1))
                            .containsPattern("<bdi>[^<]*\\p{IsHan}[^<]*</bdi>")
                            .doesNotContainPattern("[a-z]+ [a-z]+ [a-z]+");
            }
            return this;
        }

        Refused keeps(String text) {
            assertThat(html).contains(text);
            return this;
        }
    }

    private Refused refused(Language language, Map<String, String> form, String path) {
        return Refused.of(language, browserOf(Roles.COORDINATOR).formParams(form), page + path);
    }

    @ParameterizedTest
    @EnumSource
    void of_a_notice(Language language) {
        Map<String, String> notice = Map.of(
                "kind", "SUSPENSION",
                "carrier", "3U",
                "routes", "3U:CTU-DEL\nCX:HKG-DEL",
                "sourceKind", "CARRIER",
                "issuedOn", "2021-04-26",
                "effectiveFrom", "2021-05-02",
                "effectiveTo", "2021-05-01",
                "url", "nowhere",
                "quote", "they stop");
        for (String path : new String[] {"/notices/preview", "/notices"}) {
            refused(language, notice, path)
                    .says("url", "is no web address")
                    .says("effectiveTo", "ends before it has begun")
                    .keeps("3U:CTU-DEL\nCX:HKG-DEL</textarea>")
                    .keeps("value=\"nowhere\"")
                    .wrong("url", "effectiveTo");
        }
        Map<String, String> ofAnother = Map.of(
                "kind", "SUSPENSION",
                "carrier", "3U",
                "routes", "3U:CTU-DEL, CX:HKG-DEL",
                "sourceKind", "CARRIER",
                "issuedOn", "2021-04-26",
                "quote", "they stop");
        refused(language, ofAnother, "/notices/preview")
                .says("routes", "CX:HKG-DEL is no route of 3U")
                .wrong("routes");
        refused(language, Map.of("kind", "REVIEW", "issuedOn", "soon"), "/notices/preview")
                .says("issuedOn", "&#39;soon&#39; is no day")
                .keeps("value=\"soon\"")
                .wrong("issuedOn");
    }

    private static final Map<String, String> CLAIM = Map.of(
            "kind", "FIGURE",
            "text", "1,000 of them",
            "bound", "EXACTLY",
            "quantity", "1,000",
            "unit", "EA",
            "stage", "PLANNED",
            "sourceKind", "MEDIA",
            "statedOn", "2021-05-01",
            "part-2", "half of them");

    private Refused claim(Language language, Map<String, String> otherwise, String path) {
        return Refused.of(
                language, browserOf(Roles.COORDINATOR).formParams(CLAIM).formParams(otherwise), page + path);
    }

    @ParameterizedTest
    @EnumSource
    void of_a_claim(Language language) {
        for (String path : new String[] {"/claims/preview", "/claims"}) {
            claim(language, Map.of("partQuantity-2", "half", "statedTime", "noon"), path)
                    .says("partQuantity-2", "&#39;half&#39; is no number")
                    .says("statedOn", "is no day like 2021-04-26, with a time like 18:30")
                    .keeps("value=\"half of them\"")
                    .keeps("value=\"noon\"")
                    .wrong("partQuantity-2", "statedOn");
            // The missing value of the first part sent, which is in the second row.
            claim(language, Map.of("originCountry", "XX", "periodFrom", "2021-05-02", "periodTo", "2021-05-01"), path)
                    .says("originCountry", "is not an ISO 3166-1 country")
                    .says("periodTo", "ends before it begins")
                    .says("partBound-2", "is missing")
                    .says("partQuantity-2", "is missing")
                    .wrong("originCountry", "periodTo", "partBound-2", "partQuantity-2");
        }
        Map<String, String> part = Map.of("partBound-2", "EXACTLY", "partQuantity-2", "500");
        Map<String, String> ofNoItem =
                Map.of("partBound-2", "EXACTLY", "partQuantity-2", "500", "item-MEDICINE", "true");
        claim(language, ofNoItem, "/claims/preview")
                .saysOfAll("items", "MEDICINE is counted in KG")
                .keeps("name=\"item-MEDICINE\" value=\"true\" checked")
                .wrong("items");
        Map<String, String> ofNobody = Map.of("partBound-2", "EXACTLY", "partQuantity-2", "500", "donor", "NOBODY");
        claim(language, ofNobody, "/claims/preview").says("donor", "NOBODY").wrong("donor");

        String recorded = browserOf(Roles.COORDINATOR)
                .formParams(CLAIM)
                .formParams(part)
                .post(page + "/claims")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*/claims/([^?]*).*", "/claims/$1/mapping");
        for (String path : new String[] {recorded + "/preview", recorded}) {
            refused(language, Map.of("item-OXYGEN_CONCENTRATOR", "true"), path)
                    .says("note", "must not be null")
                    .keeps("name=\"item-OXYGEN_CONCENTRATOR\" value=\"true\" checked")
                    .wrong("note");
        }
        refused(language, Map.of("item-MEDICINE", "true", "note", "they mean it"), recorded + "/preview")
                .saysOfAll("items", "MEDICINE is counted in KG")
                .keeps("value=\"they mean it\"")
                .wrong("items");
    }

    @ParameterizedTest
    @EnumSource
    void of_an_event(Language language) {
        String shipment = "/shipments/" + operation.shipment();
        // The first line is left out: the second is the first part sent.
        Map<String, String> booking = Map.of(
                "type",
                "BOOKED",
                "key",
                "page-a",
                "occurredOn",
                "2021-04-21",
                "occurredTime",
                "10:00",
                "flight",
                "3u",
                "quantity-2",
                "2,000",
                "note",
                "<i>kept</i>");
        refused(language, booking, shipment + "/report")
                .says("flight", "is a flight number like 3U8931")
                .keeps("&lt;i&gt;kept&lt;/i&gt;</textarea>")
                .wrong("flight");
        refused(
                        language,
                        Map.of("type", "BOOKED", "key", "page-b", "occurredOn", "soon", "quantity-1", "all"),
                        shipment + "/report")
                .says("occurredOn", "&#39;soon&#39; is no day like 2021-04-26")
                .says("quantity-1", "&#39;all&#39; is no number")
                .keeps("value=\"all\"")
                .wrong("occurredOn", "quantity-1");
        refused(
                        language,
                        Map.of(
                                "type",
                                "BOOKED",
                                "key",
                                "page-c",
                                "occurredOn",
                                "2021-04-21",
                                "occurredTime",
                                "10:00",
                                "quantity-2",
                                "2,000"),
                        shipment + "/report")
                .says("quantity-2", "1200.5")
                .keeps("value=\"2,000\"")
                .wrong("quantity-2");

        String booked = operation
                .report(
                        shipment.replaceAll(".*/", ""),
                        "BKD-1",
                        "\"type\": \"BOOKED\", \"occurredAt\": \"2021-04-21T10:00:00Z\"")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused(
                        language,
                        Map.of(
                                "key",
                                "page-d",
                                "occurredOn",
                                "2021-04-21",
                                "occurredTime",
                                "10:00",
                                "place",
                                "NOWHERE",
                                "quantity-2",
                                "9000"),
                        shipment + "/events/" + booked + "/correction")
                .says("place", "NOWHERE")
                .keeps("value=\"9000\"")
                .wrong("place");
        refused(
                        language,
                        Map.of("key", "page-e", "note", "n".repeat(2001)),
                        shipment + "/events/" + booked + "/withdrawal")
                .says("note", "2000")
                .keeps("n".repeat(2001) + "</textarea>")
                .wrong("note");
    }

    @ParameterizedTest
    @EnumSource
    void of_a_plan(Language language) {
        String plan = "/shipments/" + operation.shipment() + "/plan";
        refused(
                        language,
                        Map.of(
                                "version", "*",
                                "requiredOn", "soon",
                                "carrier-2", "3U",
                                "departs-2On", "never",
                                "lines-2", "all"),
                        plan)
                .says("requiredOn", "&#39;soon&#39; is no day like 2021-04-26")
                .says("departs-2On", "&#39;never&#39; is no day like 2021-04-26")
                .says("lines-2", "&#39;all&#39; are no numbers of lines")
                .keeps("value=\"never\"")
                .wrong("requiredOn", "departs-2On", "lines-2");
        refused(language, Map.of("version", "*", "flight-2", "3U8931"), plan)
                .says("carrier-2", "must not be blank")
                .says("origin-2", "must not be blank")
                .says("destination-2", "must not be blank")
                .keeps("value=\"3U8931\"")
                .wrong("carrier-2", "origin-2", "destination-2");
        Map<String, String> impossible = Map.of(
                "version", "*",
                "recipient", "NOBODY",
                "carrier-2", "3U",
                "origin-2", "CTU",
                "destination-2", "NOWHERE",
                "lines-2", "1, 3");
        refused(language, impossible, plan)
                .says("recipient", "There is no party NOBODY")
                .says("destination-2", "There is no place NOWHERE")
                .says("lines-2", "Lines are numbered from 1 to 2")
                .keeps("value=\"1, 3\"")
                .wrong("recipient", "destination-2", "lines-2");
        refused(language, Map.of("version", "*", "waybill", "784-12345679"), plan)
                .says("waybill", "should be 5")
                .keeps("value=\"784-12345679\"")
                .wrong("waybill");
    }

    @ParameterizedTest
    @EnumSource
    void of_a_check_in(Language language) {
        String shipment = operation.shipment();
        for (String event : new String[] {
            "\"type\": \"ARRIVED\", \"occurredAt\": \"2021-04-22T10:00:00Z\", \"place\": \"DEL\"",
            "\"type\": \"WITHHELD\", \"occurredAt\": \"2021-04-22T11:00:00Z\", \"place\": \"DEL\", \"lines\": [{\"line\": 1, \"quantity\": 100}]"
        }) {
            operation.report(shipment, event.substring(9, 12), event).then().statusCode(201);
        }
        String path = "/receiving/" + shipment;
        refused(
                        language,
                        Map.of(
                                "key",
                                "page-a",
                                "occurredOn",
                                "2021-04-23",
                                "occurredTime",
                                "10:00",
                                "released-1",
                                "few",
                                "good-1",
                                "more",
                                "withheld-2",
                                "some"),
                        path)
                .says("released-1", "&#39;few&#39; is no number")
                .says("good-1", "&#39;more&#39; is no number")
                .says("withheld-2", "&#39;some&#39; is no number")
                .keeps("value=\"some\"")
                .wrong("released-1", "good-1", "withheld-2");
        // As one event, and as one of several.
        for (String released : new String[] {"", "100"}) {
            refused(
                            language,
                            Map.of(
                                    "key",
                                    "page-b" + released,
                                    "occurredOn",
                                    "2021-04-23",
                                    "occurredTime",
                                    "10:00",
                                    "released-1",
                                    released,
                                    "good-2",
                                    "2000"),
                            path)
                    .says("good-2", "1200.5")
                    .keeps("value=\"2000\"")
                    .wrong("good-2");
        }
        for (String good : new String[] {"", "10"}) {
            refused(
                            language,
                            Map.of(
                                    "key",
                                    "page-c" + good,
                                    "occurredOn",
                                    "2021-04-23",
                                    "occurredTime",
                                    "10:00",
                                    "released-1",
                                    "101",
                                    "good-2",
                                    good),
                            path)
                    .says("released-1", "100")
                    .keeps("value=\"101\"")
                    .wrong("released-1");
        }
        refused(
                        language,
                        Map.of("key", "page-d", "occurredOn", "2021-04-23", "occurredTime", "10:00", "unlisted-2", "5"),
                        path)
                .says("item-2", "A part needs its line, or item and unit")
                .keeps("value=\"5\"")
                .wrong("item-2");
    }

    @ParameterizedTest
    @EnumSource
    void of_a_report(Language language) {
        refused(language, Map.of("key", "page-a", "since", "2021-05-01T05:30"), "/reports")
                .says("at", "Give the date of the report")
                .keeps("value=\"2021-05-01T05:30\"")
                .wrong("at");
        refused(language, Map.of("key", "page-b", "at", "noon", "since", "before"), "/reports")
                .says("at", "&#39;noon&#39; is no date and time")
                .says("since", "&#39;before&#39; is no date and time")
                .keeps("value=\"before\"")
                .wrong("at", "since");
        refused(language, Map.of("key", "page-c", "at", "2021-05-01T05:30", "since", "2021-05-02T05:30"), "/reports")
                .says("since", "The period begins before it ends")
                .keeps("value=\"2021-05-02T05:30\"")
                .wrong("since");
    }
}
