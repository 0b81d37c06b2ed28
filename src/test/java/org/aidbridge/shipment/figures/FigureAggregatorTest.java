package org.aidbridge.shipment.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the fold costs a database in which nothing happens. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FigureAggregatorTest {

    // Its name is looked up here before that of the real one; nobody else sees it.
    private static final String A_LONG_LEDGER = """
            create temporary table ledger_entry (like public.ledger_entry including indexes) on commit drop;
            insert into ledger_entry (operation, id, shipment, line, quantity, to_stage, to_peak, occurred_at, recorded_from,
                recorded_to)
            select 'LONG', gen_random_uuid(), gen_random_uuid(), 1, 1, 'PLANNED', 'PLANNED', at, at,
                case when n % 5 = 0 then at + interval '1 minute' end
            from generate_series(1, 50000) n,
                lateral (select timestamptz '2021-04-01 00:00Z' + n * interval '1 minute' as at) t;
            analyze ledger_entry
            """;

    @Inject
    DataSource database;

    @Test
    void whether_anything_is_new_is_read_off_the_ends_of_two_indexes_however_long_the_ledger() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(A_LONG_LEDGER);
            List<String> plan = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("explain " + FigureAggregator.BEHIND)) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
            assertThat(plan)
                    .filteredOn(line -> line.contains(" on ledger_entry"))
                    .hasSize(2)
                    .allMatch(line -> line.contains("Index Only Scan Backward"));
            connection.rollback();
        }
    }
}
