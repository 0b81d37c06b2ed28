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

/** The grants that follow from the guards; the guards themselves are tested where they are made. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplicationRoleTest {

    private static final String GUARDED = """
            select c.oid::regclass::text from pg_class c join pg_trigger t on t.tgrelid = c.oid
            join pg_proc p on p.oid = t.tgfoid where p.proname = '%s' and t.tgtype & 16 <> 0""";

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
    void the_history_of_the_schema_is_not_its_business() throws SQLException {
        assertThat(names("select current_user")).containsExactly("aidbridge_app");
        assertThat(names("select 'may' where has_table_privilege('flyway_schema_history', 'select, insert, update')"))
                .isEmpty();
        assertThat(names("select 'may' where has_schema_privilege('public', 'create')"))
                .isEmpty();
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
