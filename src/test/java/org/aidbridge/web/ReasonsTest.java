package org.aidbridge.web;

import static java.util.Collections.nCopies;
import static org.aidbridge.Given.as;
import static org.aidbridge.web.PagesTest.browserOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.aidbridge.http.Language;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Reasons of flags are in the language of the page; the API's stay in English. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReasonsTest {

    private static final Pattern RAISED =
            Pattern.compile("<span class=\"state flag ([A-Z_]+)\">[^<]*</span> <bdi>([^<]*)</bdi>");

    private static final String SOON = java.time.LocalDate.now().plusDays(30).toString();

    private AnOperation operation;

    @BeforeEach
    void open() {
        operation = new AnOperation();
        as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "carrier": "3U", "kind": "SUSPENSION", "issuedAt": "2021-04-21T00:00:00Z",
                         "reference": "LETTER", "source": {"kind": "CARRIER", "quote": "we stop"}}
                        """.formatted(operation.code))
                .post("/api/notices")
                .then()
                .statusCode(201);
    }

    private String shipment(String origin) {
        return shipment(origin, "2021-06-01");
    }

    private String expiring() {
        return shipment("CKG", SOON);
    }

    private String shipment(String origin, String expiresOn) {
        return operation
                .declare("""
                        {"operation": "%s", "declaredAt": "%s", "donor": "DONOR", "consignee": "CONSIGNEE",
                         "origin": "%s", "destination": "DEL", "requiredBy": "2021-04-25T00:00:00Z",
                         "lines": [{"item": "MEDICINE", "quantity": 1200.5, "unit": "KG", "expiresOn": "%s"}],
                         "legs": [{"carrier": "3U", "flight": "3U8931", "origin": "%s", "destination": "DEL"}]}
                        """.formatted(operation.code, AnOperation.DECLARED, origin, expiresOn, origin))
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private void report(String shipment, String type, int hour, String more) {
        operation
                .report(
                        shipment,
                        type + hour,
                        "\"type\": \"%s\", \"occurredAt\": \"2021-04-22T%02d:00:00Z\"%s".formatted(type, hour, more))
                .then()
                .statusCode(201);
    }

    /** Departed and arrived off plan. */
    private String arrived() {
        String shipment = shipment("CTU");
        report(shipment, "DEPARTED", 3, ", \"flight\": \"3U8931\"");
        report(shipment, "ARRIVED", 9, ", \"place\": \"BOM\", \"flight\": \"CX695\"");
        report(shipment, "ARRIVED", 12, ", \"place\": \"DEL\"");
        report(shipment, "BOOKED", 13, "");
        report(shipment, "WITHHELD", 14, ", \"place\": \"DEL\", \"lines\": [{\"line\": 1, \"quantity\": 200}]");
        String counted = "\"quantity\": 990, \"damaged\": 10.5, \"surplus\": 2";
        report(shipment, "RECEIVED", 15, ", \"place\": \"DEL\", \"lines\": [{\"line\": 1, " + counted + "}]");
        return shipment;
    }

    /** Counted twice, and delivered to another recipient. */
    private String misdelivered() {
        operation.party("REC");
        operation.party("REC2");
        String shipment = shipment("XIY");
        report(shipment, "RECEIVED", 3, "");
        report(shipment, "RECEIVED", 4, ", \"lines\": [{\"line\": 1, \"quantity\": 1190, \"damaged\": 10.5}]");
        report(shipment, "DISPATCHED", 5, ", \"to\": \"REC\"");
        report(shipment, "DELIVERED", 6, ", \"to\": \"REC2\"");
        return shipment;
    }

    /** Held by customs, before a closed route. */
    private String waiting() {
        String shipment = shipment("CKG");
        report(shipment, "CUSTOMS_HELD", 3, "");
        report(shipment, "DIS DFLD", 4, "");
        return shipment;
    }

    /** Waiting for it with more lines than a sentence has room for. */
    private String ofManyLines() {
        String line = "{\"item\": \"MEDICINE\", \"quantity\": 10, \"unit\": \"KG\"}";
        return operation
                .declare("""
                        {"operation": "%s", "declaredAt": "%s", "donor": "DONOR", "consignee": "CONSIGNEE",
                         "origin": "CKG", "destination": "DEL", "lines": [%s],
                         "legs": [{"carrier": "3U", "flight": "3U8931", "origin": "CKG", "destination": "DEL"}]}
                        """.formatted(operation.code, AnOperation.DECLARED, String.join(", ", nCopies(4, line))))
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private Map<Flag, String> told(String shipment, Language language) {
        String html = browserOf(Roles.VIEWER)
                .cookie("language", language.tag())
                .get("/operations/" + operation.code + "/shipments/" + shipment)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Map<Flag, String> told = new LinkedHashMap<>();
        RAISED.matcher(html).results().forEach(m -> told.put(Flag.valueOf(m.group(1)), m.group(2)));
        return told;
    }

    private Map<Flag, String> atTheInterface(String shipment) {
        Map<Flag, String> told = new LinkedHashMap<>();
        operation
                .get(shipment, "?operation=" + operation.code)
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, String>>getList("flags")
                .forEach(raised -> told.put(Flag.valueOf(raised.get("flag")), raised.get("reason")));
        return told;
    }

    @Test
    void in_english_with_the_words_and_the_zone_of_the_page() {
        assertThat(told(arrived(), Language.EN))
                .containsEntry(
                        Flag.OFF_PLAN,
                        "Arrived was reported on CX695 at BOM: that is not in the plan of that time (3U8931 CTU-DEL)")
                .containsEntry(
                        Flag.ON_CLOSED_ROUTE,
                        "Left on 3U:CTU-DEL at 22 Apr 2021, 08:30, closed since 21 Apr 2021, 05:30: Suspended by notice"
                                + " LETTER")
                .containsEntry(Flag.HELD, "Withheld: 200 of line 1 at DEL")
                .containsEntry(
                        Flag.DISCREPANCY,
                        "Not as declared: 10.5 of line 1 at DEL (Damaged), 2 KG of line 1 found in surplus")
                .containsEntry(
                        Flag.OUT_OF_SEQUENCE, "Booked is dated after a later step of the same goods; it moved nothing");
        assertThat(told(waiting(), Language.EN))
                .containsEntry(
                        Flag.AT_RISK,
                        "1,200.5 of line 1 to leave on 3U:CKG-DEL, closed since 21 Apr 2021, 05:30: Suspended by notice"
                                + " LETTER")
                .containsEntry(Flag.OVERDUE, "It was due by 25 Apr 2021, 05:30")
                .containsEntry(Flag.HELD, "Held by customs since 22 Apr 2021, 08:30")
                .containsEntry(Flag.DISCREPANCY, "A discrepancy was reported: DIS_DFLD")
                .containsEntry(Flag.EXPIRED, "Goods that are not delivered yet expired on 1 Jun 2021")
                .hasEntrySatisfying(Flag.SILENT, reason -> assertThat(reason).endsWith(" 2021, 09:30"));
    }

    @Test
    void in_chinese_without_a_word_of_english() {
        Map<Flag, String> told = told(arrived(), Language.ZH);
        assertThat(told)
                .containsEntry(Flag.OFF_PLAN, "上报的“到达”（航班 CX695，地点 BOM）不在当时的计划（3U8931 CTU-DEL）中")
                .containsEntry(Flag.HELD, "被扣留：DEL 第 1 行 200");
        assertThat(told).containsEntry(Flag.OUT_OF_SEQUENCE, "“订舱”的时间晚于同批物资的后续环节，数量没有变动");
        Map<Flag, String> misdelivered = told(misdelivered(), Language.ZH);
        assertThat(misdelivered)
                .containsEntry(Flag.MISDELIVERED, "交付：实收方为 REC2，而发运时的收货方是 REC")
                .containsEntry(Flag.DISCREPANCY, "第二次清点的结果与此前的接收数量不一致。与申报不符：DEL 第 1 行 10.5（已损坏）");
        told.put(Flag.MISDELIVERED, "交付：实收方");
        told.putAll(told(expiring(), Language.ZH));
        told.putAll(told(waiting(), Language.ZH));
        assertThat(told).containsOnlyKeys(Flag.values());
        assertThat(told.values()).allSatisfy(reason -> assertThat(reason.replaceAll("LETTER|DIS_DFLD", ""))
                .containsPattern("\\p{IsHan}")
                .doesNotContainPattern("[a-z]|[A-Z]{4}"));
    }

    @Test
    void with_codes_in_the_api() {
        assertThat(atTheInterface(arrived()))
                .containsEntry(
                        Flag.OFF_PLAN,
                        "ARRIVED was reported on CX695, while the plan has 3U8931 and at BOM, while the plan has CTU, DEL")
                .containsEntry(
                        Flag.ON_CLOSED_ROUTE,
                        "Left on 3U:CTU-DEL at 2021-04-22T03:00:00Z, closed since 2021-04-21T00:00:00Z, SUSPENDED by"
                                + " notice LETTER")
                .containsEntry(Flag.HELD, "Withheld: 200 of line 1 WITHHELD at DEL")
                .containsEntry(
                        Flag.DISCREPANCY,
                        "Not as declared: 10.5 of line 1 DAMAGED at DEL; found in surplus: 2 KG of line 1");
        assertThat(atTheInterface(misdelivered()))
                .containsEntry(Flag.MISDELIVERED, "DELIVERED to REC2, but dispatched to REC")
                .containsEntry(
                        Flag.DISCREPANCY,
                        "A second count differs from what had been received; Not as declared: 10.5 of line 1 DAMAGED at DEL");
        assertThat(atTheInterface(waiting()))
                .containsEntry(
                        Flag.AT_RISK,
                        "1200.5 of line 1 to leave on 3U:CKG-DEL, closed since 2021-04-21T00:00:00Z, SUSPENDED by notice"
                                + " LETTER")
                .containsEntry(Flag.OVERDUE, "It was due by 2021-04-25T00:00:00Z")
                .containsEntry(Flag.HELD, "Held by customs since 2021-04-22T03:00:00Z")
                .containsEntry(Flag.DISCREPANCY, "A discrepancy was reported: DIS_DFLD")
                .containsEntry(Flag.EXPIRED, "Goods that are not delivered yet expired on 2021-06-01");
        assertThat(atTheInterface(expiring()))
                .containsEntry(
                        Flag.EXPIRING, "Goods that are not delivered yet expire on " + SOON + ", within 60 days");
    }

    @Test
    void with_no_more_quantities_than_a_sentence_can_take() {
        String shipment = ofManyLines();
        String first = "10 of line 1, 10 of line 2, 10 of line 3 and more to leave on 3U:CKG-DEL, closed since ";
        assertThat(told(shipment, Language.EN).get(Flag.AT_RISK)).startsWith(first);
        assertThat(atTheInterface(shipment).get(Flag.AT_RISK)).startsWith(first);
        assertThat(told(shipment, Language.ZH).get(Flag.AT_RISK))
                .contains("第 3 行 10")
                .doesNotContain("第 4 行");
    }

    @Test
    void with_the_plan_that_a_report_did_not_fit_whatever_is_planned_since() {
        String shipment = shipment("CTU");
        report(shipment, "DEPARTED", 3, ", \"flight\": \"CX695\"");
        as(Roles.OPERATOR)
                .header("If-Match", "*")
                .body("""
                        {"legs": [{"carrier": "CX", "flight": "CX695", "origin": "CTU", "destination": "HKG"},
                                  {"carrier": "CX", "origin": "HKG", "destination": "DEL"}]}
                        """)
                .put("/api/shipments/" + shipment + "?operation=" + operation.code)
                .then()
                .statusCode(200);
        report(shipment, "ARRIVED", 9, ", \"place\": \"HKG\"");
        assertThat(told(shipment, Language.EN))
                .containsEntry(
                        Flag.OFF_PLAN,
                        "Departed was reported on CX695: that is not in the plan of that time (3U8931 CTU-DEL)");
        report(shipment, "ARRIVED", 10, ", \"place\": \"BOM\"");
        assertThat(told(shipment, Language.EN))
                .containsEntry(
                        Flag.OFF_PLAN,
                        "Arrived was reported at BOM: that is not in the plan of that time (CX695 CTU-HKG, CX HKG-DEL)");
    }
}
