package org.aidbridge.shipment.recording;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that the database refuses for every role. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppendOnlyTest {

    @Inject
    DataSource database;

    private AnOperation operation;
    private String shipment;

    @BeforeEach
    void aShipmentThatDeparted() {
        operation = new AnOperation();
        shipment = operation.shipment();
        operation
                .report(shipment, "R1", "\"type\":\"DEP\",\"occurredAt\":\"2021-04-26T10:00:00Z\",\"place\":\"CTU\"")
                .then()
                .statusCode(201);
        as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "carrier": "3U", "kind": "REVIEW", "issuedAt": "2021-04-26",
                         "source": {"kind": "CARRIER", "quote": "we are thinking about it"}}
                        """.formatted(operation.code))
                .post("/api/notices")
                .then()
                .statusCode(201);
        as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "text": "five", "bound": "EXACTLY", "quantity": 5, "unit": "EA",
                         "stage": "PLANNED", "statedAt": "2021-04-26", "source": {"kind": "MEDIA"},
                         "components": [{"text": "all five", "bound": "EXACTLY", "quantity": 5}]}
                        """.formatted(operation.code))
                .post("/api/claims")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event",
                "ledger_entry",
                "shipment_line",
                "shipment_leg",
                "shipment_revision",
                "notice",
                "claim",
                "claim_component",
                "claim_mapping"
            })
    void facts_are_neither_changed_nor_deleted_nor_truncated(String table) throws SQLException {
        assertThat(rows(table)).isPositive();
        refused("update " + table + " set operation = operation where operation = '" + operation.code + "'");
        refused("delete from " + table + " where operation = '" + operation.code + "'");
        refused("truncate " + table + " cascade");
    }

    @Test
    void a_ledger_entry_is_closed_once_and_nothing_else_of_it_changes() throws SQLException {
        String open = " where operation = '" + operation.code + "' and recorded_to is null";
        refused("update ledger_entry set quantity = 1" + open);
        refused("update ledger_entry set recorded_to = now(), quantity = 1" + open);
        run("update ledger_entry set recorded_to = now()" + open);
        refused("update ledger_entry set recorded_to = now() + interval '1 day' where operation = '" + operation.code
                + "'");
        refused("update ledger_entry set recorded_to = null where operation = '" + operation.code + "'");
    }

    @Test
    void no_quantity_of_nothing_and_no_retraction_without_its_target() throws SQLException {
        for (String broken : List.of(
                "update shipment set reference = '' where operation = '%s'",
                "update shipment set priority = 'MAYBE' where operation = '%s'",
                "insert into ledger_entry (operation, id, shipment, line, quantity, to_stage, to_peak, occurred_at, "
                        + "recorded_from) select operation, gen_random_uuid(), id, 1, 0, 'PLANNED', 'PLANNED', now(), now() "
                        + "from shipment where operation = '%s'",
                "insert into event (operation, id, shipment, type, classifier, occurred_at, late, source_reference, "
                        + "content_hash, recorded_at, recorded_by) select operation, gen_random_uuid(), id, 'RETRACTED', "
                        + "'ACTUAL', now(), false, 'X', '', now(), 'x' from shipment where operation = '%s'")) {
            assertThatThrownBy(() -> run(broken.formatted(operation.code)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("_check");
        }
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> run(sql)).as(sql).isInstanceOfSatisfying(SQLException.class, e -> assertThat(
                        e.getSQLState())
                .isIn("AB001", "42501"));
    }

    private int rows(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) from " + table + " where operation = '" + operation.code + "'")) {
            count.next();
            return count.getInt(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
