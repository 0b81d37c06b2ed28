package org.aidbridge.web;

import static org.aidbridge.web.PagesTest.browserOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A form whose place is no code and no full name offers places that it may be. Pressing one fills the field, keeps the rest and
 * records nothing; Enter does not press one.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuggestionsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern VALUE = Pattern.compile("<input [^>]*?name=\"([^\"]+)\" [^>]*?value=\"([^\"]*)\"");
    private static final Pattern FIRST_BUTTON =
            Pattern.compile("<form [^>]*method=\"post\"[^>]*data-draft.*?(<button[^>]*>)", Pattern.DOTALL);

    private AnOperation operation;
    private String reference;

    /** Every form with pickers. */
    enum Form {
        EVENT("event/report", "/shipments/%s/report", "place"),
        CHECK_IN("receiving/checkIn", "/receiving/%s", "place"),
        PLAN("plan/plan", "/shipments/%s/plan", "origin"),
        DECLARATION("plan/declaration", "/declaration", "origin"),
        OPENING("plan/opening", "/opening-balance", "place");

        private final String template;
        private final String path;
        private final String field;

        Form(String template, String path, String field) {
            this.template = template;
            this.path = path;
            this.field = field;
        }
    }

    @BeforeEach
    void open() {
        operation = new AnOperation();
        reference = operation.shipment();
    }

    @Test
    void every_form_with_a_picker_is_walked() throws IOException {
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            assertThat(all.filter(file -> file.toString().endsWith(".html"))
                            .filter(file -> text(file).contains("web/form/picker "))
                            .filter(file -> text(file).contains("<form "))
                            .map(file ->
                                    TEMPLATES.resolve("web").relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(Form.values())
                            .map(form -> form.template + ".html")
                            .toList());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(Form form) {
        return "/operations/" + operation.code + form.path.formatted(reference);
    }

    /** Sends the form as it is shown, with these changes. */
    private ValidatableResponse send(Form form, Map<String, String> typed) {
        String html = browserOf(Roles.COORDINATOR)
                .get(page(form) + "?type=BOOKED")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Map<String, String> all = new HashMap<>(Map.of(
                "donor", "DONOR",
                "consignee", "CONSIGNEE",
                "destination", "DEL",
                "occurredOn", "2021-04-21",
                "stage", "RECEIVED",
                "item-1", "VENTILATOR",
                "quantity-1", "1"));
        VALUE.matcher(html.substring(html.indexOf("<main"), html.indexOf("</main>")))
                .results()
                .filter(found -> !found.group(2).isEmpty())
                .forEach(found -> all.put(found.group(1), found.group(2).replace("&quot;", "\"")));
        all.putAll(typed);
        return browserOf(Roles.COORDINATOR)
                .formParams(all)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .post(page(form))
                .then();
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
        String refused = send(form, Map.of(form.field, "Delh"))
                .statusCode(422)
                .body(containsString("id=\"wrong-" + form.field + "\""), containsString("value=\"" + suggestion + "\""))
                .extract()
                .asString();
        assertThat(FIRST_BUTTON.matcher(refused).results().map(found -> found.group(1)))
                .as("pressed by Enter")
                .singleElement()
                .asString()
                .contains("class=\"unseen\"")
                .doesNotContain("pick");
        int before = recorded();
        send(form, Map.of(form.field, "Delh", "do", suggestion))
                .statusCode(200)
                .body(allOf(
                        containsString("name=\"" + form.field + "\" value=\"DEL\""),
                        containsString("data-answer"),
                        not(containsString("id=\"wrong-"))));
        assertThat(recorded()).isEqualTo(before);
    }

    /** How much the audit of the operation has. */
    private int recorded() {
        return browserOf(Roles.COORDINATOR)
                .get("/api/operations/" + operation.code + "/audit?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("")
                .size();
    }
}
