package org.aidbridge.web;

import static org.aidbridge.web.PagesTest.browserOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A form whose place is no code and no full name offers places that it may be; pressing one fills it in and records nothing. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuggestionsTest {

    private static final Pattern VALUE = Pattern.compile("<input [^>]*?name=\"([^\"]+)\" [^>]*?value=\"([^\"]*)\"");

    private AnOperation operation;
    private String reference;

    enum Form {
        EVENT("/shipments/", "/report", "place"),
        CHECK_IN("/receiving/", "", "place"),
        PLAN("/shipments/", "/plan", "origin");

        private final String before;
        private final String after;
        private final String field;

        Form(String before, String after, String field) {
            this.before = before;
            this.after = after;
            this.field = field;
        }
    }

    @BeforeEach
    void open() {
        operation = new AnOperation();
        reference = operation.shipment();
    }

    private String page(Form form) {
        return "/operations/" + operation.code + form.before + reference + form.after;
    }

    /** Sends the form as it is shown, with these changes. */
    private ValidatableResponse send(Form form, Map<String, String> typed) {
        String html = browserOf(Roles.COORDINATOR)
                .get(page(form) + "?type=BOOKED")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Map<String, String> all = new HashMap<>();
        VALUE.matcher(html.substring(html.indexOf("<main"), html.indexOf("</main>")))
                .results()
                .forEach(found -> all.put(found.group(1), found.group(2).replace("&quot;", "\"")));
        all.remove("do");
        all.putAll(typed);
        return browserOf(Roles.COORDINATOR)
                .formParams(all)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .post(page(form))
                .then();
    }

    private String history() {
        return browserOf(Roles.COORDINATOR)
                .get("/operations/" + operation.code + "/shipments/" + reference)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @ParameterizedTest
    @EnumSource
    void are_offered_and_fill_the_field_when_pressed(Form form) {
        if (form == Form.CHECK_IN) {
            operation.report(
                    reference,
                    "ARR-1",
                    "\"type\": \"ARRIVED\", \"occurredAt\": \"2021-04-27T09:00:00Z\", \"place\": \"DEL\"");
        }
        String suggestion = "pick " + form.field + " DEL";
        send(form, Map.of(form.field, "Delh"))
                .statusCode(422)
                .body(
                        containsString("id=\"wrong-" + form.field + "\""),
                        containsString("value=\"" + suggestion + "\""));
        String before = history();
        send(form, Map.of(form.field, "Delh", "do", suggestion))
                .statusCode(200)
                .body(allOf(
                        containsString("name=\"" + form.field + "\" value=\"DEL\""),
                        containsString("data-picks=\"places\""),
                        not(containsString("id=\"wrong-"))));
        assertThat(history()).isEqualTo(before);
    }
}
