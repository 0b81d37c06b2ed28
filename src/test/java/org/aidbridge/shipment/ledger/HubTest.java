package org.aidbridge.shipment.ledger;

import static org.aidbridge.shipment.ledger.Consignment.aShipment;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Transit: what lands anywhere but at the destination is still on its way. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HubTest {

    private final Consignment shipment = aShipment().of(800, "OXYGEN_CONCENTRATOR");

    @Test
    void an_arrival_at_a_hub_leaves_the_goods_in_transit_there() {
        shipment.at("CTU").departed("3U8931").at("HKG").arrived().stands("800 IN_TRANSIT at HKG");
    }

    @Test
    void they_leave_the_hub_on_the_next_flight_and_arrive() {
        shipment.at("CTU").departed("3U8931").at("HKG").arrived().at("HKG").departed("CX695");
        shipment.stands("800 IN_TRANSIT on CX695")
                .at("DEL")
                .on("CX695")
                .arrived()
                .stands("800 ARRIVED at DEL");
        assertThat(shipment.reached(Stage.IN_TRANSIT)).isEqualTo(800);
    }

    @Test
    void one_flight_number_may_have_two_sectors() {
        shipment.at("CTU")
                .departed("CX695")
                .at("HKG")
                .on("CX695")
                .arrived()
                .at("HKG")
                .departed("CX695");
        shipment.stands("800 IN_TRANSIT on CX695")
                .at("DEL")
                .on("CX695")
                .arrived()
                .stands("800 ARRIVED at DEL");
    }

    @Test
    void an_arrival_at_the_hub_told_again_is_a_confirmation() {
        shipment.at("CTU")
                .departed("3U8931")
                .at("HKG")
                .arrived()
                .at("HKG")
                .checkedIn()
                .asConfirmation();
        shipment.at("HKG").departed("CX695").at("HKG").on("3U8931").checkedIn().asConfirmation();
        shipment.stands("800 IN_TRANSIT on CX695");
    }

    @Test
    void leaving_a_hub_implies_that_they_landed_there() {
        shipment.at("CTU").departed("3U8931").at("HKG").departed("CX695").stands("800 IN_TRANSIT on CX695");
        shipment.at("HKG").on("3U8931").arrived().outOfSequence();
    }

    @Test
    void part_waits_at_the_hub_while_part_flies_on() {
        shipment.at("CTU")
                .departed("3U8931")
                .at("HKG")
                .arrived()
                .only(500)
                .at("HKG")
                .departed("CX695");
        shipment.stands("300 IN_TRANSIT at HKG", "500 IN_TRANSIT on CX695");
        shipment.at("DEL").arrived().stands("300 IN_TRANSIT at HKG", "500 ARRIVED at DEL");
        shipment.on("CX697").at("DEL").arrived().stands("800 ARRIVED at DEL");
    }

    @Test
    void a_departure_from_the_origin_does_not_take_what_waits_at_the_hub() {
        shipment.only(500)
                .at("CTU")
                .departed("3U8931")
                .at("HKG")
                .arrived()
                .at("CTU")
                .departed("3U8933");
        shipment.stands("500 IN_TRANSIT at HKG", "300 IN_TRANSIT on 3U8933");
    }

    @Test
    void goods_flying_on_from_the_hub_are_not_called_back_by_another_arrival_there() {
        shipment.only(500)
                .at("CTU")
                .departed("3U8931")
                .at("HKG")
                .arrived()
                .at("HKG")
                .departed("CX695");
        shipment.at("CTU").departed("3U8933").at("HKG").arrived();
        shipment.stands("300 IN_TRANSIT at HKG", "500 IN_TRANSIT on CX695");
    }

    @Test
    void a_flight_that_returned_to_its_origin_may_leave_again_the_same_day() {
        shipment.at("CTU").departed("3U8931").at("CTU").on("3U8931").arrived().stands("800 IN_TRANSIT at CTU");
        shipment.at("CTU").departed("3U8931").stands("800 IN_TRANSIT on 3U8931");
        shipment.on("3U8931").arrived().stands("800 ARRIVED at DEL");
    }

    @Test
    void a_truck_checked_in_at_the_origin_has_not_crossed_the_border() {
        shipment.at("CTU").checkedIn().movingNothing().stands("800 PLANNED at CTU");
    }

    @Test
    void an_onward_truck_from_the_destination_takes_nothing_from_the_origin() {
        shipment.only(500).at("CTU").departed("3U8931").on("3U8931").arrived();
        shipment.at("DEL").departed("6E123").asConfirmation().stands("300 PLANNED at CTU", "500 ARRIVED at DEL");
    }

    @Test
    void a_departure_from_the_origin_told_late_on_the_same_day_does_not_send_the_goods_back() {
        shipment.when("10:00")
                .at("HKG")
                .departed("CX695")
                .when("10:00")
                .at("CTU")
                .departed("3U8931")
                .asConfirmation();
        shipment.stands("800 IN_TRANSIT on CX695");
    }

    @Test
    void a_receipt_at_a_hub_is_about_what_stands_there() {
        shipment.only(500).at("CTU").departed("3U8931").at("DEL").arrived();
        shipment.at("CTU").departed("3U8933").at("HKG").arrived().at("HKG").received();
        shipment.stands("500 ARRIVED at DEL", "300 RECEIVED at HKG");
    }

    @Test
    void a_place_off_the_plan_is_a_hub_like_any_other() {
        shipment.at("CTU").departed("3U8931").at("KMG").arrived().at("KMG").departed("MU563");
        shipment.stands("800 IN_TRANSIT on MU563").arrived().stands("800 ARRIVED at DEL");
    }

    @Test
    void a_second_word_of_a_departure_from_the_hub_takes_nothing_from_the_origin() {
        shipment.only(500)
                .at("CTU")
                .departed("3U8931")
                .at("HKG")
                .arrived()
                .at("HKG")
                .departed("CX695");
        shipment.at("HKG")
                .departed()
                .asConfirmation()
                .only(500)
                .at("HKG")
                .departed()
                .asConfirmation();
        shipment.only(200)
                .at("HKG")
                .departed()
                .asConfirmation()
                .at("HKG")
                .accepted()
                .asConfirmation();
        shipment.stands("300 PLANNED at CTU", "500 IN_TRANSIT on CX695");
    }

    @Test
    void another_flight_from_the_hub_brings_on_what_nobody_saw_coming_there() {
        shipment.only(500)
                .at("CTU")
                .departed("3U8931")
                .at("HKG")
                .arrived()
                .at("HKG")
                .departed("CX695");
        shipment.at("HKG").departed("CX697").stands("500 IN_TRANSIT on CX695", "300 IN_TRANSIT on CX697");
    }

    @Test
    void a_departure_from_another_origin_takes_what_was_accepted_there_and_nothing_out_of_the_air() {
        shipment.only(500)
                .at("CTU")
                .departed("3U8931")
                .at("XIY")
                .accepted()
                .at("XIY")
                .departed("3U8999");
        shipment.stands("500 IN_TRANSIT on 3U8931", "300 IN_TRANSIT on 3U8999");
    }

    @Test
    void goods_accepted_at_a_warehouse_leave_from_the_airport() {
        shipment.at("CTU-WH")
                .accepted()
                .only(500)
                .at("CTU")
                .departed("3U8931")
                .at("CTU")
                .departed();
        assertThat(shipment.lastMoves()).hasSize(1);
    }
}
