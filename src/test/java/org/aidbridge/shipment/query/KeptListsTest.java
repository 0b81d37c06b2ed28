package org.aidbridge.shipment.query;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What lists find shipments by equals what the shipments say, whatever is recorded in whatever order. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptListsTest {

    /** Pairs of queries that must give the same rows: from the shipments, and from the table. SILENT may begin too early. */
    private static final Map<String, List<String>> SAME_ROWS = Map.of(
            "stages",
            List.of(
                    "select stage, id from shipment cross join unnest(stages) as stage where operation = '%s'",
                    "select stage, shipment from shipment_stage where operation = '%s'"),
            "flags",
            List.of(
                    "select s.id, f.flag from shipment s cross join lateral flag_beginnings(s) f where operation = '%s'",
                    """
                    select k.shipment, k.flag from shipment_flag k
                    join shipment s on s.operation = k.operation and s.id = k.shipment
                    join lateral flag_beginnings(s) f on f.flag = k.flag
                      and (k.begins = f.begins or k.flag = 'SILENT' and k.begins < f.begins)
                    where k.operation = '%s'
                    """),
            "flags of no shipment",
            List.of(
                    "select s.id, f.flag from shipment s cross join lateral flag_beginnings(s) f where operation = '%s'",
                    "select shipment, flag from shipment_flag where operation = '%s'"),
            "underway",
            List.of(
                    """
                    select id, reference, coalesce(estimated_arrival, planned_arrival),
                      array_position('{CRITICAL,HIGH,NORMAL,LOW}'::text[], priority), coalesce(required_by, 'infinity')
                    from shipment where stages && '{PLANNED,BOOKED,ACCEPTED,IN_TRANSIT}' and operation = '%s'
                    """,
                    "select shipment, reference, expected, urgency, due from shipment_underway where operation = '%s'"),
            "recorded",
            List.of(
                    "select id, end_of_day(recorded_at) from shipment where operation = '%s'",
                    "select shipment, before from shipment_recorded where operation = '%s'"));

    private static final List<String> REPORTS = List.of(
            "'type':'BOOKED','occurredAt':'2021-04-2%d','flight':'3U8931'",
            "'type':'DEPARTED','occurredAt':'2021-04-2%d','flight':'3U8931','lines':[{'line':1,'quantity':300}]",
            "'type':'DEPARTED','occurredAt':'2021-04-2%d','flight':'3U8931'",
            "'type':'ARRIVED','occurredAt':'2021-04-2%dT09:00:00Z','place':'DEL','lines':[{'line':1,'quantity':100}]",
            "'type':'ARRIVED','occurredAt':'2021-04-2%d','place':'DEL'",
            "'type':'ARRIVED','occurredAt':'2021-05-0%d','place':'DEL','classifier':'ESTIMATED'",
            "'type':'WITHHELD','occurredAt':'2021-04-2%d','place':'DEL','lines':[{'line':1,'quantity':50}]",
            "'type':'RELEASED','occurredAt':'2021-04-2%d','place':'DEL'",
            "'type':'RECEIVED','occurredAt':'2021-04-2%d','lines':[{'line':1,'quantity':90,'damaged':10}]",
            "'type':'DELIVERED','occurredAt':'2021-04-2%d','to':'HOSPITAL'");

    @Inject
    DataSource database;

    @Test
    void lists_find_what_shipments_say() throws SQLException {
        AnOperation operation = new AnOperation();
        Random random = new Random(7);
        List<String> events = new ArrayList<>();
        for (int s = 0; s < 6; s++) {
            String shipment = operation.shipment();
            for (int n = 0; n < 14; n++) {
                if (!events.isEmpty() && random.nextInt(5) == 0) {
                    String event = events.remove(random.nextInt(events.size()));
                    operation.report(shipment, "W" + n, "\"type\":\"RETRACTED\",\"retracts\":\"" + event + "\"");
                } else {
                    String event = operation
                            .report(
                                    shipment,
                                    "E" + n,
                                    REPORTS.get(random.nextInt(REPORTS.size()))
                                            .formatted(1 + random.nextInt(8))
                                            .replace('\'', '"'))
                            .path("id");
                    if (event != null) {
                        events.add(event);
                    }
                }
            }
            events.clear();
            assertKept(operation.code);
        }
        String planned = operation.shipment();
        as(Roles.OPERATOR)
                .header(
                        "If-Match",
                        as(Roles.VIEWER).get("/api/shipments/" + planned).header("ETag"))
                .body("{\"priority\": \"CRITICAL\", \"requiredBy\": \"2021-05-03\", \"legs\": []}")
                .put("/api/shipments/" + planned)
                .then()
                .statusCode(200);
        assertKept(operation.code);
        as(Roles.OPERATOR)
                .body(Map.of("reason", "entered by mistake"))
                .post("/api/shipments/" + planned + "/withdrawal")
                .then()
                .statusCode(201);
        assertKept(operation.code);
    }

    private void assertKept(String operation) throws SQLException {
        for (Map.Entry<String, List<String>> both : SAME_ROWS.entrySet()) {
            String said = both.getValue().get(0).formatted(operation);
            String kept = both.getValue().get(1).formatted(operation);
            assertThat(text("select count(*) from (((%1$s) except (%2$s)) union all ((%2$s) except (%1$s))) as unequal"
                            .formatted(said, kept)))
                    .as(both.getKey())
                    .isEqualTo("0");
            assertThat(text("select count(*) from (%s) as said".formatted(said)))
                    .as(both.getKey())
                    .isNotEqualTo("0");
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void an_event_changes_no_column_that_an_index_of_the_shipment_has() throws Exception {
        Set<String> indexed = Set.of(text("""
                        select string_agg(distinct a.attname, ' ') from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum > 0 and (a.attnum = any (i.indkey)
                          or exists (select from pg_depend d
                            where d.objid = i.indexrelid and d.refobjid = i.indrelid and d.refobjsubid = a.attnum))
                        where i.indrelid = 'shipment'::regclass
                        """).split(" "));
        AnOperation operation = new AnOperation();
        String shipment = operation.shipment();
        String row = "select to_jsonb(s) from shipment s where reference = '" + shipment + "'";
        Set<String> changed = new TreeSet<>();
        JsonNode before = new ObjectMapper().readTree(text(row));
        for (String report : REPORTS) {
            operation.report(
                    shipment, "R" + report.hashCode(), report.formatted(2).replace('\'', '"'));
            JsonNode after = new ObjectMapper().readTree(text(row));
            for (Map.Entry<String, JsonNode> column : after.properties()) {
                if (!column.getValue().equals(before.get(column.getKey()))) {
                    changed.add(column.getKey());
                }
            }
            before = after;
        }
        assertThat(indexed).contains("reference", "waybill");
        assertThat(changed)
                .contains("position", "stages", "silent_from", "version")
                .doesNotContainAnyElementsOf(indexed);
    }

    @Test
    void no_table_has_more_than_eight_indexes() throws SQLException {
        assertThat(text("""
                        select string_agg(name || ' ' || number, ', ') from (
                            select tablename as name, count(*) as number from pg_indexes
                            where schemaname = current_schema() group by tablename having count(*) > 8) many
                        """)).isNull();
    }
}
