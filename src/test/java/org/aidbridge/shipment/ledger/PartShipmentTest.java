package org.aidbridge.shipment.ledger;

import static org.aidbridge.shipment.ledger.Consignment.aShipment;
import static org.assertj.core.api.Assertions.assertThat;

import org.aidbridge.shipment.ledger.IllegalMove.AmbiguousMove;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Part of a line moves while the rest waits, and reports seldom say which part they mean. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartShipmentTest {

    private final Consignment shipment = aShipment().of(800, "OXYGEN_CONCENTRATOR");

    @Test
    void of_500_flying_and_300_still_in_Chengdu_an_arrival_moves_the_500() {
        shipment.booked().only(500).departed("3U8931").stands("300 BOOKED at CTU", "500 IN_TRANSIT on 3U8931");
        shipment.arrived().stands("300 BOOKED at CTU", "500 ARRIVED at DEL");
    }

    @Test
    void the_whole_way_of_the_first_part_leaves_the_second_where_it_is() {
        shipment.only(500).departed("3U8931").arrived().cleared().received();
        shipment.to("AIIMS").dispatched().to("AIIMS").delivered().installed();
        assertThat(shipment.where()).contains("300 PLANNED at CTU").hasSize(2);
    }

    @Test
    void a_receipt_takes_the_nearest_stage_only() {
        shipment.only(600).departed("3U8931").arrived().only(200).cleared();
        shipment.stands("200 PLANNED at CTU", "400 ARRIVED at DEL", "200 CLEARED at DEL");
        shipment.received().stands("200 PLANNED at CTU", "400 ARRIVED at DEL", "200 RECEIVED at DEL");
    }

    @Test
    void a_named_quantity_reaches_further_back_nearest_first() {
        shipment.only(600).departed("3U8931").arrived().only(200).cleared();
        shipment.only(500).received().stands("200 PLANNED at CTU", "100 ARRIVED at DEL", "500 RECEIVED at DEL");
    }

    @Test
    void two_flights_in_the_air_and_an_arrival_that_names_neither_is_ambiguous() {
        shipment.only(500).departed("3U8931").only(300).departed("CX695");
        IllegalMove refusal = shipment.refuses(s -> s.at("DEL").arrived());
        assertThat(refusal)
                .isInstanceOf(AmbiguousMove.class)
                .hasMessageContaining("500 EA of line 1 IN_TRANSIT on 3U8931")
                .hasMessageContaining("300 EA of line 1 IN_TRANSIT on CX695")
                .hasMessageContaining("name the lines");
        assertThat(refusal.errors()).extracting("pointer").containsExactly("/lines");
    }

    @Test
    void naming_the_flight_settles_it() {
        shipment.only(500).departed("3U8931").only(300).departed("CX695");
        shipment.on("CX695").arrived().stands("500 IN_TRANSIT on 3U8931", "300 ARRIVED at DEL");
    }

    @Test
    void a_part_of_two_flights_is_ambiguous_and_the_sum_of_them_is_not() {
        shipment.only(500).departed("3U8931").only(300).departed("CX695");
        shipment.refuses(s -> s.only(200).arrived());
        shipment.only(800).arrived().stands("800 ARRIVED at DEL");
    }

    @Test
    void a_departure_takes_what_is_booked_on_its_flight() {
        shipment.only(500).on("3U8931").booked().only(300).at("CTU").on("CX695").booked();
        shipment.refuses(s -> s.at("CTU").departed());
        shipment.at("CTU").departed("CX695").stands("500 BOOKED at CTU", "300 IN_TRANSIT on CX695");
    }

    @Test
    void the_rest_follows_on_the_same_flight_number_the_next_day() {
        shipment.only(500).at("CTU").departed("3U8931").on("3U8931").arrived();
        shipment.hoursLater(23).at("CTU").departed("3U8931").stands("300 IN_TRANSIT on 3U8931", "500 ARRIVED at DEL");
        shipment.on("3U8931").arrived().stands("800 ARRIVED at DEL");
    }

    @Test
    void an_arrival_on_a_flight_never_heard_of_brings_the_rest() {
        shipment.only(500).departed("3U8931").on("3U8931").arrived();
        shipment.on("CX695").at("DEL").arrived().stands("800 ARRIVED at DEL");
        assertThat(shipment.lastMoves().get(0).implied()).contains(Stage.IN_TRANSIT);
    }

    @Test
    void a_flight_never_heard_of_takes_goods_that_are_on_no_other_first() {
        shipment.only(500).on("3U8931").booked();
        shipment.at("CTU").departed("CX695").stands("500 BOOKED at CTU", "300 IN_TRANSIT on CX695");
    }

    @Test
    void what_was_booked_on_one_flight_may_leave_on_another() {
        shipment.on("3U8931").booked().at("CTU").departed("CX695").stands("800 IN_TRANSIT on CX695");
    }

    @Test
    void a_named_quantity_may_leave_on_another_flight_than_part_of_it_was_booked_on() {
        shipment.only(300).on("3U8931").booked();
        shipment.only(700).at("CTU").departed("CX695").stands("100 BOOKED at CTU", "700 IN_TRANSIT on CX695");
    }

    @Test
    void what_is_booked_again_leaves_on_its_new_flight_and_not_on_the_old() {
        shipment.on("3U8931").booked().only(300).at("CTU").on("CX695").booked();
        shipment.at("CTU").departed("3U8931").stands("300 BOOKED at CTU", "500 IN_TRANSIT on 3U8931");
        shipment.at("CTU").departed("CX695").stands("500 IN_TRANSIT on 3U8931", "300 IN_TRANSIT on CX695");
    }

    @Test
    void the_rest_is_booked_again_as_a_whole_and_stays_accepted() {
        shipment.on("3U8931")
                .accepted()
                .only(500)
                .departed("3U8931")
                .on("CX695")
                .booked();
        shipment.stands("300 ACCEPTED at CTU", "500 IN_TRANSIT on 3U8931");
        shipment.at("CTU").departed("CX695").stands("500 IN_TRANSIT on 3U8931", "300 IN_TRANSIT on CX695");
    }

    @Test
    void the_same_new_booking_told_twice_takes_nothing_more_along() {
        shipment.on("3U8931").booked().only(300).at("CTU").on("CX695").booked();
        shipment.at("CTU").on("CX695").booked().asConfirmation();
        assertThat(shipment.position().balances())
                .extracting(b -> b.slot().leg())
                .containsExactly("3U8931", "CX695");
    }

    @Test
    void the_booking_of_the_second_leg_leaves_the_goods_booked_on_the_first() {
        shipment.at("CTU").on("3U8931").booked().at("HKG").on("CX695").booked().asConfirmation();
        shipment.only(500).at("CTU").departed("3U8931").hoursLater(24).at("CTU").departed("3U8931");
        shipment.stands("800 IN_TRANSIT on 3U8931");
    }

    @Test
    void the_line_settles_what_is_meant() {
        shipment.of(12, "OXYGEN_GENERATOR")
                .allOfLine(2)
                .departed("3U8931")
                .allOfLine(2)
                .arrived();
        assertThat(shipment.where(1)).containsExactly("800 PLANNED at CTU");
        assertThat(shipment.where(2)).containsExactly("12 ARRIVED at DEL");
    }

    @Test
    void two_lines_of_one_flight_may_be_reported_one_after_the_other() {
        shipment.of(12, "OXYGEN_GENERATOR").allOfLine(1).at("CTU").departed("3U8931");
        shipment.allOfLine(2).at("CTU").departed("3U8931");
        assertThat(shipment.where(2)).containsExactly("12 IN_TRANSIT on 3U8931");
        shipment.allOfLine(1).on("3U8931").arrived().allOfLine(2).on("3U8931").arrived();
        assertThat(shipment.where(2)).containsExactly("12 ARRIVED at DEL");
    }

    @Test
    void many_small_parts_leave_on_one_flight() {
        for (int truck = 0; truck < 20; truck++) {
            shipment.only(40).at("CTU").departed("3U8931");
        }
        shipment.stands("800 IN_TRANSIT on 3U8931");
        shipment.only(40).at("CTU").departed("3U8931").asConfirmation();
    }

    @Test
    void a_line_named_twice_in_one_report_is_refused() {
        IllegalMove refusal = shipment.refuses(s -> s.only(500).only(500).departed("3U8931"));
        assertThat(refusal).hasMessage("Line 1 is named twice");
        assertThat(refusal.errors()).extracting("pointer").containsExactly("/lines/1/line");
    }
}
