package org.aidbridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.aidbridge.ApiDocument;
import org.aidbridge.ApiDocument.Endpoint;
import org.aidbridge.ApiDocument.Parameter;
import org.aidbridge.shipment.query.AnOperation;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Fragments of SQL and HQL in every parameter of every endpoint in the OpenAPI document, one at a time: nothing has
 * such a name, so the answer is a refusal or empty.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class InjectionTest {

    private static final List<String> PIECES = List.of(
            "' or '1'='1",
            "') or ('1'='1' -- ",
            "x'; drop table shipment; --",
            "\" or \"\"=\"",
            "0 or 1=1",
            "x' union select password_hash, name, role from app_user --",
            "x' or e.code like '%' or ''='",
            "\\'; select pg_sleep(9); --",
            ":code ?1 $1 {fn user()} $$x$$");

    /** Parameters that every endpoint reads or might read, documented or not. */
    private static final List<Parameter> EVERYWHERE = List.of(
            new Parameter("header", "If-Match", false),
            new Parameter("header", "If-None-Match", false),
            new Parameter("header", "Idempotency-Key", false),
            new Parameter("header", "Accept", false),
            new Parameter("header", "Cookie", false),
            new Parameter("header", "X-Forwarded-For", false));

    /** Texts of databases and libraries that parsed a fragment. */
    private static final List<String> TELLTALE = List.of("SQL", "syntax", "Exception", "org.", "relation", "column");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TestHTTPResource
    URI server;

    @Inject
    DataSource database;

    private ApiWalk walk;
    private String secret;

    @BeforeEach
    void an_operation_with_something_of_everything_and_another_one() {
        walk = new ApiWalk(server);
        AnOperation theirs = new AnOperation();
        theirs.shipment();
        secret = theirs.code;
    }

    @Test
    void a_piece_of_sql_is_a_name_that_nothing_has() throws Exception {
        String before = kept();
        SoftAssertions softly = new SoftAssertions();
        int asked = 0;
        for (Endpoint endpoint : ApiDocument.read().endpoints().values()) {
            List<Parameter> parameters = new ArrayList<>(endpoint.parameters());
            EVERYWHERE.stream().filter(p -> !endpoint.takes("header", p.name())).forEach(parameters::add);
            int most = rows(walk.call(endpoint).send());
            for (Parameter parameter : parameters) {
                for (String piece : PIECES) {
                    check(
                            softly,
                            endpoint,
                            parameter,
                            piece,
                            walk.call(endpoint).with(parameter, piece).send(),
                            most);
                    asked++;
                }
            }
        }
        softly.assertAll();
        assertThat(asked).as("how much was asked").isGreaterThan(5_000);
        assertThat(kept()).as("tables and users").isEqualTo(before);
    }

    private void check(
            SoftAssertions softly,
            Endpoint endpoint,
            Parameter parameter,
            String piece,
            HttpResponse<String> answer,
            int most)
            throws Exception {
        String about = "%s with %s %s: %s answered %d %s"
                .formatted(
                        endpoint,
                        parameter.in(),
                        parameter.name(),
                        piece,
                        answer.statusCode(),
                        shortened(answer.body()));
        softly.assertThat(answer.statusCode()).as(about).isLessThan(500);
        if (!ApiWalk.isForAdmins(endpoint)) {
            softly.assertThat(answer.body()).as(about).doesNotContain(secret);
        }
        if (answer.statusCode() >= 400) {
            softly.assertThat(answer.headers().firstValue("Content-Type"))
                    .as(about)
                    .hasValue("application/problem+json");
            softly.assertThat(answer.body().replace(piece, "")).as(about).doesNotContain(TELLTALE);
            return;
        }
        // Arbitrary headers are ignored; a path segment of that name does not exist.
        softly.assertThat(parameter.in()).as(about).isNotEqualTo("path");
        // Searches match any of several words, and some fragments contain words.
        if (parameter.in().equals("query") && !parameter.name().equals("q")) {
            softly.assertThat(rows(answer)).as(about).isZero();
        }
        softly.assertThat(rows(answer)).as(about).isLessThanOrEqualTo(most);
    }

    /** The size of a list, the lines of a table without its header, 1 for an object. */
    private static int rows(HttpResponse<String> answer) throws Exception {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() >= 400 || answer.body().isEmpty()) {
            return 0;
        }
        if (type.startsWith("text/csv")) {
            return (int) answer.body().lines().count() - 1;
        }
        JsonNode body = MAPPER.readTree(answer.body());
        return body.isArray() ? body.size() : 1;
    }

    /** What an injected statement would have changed. */
    private String kept() throws Exception {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery("""
                        select (select string_agg(table_name, ' ' order by table_name) from information_schema.tables
                                where table_schema = 'public')
                            || (select string_agg(name || role || enabled, ' ' order by name) from app_user)""")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String shortened(String body) {
        return body.length() > 300 ? body.substring(0, 300) + "..." : body;
    }
}
