package org.aidbridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.aidbridge.ApiDocument;
import org.aidbridge.ApiDocument.Endpoint;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionalRequestsTest {

    /** They contain the time of the request, so every answer differs. */
    private static final Set<String> TELL_THE_TIME =
            Set.of("GET /api/claims/{id}/reconciliation", "GET /api/claims/{id}/comparisons/{other}");

    @TestHTTPResource
    URI server;

    @Test
    void every_unchanged_resource_is_answered_with_304() throws Exception {
        ApiWalk walk = new ApiWalk(server);
        SoftAssertions softly = new SoftAssertions();
        Set<String> single = new TreeSet<>();
        for (Endpoint endpoint : ApiDocument.read().endpoints().values()) {
            if (!endpoint.method().equals("GET") || !endpoint.path().startsWith("/api")) {
                continue;
            }
            HttpResponse<String> first = walk.call(endpoint).send();
            softly.assertThat(first.statusCode())
                    .as(endpoint + " answered " + first.body())
                    .isEqualTo(200);
            if (!isOne(first) || isLive(endpoint)) {
                continue;
            }
            single.add(endpoint.name());
            String tag = first.headers().firstValue("ETag").orElse("none");
            softly.assertThat(tag).as(endpoint + " ETag").matches("\"[\\x21\\x23-\\x7e]+\"");
            if (TELL_THE_TIME.contains(endpoint.name())) {
                continue;
            }
            for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
                HttpResponse<String> again =
                        walk.call(endpoint).header("If-None-Match", known).send();
                softly.assertThat(again.statusCode())
                        .as(endpoint + " with " + known)
                        .isEqualTo(304);
                softly.assertThat(again.body()).as(endpoint + " with " + known).isEmpty();
                softly.assertThat(again.headers().firstValue("ETag"))
                        .as(endpoint + " with " + known)
                        .hasValue(tag);
            }
            for (String unknown : new String[] {"\"other\"", "W/\"other\"", "nothing of the kind", "\"\""}) {
                softly.assertThat(walk.call(endpoint)
                                .header("If-None-Match", unknown)
                                .send()
                                .statusCode())
                        .as(endpoint + " with " + unknown)
                        .isEqualTo(200);
            }
        }
        softly.assertAll();
        assertThat(single).hasSizeGreaterThan(13);
    }

    private static boolean isOne(HttpResponse<String> answer) throws Exception {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/json")) {
            return false;
        }
        JsonNode body = new ObjectMapper().readTree(answer.body());
        return body.isObject();
    }

    /** Computed and streamed for the moment: not cacheable resources. */
    private static boolean isLive(Endpoint endpoint) {
        return endpoint.path().endsWith("/impact") || endpoint.path().endsWith("/situation");
    }
}
