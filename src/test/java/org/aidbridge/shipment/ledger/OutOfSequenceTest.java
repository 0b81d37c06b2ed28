package org.aidbridge.shipment.ledger;

import static org.aidbridge.shipment.ledger.Consignment.aShipment;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Late, twice, out of order: reports of what has passed are kept and move nothing; what cannot be true is refused. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutOfSequenceTest {

    private final Consignment shipment = aShipment().of(800, "OXYGEN_CONCENTRATOR");

    @Test
    void checked_in_at_10_02_then_arrived_at_10_05_is_daily_life() {
        shipment.when("02:00")
                .departed("3U8931")
                .when("10:02")
                .checkedIn()
                .when("10:05")
                .arrived();
        shipment.asConfirmation().stands("800 ARRIVED at DEL");
    }

    @Test
    void the_same_departure_from_two_sources_moves_the_goods_once() {
        shipment.only(500)
                .at("CTU")
                .departed("3U8931")
                .at("CTU")
                .departed("3U8931")
                .asConfirmation();
        shipment.stands("300 PLANNED at CTU", "500 IN_TRANSIT on 3U8931");
    }

    @Test
    void the_second_source_need_not_say_from_where() {
        shipment.only(500).at("CTU").departed("3U8931").departed("3U8931").asConfirmation();
    }

    @Test
    void the_same_landing_from_two_sources_moves_the_goods_once() {
        shipment.only(500).at("CTU").departed("3U8931").on("3U8931").arrived();
        shipment.only(500).at("DEL").on("3U8931").checkedIn().asConfirmation();
        shipment.stands("300 PLANNED at CTU", "500 ARRIVED at DEL");
    }

    @Test
    void a_landing_is_confirmed_after_part_of_it_has_gone_on() {
        shipment.only(500)
                .at("CTU")
                .departed("3U8931")
                .on("3U8931")
                .arrived()
                .only(200)
                .received();
        shipment.at("DEL").on("3U8931").checkedIn().asConfirmation();
        shipment.stands("300 PLANNED at CTU", "300 ARRIVED at DEL", "200 RECEIVED at DEL");
    }

    @Test
    void a_booking_or_acceptance_dated_after_the_departure_contradicts_it() {
        shipment.on("3U8931")
                .departed()
                .on("3U8931")
                .booked()
                .outOfSequence()
                .only(800)
                .accepted()
                .outOfSequence()
                .stands("800 IN_TRANSIT on 3U8931");
    }

    @Test
    void a_departure_dated_after_the_arrival_contradicts_it() {
        shipment.when("10:00").on("3U8931").arrived().when("12:00").on("3U8931").departed();
        shipment.outOfSequence().stands("800 ARRIVED at DEL");
        assertThat(shipment.position().marks().get(Flag.OUT_OF_SEQUENCE).reason())
                .isEqualTo("DEPARTED is dated after a later step of the same goods; it moved nothing");
    }

    @Test
    void a_departure_dated_after_the_arrival_of_its_flight_contradicts_it_while_others_wait() {
        shipment.only(500).departed("3U8931").on("3U8931").arrived().at("CTU").departed("3U8931");
        shipment.outOfSequence().stands("300 PLANNED at CTU", "500 ARRIVED at DEL");
    }

    @Test
    void a_delivery_dated_after_the_dispatch_is_the_ordinary_order_and_a_dispatch_after_the_delivery_is_not() {
        shipment.received().to("AIIMS").dispatched().to("AIIMS").delivered();
        assertThat(shipment.position().marks()).isEmpty();
        shipment.to("AIIMS").dispatched().outOfSequence();
    }

    @Test
    void checked_in_three_hours_after_the_arrival_and_after_customs_is_ordinary() {
        shipment.when("02:00").departed("3U8931").when("06:10").arrived();
        shipment.when("07:00").cleared().when("09:10").checkedIn().asConfirmation();
        shipment.stands("800 CLEARED at DEL");
    }

    @Test
    void the_booking_of_the_second_leg_after_the_first_has_flown_is_ordinary() {
        shipment.at("CTU").on("3U8931").booked().at("CTU").departed("3U8931");
        shipment.at("HKG")
                .on("CX695")
                .booked()
                .asConfirmation()
                .on("CX695")
                .booked()
                .asConfirmation();
        shipment.at("HKG").arrived().at("HKG").on("CX695").booked().asConfirmation();
        shipment.at("HKG").on("CX695").accepted().asConfirmation();
        shipment.at("HKG").departed("CX695").stands("800 IN_TRANSIT on CX695");
        assertThat(shipment.position().marks()).isEmpty();
    }

    @Test
    void statuses_that_a_status_answer_repeats_with_their_times_are_ordinary() {
        String[] statuses = {"BKD", "RCS", "MAN", "DEP", "ARR", "RCF", "NFD", "AWD", "CCD", "DLV"};
        for (int told = 0; told < 2; told++) {
            for (int hour = 0; hour < statuses.length; hour++) {
                shipment.when("%02d:00".formatted(hour + 1)).on("3U8931").reported(statuses[hour]);
            }
        }
        assertThat(shipment.position().marks()).isEmpty();
        shipment.stands("800 CLEARED at DEL");
    }

    @Test
    void a_second_sender_may_tell_of_a_receipt_or_delivery_later() {
        shipment.received().to("AIIMS").dispatched().received().asConfirmation();
        shipment.to("AIIMS")
                .delivered()
                .to("AIIMS")
                .installed()
                .to("AIIMS")
                .delivered()
                .asConfirmation();
    }

    @Test
    void a_late_report_that_comes_first_in_the_world_is_no_confirmation() {
        shipment.when("10:00").departed("3U8931").when("06:00").accepted();
        assertThat(shipment.lastMoves()).hasSize(1);
        assertThat(shipment.position().marks()).isEmpty();
    }

    @Test
    void a_late_part_departure_leaves_the_rest_where_it_was() {
        shipment.when("10:00")
                .only(500)
                .on("3U8931")
                .arrived()
                .when("06:00")
                .only(500)
                .departed("3U8931");
        shipment.stands("300 PLANNED at CTU", "500 ARRIVED at DEL");
        assertThat(shipment.lastMoves()).hasSize(1);
    }

    @Test
    void reports_of_one_instant_are_read_in_the_order_of_life_however_they_come_in() {
        String[][] orders = {
            {"BKD", "RCS", "DEP", "ARR", "CCD", "RECEIVED"},
            {"RECEIVED", "CCD", "ARR", "DEP", "RCS", "BKD"},
            {"ARR", "BKD", "RECEIVED", "DEP", "CCD", "RCS"}
        };
        for (String[] order : orders) {
            Consignment sameDay = aShipment().of(800, "OXYGEN_CONCENTRATOR");
            for (String code : order) {
                sameDay.when("00:00").reported(code);
            }
            sameDay.stands("800 RECEIVED at DEL");
            assertThat(sameDay.position().marks()).isEmpty();
            assertThat(sameDay.reached(Stage.BOOKED)).isEqualTo(800);
        }
    }

    @Test
    void a_withdrawn_report_leaves_no_trace() {
        shipment.only(500).departed("3U8931").arrived().withdrawn(0);
        shipment.stands("300 PLANNED at CTU", "500 IN_TRANSIT on 3U8931");
    }

    @Test
    void a_late_report_that_the_later_history_contradicts_is_refused_and_names_what_is_in_its_way() {
        shipment.when("10:00").only(500).departed("3U8931");
        IllegalMove refusal = shipment.refuses(s -> s.when("08:00").only(400).cancelled());
        assertThat(refusal).hasMessageContaining("At most 400 EA of line 1 can be DEPARTED, not 500");
        assertThat(refusal.event()).isEqualTo(new java.util.UUID(4, 0));
    }

    @Test
    void nothing_happens_to_a_shipment_before_it_was_declared() {
        IllegalMove refusal = shipment.refuses(s -> s.when("25 23:00").departed("3U8931"));
        assertThat(refusal).hasMessageContaining("declared at 2021-04-26T00:00:00Z");
        assertThat(refusal.errors()).extracting("pointer").containsExactly("/occurredAt");
    }

    @Test
    void more_than_there_is_cannot_depart() {
        IllegalMove refusal = shipment.refuses(s -> s.only(801).departed("3U8931"));
        assertThat(refusal)
                .hasMessage("At most 800 EA of line 1 can be DEPARTED, not 801: line 1 has 800 EA PLANNED at CTU");
        assertThat(refusal.errors()).extracting("pointer").containsExactly("/lines/0/quantity");
    }

    @Test
    void a_line_that_does_not_exist_is_refused() {
        IllegalMove refusal = shipment.refuses(s -> s.only(2, 5).departed("3U8931"));
        assertThat(refusal).hasMessage("There is no line 2");
        assertThat(refusal.errors()).extracting("pointer").containsExactly("/lines/0/line");
    }

    @Test
    void one_impossible_part_refuses_the_whole_report() {
        shipment.of(12, "OXYGEN_GENERATOR")
                .refuses(s -> s.only(1, 500).only(2, 13).departed("3U8931"));
        shipment.stands("800 PLANNED at CTU");
    }
}
