package org.aidbridge.shipment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the design, spelled out a second time, and the IATA codes as they are published. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventTableTest {

    private static final String OPEN = "PLANNED BOOKED ACCEPTED IN_TRANSIT ARRIVED CLEARED RECEIVED WITHHELD MISSING"
            + " DISPATCHED DELIVERED INSTALLED";

    @ParameterizedTest(name = "{0} takes from {1} and puts to {2}")
    @CsvSource(textBlock = """
            OPENING,        nowhere,                                RECEIVED
            BOOKED,         PLANNED,                                BOOKED
            ACCEPTED,       PLANNED BOOKED,                         ACCEPTED
            DEPARTED,       PLANNED BOOKED ACCEPTED IN_TRANSIT,     IN_TRANSIT
            ARRIVED,        IN_TRANSIT,                             ARRIVED
            CHECKED_IN,     IN_TRANSIT,                             ARRIVED
            CUSTOMS_CLEARED,ARRIVED,                                CLEARED
            RECEIVED,       ARRIVED CLEARED MISSING,                RECEIVED
            WITHHELD,       ARRIVED CLEARED RECEIVED,               WITHHELD
            RELEASED,       WITHHELD,                               where it was
            DISPATCHED,     RECEIVED,                               DISPATCHED
            DELIVERED,      DISPATCHED,                             DELIVERED
            INSTALLED,      DELIVERED,                              INSTALLED
            DAMAGED,        any open stage,                         DAMAGED
            LOST,           any open stage,                         LOST
            FOUND,          MISSING LOST,                           where it was
            RETURNED,       any open stage after departure,         RETURNED
            CANCELLED,      any open stage before departure,        CANCELLED
            DISCREPANCY,    IN_TRANSIT,                             ACCEPTED
            TENDERED,,
            MANIFESTED,,
            TRANSFERRED,,
            CUSTOMS_LODGED,,
            CUSTOMS_HELD,,
            READY_FOR_PICKUP,,
            HANDED_OVER,,
            NOTE,,
            RETRACTED,,
            """)
    void every_event_moves_as_the_design_says(EventType type, String takesFrom, String putsTo) {
        assertThat(type.takesFrom()).containsExactlyInAnyOrderElementsOf(stages(takesFrom));
        assertThat(type.putsTo())
                .isEqualTo(putsTo == null || putsTo.equals("where it was") ? null : Stage.valueOf(putsTo));
        assertThat(type.movement() == EventType.Movement.NONE).isEqualTo(takesFrom == null);
        assertThat(type.movement() == EventType.Movement.OPENS).isEqualTo("nowhere".equals(takesFrom));
        assertThat(type.movement() == EventType.Movement.BACK).isEqualTo("where it was".equals(putsTo));
    }

    private static List<Stage> stages(String words) {
        if (words == null) {
            return List.of();
        }
        return switch (words) {
            case "nowhere" -> List.of();
            case "any open stage" -> named(OPEN);
            case "any open stage before departure" -> named("PLANNED BOOKED ACCEPTED");
            case "any open stage after departure" ->
                named(OPEN).stream()
                        .filter(Predicate.not(named("PLANNED BOOKED ACCEPTED")::contains))
                        .toList();
            default -> named(words);
        };
    }

    private static List<Stage> named(String words) {
        return Stream.of(words.split(" ")).map(Stage::valueOf).toList();
    }

    @Test
    void the_table_has_a_row_for_every_event() {
        assertThat(EventType.values()).hasSize(28);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "BKD, BOOKED",
        "RCS, ACCEPTED",
        "DEP, DEPARTED",
        "ARR, ARRIVED",
        "RCF, CHECKED_IN",
        "CCD, CUSTOMS_CLEARED",
        "DDL, RECEIVED",
        "FOH, TENDERED",
        "DPU, TENDERED",
        "MAN, MANIFESTED",
        "PRE, MANIFESTED",
        "TFD, TRANSFERRED",
        "RCT, TRANSFERRED",
        "TRM, TRANSFERRED",
        "CRC, CUSTOMS_LODGED",
        "TGC, CUSTOMS_HELD",
        "NFD, READY_FOR_PICKUP",
        "AWD, READY_FOR_PICKUP",
        "DLV, HANDED_OVER",
        "FIW, NOTE",
        "FOW, NOTE",
        "DOC, NOTE",
        "AWR, NOTE",
        "OSI, NOTE",
        "OCI, NOTE",
        "DIS, DISCREPANCY"
    })
    void an_IATA_code_means_one_of_our_events(String code, EventType type) {
        EventType.Named named = EventType.parse(code).orElseThrow();
        assertThat(named.type()).isEqualTo(type);
        assertThat(named.code()).isEqualTo(code);
        assertThat(type.codes()).contains(code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void every_published_IATA_code_is_understood(String code) {
        EventType.Named named = EventType.parse(code).orElseThrow();
        assertThat(named.code()).isEqualTo(code);
        assertThat(named.type() == EventType.DISCREPANCY).isEqualTo(code.startsWith("DIS_"));
        assertThat(named.offloads()).isEqualTo(Set.of("DIS_OFLD", "DIS_SSPD").contains(code));
    }

    static List<String> published() throws IOException {
        try (InputStream in = EventTableTest.class.getResourceAsStream("/iata-status-codes.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(row -> row.substring(0, row.indexOf(',')))
                    .toList();
        }
    }

    @Test
    void no_code_of_ours_is_invented() throws IOException {
        Set<String> ours = new TreeSet<>();
        Arrays.stream(EventType.values()).forEach(type -> ours.addAll(type.codes()));
        ours.remove("DIS");
        assertThat(published()).hasSize(37).containsAll(ours);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"dep, DEPARTED", "' Departed ', DEPARTED", "dis ofld, DISCREPANCY", "checked_in, CHECKED_IN"})
    void case_and_blanks_do_not_matter(String text, EventType type) {
        assertThat(EventType.parse(text)).map(EventType.Named::type).contains(type);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"''", "XXX", "DIS_XXXX", "DIS_", "DEPARTING", "ＤＥＰ"})
    void anything_else_is_not(String text) {
        assertThat(EventType.parse(text)).isEmpty();
    }

    @Test
    void our_own_name_has_no_code() {
        assertThat(EventType.parse("DEPARTED").orElseThrow().code()).isNull();
    }

    @Test
    void steps_of_one_instant_are_read_in_the_order_of_life() {
        assertThat(List.of(
                        EventType.BOOKED,
                        EventType.ACCEPTED,
                        EventType.DEPARTED,
                        EventType.DISCREPANCY,
                        EventType.ARRIVED,
                        EventType.CUSTOMS_CLEARED,
                        EventType.RECEIVED,
                        EventType.WITHHELD,
                        EventType.RELEASED,
                        EventType.DISPATCHED,
                        EventType.DELIVERED,
                        EventType.INSTALLED))
                .isSorted();
    }
}
