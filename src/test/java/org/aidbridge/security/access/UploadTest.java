package org.aidbridge.security.access;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.aidbridge.Given.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.in;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aidbridge.Fresh;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent as a file: taken in the one type that an address reads, never unpacked, and only up to a size. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadTest {

    private static final String HEADER = "\"id\",\"ident\",\"type\",\"name\",\"latitude_deg\",\"longitude_deg\","
            + "\"elevation_ft\",\"continent\",\"iso_country\",\"iso_region\",\"municipality\",\"scheduled_service\","
            + "\"gps_code\",\"iata_code\",\"local_code\",\"home_link\",\"wikipedia_link\",\"keywords\"\n";

    private static final String PLACES = "/api/places/import?layout=ourairports";

    private static RequestSpecification upload(String role, String contentType) {
        return as(role)
                // Rest Assured would add a charset that nobody said.
                .config(config().encoderConfig(
                                encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(contentType);
    }

    private static String airport(String ident) {
        return HEADER + "1,\"" + ident + "\",\"medium_airport\",\"Strip\",26.1,91.5,162,\"AS\",\"IN\",\"\",\"Town\","
                + "\"yes\",\"\",\"\",,,,\n";
    }

    @ParameterizedTest
    @CsvSource({
        "/api/places/import?layout=ourairports, application/json",
        "/api/places/import?layout=ourairports, text/plain",
        "/api/places/import?layout=ourairports, application/zip",
        "/api/places/import?layout=ourairports, application/gzip",
        "/api/places/import?layout=ourairports, application/octet-stream",
        "/api/places/import?layout=ourairports, application/vnd.ms-excel",
        "/api/places/import?layout=ourairports, multipart/form-data; boundary=x",
        "/api/events, text/csv",
        "/api/events, application/gzip",
        "/api/events, application/octet-stream",
        "/api/events, multipart/form-data; boundary=x",
        "/api/items, multipart/form-data; boundary=x"
    })
    void an_unsupported_type_is_refused_unread(String address, String type) {
        String ident = Fresh.code("T");
        upload(Roles.COORDINATOR, type)
                .body(airport(ident).getBytes(StandardCharsets.UTF_8))
                .post(address)
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
        as(Roles.VIEWER).get("/api/places/" + ident).then().statusCode(404);
    }

    @Test
    void compressed_bodies_are_not_decompressed() throws IOException {
        byte[] bomb = gzip(out -> {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
        });
        String ident = Fresh.code("T");
        byte[] packed = gzip(out -> out.write(airport(ident).getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("../../places.csv"));
            out.write(airport(ident).getBytes(StandardCharsets.UTF_8));
        }
        for (byte[] body : List.of(bomb, packed, zip.toByteArray())) {
            for (String encoding : List.of("gzip", "deflate", "br", "identity")) {
                upload(Roles.COORDINATOR, "text/csv")
                        .header("Content-Encoding", encoding)
                        .body(body)
                        .post(PLACES)
                        .then()
                        .statusCode(in(List.of(400, 415, 422)));
                upload(Roles.OPERATOR, "application/json")
                        .header("Content-Encoding", encoding)
                        .body(body)
                        .post("/api/shipments")
                        .then()
                        .statusCode(400)
                        .body("type", equalTo("/problems/unreadable"));
                upload(Roles.OPERATOR, "application/x-ndjson")
                        .header("Content-Encoding", encoding)
                        .body(packed)
                        .post("/api/events?atomic=true")
                        .then()
                        .statusCode(400);
            }
        }
        as(Roles.VIEWER).get("/api/places/" + ident).then().statusCode(404);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] gzip(Writing content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            content.to(out);
        }
        return packed.toByteArray();
    }

    @Test
    void a_file_beyond_its_limit_is_refused_and_nothing_of_it_taken() {
        String ident = Fresh.code("T");
        byte[] file = (airport(ident) + "x,x,x,x,x,x,x,x,x,x\n".repeat(3_500_000)).getBytes(StandardCharsets.UTF_8);
        upload(Roles.COORDINATOR, "text/csv")
                .body(file)
                .post(PLACES)
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/body-too-large"));
        as(Roles.VIEWER).get("/api/places/" + ident).then().statusCode(404);
    }
}
