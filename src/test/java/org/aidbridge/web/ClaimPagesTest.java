package org.aidbridge.web;

import static org.aidbridge.Given.as;
import static org.aidbridge.web.PagesTest.browserOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The claim form, and correcting a record versus a speaker's retraction. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimPagesTest {

    private static final Map<String, String> FIGURE = Map.of(
            "kind", "FIGURE",
            "text", "the words",
            "bound", "EXACTLY",
            "quantity", "3.34 lakh",
            "unit", "EA",
            "item-OXYGEN_CONCENTRATOR", "true",
            "stage", "IN_TRANSIT",
            "statedOn", "2021-04-30",
            "sourceKind", "GOVERNMENT");

    private AnOperation operation;
    private String page;

    @BeforeEach
    void open() {
        operation = new AnOperation();
        page = "/operations/" + operation.code + "/claims";
    }

    private static ValidatableResponse read(String path) {
        return browserOf(Roles.COORDINATOR).get(path).then().statusCode(200);
    }

    private static ValidatableResponse send(String path, Map<String, String> fields) {
        return browserOf(Roles.COORDINATOR)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(path)
                .then();
    }

    /** @return the id */
    private String recorded(Map<String, String> fields) {
        String address = send(page, fields).statusCode(303).extract().header("Location");
        return address.replaceAll(".*/claims/", "").replaceAll("\\?.*", "");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private ValidatableResponse claim(String id) {
        return as(Roles.VIEWER)
                .get("/api/claims/" + id + "?operation=" + operation.code)
                .then()
                .statusCode(200);
    }

    @Test
    void a_stated_figure_is_typed_verbatim_and_shown_with_its_precision() {
        String id = recorded(FIGURE);
        claim(id).body("quantity", equalTo(334000), "knownTo", equalTo(1000));
        read(page + "/" + id).body(containsString("known to 1,000"));
        claim(recorded(with(FIGURE, "quantity", "33,30,187"))).body("quantity", equalTo(3330187));
        for (String unread : List.of("26.000", "many", "1,5 lakh")) {
            send(page + "/preview", with(FIGURE, "quantity", unread))
                    .statusCode(422)
                    .body(containsString("id=\"wrong-quantity\""));
        }
    }

    @Test
    void a_clerks_mistake_is_corrected_in_a_prefilled_form() {
        String misread = recorded(with(FIGURE, "quantity", "344000"));
        String form = read(page + "/new?refersTo=" + misread).extract().asString();
        assertThat(form)
                .contains("Correct our record", "value=\"344000\"", "name=\"refersTo\" value=\"" + misread + "\"")
                .contains("the words</textarea>", "value=\"2021-04-30\"");
        String right = recorded(with(FIGURE, "refersTo", misread));
        read(page + "/" + misread)
                .body(containsString("Our record of it was a mistake and has been corrected."))
                .body(containsString("/claims/" + right))
                .body(not(containsString("taken it back")), not(containsString("Recorded by mistake</a>")));
        read(page + "/" + right).body(containsString("Recorded before, by coordinator"), containsString("344,000"));
        read(page).body(containsString("Our record corrected"));
    }

    @Test
    void a_correction_differs_from_a_retraction() {
        String mistaken = recorded(FIGURE);
        String form = read(page + "/new?kind=CORRECTION&refersTo=" + mistaken)
                .extract()
                .asString();
        assertThat(form).contains("Recorded by mistake").doesNotContain("name=\"bound\"");
        recorded(Map.of(
                "kind", "CORRECTION",
                "refersTo", mistaken,
                "text", "Of another operation",
                "statedOn", "2021-04-30",
                "sourceKind", "GOVERNMENT"));
        read(page + "/" + mistaken).body(containsString("Our record of it was a mistake and has been corrected."));
        String takenBack = recorded(with(FIGURE, "text", "other words"));
        recorded(Map.of(
                "kind", "RETRACTION",
                "refersTo", takenBack,
                "text", "We were wrong",
                "statedOn", "2021-05-01",
                "sourceKind", "GOVERNMENT"));
        read(page + "/" + takenBack)
                .body(containsString("Who stated it has taken it back."))
                .body(not(containsString("Our record of it")));
    }
}
