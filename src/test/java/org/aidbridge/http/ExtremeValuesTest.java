package org.aidbridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.aidbridge.ApiDocument;
import org.aidbridge.ApiDocument.Endpoint;
import org.aidbridge.ApiDocument.Parameter;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Values at and beyond the limits of their types, in every parameter of every endpoint, never cause a 5xx. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExtremeValuesTest {

    private static final List<String> EXTREMES = List.of(
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "+1000000000-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "9999-12-31T23:59:59-18:00",
            "0001-01-01T00:00:00Z",
            "0001-01-01T00:00:00+18:00",
            "0000-01-01T00:00:00Z",
            "2021-02-29T00:00:00Z",
            "9999-12-31",
            "+999999999-12-31",
            "0001-01-01",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "2147483648",
            "-1",
            "0",
            "1e999999999",
            "NaN",
            "",
            " ",
            "é".repeat(600),
            "\uFFFF\uD83D\uDE00",
            cursor("+999999999-12-31T23:59:59Z/018f3a4e-0000-7000-8000-000000000000"),
            cursor("9999-12-31T23:59:59.999999999Z/018f3a4e-0000-7000-8000-000000000000"),
            cursor("-999999999-01-01T00:00:00Z/0/018f3a4e-0000-7000-8000-000000000000"),
            cursor("+1000000000-12-31T23:59:59Z 2147483648 x"),
            cursor("2147483648"),
            cursor("9223372036854775808"),
            cursor("-1"),
            cursor("//////"),
            cursor("018f3a4e-0000-7000-8000-000000000000"));

    @TestHTTPResource
    URI server;

    @Test
    void extreme_values_never_cause_a_500() throws Exception {
        ApiWalk walk = new ApiWalk(server);
        SoftAssertions softly = new SoftAssertions();
        int asked = 0;
        for (Endpoint endpoint : ApiDocument.read().endpoints().values()) {
            for (Parameter parameter : endpoint.parameters()) {
                if (parameter.in().equals("header")) {
                    continue;
                }
                for (String extreme : EXTREMES) {
                    if (parameter.in().equals("path") && extreme.isBlank()) {
                        continue;
                    }
                    HttpResponse<String> answer =
                            walk.call(endpoint).with(parameter, extreme).send();
                    String about = "%s with %s %s=%s: %d %s"
                            .formatted(
                                    endpoint,
                                    parameter.in(),
                                    parameter.name(),
                                    extreme,
                                    answer.statusCode(),
                                    answer.body()
                                            .substring(
                                                    0,
                                                    Math.min(300, answer.body().length())));
                    softly.assertThat(answer.statusCode()).as(about).isLessThan(500);
                    if (answer.statusCode() >= 400) {
                        softly.assertThat(answer.headers().firstValue("Content-Type"))
                                .as(about)
                                .hasValue("application/problem+json");
                    }
                    asked++;
                }
            }
        }
        softly.assertAll();
        assertThat(asked).isGreaterThan(3_000);
    }

    @Test
    void an_instant_beyond_the_years_that_can_be_written_is_a_422_that_names_its_parameter() throws Exception {
        ApiWalk walk = new ApiWalk(server);
        SoftAssertions softly = new SoftAssertions();
        int asked = 0;
        for (Endpoint endpoint : ApiDocument.read().endpoints().values()) {
            for (Parameter parameter : endpoint.parameters()) {
                if (!List.of("validAt", "knownAt", "since", "from", "to", "until")
                        .contains(parameter.name())) {
                    continue;
                }
                HttpResponse<String> answer = walk.call(endpoint)
                        .with(parameter, "+999999999-12-31T23:59:59Z")
                        .send();
                softly.assertThat(answer.statusCode())
                        .as(endpoint + " " + parameter)
                        .isEqualTo(422);
                softly.assertThat(answer.body()).as(endpoint + " " + parameter).contains("?" + parameter.name());
                asked++;
            }
        }
        softly.assertAll();
        assertThat(asked).isGreaterThan(20);
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
