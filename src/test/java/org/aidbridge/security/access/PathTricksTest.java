package org.aidbridge.security.access;

import static org.aidbridge.Given.as;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.member;
import static org.aidbridge.Given.passwordOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.aidbridge.Fresh;
import org.aidbridge.Given;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One address, written in all the ways in which servers have been made to look at one address and serve another. Sent as
 * it is, byte for byte, since a client would tidy it up.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PathTricksTest {

    /** What of a protected thing everybody would see who saw it. */
    private static final String SECRET = Fresh.code("SECRET");

    private static String theirs;
    private static final String STRANGER = Fresh.code("stranger-").toLowerCase(Locale.ROOT);

    @TestHTTPResource
    URI server;

    @BeforeEach
    void an_operation_with_a_secret_and_a_stranger() {
        Given.once(SECRET, () -> {
            theirs = new AnOperation().code;
            as(Roles.COORDINATOR)
                    .body(Map.of("code", SECRET, "name", SECRET, "roles", List.of("DONOR")))
                    .post("/api/operations/" + theirs + "/parties")
                    .then()
                    .statusCode(201);
            createUser(STRANGER);
            member(new AnOperation().code, STRANGER, Roles.ADMIN);
            createUser(SECRET.toLowerCase(Locale.ROOT));
        });
    }

    /** Each with %s for the operation; all of them about its parties, the users, or what only members of it may see. */
    static Stream<String> tricks() {
        List<String> before = List.of(
                "",
                "/",
                "//",
                "/./",
                "/x/../",
                "/x/..%2f",
                "/%2e/",
                "/%2e%2e/",
                "/.%2e/",
                "/..;/",
                "/q/health/../../",
                "/q/health/..%2f..%2f",
                "/q/health/%2e%2e/%2e%2e/",
                "/q/health/..;/..;/",
                "/q/health/live/..%5c..%5c..%5c",
                "/sign-in/../",
                "/sign-in/%2e%2e/",
                "/sign-in/..;/",
                "/style/sign-in.css/../../",
                "/style/sign-in.css/..%2f..%2f",
                "/style/sign-in.css;/",
                "/%252e%252e/",
                "\\",
                "/%5c");
        List<String> things =
                List.of("api/operations/%s/parties?limit=500", "api/users?limit=500", "api/audit?limit=500");
        List<String> written = List.of(
                "/api;jsessionid=1/operations/%s/parties",
                "/api/operations;a=b/%s/parties",
                "/api/operations/%s;a=b/parties",
                "/api/operations/%s/parties;jsessionid=1",
                "/api/operations/%s%%3Bjsessionid=1/parties",
                "/api/operations/%s/parties/",
                "/api/operations/%s/parties//",
                "/api/operations//%s/parties",
                "/api//operations/%s//parties",
                "/api/operations/x/../%s/parties",
                "/api/operations/x/..%%2f%s/parties",
                "/api/operations/x%%2f..%%2f%s/parties",
                "/api/operations%%2f%s%%2fparties",
                "/api/operations/%s%%2fparties",
                "/api/operations/%s%%252fparties",
                "/api/operations/%s/parties.",
                "/api/operations/%s./parties",
                "/api/operations/%s/parties%%20",
                "/api/operations/%s%%20/parties",
                "/api/operations/%%20%s/parties",
                "/api/operations/%s/parties%%00",
                "/api/operations/%s%%00/parties",
                "/api/operations/%s%%00x/parties",
                "/api/operations/%s%%0a/parties",
                "/api/operations/%s/parties.json",
                "/api/operations/%s/parties?",
                "/api/operations/%s/parties%%3f",
                "/api/operations/%s/parties%%23",
                "/api/operations/%s\\parties",
                "/api/operations/%s%%5cparties",
                "/API/OPERATIONS/%s/PARTIES",
                "/Api/Operations/%s/parties",
                "/api/operations/%s/Parties",
                "/%%61pi/operations/%s/parties",
                "/api/%%6fperations/%s/parties",
                "/api/operations/%s/%%70arties",
                "/%%c1%%a1pi/operations/%s/parties",
                "/api/operations/.%%2f%s/parties",
                "/api/users/",
                "/api/users;a=b",
                "/api/users.",
                "/api/%%75sers",
                "/API/users",
                "/api/users%%00",
                "/api/users%%2f",
                "/api/me/../users",
                "/api/me/..%%2fusers",
                "/api/me/%%2e%%2e/users",
                "/api/me;/../users",
                "/api/audit/",
                "/api/audit/export/",
                "/api/shipments?operation=%s&operation=%s",
                "/api/shipments?operation=%s%%00",
                "/api/shipments?Operation=%s",
                "/api/shipments?%%6fperation=%s",
                "/api/shipments;operation=%s",
                "http://x/api/operations/%s/parties");
        return Stream.concat(
                        before.stream().flatMap(b -> things.stream().map(t -> b.replace("%", "%%") + t)),
                        written.stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void no_way_of_writing_an_address_leads_past_its_guard(String trick) throws Exception {
        String address = trick.replace("%s", theirs).replace("%%", "%");
        String nobodys = send(address, "");
        assertThat(nobodys)
                .as("%s by nobody", address)
                .matches("(?s)HTTP/1.1 (4\\d\\d|302|200) .*")
                .doesNotContainIgnoringCase(SECRET);
        if (nobodys.startsWith("HTTP/1.1 200")) {
            assertThat(nobodys).as("%s by nobody", address).containsAnyOf("<form", "\"checks\"", "--");
        }
        assertThat(send(address, credential(STRANGER)))
                .as("%s by a stranger", address)
                .matches("(?s)HTTP/1.1 [234]\\d\\d .*")
                .doesNotContainIgnoringCase(SECRET);
    }

    @ParameterizedTest
    @MethodSource("plain")
    void written_plainly_it_shows_to_whom_it_is_for(String address) throws Exception {
        assertThat(send(address.formatted(theirs), credential("admin")))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase(SECRET);
    }

    static Stream<String> plain() {
        return Stream.of("/api/operations/%s/parties", "/api/audit?limit=500");
    }

    private static String credential(String name) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((name + ":" + passwordOf(name)).getBytes(StandardCharsets.UTF_8))
                + "\r\n";
    }

    /** The whole answer; what it says of the address that was asked for is no news. */
    private String send(String address, String header) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: x\r\n" + header + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
