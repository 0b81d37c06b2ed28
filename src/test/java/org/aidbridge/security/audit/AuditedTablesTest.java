package org.aidbridge.security.audit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.aidbridge.http.Language;
import org.aidbridge.web.Bundles;
import org.aidbridge.web.admin.AdminTexts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The audited tables are listed at the end of {@code db/migration/V014__create_audit.sql}, the others here. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditedTablesTest {

    private static final String VERSIONS = "a copy of each version of an audited table";
    private static final String CACHE = "computed from other tables";

    /** Table by table, why it is not audited. */
    private static final Map<String, String> NOT_AUDITED = Map.ofEntries(
            entry("carrier_revision", VERSIONS),
            entry("departure_revision", VERSIONS),
            entry("item_revision", VERSIONS),
            entry("milestone_revision", VERSIONS),
            entry("operation_revision", VERSIONS),
            entry("party_revision", VERSIONS),
            entry("pattern_revision", VERSIONS),
            entry("place_revision", VERSIONS),
            entry("tolerance_revision", VERSIONS),
            entry("figure", CACHE),
            entry("figure_fold", CACHE),
            entry("figure_recent", CACHE),
            entry("report_progress", CACHE),
            entry("shipment_plan", CACHE),
            entry("shipment_stage", CACHE),
            entry("shipment_flag", CACHE),
            entry("shipment_underway", CACHE),
            entry("shipment_recorded", CACHE),
            entry("shipment", "written with an event or with a revision of its plan, which are audited"),
            entry("shipment_former_head", "a fact of its own, written with a revision of the plan, which is audited"),
            entry("shipment_leg", "audited with its revision of the plan"),
            entry("shipment_line", "audited with its revision of the plan; opened by an event, with that event"),
            entry("ledger_entry", "derived from the events, which are audited"),
            entry("claim_component", "written with its claim, which is audited"),
            entry("report_content", "follows from the terms of its report, which are audited"),
            entry("unit", "seeded by the schema; there is no way to add or change one"),
            entry("journal", "a clock"),
            entry("idempotency_key", "the answer to a request whose effects are audited"),
            entry("app_session", "sign-ins and sign-outs are audited as kind session"),
            entry("oidc_session", "sign-ins and sign-outs are audited as kind session"),
            entry("sign_in_failure", "a name that is locked is audited as kind session"),
            entry("audit", "the audit itself, which is append-only"),
            entry("flyway_schema_history", "the history of the schema itself"),
            entry("probe", "exists only in tests"));

    @Inject
    DataSource database;

    @Test
    void every_table_is_audited_or_listed_with_the_reason_why_not() throws SQLException {
        Set<String> tables = new TreeSet<>(NOT_AUDITED.keySet());
        tables.addAll(audited());
        assertThat(tables).isEqualTo(names("select relname from pg_class c where true"));
    }

    @Test
    void no_table_is_both() throws SQLException {
        assertThat(audited()).isNotEmpty().doesNotContainAnyElementsOf(NOT_AUDITED.keySet());
    }

    @Test
    void the_versions_that_are_not_audited_are_of_tables_that_are() throws SQLException {
        Set<String> audited = audited();
        assertThat(NOT_AUDITED.keySet())
                .filteredOn(table -> NOT_AUDITED.get(table).equals(VERSIONS))
                .allMatch(table -> audited.contains(table.replaceFirst("_revision$", "")));
    }

    @ParameterizedTest
    @EnumSource
    void the_board_has_words_for_every_kind_and_action(Language language) throws SQLException {
        AdminTexts texts = Bundles.in(AdminTexts.class, language);
        Set<String> kinds = audited();
        kinds.remove("shipment_revision");
        kinds.addAll(Set.of("shipment", "session"));
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(texts.kindOf(kind)).isNotBlank().doesNotContain("_"));
        Stream.concat(
                        Stream.of("INSERT", "UPDATE", "DELETE"),
                        Stream.of(AuditLog.Action.values()).map(Enum::name))
                .forEach(action -> assertThat(texts.didTo(action)).isNotBlank().isNotEqualTo(action));
        if (language == Language.ZH) {
            assertThat(kinds).allSatisfy(kind -> assertThat(texts.kindOf(kind)).matches("\\p{IsHan}+"));
        }
    }

    private Set<String> audited() throws SQLException {
        return names("select relname from pg_class c join pg_trigger t on t.tgrelid = c.oid and t.tgname = 'audit'"
                + " and t.tgenabled <> 'D' where true");
    }

    /** @param sql ends in conditions on {@code pg_class c}, to which those of our tables are added */
    private Set<String> names(String sql) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        sql + " and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
