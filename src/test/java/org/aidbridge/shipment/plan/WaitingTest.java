package org.aidbridge.shipment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.aidbridge.route.state.DepartureWindow;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.ledger.Ledger;
import org.aidbridge.shipment.ledger.Ledger.Opening;
import org.aidbridge.shipment.ledger.Position;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitingTest {

    private static final Instant DAY = Instant.parse("2021-04-20T00:00:00Z");
    private static final Plan.Leg FIRST = new Plan.Leg("CX", "CX1", "CTU", "HKG", null, null, null);
    private static final Plan.Leg SECOND = new Plan.Leg("CX", "CX2", "HKG", "DEL", null, null, null);

    private static Position after(Fact... facts) {
        Opening opening =
                new Opening("CTU", "DEL", DAY, DAY, List.of(new Declared(1, "VENTILATOR", "EA", Quantity.of(800))));
        return Ledger.fold(opening, List.of(facts)).position();
    }

    private static Fact fact(EventType type, int hour, String place, String flight, Fact.Part... parts) {
        Instant at = DAY.plusSeconds(hour * 3_600L);
        return new Fact(new UUID(1, hour), type, null, at, at, place, flight, null, null, List.of(parts), null);
    }

    private static List<String> waiting(Position position) {
        return Waiting.of(position, List.of(FIRST, SECOND)).stream()
                .map(w -> w.quantity()
                        + (w.isFlying() ? " flying on " : " to leave on ")
                        + w.leg().flight())
                .toList();
    }

    @Test
    void what_has_not_left_is_to_leave_on_every_leg() {
        assertThat(waiting(after())).containsExactly("800 to leave on CX1", "800 to leave on CX2");
    }

    @Test
    void what_flies_on_one_leg_is_to_leave_on_the_next() {
        Position position = after(fact(EventType.DEPARTED, 1, "CTU", "CX1", Fact.Part.of(1, Quantity.of(500))));
        assertThat(waiting(position))
                .containsExactlyInAnyOrder(
                        "300 to leave on CX1", "300 to leave on CX2", "500 flying on CX1", "500 to leave on CX2");
    }

    @Test
    void what_stands_at_a_hub_is_to_leave_from_there() {
        Position position = after(fact(EventType.DEPARTED, 1, "CTU", "CX1"), fact(EventType.ARRIVED, 4, "HKG", "CX1"));
        assertThat(waiting(position)).containsExactly("800 to leave on CX2");
    }

    @Test
    void what_has_arrived_waits_for_no_flight() {
        Position position = after(
                fact(EventType.DEPARTED, 1, "CTU", "CX1"),
                fact(EventType.ARRIVED, 4, "HKG", "CX1"),
                fact(EventType.DEPARTED, 6, "HKG", "CX2"),
                fact(EventType.ARRIVED, 12, "DEL", "CX2"));
        assertThat(waiting(position)).isEmpty();
    }

    private static Plan.Leg leaving(String departs) {
        PlannedTime time = PlannedTime.of(When.of(departs), ZoneId.of("Asia/Shanghai"));
        return new Plan.Leg("CX", null, "CTU", "DEL", time, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-04-25, 2021-04-20T00:00:00Z, 2021-04-24T16:00:00Z, 2021-04-25T16:00:00Z, 2021-04-25",
        "2021-04-25, 2021-04-25T12:00:00Z, 2021-04-25T12:00:00Z, 2021-04-25T16:00:00Z, 2021-04-25",
        "2021-04-25, 2021-04-25T16:00:00Z, 2021-04-25T16:00:00Z, 2021-04-25T16:00:00Z,",
        "2021-04-25T10:00:00Z, 2021-04-20T00:00:00Z, 2021-04-25T10:00:00Z, 2021-04-25T10:00:00Z,",
        "2021-04-25T10:00:00Z, 2021-04-25T12:00:00Z, 2021-04-25T12:00:00Z, 2021-04-25T12:00:00Z,",
    })
    void it_leaves_as_planned_at_any_time_of_a_planned_day_that_is_yet_to_come_or_now(
            String departs, Instant now, Instant from, Instant until, LocalDate day) {
        assertThat(leaving(departs).leaves(now)).isEqualTo(new DepartureWindow(from, until, day));
    }

    @Test
    void a_leg_that_carries_some_lines_only_holds_up_no_others() {
        Plan.Leg other = new Plan.Leg("CX", "CX9", "CTU", "DEL", null, null, List.of(2));
        assertThat(Waiting.of(after(), List.of(other))).isEmpty();
    }
}
