package org.aidbridge.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Quantity;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StrictJsonTest {

    enum Bound {
        MORE_THAN,
        @JsonProperty("at-least")
        AT_LEAST
    }

    record Tag(String text) {
        Tag {
            if (text.length() != 2) {
                throw new IllegalArgumentException("a tag has two letters");
            }
        }

        @JsonCreator
        static Tag of(String text) {
            return new Tag(text);
        }
    }

    record Pair(String left, String right) {
        Pair {
            if (left != null && left.equals(right)) {
                throw new Invalid("/right", Message.of("is the same as left"));
            }
        }
    }

    record Line(Quantity quantity, BigDecimal grossKg, int pieces, Long total) {}

    record Body(
            String name,
            Bound bound,
            Instant at,
            OffsetDateTime with,
            LocalDate day,
            UUID id,
            Boolean urgent,
            List<String> words,
            List<Line> lines,
            Tag tag,
            Pair pair,
            Map<String, String> extra,
            Reason reason) {}

    record Reason(String text) {}

    private final ObjectMapper mapper = StrictJson.strict();

    static Stream<Arguments> refusals() {
        String digits = "9".repeat(300);
        return Stream.of(
                refused("{", 400, null, "column"),
                refused("", 400, null, "empty"),
                refused("{\"name\":\"a\"} x", 400, null, "column"),
                refused("{\"name\":\"a\"}{}", 400, null, "after its end"),
                refused("{\"name\":\"a\",\"name\":\"b\"}", 400, null, "Duplicate field 'name'"),
                refused("{'name':'a'}", 400, null, "line 1, column 2"),
                refused("{\"lines\":[{\"pieces\":NaN}]}", 400, null, "column"),
                refused("{\"lines\":[{\"pieces\":01}]}", 400, null, "column"),
                refused("{\"name\":\"\\ud83d\"}", 400, null, "surrogate"),
                refused("{\"name\":\"\\ude00 \\ud83d\"}", 400, null, "surrogate"),
                refused("[".repeat(60) + "]".repeat(60), 422, "", "an object"),
                refused("{\"words\":" + "[".repeat(60) + "]".repeat(60) + "}", 422, "/words/0", "a text"),
                refused("{\"nmae\":\"a\"}", 422, "/nmae", "known are at, bound"),
                refused("{\"lines\":[{\"pieces\":1,\"a/b~c\":1}]}", 422, "/lines/0/a~1b~0c", "known are grossKg"),
                refused("{\"name\":5}", 422, "/name", "a text"),
                refused("{\"name\":true}", 422, "/name", "a text"),
                refused("{\"name\":{}}", 422, "/name", "a text"),
                refused("{\"name\":[\"a\"]}", 422, "/name", "a text"),
                refused("{\"name\":\"a\\u0000b\"}", 422, "/name", "U+0000"),
                refused("{\"words\":[\"a\",\"\\u0000\"]}", 422, "/words/1", "U+0000"),
                refused("{\"extra\":{\"\\u0000\":\"a\"}}", 422, "/extra/\0", "U+0000"),
                refused("{\"words\":\"a\"}", 422, "/words", "an array"),
                refused("{\"words\":{}}", 422, "/words", "an array"),
                refused("{\"words\":[null]}", 422, "/words/0", "null"),
                refused("{\"lines\":[null]}", 422, "/lines/0", "null"),
                refused("{\"words\":\"\"}", 422, "/words", "an array"),
                refused("{\"pair\":\"\"}", 422, "/pair", "an object"),
                refused("{\"bound\":\"LESS\"}", 422, "/bound", "'LESS' is not one of MORE_THAN, at-least"),
                refused("{\"bound\":\"\"}", 422, "/bound", "one of MORE_THAN, at-least"),
                refused("{\"bound\":\"more_than\"}", 422, "/bound", "one of"),
                refused("{\"bound\":0}", 422, "/bound", "one of"),
                refused("{\"at\":\"2021-04-27T18:00:00\"}", 422, "/at", "offset"),
                refused("{\"at\":\"2021-04-27\"}", 422, "/at", "offset"),
                refused("{\"at\":\"1619503200\"}", 422, "/at", "offset"),
                refused("{\"at\":1619503200}", 422, "/at", "offset"),
                refused("{\"at\":1e999999999}", 422, "/at", "out of all range"),
                refused("{\"at\":\"\"}", 422, "/at", "offset"),
                refused("{\"at\":\"+999999999-12-31T23:59:59Z\"}", 422, "/at", "offset"),
                refused("{\"with\":\"2021-02-30T18:00:00Z\"}", 422, "/with", "offset"),
                refused("{\"day\":\"2021-04-27T18:00:00Z\"}", 422, "/day", "a date like"),
                refused("{\"day\":[2021,4,27]}", 422, "/day", "a date like"),
                refused("{\"day\":18744}", 422, "/day", "a date like"),
                refused("{\"id\":\"1\"}", 422, "/id", "a UUID"),
                refused("{\"id\":\"\"}", 422, "/id", "a UUID"),
                refused("{\"urgent\":\"true\"}", 422, "/urgent", "true or false"),
                refused("{\"urgent\":1}", 422, "/urgent", "true or false"),
                refused("{\"lines\":[{\"quantity\":\"5\"}]}", 422, "/lines/0/quantity", "a number"),
                refused("{\"lines\":[{\"quantity\":true}]}", 422, "/lines/0/quantity", "a number"),
                refused("{\"lines\":[{\"quantity\":[5]}]}", 422, "/lines/0/quantity", "a number"),
                refused("{\"lines\":[{\"quantity\":-5}]}", 422, "/lines/0/quantity", "not negative"),
                refused("{\"lines\":[{\"quantity\":1e999999999}]}", 422, "/lines/0/quantity", "out of all range"),
                refused("{\"lines\":[{\"quantity\":1e99999999999}]}", 422, "/lines/0/quantity", "out of all range"),
                refused("{\"lines\":[{\"quantity\":1e-999999999}]}", 422, "/lines/0/quantity", "out of all range"),
                refused("{\"lines\":[{\"quantity\":1E+13}]}", 422, "/lines/0/quantity", "12 digits"),
                refused("{\"lines\":[{\"quantity\":1e41}]}", 422, "/lines/0/quantity", "out of all range"),
                refused("{\"lines\":[{\"quantity\":1e-40}]}", 422, "/lines/0/quantity", "3 decimals"),
                refused("{\"lines\":[{\"quantity\":" + digits + "}]}", 422, "/lines/0/quantity", "40 digits"),
                refused("{\"lines\":[{\"quantity\":0." + digits + "}]}", 422, "/lines/0/quantity", "40 digits"),
                refused("{\"lines\":[{\"grossKg\":\"1\"}]}", 422, "/lines/0/grossKg", "a number"),
                refused("{\"lines\":[{\"pieces\":1.5}]}", 422, "/lines/0/pieces", "a whole number"),
                refused("{\"lines\":[{\"pieces\":1e9}]}", 422, "/lines/0/pieces", "a whole number"),
                refused("{\"lines\":[{\"pieces\":99999999999}]}", 422, "/lines/0/pieces", "to 2147483647"),
                refused("{\"lines\":[{\"pieces\":" + digits + "}]}", 422, "/lines/0/pieces", "40 digits"),
                refused("{\"lines\":[{\"pieces\":\"1\"}]}", 422, "/lines/0/pieces", "a whole number"),
                refused("{\"lines\":[{\"pieces\":null}]}", 422, "/lines/0/pieces", "missing or null"),
                refused("{\"lines\":[{}]}", 422, "/lines/0/pieces", "missing or null"),
                refused("{\"lines\":[{\"pieces\":1,\"total\":\"7\"}]}", 422, "/lines/0/total", "a whole number"),
                refused(
                        "{\"lines\":[{\"pieces\":1,\"total\":99999999999999999999}]}",
                        422,
                        "/lines/0/total",
                        "a whole number"),
                refused("{\"tag\":\"abc\"}", 422, "/tag", "a tag has two letters"),
                refused("{\"tag\":[]}", 422, "/tag", "a text"),
                refused("{\"tag\":[\"ab\"]}", 422, "/tag", "a text"),
                refused("{\"tag\":3}", 422, "/tag", "a text"),
                refused("{\"tag\":true}", 422, "/tag", "a text"),
                refused("{\"tag\":{}}", 422, "/tag", "a text"),
                refused("{\"tag\":{\"text\":\"ab\"}}", 422, "/tag", "a text"),
                refused("{\"lines\":[{\"quantity\":{\"value\":5}}]}", 422, "/lines/0/quantity", "a number"),
                refused("{\"pair\":{\"left\":\"a\",\"right\":\"a\"}}", 422, "/pair/right", "the same as left"),
                refused("{\"name\":\"" + "a".repeat(100_001) + "\"}", 422, "/name", "100000 characters"),
                refused("[]", 422, "", "an object"),
                refused("5", 422, "", "an object"),
                refused("\"\"", 422, "", "an object"));
    }

    private static Arguments refused(String json, int status, String pointer, String words) {
        return Arguments.of(json, status, pointer, words);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void ambiguous_json_is_refused_with_a_pointer(String json, int status, String pointer, String words) {
        Problem fromText = problem(() -> mapper.readValue(json, Body.class));
        Problem fromStream = problem(
                () -> mapper.readValue(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Body.class));
        for (Problem problem : List.of(fromText, fromStream)) {
            assertThat(problem.status()).as(problem.getMessage()).isEqualTo(status);
            assertThat(problem.getMessage())
                    .contains(words)
                    .doesNotContain("java", "aidbridge", "jackson", "Source", "Token")
                    .hasSizeLessThan(400);
            if (pointer != null) {
                assertThat(problem.errors()).extracting(Problem.Error::pointer).containsExactly(pointer);
            }
        }
    }

    @Test
    void a_document_nested_deeper_than_fifty_levels_is_not_read() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        Problem problem = problem(() -> mapper.readValue(deep, JsonNode.class));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.getMessage()).contains("deeper than 50");
    }

    @Test
    void our_own_faults_are_not_reported_as_client_errors() {
        interface Impossible {}
        assertThatThrownBy(() -> mapper.readValue("{}", Impossible.class))
                .isInstanceOfSatisfying(JacksonException.class, e -> assertThat(JsonProblems.of(e))
                        .isNull());
    }

    @Test
    void valid_json_is_read_exactly() throws Exception {
        Body body = mapper.readValue("""
                {"name": "Łódź 日本 😀", "bound": "at-least", "at": "2021-04-27T18:00:00.123456789+05:30",
                 "with": "2021-04-27T18:00:00+05:30", "day": "2021-04-27", "urgent": true, "words": [],
                 "lines": [{"quantity": 12.500, "grossKg": 0.1, "pieces": 3, "total": 9000000000}], "tag": "ab",
                 "reason": {"text": "stuck"}}""", Body.class);
        assertThat(body.name()).isEqualTo("Łódź 日本 😀");
        assertThat(body.bound()).isEqualTo(Bound.AT_LEAST);
        assertThat(body.at()).isEqualTo(Instant.parse("2021-04-27T12:30:00.123456Z"));
        assertThat(body.with()).isEqualTo(OffsetDateTime.parse("2021-04-27T18:00:00+05:30"));
        assertThat(body.reason()).isEqualTo(new Reason("stuck"));
        assertThat(body.lines())
                .containsExactly(
                        new Line(Quantity.of(new BigDecimal("12.5")), new BigDecimal("0.1"), 3, 9_000_000_000L));
    }

    @Test
    void numbers_in_trees_and_maps_are_decimals_not_floats() throws Exception {
        Map<String, Object> map = mapper.readValue("{\"kg\": 0.1}", new TypeReference<>() {});
        assertThat(map).containsEntry("kg", new BigDecimal("0.1"));
        assertThat(mapper.readTree("[0.30000000000000004]").get(0).decimalValue())
                .isEqualTo(new BigDecimal("0.30000000000000004"));
    }

    @Test
    void numbers_are_written_plainly_and_nulls_left_out() throws Exception {
        assertThat(mapper.writeValueAsString(new Line(Quantity.of(1_000_000), new BigDecimal("1E+3"), 2, null)))
                .isEqualTo("{\"quantity\":1000000,\"grossKg\":1000,\"pieces\":2}");
        assertThat(mapper.writeValueAsString(Instant.parse("2021-04-27T12:30:00Z")))
                .isEqualTo("\"2021-04-27T12:30:00Z\"");
    }

    private static Problem problem(Reading reading) {
        try {
            Object value = reading.read();
            throw new AssertionError("was read as " + value);
        } catch (JacksonException e) {
            Problem problem = JsonProblems.of(e);
            assertThat(problem).as("problem of %s", e).isNotNull();
            return problem;
        } catch (Problem e) {
            return e;
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private interface Reading {
        Object read() throws java.io.IOException;
    }
}
