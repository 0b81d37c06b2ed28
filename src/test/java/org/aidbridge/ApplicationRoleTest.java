package org.aidbridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The grants that follow from the guards; the guards have their own tests. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplicationRoleTest {

    private static final String GUARDED = """
            select c.oid::regclass::text from pg_class c join pg_trigger t on t.tgrelid = c.oid
            join pg_proc p on p.oid = t.tgfoid where p.proname = '%s' and t.tgtype & 16 <> 0""";

    /** insufficient_privilege */
    private static final String NOT_GRANTED = "42501";

    @Inject
    AgroalDataSource dataSource;

    @Test
    void facts_may_be_read_and_added_to_and_nothing_else() throws SQLException {
        String facts = GUARDED.formatted("refuse_change");
        assertThat(names(facts)).isNotEmpty();
        assertThat(names(facts + " and not has_table_privilege(c.oid, 'select, insert')"))
                .isEmpty();
        assertThat(names(facts + " and has_any_column_privilege(c.oid, 'update')"))
                .isEmpty();
        assertThat(names(facts + " and has_table_privilege(c.oid, 'delete, truncate, references, trigger')"))
                .isEmpty();
    }

    @Test
    void of_closable_facts_only_the_end_may_be_set() throws SQLException {
        String closable = GUARDED.formatted("allow_closing_only");
        assertThat(names(closable + " and has_table_privilege(c.oid, 'update, delete, truncate')"))
                .isEmpty();
        assertThat(names(closable + " and not has_column_privilege(c.oid, 'recorded_to', 'update')"))
                .isEmpty();
    }

    @Test
    void no_user_and_no_statement_changes_or_removes_a_fact() throws SQLException {
        for (String facts : names(GUARDED.formatted("refuse_change"))) {
            String column = names("select attname from pg_attribute where attrelid = '" + facts
                            + "'::regclass and attnum = 1")
                    .get(0);
            assertThat(refused("update " + facts + " set " + column + " = " + column))
                    .as("update %s", facts)
                    .isEqualTo(NOT_GRANTED);
            assertThat(refused("delete from " + facts))
                    .as("delete from %s", facts)
                    .isEqualTo(NOT_GRANTED);
            assertThat(refused("truncate " + facts)).as("truncate %s", facts).isEqualTo(NOT_GRANTED);
        }
        for (String closable : names(GUARDED.formatted("allow_closing_only"))) {
            assertThat(refused("update " + closable + " set recorded_from = recorded_from"))
                    .as("update %s", closable)
                    .isEqualTo(NOT_GRANTED);
            assertThat(refused("update " + closable + " set recorded_to = null"))
                    .as("open %s again", closable)
                    .isIn(null, "AB001");
            assertThat(refused("delete from " + closable))
                    .as("delete from %s", closable)
                    .isEqualTo(NOT_GRANTED);
        }
    }

    @Test
    void the_application_role_cannot_change_the_schema() throws SQLException {
        for (String change : List.of(
                "create table mine (id integer)",
                "create schema mine",
                "create function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
                "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
                "alter table event disable trigger append_only",
                "alter table event add column more text",
                "alter table event owner to aidbridge_app",
                "drop trigger append_only on event",
                "drop table event",
                "create index mine on event (operation)",
                "set role aidbridge",
                "set session_replication_role = replica")) {
            assertThat(refused(change)).as(change).isEqualTo(NOT_GRANTED);
        }
    }

    @Test
    void the_history_of_the_schema_is_read_and_not_written() throws SQLException {
        assertThat(names("select current_user")).containsExactly("aidbridge_app");
        assertThat(names("select 'may' where has_table_privilege('flyway_schema_history', 'insert, update, delete')"))
                .isEmpty();
        assertThat(names("select 'may' where has_schema_privilege('public', 'create')"))
                .isEmpty();
    }

    /** @return the SQLSTATE of the refusal, or null; always rolled back */
    private String refused(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return null;
            } catch (SQLException refused) {
                return refused.getSQLState();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private List<String> names(String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
