package org.aidbridge.report.publishing;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data files have all rows; pages, PDF and JSON link to the rest. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompleteFilesTest {

    /** The lists of which a report has the first rows, with the column that tells how much each row is about. */
    private static final Map<String, String> CUT =
            Map.of("impact", "quantity", "pipeline", "quantity", "discrepancies", "damaged");

    private AnOperation operation;
    private String carrier;
    private int cargoes;

    @BeforeEach
    void a_closed_route() {
        operation = new AnOperation();
        carrier = closedRoute(operation);
    }

    /** @return the carrier that has suspended its route from CTU to DEL */
    static String closedRoute(AnOperation operation) {
        String carrier = Fresh.code("C");
        as(Roles.COORDINATOR)
                .body(Map.of("code", carrier, "name", "Carrier " + carrier))
                .post("/api/carriers")
                .then()
                .statusCode(201);
        as(Roles.COORDINATOR)
                .body("{\"origin\": \"CTU\", \"destination\": \"DEL\"}")
                .post("/api/carriers/" + carrier + "/routes")
                .then()
                .statusCode(201);
        as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "carrier": "%s", "kind": "SUSPENSION", "issuedAt": "2021-04-26T00:00:00Z",
                         "source": {"kind": "CARRIER", "quote": "words"}}
                        """.formatted(operation.code, carrier))
                .post("/api/notices")
                .then()
                .statusCode(201);
        return carrier;
    }

    /** Of each cargo two units wait for the closed route, and of two that came by another way one is damaged. */
    private void cargoes(int count) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String reference = operation
                    .declare("""
                            {"operation": "%s", "declaredAt": "2021-04-20T00:00:00Z", "donor": "DONOR",
                             "consignee": "CONSIGNEE", "origin": "CTU", "destination": "DEL",
                             "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 2, "unit": "EA"},
                                       {"item": "VENTILATOR", "quantity": 2, "unit": "EA"}],
                             "legs": [{"carrier": "%s", "origin": "CTU", "destination": "DEL", "lines": [1]}]}
                            """.formatted(operation.code, carrier))
                    .statusCode(201)
                    .extract()
                    .path("reference");
            events.add("""
                    {"shipment": "%s", "type": "RECEIVED", "place": "DEL", "occurredAt": "2021-04-25T00:00:00Z",
                     "lines": [{"line": 2, "quantity": 1, "damaged": 1}],
                     "source": {"party": "AGENT", "reference": "GRN-%s"}}""".formatted(reference, reference));
        }
        cargoes += count;
        as(Roles.REPORTER)
                .body("[" + String.join(",", events) + "]")
                .post("/api/events?operation=" + operation.code)
                .then()
                .statusCode(200);
    }

    private byte[] bytes(String path) {
        return as(Roles.VIEWER)
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static List<NamedCsvRecord> rows(byte[] csv) {
        return CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8)).stream()
                .toList();
    }

    private void assertComplete(String section, byte[] csv, int tags, int of) {
        List<NamedCsvRecord> rows = rows(csv);
        rows = rows.subList(tags, rows.size());
        assertThat(rows).as(section).hasSize(of);
        assertThat(rows.stream().map(row -> row.getField("shipment")).distinct())
                .as(section)
                .hasSize(of);
        BigDecimal each = new BigDecimal(section.equals("discrepancies") ? 1 : 2);
        assertThat(rows.stream().map(row -> new BigDecimal(row.getField(CUT.get(section)))))
                .as(section)
                .allMatch(each::equals);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    /** Of each sheet, by the title in its first row, how many rows it has below it. */
    private static Map<Integer, Integer> sheets(byte[] xlsx) throws Exception {
        Map<Integer, Integer> rows = new HashMap<>();
        unzipped(xlsx).forEach((name, content) -> {
            if (name.startsWith("xl/worksheets/sheet")) {
                int found = (int) Pattern.compile("<row ")
                        .matcher(new String(content, StandardCharsets.UTF_8))
                        .results()
                        .count();
                rows.merge(found - 1, 1, Integer::sum);
            }
        });
        return rows;
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 600})
    void every_data_file_has_all_rows(int count) throws Exception {
        cargoes(count);
        String situation = "/api/operations/" + operation.code + "/situation?format=";
        String number = as(Roles.COORDINATOR)
                .body("{\"operation\": \"%s\", \"validAsOf\": \"2021-05-01T00:00:00Z\"}".formatted(operation.code))
                .post("/api/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("header.number");
        for (String source : List.of(situation, "/api/reports/" + number + "?format=")) {
            for (String section : CUT.keySet()) {
                assertComplete(section, bytes(source + "csv&section=" + section), 0, count);
                assertComplete(section, bytes(source + "hxl&section=" + section), 1, count);
            }
            Map<String, byte[]> zip = unzipped(bytes(source + "csv&section=all"));
            for (String section : CUT.keySet()) {
                assertComplete(section, zip.get(section + ".csv"), 0, count);
            }
            assertThat(sheets(bytes(source + "xlsx")).get(count))
                    .as("sheets with all rows")
                    .isEqualTo(3);
        }
        String board = "/operations/" + operation.code;
        assertThat(rows(bytes(board + "/shipments.csv"))).hasSize(count);
        assertThat(rows(bytes(board + "/stuck.csv"))).hasSize(count);
        assertThat(rows(as(Roles.VIEWER)
                        .accept("text/csv")
                        .get("/api/shipments?operation=" + operation.code)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray()))
                .hasSize(count);
        assertThat(rows(as(Roles.COORDINATOR)
                        .get("/api/operations/" + operation.code + "/audit/export?kind=shipment")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray()))
                .hasSizeGreaterThanOrEqualTo(count);
    }

    @Test
    void the_json_and_the_page_of_a_report_have_the_first_fifty_and_say_where_all_are() throws Exception {
        cargoes(60);
        String situation = "/api/operations/" + operation.code + "/situation?validAt=2021-05-01T00:00:00Z&knownAt="
                + Instant.now() + "&format=";
        JsonNode report = new ObjectMapper().readTree(bytes(situation + "json"));
        for (String section : CUT.keySet()) {
            assertThat(report.get(section).get("rows")).as(section).hasSize(50);
            String more = report.get(section).get("more").asText();
            assertThat(bytes(more)).as(section).isNotEmpty();
            assertThat(new String(bytes(situation + "html&section=" + section), StandardCharsets.UTF_8))
                    .as(section)
                    .contains(more.replace("&", "&amp;"));
        }
    }

    @Test
    void a_file_of_a_frozen_report_stays_the_same_whatever_is_recorded_later() throws Exception {
        cargoes(60);
        String number = as(Roles.COORDINATOR)
                .body("{\"operation\": \"%s\", \"validAsOf\": \"2021-05-01T00:00:00Z\"}".formatted(operation.code))
                .post("/api/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("header.number");
        Map<String, byte[]> before = files(number);
        cargoes(3);
        Map<String, byte[]> after = files(number);
        before.forEach((file, content) -> assertThat(after.get(file)).as(file).isEqualTo(content));
    }

    private Map<String, byte[]> files(String number) {
        return List.of(
                        "csv&section=impact",
                        "csv&section=pipeline",
                        "csv&section=discrepancies",
                        "csv&section=all",
                        "xlsx")
                .stream()
                .collect(Collectors.toMap(file -> file, file -> bytes("/api/reports/" + number + "?format=" + file)));
    }

    @Test
    void every_section_is_a_table_with_its_header_though_nothing_has_happened_yet() throws Exception {
        AnOperation empty = new AnOperation();
        String situation = "/api/operations/" + empty.code + "/situation?format=csv&section=";
        Map<String, byte[]> all = unzipped(bytes(situation + "all"));
        cargoes(1);
        assertThat(all.keySet())
                .isEqualTo(unzipped(bytes("/api/operations/" + operation.code + "/situation?format=csv&section=all"))
                        .keySet())
                .contains("cumulative.csv", "impact.csv", "pipeline.csv", "claims.csv", "routes.csv");
        for (String name : all.keySet()) {
            String csv = new String(bytes(situation + name.replace(".csv", "")), StandardCharsets.UTF_8);
            assertThat(csv.lines().findFirst()).as(name).isPresent();
        }
        assertThat(new String(bytes(situation + "cumulative"), StandardCharsets.UTF_8))
                .startsWith("item,name,unit,day,");
    }
}
