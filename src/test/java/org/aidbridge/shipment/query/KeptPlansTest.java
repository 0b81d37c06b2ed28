package org.aidbridge.shipment.query;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The cached lines, legs and search words of a shipment always equal the view. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptPlansTest {

    private static final String UNEQUAL = """
            select count(*) from (
                select operation, shipment, lines, legs, sought::text from shipment_as_planned where operation = '%1$s') planned
              full join (
                select operation, shipment, lines, legs, sought::text from shipment_plan where operation = '%1$s') kept
              using (operation, shipment)
            where (planned.lines, planned.legs, planned.sought) is distinct from (kept.lines, kept.legs, kept.sought)
            """;

    @Inject
    DataSource database;

    private AnOperation operation;
    private String shipment;

    @BeforeEach
    void declare() {
        operation = new AnOperation();
        shipment = operation.shipment();
        operation.shipment();
    }

    @Test
    void a_declaration_is_kept() throws SQLException {
        assertThat(unequal()).isZero();
        found("3U8931", 2);
        found("OXYGEN_CONCENTRATOR", 2);
    }

    @Test
    void a_new_plan_takes_the_place_of_the_one_before() throws SQLException {
        revise("""
                {"waybill": "876-12345675", "recipient": "HOSPITAL",
                 "legs": [{"carrier": "CX", "origin": "CTU", "destination": "HKG"},
                          {"carrier": "3U", "flight": "3U8933", "origin": "HKG", "destination": "DEL", "lines": [2]}]}
                """);
        assertThat(unequal()).isZero();
        operation.get(shipment, "").body("legs.carrier", contains("CX", "3U"));
        found("87612345675", 1);
        found("hospital", 1);
    }

    @Test
    void a_plan_without_legs_has_none() throws SQLException {
        revise("{\"legs\": []}");
        assertThat(unequal()).isZero();
        operation.get(shipment, "").body("legs", hasSize(0));
    }

    @Test
    void a_corrected_line_takes_the_place_of_the_one_before() throws SQLException {
        revise("""
                {"lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 750, "unit": "EA", "lot": "L-1"},
                           {"item": "MEDICINE", "quantity": 1200.5, "unit": "KG"}],
                 "legs": [{"carrier": "3U", "flight": "3U8931", "origin": "CTU", "destination": "DEL"}]}
                """);
        assertThat(unequal()).isZero();
        operation.get(shipment, "").body("lines.quantity", contains(750, 1200.5f));
    }

    @Test
    void goods_that_were_on_no_list_are_among_its_lines_and_it_is_found_by_them() throws SQLException {
        found("VENTILATOR", 0);
        operation.report(shipment, "A", """
                        "type": "RECEIVED", "occurredAt": "2021-04-28T10:00:00+05:30", "place": "DEL",
                        "lines": [{"line": 1, "quantity": 800}, {"item": "VENTILATOR", "unit": "EA", "surplus": 12}]
                        """).then().statusCode(201);
        assertThat(unequal()).isZero();
        operation.get(shipment, "").body("lines.item", contains("OXYGEN_CONCENTRATOR", "MEDICINE", "VENTILATOR"));
        found("VENTILATOR", 1);
    }

    @Test
    void a_line_that_is_closed_by_whatever_way_holds_no_more() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThat(statement.executeUpdate("update shipment_line set recorded_to = now() where number = 2"
                            + " and operation = '" + operation.code + "'"))
                    .isEqualTo(2);
            assertThat(unequal(statement)).isZero();
            connection.rollback();
        }
    }

    private void revise(String plan) {
        as(Roles.OPERATOR)
                .header("If-Match", "*")
                .body(plan)
                .put("/api/shipments/" + shipment)
                .then()
                .statusCode(200)
                .body("revision", is(2));
    }

    private void found(String words, int shipments) {
        as(Roles.VIEWER)
                .get("/api/shipments?operation=" + operation.code + "&q=" + words)
                .then()
                .statusCode(200)
                .body("", hasSize(shipments));
    }

    private int unequal() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return unequal(statement);
        }
    }

    private int unequal(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery(UNEQUAL.formatted(operation.code))) {
            count.next();
            return count.getInt(1);
        }
    }
}
