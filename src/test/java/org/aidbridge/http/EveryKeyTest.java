package org.aidbridge.http;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.aidbridge.ApiDocument;
import org.aidbridge.ApiDocument.Endpoint;
import org.aidbridge.security.access.Roles;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Blanks in every text of every body in the OpenAPI document, other spellings of every key, and every request
 * repeated.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryKeyTest extends EveryBody {

    private static final List<String> BLANKS =
            List.of("", "  ", "\u00a0", "\u200b\ufeff", "\u3000\t", "\u2060\u202e", "\u3164\u2800", "\u0001");

    /** Times, where a blank has an error of its own. */
    private static final String TIMES = ".*(At|On|By|AsOf|since|effectiveFrom|effectiveTo)";

    private static final Set<String> SECRETS = Set.of("password", "current", "replacement");

    /** Free texts, and names of other kinds: times, zones, URLs, users and roles. */
    private static final Set<String> NO_KEYS = Set.of(
            "/name",
            "/note",
            "/text",
            "/quote",
            "/basis",
            "/mappingNote",
            "/override",
            "/zone",
            "/url",
            "/municipality",
            "/at",
            "/role",
            "/password",
            "/current",
            "/replacement",
            "/expiresAt");

    @Test
    void a_blank_text_counts_as_missing() throws Exception {
        ApiDocument api = ApiDocument.read();
        SoftAssertions softly = new SoftAssertions();
        Set<String> mandatory = new TreeSet<>();
        for (Endpoint endpoint : api.endpoints().values()) {
            for (String text : endpoint.body() == null ? List.<String>of() : api.texts(endpoint)) {
                String name = text.substring(text.lastIndexOf('/') + 1);
                if (name.matches(TIMES)) {
                    continue;
                }
                boolean isInList = name.matches("\\d+");
                // The reason is optional, but must be readable if given.
                int missing = SECRETS.contains(name) || name.equals("override")
                        ? 422
                        : status(endpoint, send(endpoint, without(MAPPER.readTree(written(endpoint.name())), text)));
                if (missing == 422) {
                    mandatory.add(endpoint + " " + text);
                }
                // For optional texts one kind of blank suffices.
                for (String blank : missing == 422 ? BLANKS : BLANKS.subList(2, 3)) {
                    Response answer = send(endpoint, put(MAPPER.readTree(written(endpoint.name())), text, blank));
                    String about =
                            "%s with U+%s at %s answered %s".formatted(endpoint, hex(blank), text, answer.asString());
                    if (isInList) {
                        softly.assertThat(status(endpoint, answer)).as(about).isIn(400, 422);
                    } else {
                        // Created twice.
                        int status = status(endpoint, answer);
                        softly.assertThat(status == 201 ? 200 : status)
                                .as(about)
                                .isEqualTo(missing == 201 ? 200 : missing);
                    }
                }
            }
        }
        softly.assertAll();
        assertThat(mandatory)
                .contains(
                        "POST /api/items /name",
                        "PUT /api/items/{code} /name",
                        "POST /api/operations /name",
                        "POST /api/places /name",
                        "POST /api/carriers /awbPrefixes/0/source",
                        "POST /api/operations/{operation}/parties /name",
                        "POST /api/item-categories /name",
                        "POST /api/claims /text",
                        "POST /api/claims /components/0/text",
                        "PUT /api/claims/{id}/mapping /note",
                        "PUT /api/tolerances/{code} /note",
                        "POST /api/notices /source/quote",
                        "POST /api/routes/{id}/pattern /source/reference",
                        "POST /api/routes/{id}/departures /source/reference",
                        "POST /api/me/tokens /name",
                        "POST /api/users /name",
                        "PUT /api/me/password /current");
    }

    @Test
    void a_key_is_the_same_in_every_spelling() throws Exception {
        ApiDocument api = ApiDocument.read();
        SoftAssertions softly = new SoftAssertions();
        Set<String> keys = new TreeSet<>();
        for (Endpoint endpoint : api.endpoints().values()) {
            for (String text : endpoint.body() == null ? List.<String>of() : api.texts(endpoint)) {
                JsonNode body = MAPPER.readTree(written(endpoint.name()));
                JsonNode value = body.at(text);
                boolean isKey = value.isTextual()
                        && !text.matches(TIMES)
                        && NO_KEYS.stream().noneMatch(text::endsWith)
                        && !text.contains("/source/reference")
                        && !text.contains("/awbPrefixes/0/source")
                        && !text.contains("/scopes")
                        // Free texts; in a notice it is a code.
                        && !(endpoint.path().endsWith("/withdrawal") && text.equals("/reason"))
                        && !endpoint.path().contains("/users");
                if (isKey) {
                    keys.add(text);
                    boolean isReference = text.endsWith("/reference") || text.equals("/shipment");
                    String spelt = isReference ? value.asText() : value.asText().toLowerCase(Locale.ROOT);
                    Response answer = send(endpoint, put(body, text, "\ufeff " + spelt + "\u00a0"));
                    softly.assertThat(status(endpoint, answer))
                            .as("%s with '%s' at %s: %s", endpoint, spelt, text, answer.asString())
                            .isBetween(200, 201);
                    softly.assertThat(answer.asString())
                            .as("%s %s", endpoint, text)
                            .doesNotContain("\u00a0", "\ufeff");
                }
            }
        }
        softly.assertAll();
        assertThat(keys)
                .contains(
                        "/code",
                        "/category",
                        "/unit",
                        "/country",
                        "/roles/0",
                        "/carrier",
                        "/operation",
                        "/donor",
                        "/consignee",
                        "/origin",
                        "/destination",
                        "/lines/0/item",
                        "/lines/0/unit",
                        "/legs/0/carrier",
                        "/legs/0/origin",
                        "/source/party",
                        "/flight",
                        "/items/0",
                        "/awbPrefixes/0/prefix",
                        "/shipment");
    }

    /** Without a key chosen by the caller: previews, tokens, reports. */
    private static final Set<String> KEYLESS = Set.of(
            "POST /api/claims/preview",
            "POST /api/claims/{id}/mapping/preview",
            "POST /api/notices/preview",
            "POST /api/me/tokens",
            "POST /api/users/{name}/tokens",
            "POST /api/reports");

    @Test
    void a_repeated_post_returns_the_first_resource() throws Exception {
        ApiDocument api = ApiDocument.read();
        SoftAssertions softly = new SoftAssertions();
        for (Endpoint endpoint : api.endpoints().values()) {
            if (endpoint.method().equals("POST") && endpoint.body() != null && !KEYLESS.contains(endpoint.name())) {
                JsonNode body = MAPPER.readTree(written(endpoint.name()));
                if (endpoint.path().equals("/api/shipments")) {
                    ((ObjectNode) body).put("reference", "AGAIN");
                }
                String path = endpoint.name().equals("POST /api/routes/{id}/pattern") ? anotherRoute() : path(endpoint);
                Response first = post(endpoint, path, body.toString());
                Response again = post(endpoint, path, body.toString());
                softly.assertThat(status(endpoint, first))
                        .as("%s: %s", endpoint, first.asString())
                        .isIn(200, 201);
                softly.assertThat(status(endpoint, again))
                        .as("%s again: %s", endpoint, again.asString())
                        .isEqualTo(200);
                softly.assertThat(again.header("Location")).as("%s", endpoint).isEqualTo(first.header("Location"));
                softly.assertThat(again.header("ETag")).as("%s", endpoint).isEqualTo(first.header("ETag"));
                for (String at : List.of("id", "recordedAt")) {
                    if (!endpoint.path().equals("/api/events") && first.path(at) != null) {
                        softly.assertThat(again.<String>path(at))
                                .as("%s", endpoint)
                                .isEqualTo(first.path(at));
                    }
                }
                String other = differing(body);
                if (other != null) {
                    softly.assertThat(status(endpoint, post(endpoint, path, other)))
                            .as("%s with %s", endpoint, other)
                            .isEqualTo(409);
                }
            }
        }
        softly.assertAll();
    }

    /** The same key with other content; null if the key is everything, or nothing is. */
    private static String differing(JsonNode body) {
        for (String at :
                List.of("/password", "/name", "/note", "/weeklyFrequency", "/departsAt", "/lines/0/quantity")) {
            boolean isNumber = body.at(at).isNumber();
            if (!body.at(at).isMissingNode()) {
                JsonNode other = isNumber
                        ? MAPPER.getNodeFactory().numberNode(4)
                        : MAPPER.getNodeFactory()
                                .textNode(at.equals("/departsAt") ? "2021-05-20T04:00:00+08:00" : "another thing");
                return set(body.deepCopy(), at, other);
            }
        }
        return null;
    }

    private static Response post(Endpoint endpoint, String path, String body) {
        return as(Roles.ADMIN)
                .urlEncodingEnabled(false)
                .body(endpoint.path().equals("/api/events") ? "[" + body + "]" : body)
                .post(path);
    }

    private static int status(Endpoint endpoint, Response answer) {
        return endpoint.path().equals("/api/events") && answer.statusCode() < 300
                ? answer.path("[0].status")
                : answer.statusCode();
    }

    private static String hex(String blank) {
        return blank.isEmpty() ? "" : Integer.toHexString(blank.charAt(0));
    }

    private static String without(JsonNode body, String pointer) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = last == 0 ? body : body.at(pointer.substring(0, last));
        if (parent instanceof ObjectNode fields) {
            fields.remove(pointer.substring(last + 1));
            return body.toString();
        }
        // Its parent is missing: create it, and omit only this.
        JsonNode made;
        try {
            made = MAPPER.readTree(put(body, pointer, "made"));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return made.at(pointer.substring(0, last)) instanceof ObjectNode ? without(made, pointer) : body.toString();
    }
}
