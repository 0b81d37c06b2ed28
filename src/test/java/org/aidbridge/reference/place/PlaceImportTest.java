package org.aidbridge.reference.place;

import static io.restassured.RestAssured.config;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.aidbridge.Given.as;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceImportTest {

    private static final String OURAIRPORTS = "\"id\",\"ident\",\"type\",\"name\",\"latitude_deg\",\"longitude_deg\","
            + "\"elevation_ft\",\"continent\",\"iso_country\",\"iso_region\",\"municipality\",\"scheduled_service\","
            + "\"gps_code\",\"iata_code\",\"local_code\",\"home_link\",\"wikipedia_link\",\"keywords\"\n";

    private static final String DATAHUB =
            "ISO 3166-1,Country Name,Ch,LOCODE,Name,NameWoDiacritics,SubDiv,Function,Status,Date,IATA,Coordinates,Remarks\n";

    @Inject
    PlaceLookup known;

    private static String airport(String ident, String name, String country, String region, String icao, String iata) {
        return "1,\"" + ident + "\",\"medium_airport\",\"" + name + "\",26.106100082398,91.585899352999,162,\"AS\",\""
                + country + "\",\"" + region + "\",\"Town\",\"yes\",\"" + icao + "\",\"" + iata + "\",,,,\n";
    }

    private static ValidatableResponse take(String layout, String csv) {
        return take(layout, csv.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    private static ValidatableResponse take(String layout, byte[] csv, String contentType) {
        return as(Roles.COORDINATOR)
                // Rest Assured would add a charset that nobody said.
                .config(config().encoderConfig(
                                encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(contentType)
                .queryParam("layout", layout)
                .body(csv)
                .post("/api/places/import")
                .then();
    }

    private static ValidatableResponse place(String code) {
        return as(Roles.VIEWER).get("/api/places/" + code).then();
    }

    @Test
    void airports_are_taken_once_and_the_same_file_again_changes_nothing() {
        String ident = Fresh.code("T");
        String csv = OURAIRPORTS
                + airport("VEQQ", "First Airport", "IN", "IN-AS", "VEQQ", "QQA")
                + airport(ident, "Strip without IATA code", "IN", "IN-U-A", "", "");
        take("ourairports", csv)
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("created", equalTo(2))
                .body("skipped", equalTo(0));
        place("QQA")
                .statusCode(200)
                .body("name", equalTo("First Airport"))
                .body("municipality", equalTo("Town"))
                .body("kind", equalTo("AIRPORT"))
                .body("country", equalTo("IN"))
                .body("subdivision", equalTo("IN-AS"))
                .body("zone", equalTo("Asia/Kolkata"))
                .body("latitude", equalTo(26.1061f))
                .body("longitude", equalTo(91.585899f))
                .body("iata", equalTo("QQA"))
                .body("icao", equalTo("VEQQ"))
                .body("source", equalTo("OurAirports"))
                .body("recordedBy", equalTo(Roles.COORDINATOR));
        place(ident).statusCode(200).body("iata", nullValue()).body("subdivision", nullValue());
        take("ourairports", csv)
                .statusCode(200)
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(2));
        place("QQA").header("ETag", "\"1\"");
    }

    @Test
    void what_has_changed_in_the_list_is_a_new_version_and_what_the_list_leaves_open_stays() {
        as(Roles.COORDINATOR).body("""
                        {"code": "QQB", "name": "By hand", "kind": "AIRPORT", "country": "IN", "subdivision": "IN-AS",
                         "zone": "Asia/Kolkata", "unlocode": "INQQB"}""").post("/api/places").then().statusCode(201);
        take("ourairports", OURAIRPORTS + airport("VEQB", "By the list", "IN", "IN-XX", "VEQB", "QQB"))
                .statusCode(200)
                .body("updated", equalTo(1));
        place("QQB")
                .header("ETag", "\"2\"")
                .body("name", equalTo("By the list"))
                .body("unlocode", equalTo("INQQB"))
                .body("subdivision", equalTo("IN-AS"))
                .body("icao", equalTo("VEQB"));
    }

    @Test
    void columns_are_found_by_their_names_whatever_their_order() {
        String ident = Fresh.code("T");
        take(
                        "ourairports",
                        "\uFEFFtz,iata_code,NAME,ident,Type,iso_country,longitude_deg,latitude_deg\r\n"
                                + "America/Chicago,,Anywhere," + ident + ",heliport,US,-100.5,40.25\r\n")
                .statusCode(200)
                .body("created", equalTo(1));
        place(ident)
                .body("zone", equalTo("America/Chicago"))
                .body("kind", equalTo("HELIPORT"))
                .body("longitude", equalTo(-100.5f));
    }

    @ParameterizedTest
    @CsvSource({
        "US,US-WA,America/Los_Angeles",
        "US,US-ID,",
        "CN,CN-61,Asia/Shanghai",
        "CN,CN-65,",
        "DE,DE-HE,Europe/Berlin",
        "BR,BR-SP,",
        "NP,NP-P3,Asia/Kathmandu"
    })
    void a_zone_is_derived_only_where_there_is_but_one(String country, String region, String zone) {
        String ident = Fresh.code("T");
        ValidatableResponse outcome = take(
                        "ourairports", OURAIRPORTS + airport(ident, "Strip", country, region, "", ""))
                .statusCode(200);
        if (zone == null) {
            outcome.body("skipped", equalTo(1))
                    .body("firstSkipped[0].row", equalTo(2))
                    .body("firstSkipped[0].code", equalTo(ident))
                    .body("firstSkipped[0].reason", containsString("no time zone"));
            place(ident).statusCode(404);
        } else {
            outcome.body("created", equalTo(1));
            place(ident).body("zone", equalTo(zone));
        }
    }

    @Test
    void rows_that_do_not_hold_are_skipped_and_counted_by_reason() {
        String ident = Fresh.code("T");
        String good = Fresh.code("T");
        String csv = OURAIRPORTS
                + "1," + ident + "1,closed,Gone,1,1,,,IN,,,,,,,,,\n"
                + "1," + ident + "2,balloonport,Up,1,1,,,IN,,,,,,,,,\n"
                + "1," + ident + "3,small_airport,Nowhere,91.5,1,,,IN,,,,,,,,,\n"
                + "1," + ident + "4,small_airport,Nowhere,north,1,,,IN,,,,,,,,,\n"
                + "1," + ident + "5,small_airport,,1,1,,,IN,,,,,,,,,\n"
                + "1," + ident + "6,small_airport,Atlantis,1,1,,,XX,,,,,,,,,\n"
                + "1,ABC,small_airport,Three letters are IATA,1,1,,,IN,,,,,,,,,\n"
                + "1," + ident + "7,small_airport,Too,many,,,,IN,,,,,,,,,,,,,\n"
                + "1,two words,small_airport,Two words,1,1,,,IN,,,,,,,,,\n"
                + airport(good, "Good", "IN", "IN-AS", "", "")
                + airport(good, "Twice", "IN", "IN-AS", "", "");
        take("ourairports", csv)
                .statusCode(200)
                .body("rows", equalTo(11))
                .body("created", equalTo(3))
                .body("withoutCoordinates", equalTo(2))
                .body("skipped", equalTo(8))
                .body("firstSkipped.row", contains(2, 3, 6, 7, 8, 9, 10, 12))
                .body("skippedBecause", hasKey("is a second row for the same code"))
                .body("skippedBecause", hasKey("type closed is not taken"))
                .body("firstSkipped.reason", hasItem("name is missing"));
        place(good).body("name", equalTo("Good"));
    }

    @Test
    void many_rows_are_taken_and_only_the_first_skipped_are_shown() {
        String prefix = Fresh.code("T");
        StringBuilder csv = new StringBuilder(OURAIRPORTS);
        for (int i = 0; i < 1_200; i++) {
            csv.append(airport(prefix + i, "Strip " + i, i % 2 == 0 ? "IN" : "XX", "", "", ""));
        }
        take("ourairports", csv.toString())
                .statusCode(200)
                .body("created", equalTo(600))
                .body("skipped", equalTo(600))
                .body("firstSkipped", hasSize(100))
                .body("skippedBecause", aMapWithSize(1));
        take("ourairports", csv.toString())
                .statusCode(200)
                .body("created", equalTo(0))
                .body("unchanged", equalTo(600));
    }

    @Test
    void a_code_of_another_place_is_not_reassigned() {
        String mine = Fresh.code("T");
        String first = Fresh.code("T");
        String second = Fresh.code("T");
        as(Roles.COORDINATOR)
                .body("{\"code\": \"" + mine
                        + "\", \"name\": \"Mine\", \"kind\": \"AIRPORT\", \"country\": \"IN\","
                        + " \"zone\": \"Asia/Kolkata\", \"iata\": \"QQC\", \"icao\": \"VEQC\"}")
                .post("/api/places")
                .then()
                .statusCode(201);
        take(
                        "ourairports",
                        OURAIRPORTS
                                + airport("VEQD", "Same IATA", "IN", "", "", "QQC")
                                + airport("VEQC", "Same ICAO", "IN", "", "VEQC", "")
                                + airport(first, "First", "IN", "", "VEQE", "")
                                + airport(second, "Second", "IN", "", "VEQE", ""))
                .statusCode(200)
                .body("created", equalTo(1))
                .body(
                        "firstSkipped.reason",
                        contains(
                                "IATA code QQC is already that of " + mine,
                                "ICAO code VEQC is already that of " + mine,
                                "ICAO code VEQE is already that of " + first));
    }

    @Test
    void an_import_never_changes_a_frozen_zone() {
        String ident = Fresh.code("T");
        String header = "ident,type,name,latitude_deg,longitude_deg,iso_country,iata_code,tz\n";
        String row = ident + ",small_airport,Strip,10,20,US,,";
        take("ourairports", header + row + "America/Chicago\n").body("created", equalTo(1));
        take("ourairports", header + row + "America/Denver\n").body("updated", equalTo(1));
        QuarkusTransaction.requiringNew().run(() -> known.place(ident, "/place"));
        take("ourairports", header + row + "America/Chicago\n")
                .statusCode(200)
                .body("updated", equalTo(0))
                .body("firstSkipped[0].reason", containsString("facts were recorded"));
        place(ident).body("zone", equalTo("America/Denver"));
        take("ourairports", header + row.replace("Strip", "Another name") + "America/Denver\n")
                .body("updated", equalTo(1));
    }

    @Test
    void locations_are_taken_from_unlocode_with_and_without_a_header() {
        String published = """
                ,"AD",,".ANDORRA",,,,,,,,
                ,"AD","QQA","Andorra la Vella Prové","Andorra la Vella Prove","07","--34-6--","AI","0601",,"4230N 00131E",
                X,"AD","QQB","Removed","Removed",,"--3-----","AI","0601",,,
                =,"AD","QQC","Alias = Another","Alias = Another",,,,,,,
                ,"IN","QQ2","Port Only","Port Only","MH","1-------","AI","0601","QQX","0800S 07730W",
                ,"US","QQD","Somewhere","Somewhere","XX9Y","--3-----","AI","0601",,"9930N",
                """;
        take("unlocode", published)
                .statusCode(200)
                .body("rows", equalTo(6))
                .body("created", equalTo(2))
                .body(
                        "firstSkipped.reason",
                        contains(
                                "is the heading of a country",
                                "is marked for removal",
                                "is a reference to another entry",
                                "has no time zone, and its country has several: add a column tz"));
        place("ADQQA")
                .body("name", equalTo("Andorra la Vella Prové"))
                .body("kind", equalTo("LOCALITY"))
                .body("subdivision", equalTo("AD-07"))
                .body("zone", equalTo("Europe/Andorra"))
                .body("latitude", equalTo(42.5f))
                .body("longitude", equalTo(1.516667f))
                .body("unlocode", equalTo("ADQQA"))
                .body("iata", nullValue());
        place("INQQ2")
                .body("kind", equalTo("PORT"))
                .body("latitude", equalTo(-8))
                .body("longitude", equalTo(-77.5f))
                .body("iata", nullValue());
        take(
                        "unlocode",
                        "Change,Country,Location,Name,NameWoDiacritics,Subdivision,Status,Function,Date,IATA,Coordinates,"
                                + "Remarks\n,AD,QQA,Andorra la Vella Prové,Andorra la Vella Prove,07,AI,--34-6--,0601,,"
                                + "4230N 00131E,\n")
                .statusCode(200)
                .body("unchanged", equalTo(1));
    }

    @Test
    void unlocode_as_datahub_publishes_it_is_read() {
        take("unlocode", DATAHUB + """
                        AF,Afghanistan,,AF QQ2,Bagram,Bagram,PAR,--3-----,RL,307,,3457N 06915E,
                        AX,Åland Islands,+,AX QQ3,Mariehamn,Mariehamn,,1--4----,AI,1207,,6006N 01957E,
                        AL,Albania,X,AL QQ4,Gone,Gone,,1-------,RL,103,,,
                        """)
                .statusCode(200)
                .body("rows", equalTo(3))
                .body("created", equalTo(2))
                .body("firstSkipped.reason", contains("is marked for removal"));
        place("AFQQ2")
                .body("name", equalTo("Bagram"))
                .body("country", equalTo("AF"))
                .body("latitude", equalTo(34.95f))
                .body("longitude", equalTo(69.25f))
                .body("unlocode", equalTo("AFQQ2"));
    }

    @Test
    void impossible_coordinates_cost_the_coordinates_and_not_the_place() {
        String first = Fresh.code("T");
        String second = Fresh.code("T");
        take("unlocode", DATAHUB + """
                        AL,Albania,,AL QQ5,East of the world,East,,--3-----,RL,103,,4133N 20206E,
                        AL,Albania,,AL QQ6,Sixty-two minutes,Sixty-two,,--3-----,RL,103,,4162N 01926E,
                        AL,Albania,,AL QQ7,No point at all,No point,,--3-----,RL,103,,9930N,
                        """)
                .statusCode(200)
                .body("created", equalTo(3))
                .body("skipped", equalTo(0))
                .body("withoutCoordinates", equalTo(3));
        take(
                        "ourairports",
                        OURAIRPORTS
                                + airport(first, "Too far", "IN", "", "", "").replace("91.585899352999", "191.5")
                                + airport(second, "No number", "IN", "", "", "").replace("26.106100082398", "north"))
                .statusCode(200)
                .body("created", equalTo(2))
                .body("withoutCoordinates", equalTo(2));
        for (String code : new String[] {"ALQQ5", "ALQQ6", "ALQQ7", first, second}) {
            place(code).statusCode(200).body("latitude", nullValue()).body("longitude", nullValue());
        }
    }

    @Test
    void a_file_of_another_list_is_refused_by_its_name() {
        String openFlights =
                "1,\"Goroka Airport\",\"Goroka\",\"Papua New Guinea\",\"GKA\",\"AYGA\",-6.08,145.39,5282,10,"
                        + "\"U\",\"Pacific/Port_Moresby\",\"airport\",\"OurAirports\"\n";
        for (String layout : new String[] {"ourairports", "unlocode"}) {
            take(layout, openFlights)
                    .statusCode(422)
                    .body("errors[0].detail", containsString("airports.dat of OpenFlights"));
        }
        take("ourairports", DATAHUB + "AF,Afghanistan,,AF BAG,Bagram,Bagram,PAR,--3-----,RL,307,,,\n")
                .statusCode(422)
                .body("errors[0].detail", equalTo("the file is one of unlocode: send it with that layout"));
        take("unlocode", OURAIRPORTS + airport("VEQQ", "An airport", "IN", "", "", ""))
                .statusCode(422)
                .body("errors[0].detail", equalTo("the file is one of ourairports: send it with that layout"));
    }

    @Test
    void the_charset_of_the_content_type_is_used() {
        byte[] latin =
                ",AD,QQL,Ordino-Arcalís,Ordino-Arcalis,05,AI,--3-----,0601,,,\n".getBytes(StandardCharsets.ISO_8859_1);
        take("unlocode", latin, "text/csv").statusCode(400).body("type", equalTo("/problems/unreadable"));
        take("unlocode", latin, "text/csv; charset=ISO-8859-1").statusCode(200).body("created", equalTo(1));
        place("ADQQL").body("name", equalTo("Ordino-Arcalís"));
        take("unlocode", latin, "text/csv; charset=EBCDIC-CP-US")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("header:Content-Type"));
        take("unlocode", latin, "application/json").statusCode(415);
    }

    @Test
    void a_formula_is_only_a_name() {
        String ident = Fresh.code("T");
        take(
                        "ourairports",
                        OURAIRPORTS
                                + airport(ident, "=HYPERLINK(\"\"http://example.org\"\",\"\"x\"\")", "IN", "", "", ""))
                .statusCode(200)
                .body("created", equalTo(1));
        place(ident).body("name", equalTo("=HYPERLINK(\"http://example.org\",\"x\")"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"never closed,small_airport,Strip,1,1,IN,\n1,2,3\n",
                "\"closed\"too early,small_airport,Strip,1,1,IN,\n"
            })
    void a_malformed_csv_is_refused_as_a_whole(String broken) {
        String ident = Fresh.code("T");
        StringBuilder csv = new StringBuilder(OURAIRPORTS);
        for (int i = 0; i < 600; i++) {
            csv.append(airport(ident + i, "Strip", "IN", "", "", ""));
        }
        take("ourairports", csv + broken)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("line 602"))
                .body("detail", not(containsString("Exception")));
        place(ident + "0").statusCode(404);
    }

    @Test
    void endless_fields_and_rows_are_refused() {
        take("ourairports", OURAIRPORTS + "1," + "x".repeat(1_000_000) + ",\n").statusCode(400);
        take("ourairports", OURAIRPORTS + "1,\"" + "x\n".repeat(500_000) + "\",\n")
                .statusCode(400);
        take("ourairports", OURAIRPORTS + ",".repeat(1_000_000)).statusCode(400);
    }

    @Test
    void u0000_is_refused_with_its_row() {
        String ident = Fresh.code("T");
        take(
                        "ourairports",
                        OURAIRPORTS
                                + airport(ident, "Good", "IN", "", "", "")
                                + airport("X\0Y", "Bad", "IN", "", "", ""))
                .statusCode(422)
                .body("errors.pointer", contains("row:3"));
        place(ident).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ourairports|''",
                "ourairports|ident,name\\nX,Y\\n",
                "ourairports|,AD,ALV,Andorra,Andorra,,AI,--34-6--,0601,,4230N 00131E,\\n",
                "ourairports|ident,ident,type,name,latitude_deg,longitude_deg,iso_country,iata_code\\n",
                "unlocode|''",
                "unlocode|a,b,c\\n",
                "unlocode|Change,Country,Location\\n"
            })
    void a_file_of_another_layout_is_refused(String layout, String csv) {
        take(layout, csv.replace("\\n", "\n"))
                .statusCode(422)
                .body("errors.pointer", everyItem(equalTo("row:1")))
                .body("errors", hasSize(1));
    }

    @Test
    void the_layout_must_be_one_of_ours() {
        take("excel", OURAIRPORTS).statusCode(422).body("errors[0].pointer", equalTo("?layout"));
        as(Roles.COORDINATOR)
                .contentType("text/csv")
                .body(OURAIRPORTS)
                .post("/api/places/import")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("?layout"));
    }

    @Test
    void only_coordinators_import() {
        as(Roles.OPERATOR)
                .contentType("text/csv")
                .queryParam("layout", "ourairports")
                .body(OURAIRPORTS)
                .post("/api/places/import")
                .then()
                .statusCode(403);
    }
}
