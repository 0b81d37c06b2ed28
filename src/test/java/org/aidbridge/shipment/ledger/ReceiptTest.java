package org.aidbridge.shipment.ledger;

import static org.aidbridge.shipment.ledger.Consignment.aShipment;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the receiver counts beside what the sender wrote: good, damaged, missing, surplus, unlisted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptTest {

    private final Consignment shipment = aShipment().of(800, "OXYGEN_CONCENTRATOR");

    private Consignment landed() {
        return shipment.at("CTU").departed("3U8931").on("3U8931").arrived();
    }

    @Test
    void a_receipt_consumes_what_was_good_damaged_and_missing() {
        landed().at("DEL").counting(780, 12, 8, 0).received();
        shipment.stands("780 RECEIVED at DEL", "8 MISSING at DEL", "12 DAMAGED at DEL");
        assertThat(shipment.reached(Stage.RECEIVED)).isEqualTo(780);
    }

    @Test
    void a_receipt_may_count_only_a_part() {
        landed().counting(300, 0, 5, 0).received();
        shipment.stands("495 ARRIVED at DEL", "300 RECEIVED at DEL", "5 MISSING at DEL");
    }

    @Test
    void surplus_is_added_and_the_declared_figure_stays_beside_it() {
        landed().counting(800, 0, 0, 7).received().stands("807 RECEIVED at DEL");
        assertThat(shipment.position().surplus(1).value()).isEqualByComparingTo("7");
        assertThat(shipment.position().declared().get(0).quantity().value()).isEqualByComparingTo("800");
    }

    @Test
    void surplus_alone_moves_nothing_of_what_was_declared() {
        landed().counting(0, 0, 0, 7).received().stands("800 ARRIVED at DEL", "7 RECEIVED at DEL");
    }

    @Test
    void surplus_goes_to_the_recipient_the_receipt_names() {
        landed().to("AIIMS").counting(800, 0, 0, 7).received().stands("807 RECEIVED at DEL for AIIMS");
    }

    @Test
    void goods_on_no_list_open_a_line_declared_zero() {
        shipment.of(0, "VENTILATOR");
        landed().counting(2, 0, 0, 0, 20).received();
        assertThat(shipment.where(1)).containsExactly("800 ARRIVED at DEL");
        assertThat(shipment.where(2)).containsExactly("20 RECEIVED at DEL");
    }

    @Test
    void missing_goods_that_are_counted_later_are_received() {
        landed().counting(790, 0, 10, 0).received().counting(6, 0, 0, 0).received();
        shipment.stands("796 RECEIVED at DEL", "4 MISSING at DEL");
    }

    @Test
    void missing_goods_may_turn_up_or_be_given_up() {
        landed().counting(790, 0, 10, 0).received().only(6).found();
        shipment.stands("6 ARRIVED at DEL", "790 RECEIVED at DEL", "4 MISSING at DEL");
        shipment.only(4).lost().stands("6 ARRIVED at DEL", "790 RECEIVED at DEL", "4 LOST at DEL");
        shipment.found().stands("10 ARRIVED at DEL", "790 RECEIVED at DEL");
    }

    @Test
    void a_receipt_without_numbers_does_not_find_what_a_count_missed() {
        landed().counting(790, 0, 10, 0).received().received().asConfirmation();
        shipment.stands("790 RECEIVED at DEL", "10 MISSING at DEL");
    }

    @Test
    void when_everything_was_missing_a_receipt_without_numbers_means_that() {
        landed().counting(0, 0, 800, 0).received().received().stands("800 RECEIVED at DEL");
    }

    @Test
    void the_same_count_from_a_second_source_is_a_confirmation() {
        landed().counting(780, 12, 8, 0)
                .received()
                .counting(780, 12, 8, 0)
                .received()
                .asConfirmation();
    }

    @Test
    void the_same_count_is_a_confirmation_too_while_the_rest_is_still_in_Chengdu() {
        shipment.only(500).departed("3U8931").arrived();
        shipment.counting(490, 0, 10, 0)
                .received()
                .counting(490, 0, 10, 0)
                .received()
                .asConfirmation();
        shipment.stands("300 PLANNED at CTU", "490 RECEIVED at DEL", "10 MISSING at DEL");
    }

    @Test
    void damaged_and_missing_goods_have_arrived_even_if_nobody_reported_that() {
        shipment.departed("3U8931").counting(780, 12, 8, 0).received();
        assertThat(shipment.reached(Stage.ARRIVED)).isEqualTo(800);
    }

    @Test
    void more_than_was_sent_is_refused_and_told_to_be_surplus_by_what_was_there() {
        landed();
        IllegalMove refusal = shipment.refuses(s -> s.counting(810, 0, 0, 0).received());
        assertThat(refusal).hasMessageContaining("At most 800 EA of line 1 can be RECEIVED, not 810");
        assertThat(refusal.errors()).extracting("pointer").containsExactly("/lines/0/quantity");
    }

    @Test
    void nothing_is_received_where_it_has_not_left_yet() {
        shipment.refuses(s -> s.at("CTU").received());
        shipment.refuses(s -> s.at("CTU").to("AIIMS").dispatched());
    }
}
