package org.aidbridge.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The schema can be distributed by operation: every key of a fact contains the operation, and no reference crosses
 * operations. The guide has the statements.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DistributionTest {

    /** The audit also covers things outside of operations; its key does not need one then. */
    private static final String OWNED = """
            with owned as (
                select c.oid, a.attnum from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'operation'
                  and not a.attisdropped and c.relname <> 'audit')
            """;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void every_key_of_what_belongs_to_an_operation_has_the_operation_in_it() throws SQLException {
        assertThat(texts(OWNED + "select o.oid::regclass::text from owned o")).hasSizeGreaterThan(15);
        assertThat(texts(OWNED + """
                        select i.indexrelid::regclass::text from pg_index i join owned o on o.oid = i.indrelid
                        where i.indisunique and not o.attnum = any(i.indkey::int2[])
                        """)).isEmpty();
        assertThat(texts(OWNED + """
                        select o.oid::regclass::text from owned o join pg_attribute a
                          on a.attrelid = o.oid and a.attnum = o.attnum
                        where not a.attnotnull
                        """)).isEmpty();
    }

    @Test
    void references_stay_within_their_operation() throws SQLException {
        assertThat(texts(OWNED + """
                        select k.conrelid::regclass || ' ' || k.conname from pg_constraint k
                          join owned target on target.oid = k.confrelid
                          left join owned source on source.oid = k.conrelid
                        where k.contype = 'f' and not coalesce(
                          array_position(k.conkey, source.attnum) = array_position(k.confkey, target.attnum), false)
                        """)).isEmpty();
    }

    @Test
    void the_guide_distributes_all_that_belongs_to_an_operation_and_copies_what_all_share() throws Exception {
        String guide = Files.readString(Path.of("k8s/README.md")).split("## Growing beyond one primary")[1];
        String[] told = guide.split("create_distributed_table", 2);
        assertThat(quoted(told[1].replace(", 'operation'", "")))
                .containsExactlyInAnyOrderElementsOf(texts(OWNED + """
                        select o.oid::regclass::text from owned o
                        where o.oid::regclass::text !~ '_revision$' or o.oid = 'shipment_revision'::regclass
                        """));
        assertThat(quoted(told[0])).isSubsetOf(texts("""
                        select tablename from pg_tables o where schemaname = 'public' and tablename !~ '_revision$'
                        """));
    }

    private static Set<String> quoted(String sql) {
        return Pattern.compile("'([a-z_]+)'")
                .matcher(sql)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
