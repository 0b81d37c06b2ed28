package org.aidbridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.aidbridge.ApiDocument;
import org.aidbridge.ApiDocument.Endpoint;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Formats that an address does not produce or accept. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MediaTypesTest {

    private static final String PROBLEM = "application/problem+json";

    /** Status codes for an address with the type, and for any other. */
    private static final List<String> ODD = List.of(
            "text/csv",
            "text/html",
            "application/xml",
            "image/png",
            "text/plain",
            "application/*;q=0",
            "*/*;q=0",
            "*/*;q=0, application/json;q=0.0",
            "application/json;q=0",
            "garbage",
            "a/b/c, ;;",
            "application/json;q=2",
            "*/*;q=x");

    @TestHTTPResource
    URI server;

    @Test
    void an_unavailable_format_is_a_406() throws Exception {
        ApiWalk walk = new ApiWalk(server);
        SoftAssertions softly = new SoftAssertions();
        int refused = 0;
        for (Endpoint endpoint : ApiDocument.read().endpoints().values()) {
            for (String accept : ODD) {
                HttpResponse<String> answer =
                        walk.call(endpoint).header("Accept", accept).send();
                String type = answer.headers().firstValue("Content-Type").orElse("");
                String about = "%s with %s: %d %s".formatted(endpoint, accept, answer.statusCode(), type);
                softly.assertThat(answer.statusCode()).as(about).isLessThan(500);
                if (answer.statusCode() >= 400) {
                    softly.assertThat(type).as(about).startsWith(PROBLEM);
                    refused += answer.statusCode() == 406 ? 1 : 0;
                } else if (answer.statusCode() != 204 && !answer.body().isEmpty()) {
                    softly.assertThat(type).as(about).startsWith(accept.replaceAll(";.*", ""));
                    softly.assertThat(answer.body()).as(about).doesNotContain("View[", "Slice[");
                }
            }
        }
        softly.assertAll();
        assertThat(refused).isGreaterThan(500);
    }

    @Test
    void a_body_without_a_supported_type_is_a_415() throws Exception {
        ApiWalk walk = new ApiWalk(server);
        SoftAssertions softly = new SoftAssertions();
        int asked = 0;
        for (Endpoint endpoint : ApiDocument.read().endpoints().values()) {
            if (!walk.call(endpoint).hasBody()) {
                continue;
            }
            for (String type : new String[] {
                null,
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/xml",
                "image/png",
                "garbage",
                "a/b/c"
            }) {
                HttpResponse<String> answer =
                        walk.call(endpoint).header("Content-Type", type).send();
                String about = "%s with %s: %d %s".formatted(endpoint, type, answer.statusCode(), answer.body());
                softly.assertThat(answer.statusCode()).as(about).isEqualTo(415);
                softly.assertThat(answer.headers().firstValue("Content-Type"))
                        .as(about)
                        .hasValue(PROBLEM);
                asked++;
            }
        }
        softly.assertAll();
        assertThat(asked).isGreaterThan(100);
    }

    @Test
    void every_address_says_what_it_answers_in() {
        SoftAssertions softly = new SoftAssertions();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.aidbridge")) {
            if (!type.isAnnotatedWith(Path.class)) {
                continue;
            }
            for (JavaMethod method : type.getMethods()) {
                if (method.getAnnotations().stream()
                        .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class))) {
                    softly.assertThat(type.isAnnotatedWith(Produces.class) || method.isAnnotatedWith(Produces.class))
                            .as(method.getFullName())
                            .isTrue();
                }
            }
        }
        softly.assertAll();
    }
}
