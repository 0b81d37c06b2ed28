package org.aidbridge.reference.place;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.aidbridge.Fresh;
import org.aidbridge.reference.place.PlaceLookup.PlaceRef;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceTest {

    @Inject
    PlaceLookup known;

    @Inject
    EntityManager em;

    private static Map<String, Object> hospital(String code) {
        return new HashMap<>(Map.of(
                "code", code,
                "name", "Hospital",
                "kind", "HOSPITAL",
                "country", "IN",
                "subdivision", "IN-DL",
                "zone", "Asia/Kolkata",
                "latitude", 28.5672,
                "longitude", 77.21));
    }

    private static Response add(Map<String, Object> place) {
        return as(Roles.COORDINATOR).body(place).post("/api/places");
    }

    private static Response revise(Map<String, Object> place, int version) {
        return as(Roles.COORDINATOR)
                .header("If-Match", "\"" + version + "\"")
                .body(place)
                .put("/api/places/" + place.get("code"));
    }

    @ParameterizedTest
    @CsvSource({
        "code,TWO WORDS,/code",
        "code,X,/code",
        "code,WITH-HYPHEN,/code",
        "code,THIS_IS_LONGER_THAN_20,/code",
        "kind,MOON_BASE,/kind",
        "country,XX,/country",
        "country,IND,/country",
        "country,I,/country",
        "subdivision,DL,/subdivision",
        "subdivision,PK-PB,/subdivision",
        "zone,Asia/Delhi,/zone",
        "zone,+05:30,/zone",
        "zone,GMT+5,/zone",
        "zone,IST,/zone",
        "zone,asia/kolkata,/zone",
        "iata,DE,/iata",
        "iata,DE1,/iata",
        "icao,VID,/icao",
        "unlocode,IN DEL,/unlocode",
        "unlocode,INDE1,/unlocode"
    })
    void a_value_of_the_wrong_form_is_refused_at_its_place(String field, String value, String pointer) {
        Map<String, Object> place = hospital(Fresh.code("H"));
        place.put(field, value);
        add(place)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", field.equals("country") ? hasItem(pointer) : contains(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "latitude,90.000001",
        "latitude,-91",
        "longitude,180.5",
        "latitude,12.3456789",
        "longitude,1E+999999999",
        "latitude,1E-999999999",
        "longitude,123456789012345678901234567890"
    })
    void coordinates_out_of_range_or_finer_than_they_can_be_kept_are_refused(String field, String number) {
        Map<String, Object> place = hospital(Fresh.code("H"));
        String body = new io.vertx.core.json.JsonObject(place)
                .encode()
                .replaceAll("\"" + field + "\":[-0-9.]+", "\"" + field + "\":" + number);
        assertThat(body).contains(number);
        as(Roles.COORDINATOR)
                .body(body)
                .post("/api/places")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/" + field));
    }

    @Test
    void one_coordinate_alone_is_refused() {
        Map<String, Object> place = hospital(Fresh.code("H"));
        place.remove("latitude");
        add(place).then().statusCode(422).body("errors.pointer", contains("/latitude"));
    }

    @Test
    void a_code_of_three_letters_is_an_iata_code() {
        Map<String, Object> place = hospital("QZA");
        place.put("iata", "QZB");
        add(place).then().statusCode(422).body("errors.pointer", contains("/iata"));
        place.remove("iata");
        add(place).then().statusCode(201).body("iata", equalTo("QZA"));
        Map<String, Object> other = hospital(Fresh.code("H"));
        other.put("iata", "QZA");
        add(other)
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/iata"))
                .body("detail", containsString("QZA"));
        place.remove("code");
        as(Roles.COORDINATOR)
                .header("If-Match", "\"1\"")
                .body(place)
                .put("/api/places/QZA")
                .then()
                .statusCode(200)
                .body("iata", equalTo("QZA"))
                .header("ETag", "\"1\"");
    }

    @Test
    void places_are_found_by_country_kind_and_words() {
        as(Roles.VIEWER)
                .queryParam("country", "IN")
                .queryParam("kind", "AIRPORT")
                .get("/api/places")
                .then()
                .statusCode(200)
                .body("country", everyItem(equalTo("IN")))
                .body("code", hasItem("DEL"));
        as(Roles.VIEWER).queryParam("q", "xi an").get("/api/places").then().body("code", contains("XIY"));
        as(Roles.VIEWER).queryParam("q", "delhi").get("/api/places").then().body("code", hasItem("DEL"));
        as(Roles.VIEWER).queryParam("q", "vidp").get("/api/places").then().body("code", contains("DEL"));
        as(Roles.VIEWER).queryParam("q", "INDEL").get("/api/places").then().body("code", contains("DEL"));
        as(Roles.VIEWER)
                .queryParam("q", "-")
                .get("/api/places")
                .then()
                .statusCode(200)
                .body("$", equalTo(java.util.List.of()));
    }

    @Test
    void a_wrong_zone_may_be_corrected_until_a_fact_rests_on_it() {
        Map<String, Object> place = hospital(Fresh.code("H"));
        place.put("zone", "Asia/Dhaka");
        add(place).then().statusCode(201);
        place.put("zone", "Asia/Kolkata");
        revise(place, 1).then().statusCode(200).body("zone", equalTo("Asia/Kolkata"));
        assertThat(use(place).zone().getId()).isEqualTo("Asia/Kolkata");
        place.put("zone", "Asia/Dhaka");
        revise(place, 2)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("errors[0].pointer", equalTo("/zone"));
        place.put("zone", "Asia/Kolkata");
        place.put("name", "Another name");
        revise(place, 2).then().statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void a_correction_that_meets_the_first_fact_waits_for_it_and_is_refused() throws Exception {
        Map<String, Object> place = hospital(Fresh.code("H"));
        add(place).then().statusCode(201);
        QuarkusTransaction.begin();
        assertThat(known.find((String) place.get("code"))).isPresent();
        Map<String, Object> corrected = new HashMap<>(place);
        corrected.put("zone", "Asia/Dhaka");
        CompletableFuture<Response> correction = CompletableFuture.supplyAsync(() -> revise(corrected, 1));
        while (waiting() == 0) {
            assertThat(correction).isNotDone();
            Thread.onSpinWait();
        }
        QuarkusTransaction.commit();
        correction.get(30, TimeUnit.SECONDS).then().statusCode(409);
        assertThat(use(place).zone().getId()).isEqualTo("Asia/Kolkata");
    }

    @Test
    void a_first_fact_that_meets_a_correction_waits_for_it_and_sees_it() throws Exception {
        Map<String, Object> place = hospital(Fresh.code("H"));
        add(place).then().statusCode(201);
        QuarkusTransaction.begin();
        em.createNativeQuery("update place set zone = 'Asia/Dhaka', version = 2 where code = :code")
                .setParameter("code", place.get("code"))
                .executeUpdate();
        CompletableFuture<PlaceRef> fact = CompletableFuture.supplyAsync(() -> use(place));
        while (waiting() == 0) {
            assertThat(fact).isNotDone();
            Thread.onSpinWait();
        }
        QuarkusTransaction.commit();
        assertThat(fact.get(30, TimeUnit.SECONDS).zone().getId()).isEqualTo("Asia/Dhaka");
    }

    private PlaceRef use(Map<String, Object> place) {
        return QuarkusTransaction.requiringNew().call(() -> known.place((String) place.get("code"), "/place"));
    }

    /** How many sessions wait for the transaction that this thread has open. */
    private int waiting() {
        return ((Number) em.createNativeQuery(
                                "select count(*) from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))")
                        .getSingleResult())
                .intValue();
    }
}
