package org.aidbridge.shipment.query;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.function.IntFunction;
import org.aidbridge.Traffic;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a request costs at the database is fixed: a long history makes it read neither more statements nor more rows. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementCountTest {

    private AnOperation operation;
    private String fresh;
    private String old;

    @BeforeEach
    void oneShipmentWithoutHistoryAndOneWithALongOne() {
        operation = new AnOperation();
        fresh = operation.shipment();
        old = operation.shipment();
        note(fresh, 1);
        for (int i = 1; i <= 30; i++) {
            note(old, i);
        }
        // Everything that is remembered by the process has now been asked once.
        as(Roles.VIEWER).get("/api/shipments/" + fresh);
    }

    private void note(String shipment, int hour) {
        String at = AnOperation.DECLARED.plus(Duration.ofHours(hour)).toString();
        operation
                .report(shipment, "N" + hour, "\"type\":\"NOTE\",\"occurredAt\":\"" + at + "\"")
                .then()
                .statusCode(201);
    }

    @Test
    void reading_a_shipment_takes_one_statement() {
        Traffic few = Traffic.of(() -> operation.get(fresh, "").statusCode(200));
        Traffic many = Traffic.of(() -> operation.get(old, "").statusCode(200));
        assertThat(few).isEqualTo(many);
        assertThat(few.statements()).isEqualTo(1);
    }

    @Test
    void recording_the_next_event_reads_no_history() {
        IntFunction<Traffic> recorded = hour -> Traffic.of(() -> note(hour < 10 ? fresh : old, hour));
        recorded.apply(2);
        Traffic few = recorded.apply(3);
        Traffic many = recorded.apply(31);
        assertThat(few).isEqualTo(many);
        assertThat(few.statements()).isLessThanOrEqualTo(12);
        // The shipment, its leg, the journal's floor, and the event as it is answered.
        assertThat(few.rows()).isLessThanOrEqualTo(5);
    }

    @Test
    void a_fact_of_a_day_and_what_follows_it_read_no_history_either() {
        String shipment = operation.shipment();
        note(shipment, 2);
        note(shipment, 30);
        Traffic timed = Traffic.of(() -> note(shipment, 31));
        Traffic day = Traffic.of(() -> told(shipment, "D1", "NOTE", "2021-04-21"));
        Traffic after = Traffic.of(() -> told(shipment, "D2", "NOTE", "2021-04-22T10:00:00Z"));
        assertThat(day.rows()).isLessThanOrEqualTo(timed.rows() + 1);
        assertThat(after.rows()).isLessThanOrEqualTo(timed.rows() + 1);
    }

    private void told(String shipment, String reference, String type, String when) {
        operation
                .report(shipment, reference, "\"type\":\"%s\",\"occurredAt\":\"%s\"".formatted(type, when))
                .then()
                .statusCode(201);
    }

    @Test
    void a_late_event_does_read_it_so_this_test_would_notice() {
        Traffic late = Traffic.of(() -> operation
                .report(
                        old,
                        "LATE",
                        "\"type\":\"NOTE\",\"occurredAt\":\"" + AnOperation.DECLARED.plusSeconds(60) + "\"")
                .then()
                .statusCode(201));
        assertThat(late.rows()).isGreaterThan(30);
    }

    @Test
    void a_list_page_takes_one_statement_and_one_row_more_than_it_shows() {
        operation.shipment();
        String list = "/api/shipments?operation=" + operation.code + "&limit=";
        Traffic two = Traffic.of(() -> as(Roles.VIEWER).get(list + 2).then().statusCode(200));
        assertThat(two).isEqualTo(new Traffic(1, 3));
    }

    @Test
    void an_as_of_page_takes_the_same_statements_for_one_shipment_and_for_many() {
        String list = "/api/shipments?validAt=2021-04-22T00:00:00Z&operation=" + operation.code + "&limit=";
        Traffic one = Traffic.of(() -> as(Roles.VIEWER).get(list + 1).then().statusCode(200));
        Traffic two = Traffic.of(() -> as(Roles.VIEWER).get(list + 2).then().statusCode(200));
        assertThat(one.statements()).isEqualTo(two.statements()).isEqualTo(6);
    }
}
