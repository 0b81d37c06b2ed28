package org.aidbridge.claim.record;

import static org.aidbridge.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** 800 concentrators are declared on 20 April and leave Chengdu on 26 April; what others say about them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimStoryTest {

    private AnOperation operation;

    @BeforeEach
    void aShipmentThatDeparted() {
        operation = new AnOperation();
        String shipment = operation.shipment();
        operation
                .report(shipment, "R1", "\"type\":\"DEP\",\"occurredAt\":\"2021-04-26T10:00:00Z\",\"place\":\"CTU\"")
                .then()
                .statusCode(201);
    }

    private static final String CONCENTRATORS = """
            "text": "the words", "unit": "EA", "items": ["OXYGEN_CONCENTRATOR"], "stage": "IN_TRANSIT",
            "statedAt": "2021-04-30", "source": {"kind": "GOVERNMENT"}
            """;

    /** @param fields the inside of the JSON object, beside operation */
    private ValidatableResponse state(String fields) {
        return as(Roles.COORDINATOR)
                .body("{\"operation\": \"%s\", %s}".formatted(operation.code, fields))
                .post("/api/claims")
                .then();
    }

    private String claim(String bound, long quantity, String more) {
        return state(CONCENTRATORS + ", \"bound\": \"%s\", \"quantity\": %d%s".formatted(bound, quantity, more))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse get(String path, String query) {
        return as(Roles.VIEWER)
                .get("/api/claims" + path + "?operation=" + operation.code + query)
                .then();
    }

    @Test
    void a_claim_is_compared_with_departures_by_then_in_its_scope() {
        String claim = claim("MORE_THAN", 1_000, ", \"periodFrom\": \"2021-04-01\"");
        get("/" + claim + "/reconciliation", "")
                .statusCode(200)
                .body("verdict", equalTo("UNSUPPORTED"))
                .body("tracked", equalTo(800))
                .body("gap", equalTo(201))
                .body("coverage", equalTo(79.9f))
                .body("implied.lower", equalTo(1001))
                .body("reason", containsString("201 are not shown by what we track"));
        // What departed on 26 April does not count from the 27th, nor on another carrier or from another country.
        for (String limit : List.of(
                ", \"periodFrom\": \"2021-04-27\"",
                ", \"periodTo\": \"2021-04-25\"",
                ", \"scope\": {\"carrier\": \"CX\"}",
                ", \"scope\": {\"donor\": \"AGENT\"}",
                ", \"scope\": {\"originCountry\": \"HK\"}")) {
            get("/" + claim("AT_LEAST", 1_000, limit) + "/reconciliation", "").body("tracked", equalTo(0));
        }
        String narrow = ", \"periodFrom\": \"2021-04-26\", \"periodTo\": \"2021-04-26\", \"scope\": "
                + "{\"carrier\": \"3U\", \"donor\": \"DONOR\", \"originCountry\": \"CN\", \"destinationCountry\": \"IN\"}";
        get("/" + claim("AT_LEAST", 800, narrow) + "/reconciliation", "")
                .body("tracked", equalTo(800))
                .body("verdict", equalTo("CONSISTENT"));
    }

    @Test
    void it_is_not_there_before_it_was_stated_or_known() {
        String claim = claim("EXACTLY", 800, "");
        get("/" + claim + "/reconciliation", "&validAt=2021-04-29T18:30:00Z").statusCode(200);
        get("/" + claim + "/reconciliation", "&validAt=2021-04-29T18:29:59Z").statusCode(404);
        get("/" + claim, "&knownAt=2021-05-01T00:00:00Z").statusCode(404);
        get("", "&knownAt=2021-05-01T00:00:00Z").statusCode(200).body("$", empty());
    }

    @Test
    void the_same_claim_twice_is_one_and_another_of_its_reference_is_refused() {
        String fields = CONCENTRATORS + ", \"bound\": \"EXACTLY\", \"quantity\": 800, \"reference\": \"R\"";
        String first = state(fields).statusCode(201).extract().path("id");
        state(fields.replace("800", "800.0")).statusCode(200).body("id", equalTo(first));
        state(fields.replace("800", "801")).statusCode(409).body("errors.pointer", contains("/reference"));
    }

    @Test
    void a_wrong_sum_is_recorded_as_said_and_flagged() {
        String parts = ", \"components\": [{\"text\": \"12,530 by air\", \"bound\": \"EXACTLY\", \"quantity\": 12530},"
                + " {\"text\": \"3,037 by sea\", \"bound\": \"EXACTLY\", \"quantity\": 3037}]";
        get("/" + claim("EXACTLY", 15_567, parts) + "/reconciliation", "").body("addsUp", equalTo(true));
        get("/" + claim("EXACTLY", 15_568, parts) + "/reconciliation", "")
                .statusCode(200)
                .body("addsUp", equalTo(false))
                .body("claim.quantity", equalTo(15568))
                .body("claim.components.text", contains("12,530 by air", "3,037 by sea"))
                .body("implied.lower", equalTo(15568));
    }

    @Test
    void claims_that_cannot_both_be_true_are_linked_and_a_pledge_stands_apart() {
        String one = claim("EXACTLY", 800, "");
        String other = claim("LESS_THAN", 700, "");
        String pledge = claim("AT_LEAST", 10_000, ", \"kind\": \"PLEDGE\", \"periodTo\": \"2021-05-07\"");
        get("/" + one + "/reconciliation", "")
                .body("conflicts", contains(other))
                .body("others.outcome", contains("CONFLICT", "NOT_COMPARABLE"))
                .body("others[1].ground", equalTo("PLEDGE"));
        get("/" + other + "/reconciliation", "").body("conflicts", contains(one));
        get("/" + one + "/comparisons/" + other, "").statusCode(200).body("outcome", equalTo("CONFLICT"));
        get("/" + pledge + "/reconciliation", "")
                .body("verdict", equalTo("NOT_COMPARABLE"))
                .body("ground", equalTo("PLEDGE"))
                .body("tracked", nullValue());
    }

    @Test
    void a_withdrawal_leaves_both_claims_visible_and_earlier_knowledge_unchanged() {
        String claim = claim("EXACTLY", 900, "");
        String known = get("/" + claim, "").extract().path("recordedAt");
        String retraction =
                state("""
                        "kind": "RETRACTION", "text": "it was a slip of the pen", "statedAt": "2021-05-01",
                        "source": {"kind": "GOVERNMENT"}, "refersTo": "%s"
                        """.formatted(claim)).statusCode(201).extract().path("id");
        get("/" + claim + "/reconciliation", "")
                .body("verdict", equalTo("NOT_COMPARABLE"))
                .body("ground", equalTo("RETRACTED"))
                .body("claim.retractedBy", equalTo(retraction));
        get("/" + claim + "/reconciliation", "&validAt=2021-05-02T00:00:00Z&knownAt=" + known)
                .body("verdict", equalTo("UNSUPPORTED"))
                .body("claim.retractedBy", nullValue());
        get("", "&kind=RETRACTION").body("id", contains(retraction));
    }

    @Test
    void a_mapping_changes_by_new_versions() {
        String claim = claim("EXACTLY", 800, ", \"mappingNote\": \"as we read it\"");
        String known = get("/" + claim, "").extract().path("recordedAt");
        String ventilators = "{\"items\": [\"VENTILATOR\"], \"note\": \"the list says ventilators\"}";
        String path = "/api/claims/" + claim + "/mapping?operation=" + operation.code;
        as(Roles.COORDINATOR).body(ventilators).put(path).then().statusCode(428);
        as(Roles.COORDINATOR)
                .body(ventilators)
                .header("If-Match", "\"2\"")
                .put(path)
                .then()
                .statusCode(412);
        as(Roles.COORDINATOR)
                .body(ventilators)
                .header("If-Match", "\"1\"")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("mapping.items", contains("VENTILATOR"));
        get("/" + claim + "/reconciliation", "").body("tracked", equalTo(0)).body("claim.text", equalTo("the words"));
        get("/" + claim + "/reconciliation", "&validAt=2021-05-02T00:00:00Z&knownAt=" + known)
                .body("tracked", equalTo(800))
                .body("claim.mapping.version", equalTo(1));
    }

    @Test
    void a_mapping_has_a_preview_and_a_history() {
        String claim = claim("EXACTLY", 800, ", \"mappingNote\": \"as we read it\"");
        String known = get("/" + claim, "").extract().path("recordedAt");
        String ventilators = "{\"items\": [\"VENTILATOR\"], \"note\": \"the list says ventilators\"}";
        String path = "/api/claims/" + claim + "/mapping";
        as(Roles.COORDINATOR)
                .body(ventilators)
                .post(path + "/preview?operation=" + operation.code)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("UNSUPPORTED"))
                .body("tracked", equalTo(0))
                .body("claim.mapping.version", equalTo(2));
        get("/" + claim + "/reconciliation", "").body("verdict", equalTo("CONSISTENT"));
        get("/" + claim + "/mappings", "").body("version", contains(1));
        as(Roles.COORDINATOR)
                .body("{\"items\": [\"MEDICINE\"], \"note\": \"n\"}")
                .post(path + "/preview?operation=" + operation.code)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items/0"));
        as(Roles.COORDINATOR)
                .body(ventilators)
                .header("If-Match", "\"1\"")
                .put(path + "?operation=" + operation.code)
                .then()
                .statusCode(200);
        get("/" + claim + "/mappings", "")
                .body("version", contains(2, 1))
                .body("items", contains(List.of("VENTILATOR"), List.of("OXYGEN_CONCENTRATOR")))
                .body("note", contains("the list says ventilators", "as we read it"));
        get("/" + claim + "/mappings", "&validAt=2021-05-02T00:00:00Z&knownAt=" + known)
                .body("version", contains(1));
    }

    @Test
    void a_claim_can_be_previewed_before_it_is_recorded() {
        String one = claim("LESS_THAN", 700, "");
        String body = "{\"operation\": \"%s\", %s, \"bound\": \"EXACTLY\", \"quantity\": 800}"
                .formatted(operation.code, CONCENTRATORS);
        as(Roles.COORDINATOR)
                .body(body)
                .post("/api/claims/preview")
                .then()
                .statusCode(200)
                .body("claim.id", nullValue())
                .body("verdict", equalTo("CONSISTENT"))
                .body("conflicts", contains(one));
        as(Roles.COORDINATOR)
                .body(body.replace("IN_TRANSIT", "WITHHELD"))
                .post("/api/claims/preview")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/stage"));
        get("", "").body("id", contains(one));
    }

    @Test
    void a_changed_tolerance_leaves_earlier_reconciliations_as_they_were() {
        String claim = claim("NEARLY", 830, "");
        String known = get("/" + claim, "").extract().path("recordedAt");
        get("/" + claim + "/reconciliation", "").body("verdict", equalTo("CONSISTENT"));
        String before = as(Roles.ADMIN).get("/api/tolerances/NEARLY").header("ETag");
        try {
            set(before, "1").statusCode(200).body("percent", equalTo(1));
            get("/" + claim + "/reconciliation", "").body("verdict", equalTo("UNSUPPORTED"));
            get("/" + claim + "/reconciliation", "&validAt=2021-05-02T00:00:00Z&knownAt=" + known)
                    .body("verdict", equalTo("CONSISTENT"));
        } finally {
            set("*", "5").statusCode(200);
        }
        set("*", "0").statusCode(422).body("errors.pointer", contains("/percent"));
        as(Roles.ADMIN).get("/api/tolerances").then().body("code", contains("ABOUT", "NEARLY"));
    }

    private static ValidatableResponse set(String ifMatch, String percent) {
        return as(Roles.ADMIN)
                .body("{\"percent\": %s, \"note\": \"for a test\"}".formatted(percent))
                .header("If-Match", ifMatch)
                .put("/api/tolerances/NEARLY")
                .then();
    }

    @Test
    void inconsistent_fields_are_named() {
        String figure = CONCENTRATORS + ", \"bound\": \"EXACTLY\", \"quantity\": 800";
        state(CONCENTRATORS).statusCode(422).body("errors.pointer", contains("/bound", "/quantity"));
        state(figure.replace("OXYGEN_CONCENTRATOR", "MEDICINE"))
                .statusCode(422)
                .body("errors.pointer", contains("/items/0"))
                .body("detail", containsString("counted in KG"));
        state(figure.replace("IN_TRANSIT", "WITHHELD")).statusCode(422).body("errors.pointer", contains("/stage"));
        state(figure.replace("800", "800.5")).statusCode(422).body("errors.pointer", contains("/quantity"));
        state(figure.replace("2021-04-30", "2999-01-01")).statusCode(422).body("errors.pointer", contains("/statedAt"));
        state(figure + ", \"scope\": {\"donor\": \"NOBODY\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/scope/donor"));
        state(figure + ", \"kind\": \"RETRACTION\"")
                .statusCode(422)
                .body("errors.pointer", contains("/refersTo", "/quantity"));
        as(Roles.VIEWER).get("/api/claims").then().statusCode(422).body("errors.pointer", contains("?operation"));
        as(Roles.OPERATOR).body(Map.of()).post("/api/claims").then().statusCode(403);
    }

    @Test
    void the_list_is_filtered_and_paged_with_the_newest_entry_first() {
        String first = claim("EXACTLY", 1, ", \"basis\": \"the first\"");
        String second = claim("EXACTLY", 2, "");
        get("", "").body("id", contains(second, first));
        get("", "&item=OXYGEN_CONCENTRATOR&source=GOVERNMENT&kind=FIGURE").body("$", hasSize(2));
        get("", "&item=VENTILATOR").body("$", empty());
        get("", "&party=AGENT").body("$", empty());
        String next = get("", "&limit=1")
                .body("id", contains(second))
                .header("Link", notNullValue())
                .extract()
                .header("Link");
        as(Roles.VIEWER)
                .urlEncodingEnabled(false)
                .get(next.substring(1, next.indexOf('>')))
                .then()
                .body("id", contains(first));
    }

    @Test
    void a_stated_figure_keeps_its_precision() {
        String rounded = state(
                        CONCENTRATORS + ", \"bound\": \"EXACTLY\", \"quantity\": \"0.008 lakh\", \"knownTo\": 100")
                .statusCode(201)
                .body("quantity", equalTo(800))
                .body("knownTo", equalTo(100))
                .extract()
                .path("id");
        get("/" + rounded + "/reconciliation", "")
                .body("verdict", equalTo("CONSISTENT"))
                .body("implied.lower", equalTo(750))
                .body("implied.upper", equalTo(849));
        state(CONCENTRATORS + ", \"bound\": \"EXACTLY\", \"quantity\": \"3.34 lakh\"")
                .statusCode(201)
                .body("quantity", equalTo(334000))
                .body("knownTo", equalTo(1000));
        state(CONCENTRATORS + ", \"bound\": \"EXACTLY\", \"quantity\": \"33,30,187\", \"components\": "
                        + "[{\"text\": \"a part\", \"bound\": \"EXACTLY\", \"quantity\": \"33.3 lakh\"}]")
                .statusCode(201)
                .body("quantity", equalTo(3330187))
                .body("knownTo", nullValue())
                .body("components[0].quantity", equalTo(3330000))
                .body("components[0].knownTo", equalTo(10000));
        for (String unread : List.of("\"26.000\"", "\"many\"", "true", "{}", "[5]", "\"\"")) {
            state(CONCENTRATORS + ", \"bound\": \"EXACTLY\", \"quantity\": " + unread)
                    .statusCode(422)
                    .body("errors.pointer", contains("/quantity"));
        }
        state(CONCENTRATORS + ", \"bound\": \"EXACTLY\", \"quantity\": 5, \"knownTo\": 0")
                .statusCode(422)
                .body("errors.pointer", contains("/knownTo"));
    }

    @Test
    void correcting_our_record_of_a_claim_is_not_its_speaker_taking_it_back() {
        String misread = claim("EXACTLY", 8_000, "");
        Instant before = Instant.now();
        String right = state(CONCENTRATORS + ", \"bound\": \"EXACTLY\", \"quantity\": 800, \"refersTo\": \"" + misread
                        + "\"")
                .statusCode(201)
                .body("corrects.id", equalTo(misread))
                .body("corrects.quantity", equalTo(8000))
                .body("corrects.recordedBy", equalTo(Roles.COORDINATOR))
                .extract()
                .path("id");
        get("/" + misread, "").body("correctedBy", equalTo(right)).body("retractedBy", nullValue());
        get("/" + misread + "/reconciliation", "")
                .body("verdict", equalTo("NOT_COMPARABLE"))
                .body("ground", equalTo("CORRECTED"))
                .body("reason", equalTo("Our record of it was a mistake and has been corrected."));
        get("/" + right + "/reconciliation", "")
                .body("verdict", equalTo("CONSISTENT"))
                .body("conflicts", empty());
        get("/" + misread + "/reconciliation", "&knownAt=" + before)
                .body("verdict", equalTo("UNSUPPORTED"))
                .body("claim.correctedBy", nullValue());
        get("/" + right, "&knownAt=" + before).statusCode(404);
        as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/situation")
                .then()
                .statusCode(200)
                .body("claims", hasSize(1))
                .body("claims[0].quantity", equalTo(800))
                .body("claims[0].corrects.quantity", equalTo(8000))
                .body("claims[0].corrects.text", equalTo("the words"));
        as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/situation?knownAt=" + before)
                .then()
                .body("claims[0].quantity", equalTo(8000))
                .body("claims[0].corrects", nullValue());
    }

    @Test
    void a_claim_recorded_by_mistake_is_removed_and_a_record_is_corrected_once() {
        String mistaken = claim("EXACTLY", 8_000, "");
        String correction =
                "\"kind\": \"CORRECTION\", \"text\": \"Of another operation\", \"statedAt\": \"2021-04-30\", "
                        + "\"source\": {\"kind\": \"GOVERNMENT\"}, \"refersTo\": \"" + mistaken + "\"";
        String id = state(correction).statusCode(201).extract().path("id");
        state(correction).statusCode(200).body("id", equalTo(id));
        get("/" + mistaken, "").body("correctedBy", equalTo(id));
        get("/" + id + "/reconciliation", "")
                .body("reason", equalTo("This says that another claim was recorded by mistake and states no figure."));
        for (String more : List.of(
                CONCENTRATORS + ", \"bound\": \"EXACTLY\", \"quantity\": 800, \"refersTo\": \"" + mistaken + "\"",
                correction.replace("another", "one more"),
                correction.replace("CORRECTION", "RETRACTION"))) {
            state(more).statusCode(422).body("errors.pointer", contains("/refersTo"));
        }
        state(correction.replace(mistaken, id)).statusCode(422).body("errors.pointer", contains("/refersTo"));
        String takenBack = claim("EXACTLY", 900, "");
        state(correction.replace("CORRECTION", "RETRACTION").replace(mistaken, takenBack))
                .statusCode(201);
        get("/" + takenBack + "/reconciliation", "")
                .body("ground", equalTo("RETRACTED"))
                .body("reason", equalTo("Who stated it has taken it back."));
        state(correction.replace(mistaken, takenBack)).statusCode(422).body("errors.pointer", contains("/refersTo"));
    }

    @Test
    void a_speaker_whose_total_falls_is_in_conflict_with_itself() {
        operation.party("MIN");
        String source =
                CONCENTRATORS.replace("\"kind\": \"GOVERNMENT\"", "\"kind\": \"GOVERNMENT\", \"party\": \"MIN\"");
        String earlier = state(source + ", \"bound\": \"ABOUT\", \"quantity\": \"3.44 lakh\"")
                .statusCode(201)
                .extract()
                .path("id");
        state(source.replace("2021-04-30", "2021-05-07") + ", \"bound\": \"ABOUT\", \"quantity\": \"3.34 lakh\"")
                .statusCode(201);
        get("/" + earlier + "/reconciliation", "")
                .body("conflicts", hasSize(1))
                .body("others[0].outcome", equalTo("CONFLICT"))
                .body("others[0].reason", containsString("The total of one speaker falls"));
    }
}
