package org.aidbridge.shipment.ledger;

import static org.aidbridge.shipment.ledger.Consignment.aShipment;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is known to the day is read where it fits in its day, and counts on it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DayFactsTest {

    private static Consignment arrived() {
        return aShipment()
                .of(100, "OXYGEN_CONCENTRATOR")
                .when("26 10:00")
                .departed()
                .when("27 09:00")
                .at("DEL")
                .arrived();
    }

    @Test
    void what_is_withheld_on_the_day_of_the_arrival_is_taken_from_what_arrived() {
        arrived()
                .onDay(27, "Asia/Kolkata")
                .at("DEL")
                .only(60)
                .withheld()
                .appended()
                .counts("27 09:00")
                .stands("40 ARRIVED at DEL", "60 WITHHELD at DEL");
    }

    @Test
    void what_is_damaged_on_the_day_of_the_arrival_has_arrived_before() {
        Consignment shipment = arrived()
                .onDay(27, "Asia/Kolkata")
                .at("DEL")
                .only(10)
                .reported("DAMAGED")
                .stands("90 ARRIVED at DEL", "10 DAMAGED at DEL");
        assertThat(shipment.reached(Stage.ARRIVED)).isEqualTo(100);
    }

    @Test
    void what_is_withheld_on_the_day_of_the_receipt_is_what_was_not_received() {
        arrived()
                .hoursLater(2)
                .at("DEL")
                .only(40)
                .received()
                .onDay(27, "Asia/Kolkata")
                .at("DEL")
                .only(60)
                .withheld()
                .appended()
                .stands("40 RECEIVED at DEL", "60 WITHHELD at DEL");
    }

    @Test
    void a_fact_of_another_line_does_not_tell_where_in_its_day_one_is_read() {
        aShipment()
                .of(100, "OXYGEN_CONCENTRATOR")
                .of(60, "VENTILATOR")
                .when("26 08:00")
                .departed("CX1")
                .when("27 04:00")
                .at("DEL")
                .arrived()
                .when("27 05:00")
                .at("DEL")
                .only(2, 60)
                .withheld()
                .when("27 06:00")
                .at("DEL")
                .only(2)
                .reported("DAMAGED")
                .onDay(27, "Asia/Kolkata")
                .at("DEL")
                .only(98)
                .received()
                .stands("98 RECEIVED at DEL", "2 DAMAGED at DEL");
    }

    @Test
    void a_departure_of_the_day_comes_before_the_arrival_and_implies_nothing() {
        Consignment shipment = aShipment()
                .of(100, "OXYGEN_CONCENTRATOR")
                .when("27 09:00")
                .at("DEL")
                .arrived()
                .onDay(27)
                .at("CTU")
                .departed()
                .counts("27 00:00")
                .stands("100 ARRIVED at DEL");
        assertThat(shipment.position().marks()).isEmpty();
    }

    @Test
    void at_a_hub_a_check_in_of_the_day_stands_between_what_came_and_what_went_on() {
        Consignment shipment = aShipment()
                .of(100, "OXYGEN_CONCENTRATOR")
                .when("26 08:00")
                .at("CTU")
                .departed("CX1")
                .when("26 14:00")
                .at("HKG")
                .departed("CX2")
                .when("26 18:00")
                .at("DEL")
                .on("CX2")
                .arrived()
                .onDay(26)
                .at("HKG")
                .checkedIn()
                .counts("26 08:00")
                .stands("100 ARRIVED at DEL");
        assertThat(shipment.position().marks()).isEmpty();
    }

    @Test
    void where_a_later_step_needs_it_what_was_found_that_day_was_found_before() {
        aShipment()
                .of(100, "OXYGEN_CONCENTRATOR")
                .when("26 08:00")
                .departed()
                .when("27 09:00")
                .at("DEL")
                .counting(95, 0, 5, 0)
                .received()
                .onDay(28)
                .only(5)
                .found()
                .when("28 17:00")
                .only(100)
                .dispatched()
                .stands("100 DISPATCHED at DEL");
    }

    @Test
    void where_two_days_leave_it_open_what_happened_later_tells() {
        aShipment()
                .of(100, "OXYGEN_CONCENTRATOR")
                .when("26 08:00")
                .departed()
                .onDay(27)
                .at("DEL")
                .arrived()
                .appended()
                .onDay(27)
                .at("DEL")
                .only(60)
                .withheld()
                .appended()
                .onDay(27)
                .at("DEL")
                .only(60)
                .released()
                .appended()
                .onDay(27)
                .at("DEL")
                .received()
                .stands("100 RECEIVED at DEL");
    }

    /** On the 27th either 95 are dispatched and 5 found afterwards, or 5 are found and 100 dispatched. */
    private static Consignment foundAndDispatchedOnOneDay() {
        return aShipment()
                .of(100, "OXYGEN_CONCENTRATOR")
                .of(50, "VENTILATOR")
                .when("26 08:00")
                .at("DEL")
                .received()
                .at("DEL")
                .only(5)
                .lost()
                .onDay(27)
                .allOfLine(1)
                .found()
                .onDay(27)
                .allOfLine(1)
                .to("AIIMS")
                .dispatched()
                .stands("95 DISPATCHED at DEL for AIIMS", "5 RECEIVED at DEL");
    }

    @Test
    void a_later_day_fact_can_restore_the_usual_order_of_the_day_before() {
        foundAndDispatchedOnOneDay()
                .when("28 09:00")
                .at("DEL")
                .to("AIIMS")
                .only(100)
                .reported("DAMAGED")
                .onDay(28)
                .to("AIIMS")
                .dispatched()
                .stands("100 DAMAGED at DEL for AIIMS");
    }

    @Test
    void a_later_timed_fact_can_restore_the_usual_order_of_the_day_before() {
        foundAndDispatchedOnOneDay()
                .onDay(28)
                .at("DEL")
                .to("AIIMS")
                .only(100)
                .reported("DAMAGED")
                .when("28 18:00")
                .to("AIIMS")
                .dispatched()
                .stands("100 DAMAGED at DEL for AIIMS");
    }

    @Test
    void so_can_a_later_day_fact_from_further_east() {
        foundAndDispatchedOnOneDay()
                .when("28 03:00")
                .at("DEL")
                .to("AIIMS")
                .only(100)
                .reported("DAMAGED")
                .onDay(28, "America/New_York")
                .only(2, 10)
                .dispatched()
                .appended()
                .onDay(28)
                .to("AIIMS")
                .dispatched()
                .stands("100 DAMAGED at DEL for AIIMS");
    }

    @Test
    void days_after_one_that_was_read_in_another_order_are_appended() {
        foundAndDispatchedOnOneDay()
                .when("28 09:00")
                .at("DEL")
                .to("AIIMS")
                .only(100)
                .reported("DAMAGED")
                .when("28 18:00")
                .only(2, 20)
                .dispatched()
                .appended()
                .onDay(29)
                .only(2, 20)
                .dispatched()
                .appended()
                .when("29 10:00")
                .only(2, 40)
                .delivered()
                .appended()
                .onDay(29)
                .only(2, 10)
                .installed()
                .appended()
                .stands("100 DAMAGED at DEL for AIIMS");
    }

    @Test
    void days_of_the_life_cycle_are_appended_one_by_one() {
        aShipment()
                .of(100, "OXYGEN_CONCENTRATOR")
                .onDay(26)
                .booked()
                .appended()
                .onDay(26)
                .departed()
                .appended()
                .counts("26 00:00")
                .when("27 09:00")
                .arrived()
                .appended()
                .onDay(27)
                .cleared()
                .appended()
                .counts("27 09:00")
                .when("27 18:00")
                .received()
                .appended()
                .onDay(28)
                .only(50)
                .dispatched()
                .appended()
                .onDay(28)
                .only(50)
                .dispatched()
                .appended()
                .when("28 10:00")
                .delivered()
                .appended()
                .stands("100 DELIVERED");
    }

    @Test
    void the_day_begins_in_the_zone_of_the_operation_wherever_its_place_is() {
        aShipment()
                .of(100, "OXYGEN_CONCENTRATOR")
                .onDay(27, "Pacific/Auckland")
                .departed()
                .counts("27 00:00");
        aShipment()
                .of(100, "OXYGEN_CONCENTRATOR")
                .onDay(27, "America/Los_Angeles")
                .departed()
                .counts("27 00:00");
    }

    @Test
    void where_the_day_and_the_order_cannot_both_be_had_the_order_wins() {
        aShipment()
                .of(100, "OXYGEN_CONCENTRATOR")
                .onDay(27, "Asia/Shanghai")
                .at("CTU")
                .departed()
                .counts("27 00:00")
                .when("26 23:50")
                .at("DEL")
                .arrived()
                .counts("26 23:50")
                .stands("100 ARRIVED at DEL");
    }

    @Test
    void one_flight_that_is_told_by_day_and_by_minute_is_one_departure() {
        aShipment()
                .of(100, "OXYGEN_CONCENTRATOR")
                .when("26 22:00")
                .at("CTU")
                .only(60)
                .departed("CX1")
                .onDay(26)
                .at("CTU")
                .departed("CX1")
                .stands("60 IN_TRANSIT on CX1", "40 PLANNED at CTU")
                .onDay(27)
                .at("CTU")
                .departed("CX1")
                .stands("100 IN_TRANSIT on CX1");
    }

    @Test
    void what_can_be_in_no_order_of_the_day_is_refused() {
        arrived().refuses(s -> s.onDay(27).only(101).withheld());
        arrived().refuses(s -> s.onDay(25).only(10).withheld());
    }
}
