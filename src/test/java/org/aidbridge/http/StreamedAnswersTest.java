package org.aidbridge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.aidbridge.Given;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamedAnswersTest {

    @TestHTTPResource
    URI server;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> broken(int lines) throws Exception {
        Given.as(Roles.VIEWER);
        String credential = Roles.VIEWER + ":" + Given.passwordOf(Roles.VIEWER);
        return client.send(
                HttpRequest.newBuilder(server.resolve("/api/probe/broken?lines=" + lines))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credential.getBytes(StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void a_file_that_fails_before_anything_is_sent_is_a_problem_and_no_file() throws Exception {
        HttpResponse<String> answer = broken(3);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("a line of some length");
    }

    @Test
    void a_file_that_breaks_off_does_not_end_like_a_whole_one() {
        assertThatThrownBy(() -> broken(20_000)).isInstanceOf(IOException.class);
    }
}
