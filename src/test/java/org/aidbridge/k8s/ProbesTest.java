package org.aidbridge.k8s;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The application answers the probes of the manifests. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProbesTest {

    @TestHTTPResource(value = "/", management = true)
    URL management;

    @Test
    void every_probe_is_answered_at_the_management_port() {
        List<String> paths = ManifestsTest.probes(Overlay.of("production").serverContainer())
                .peek(probe ->
                        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management"))
                .map(probe -> probe.getHttpGet().getPath())
                .toList();
        assertThat(paths).hasSize(3);
        for (String path : paths) {
            given().get(management.getProtocol() + "://" + management.getAuthority() + path)
                    .then()
                    .statusCode(200);
        }
    }
}
