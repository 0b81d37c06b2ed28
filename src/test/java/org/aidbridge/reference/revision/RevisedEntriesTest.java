package org.aidbridge.reference.revision;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.aidbridge.Fresh;
import org.aidbridge.Given;
import org.aidbridge.reference.operation.Item;
import org.aidbridge.reference.operation.Items;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every kind of reference data. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RevisedEntriesTest {

    @Inject
    DataSource database;

    @Inject
    Items items;

    /** One entry of each kind, valid but for its code. */
    enum Kind {
        OPERATIONS("operation", "OP", Roles.ADMIN, Map.of("zone", "Asia/Kolkata")),
        ITEMS("item", "IT", Roles.COORDINATOR, Map.of("category", "OXYGEN", "unit", "EA")),
        PLACES(
                "place",
                "PL",
                Roles.COORDINATOR,
                Map.of("kind", "HOSPITAL", "country", "IN", "subdivision", "IN-DL", "zone", "Asia/Kolkata")),
        CARRIERS("carrier", "CA", Roles.COORDINATOR, Map.of("designator", "3U")),
        PARTIES("party", "PA", Roles.COORDINATOR, Map.of("roles", List.of("DONOR"), "country", "IN"));

        final String table;
        final String prefix;
        final String writer;
        final Map<String, Object> facts;

        Kind(String table, String prefix, String writer, Map<String, Object> facts) {
            this.table = table;
            this.prefix = prefix;
            this.writer = writer;
            this.facts = facts;
        }

        String path() {
            if (this != PARTIES) {
                return "/api/" + name().toLowerCase(java.util.Locale.ROOT);
            }
            String operation = Fresh.code("OP");
            OPERATIONS
                    .add("/api/operations", operation, "For its parties")
                    .then()
                    .statusCode(201);
            return "/api/operations/" + operation + "/parties";
        }

        Map<String, Object> body(String code, String name) {
            Map<String, Object> body = new HashMap<>(facts);
            body.put("code", code);
            body.put("name", name);
            return body;
        }

        Response add(String path, String code, String name) {
            Response added = as(writer).body(body(code, name)).post(path);
            if (this == OPERATIONS && added.statusCode() == 201) {
                Given.everybodyIn(code);
            }
            return added;
        }

        Response revise(String path, String code, String name, String version) {
            return as(writer).header("If-Match", version).body(body(code, name)).put(path + "/" + code);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_is_added_read_and_listed(Kind kind) {
        String path = kind.path();
        String code = Fresh.code(kind.prefix);
        kind.add(path, code, "Name of " + code)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path + "/" + code))
                .header("ETag", "\"1\"")
                .body("code", equalTo(code))
                .body("version", equalTo(1))
                .body("recordedBy", equalTo(kind.writer));
        as(Roles.VIEWER)
                .get(path + "/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Name of " + code));
        as(Roles.VIEWER).queryParam("q", code).get(path).then().statusCode(200).body("code", contains(code));
    }

    @ParameterizedTest
    @EnumSource
    void a_code_is_given_once(Kind kind) {
        String path = kind.path();
        String code = Fresh.code(kind.prefix);
        kind.add(path, code, "First").then().statusCode(201);
        kind.add(path, code, "Second")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/conflict"))
                .body("errors[0].pointer", equalTo("/code"))
                .body("detail", containsString(code));
        as(Roles.VIEWER).get(path + "/" + code).then().body("name", equalTo("First"));
    }

    @ParameterizedTest
    @EnumSource
    void a_repeated_post_with_the_same_key_adds_once(Kind kind) {
        String path = kind.path();
        String code = Fresh.code(kind.prefix);
        for (int i = 0; i < 2; i++) {
            as(kind.writer)
                    .header("Idempotency-Key", code)
                    .body(kind.body(code, "Once"))
                    .post(path)
                    .then()
                    .statusCode(201)
                    .body("code", equalTo(code));
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_change_is_a_version_and_what_was_known_before_stays_known(Kind kind) {
        String path = kind.path();
        String code = Fresh.code(kind.prefix);
        kind.add(path, code, "First").then().statusCode(201);
        Instant first = Instant.parse(as(Roles.VIEWER).get(path + "/" + code).path("recordedAt"));
        kind.revise(path, code, "Second", "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Second"));
        as(Roles.VIEWER).get(path + "/" + code).then().header("ETag", "\"2\"").body("name", equalTo("Second"));
        knownAt(path, code, first)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("First"))
                .body("code", equalTo(code));
        knownAt(path, code, first.minusNanos(1_000)).then().statusCode(404);
        knownAt(path, code, Instant.now().plusSeconds(60))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("?knownAt"));
    }

    private static Response knownAt(String path, String code, Instant knownAt) {
        return as(Roles.VIEWER).queryParam("knownAt", knownAt.toString()).get(path + "/" + code);
    }

    @Test
    void what_was_known_is_told_only_when_no_older_writer_is_still_at_work() throws Exception {
        String code = Fresh.code("IT");
        QuarkusTransaction.begin();
        items.add(new Item(new Item.Facts(code, "Slow", "OXYGEN", "EA", null, null, null, false)), "a slow writer");
        Instant now = Instant.now();
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> knownAt("/api/items", code, now));
        assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        QuarkusTransaction.commit();
        answer.get(30, TimeUnit.SECONDS).then().statusCode(200).body("name", equalTo("Slow"));
    }

    @ParameterizedTest
    @EnumSource
    void a_change_must_name_the_version_it_was_made_from(Kind kind) {
        String path = kind.path();
        String code = Fresh.code(kind.prefix);
        kind.add(path, code, "First").then().statusCode(201);
        as(kind.writer)
                .body(kind.body(code, "Second"))
                .put(path + "/" + code)
                .then()
                .statusCode(428);
        kind.revise(path, code, "Second", "\"7\"").then().statusCode(412);
        kind.revise(path, code, "Second", "\"1\"").then().statusCode(200);
        kind.revise(path, code, "Third", "\"1\"").then().statusCode(412);
        as(Roles.VIEWER).get(path + "/" + code).then().body("name", equalTo("Second"));
    }

    @ParameterizedTest
    @EnumSource
    void saying_the_same_again_is_no_change(Kind kind) {
        String path = kind.path();
        String code = Fresh.code(kind.prefix);
        kind.add(path, code, "First").then().statusCode(201);
        kind.revise(path, code, "First", "\"1\"").then().statusCode(200).header("ETag", "\"1\"");
        Map<String, Object> withoutCode = kind.body(code, "First");
        withoutCode.remove("code");
        as(kind.writer)
                .header("If-Match", "\"1\"")
                .body(withoutCode)
                .put(path + "/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @EnumSource
    void a_code_never_changes(Kind kind) {
        String path = kind.path();
        String code = Fresh.code(kind.prefix);
        kind.add(path, code, "First").then().statusCode(201);
        as(kind.writer)
                .header("If-Match", "\"1\"")
                .body(kind.body(Fresh.code(kind.prefix), "First"))
                .put(path + "/" + code)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/code"));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_there_is_not_found(Kind kind) {
        String path = kind.path();
        String code = Fresh.code(kind.prefix);
        as(Roles.VIEWER).get(path + "/" + code).then().statusCode(404).body("detail", containsString(code));
        kind.revise(path, code, "Nobody", "\"1\"").then().statusCode(404);
    }

    @ParameterizedTest
    @EnumSource
    void only_those_who_may_write_reference_data_do(Kind kind) {
        String path = kind.path();
        String code = Fresh.code(kind.prefix);
        String less = Roles.ALL.get(Roles.ALL.indexOf(kind.writer) - 1);
        kind.add(path, code, "First").then().statusCode(201);
        as(less).body(kind.body(Fresh.code(kind.prefix), "Second"))
                .post(path)
                .then()
                .statusCode(403);
        as(less).header("If-Match", "*")
                .body(kind.body(code, "First"))
                .put(path + "/" + code)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @EnumSource
    void an_incomplete_entry_is_refused_with_all_that_is_missing(Kind kind) {
        String path = kind.path();
        as(kind.writer)
                .body("{}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/code"))
                .body("errors.pointer", hasItem("/name"));
        as(kind.writer).body("").post(path).then().statusCode(400);
        as(kind.writer).body("null").post(path).then().statusCode(422);
        as(kind.writer)
                .body(kind.body("lower case", " "))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/code", "/name"));
        as(kind.writer)
                .body(kind.body(Fresh.code(kind.prefix), "x".repeat(201)))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name"));
        as(kind.writer)
                .body(kind.body(Fresh.code(kind.prefix), "two\nlines"))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name"));
    }

    @ParameterizedTest
    @EnumSource
    void a_list_is_read_in_pages_and_searched_by_the_beginnings_of_words_without_accents(Kind kind) {
        String path = kind.path();
        String word = Fresh.code("w");
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String code = Fresh.code(kind.prefix);
            codes.add(code);
            kind.add(path, code, "Hôpital São-" + word + "x d'Été " + i).then().statusCode(201);
        }
        kind.add(path, Fresh.code(kind.prefix), "Elsewhere").then().statusCode(201);
        List<String> seen = new ArrayList<>();
        String next = path + "?limit=2&q=" + word + "%20hopital%20ete";
        int pages = 0;
        while (next != null) {
            Response page = as(Roles.VIEWER).urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen.addAll(page.path("code"));
            pages++;
            String link = page.header("Link");
            next = link == null ? null : link.replaceAll("<(.*)>; rel=\"next\"", "$1");
        }
        assertThat(seen).containsExactlyElementsOf(codes.stream().sorted().toList());
        assertThat(pages).isEqualTo(3);
        as(Roles.VIEWER)
                .queryParam("q", "'; drop table place; --|&!():*<->\\")
                .get(path)
                .then()
                .statusCode(200);
        as(Roles.VIEWER)
                .queryParam("q", word + " nowhere")
                .get(path)
                .then()
                .statusCode(200)
                .body("code", equalTo(List.of()));
        as(Roles.VIEWER).queryParam("after", "garbage!").get(path).then().statusCode(422);
    }

    @ParameterizedTest
    @EnumSource
    void the_database_itself_keeps_every_version_and_refuses_to_forget(Kind kind) throws Exception {
        String path = kind.path();
        String code = Fresh.code(kind.prefix);
        kind.add(path, code, "First").then().statusCode(201);
        String row = " where code = '" + code + "'";
        for (String forgetting : List.of(
                "update " + kind.table + " set name = 'other'" + row,
                "update " + kind.table + " set name = 'other', version = 3" + row,
                "update " + kind.table + " set code = code || 'X', version = 2" + row,
                "update " + kind.table + " set recorded_at = 'epoch', version = 2" + row,
                "delete from " + kind.table + row,
                "update " + kind.table + "_revision set name = 'other'" + row,
                "delete from " + kind.table + "_revision" + row,
                "truncate " + kind.table + "_revision",
                "truncate " + kind.table + " cascade")) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(forgetting))
                        .as(forgetting)
                        .isInstanceOfSatisfying(
                                java.sql.SQLException.class,
                                // Refused by the guard (AB001) or, before it, by a missing grant.
                                e -> assertThat(e.getSQLState()).isIn("AB001", "42501"));
            }
        }
        kind.revise(path, code, "Second", "\"1\"").then().statusCode(200);
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select string_agg(version || ' ' || name, ', ' order by version) from "
                                + kind.table + "_revision" + row)) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("1 First, 2 Second");
        }
    }
}
