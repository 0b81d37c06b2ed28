package org.aidbridge.shipment.ledger;

import static org.aidbridge.shipment.ledger.Consignment.aShipment;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is found out after a step has been passed: neither the first count nor the second is swallowed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecondCountTest {

    private final Consignment shipment = aShipment().of(100, "OXYGEN_CONCENTRATOR");

    private Consignment receivedInFull() {
        return shipment.departed("3U8931")
                .on("3U8931")
                .arrived()
                .counting(100, 0, 0, 0)
                .received();
    }

    private void isDiscrepancy() {
        assertThat(shipment.position().marks().get(Flag.DISCREPANCY).reason())
                .isEqualTo("A second count differs from what had been received");
        assertThat(shipment.position().marks()).containsOnlyKeys(Flag.DISCREPANCY);
    }

    @Test
    void a_second_count_confirms_the_good_ones_and_moves_what_it_found_damaged_and_missing() {
        receivedInFull().counting(95, 3, 2, 0).received();
        shipment.stands("95 RECEIVED at DEL", "2 MISSING at DEL", "3 DAMAGED at DEL");
        assertThat(shipment.reached(Stage.RECEIVED)).isEqualTo(100);
        isDiscrepancy();
    }

    @Test
    void the_second_count_told_by_a_third_party_too_moves_nothing_more() {
        receivedInFull().counting(95, 3, 2, 0).received().counting(95, 3, 2, 0).received();
        assertThat(shipment.lastMoves()).isEmpty();
        shipment.stands("95 RECEIVED at DEL", "2 MISSING at DEL", "3 DAMAGED at DEL");
    }

    @Test
    void a_third_count_moves_only_what_it_found_beyond_the_second() {
        receivedInFull().counting(95, 3, 2, 0).received().counting(93, 4, 3, 0).received();
        shipment.stands("93 RECEIVED at DEL", "3 MISSING at DEL", "4 DAMAGED at DEL");
    }

    @Test
    void damage_that_a_second_count_finds_is_not_swallowed_while_more_waits_for_another_flight() {
        shipment.on("CX695").booked().counting(0, 0, 1, 1).received();
        shipment.on("3U8931").counting(1, 1, 0, 0).received();
        shipment.stands("99 BOOKED at CTU", "1 MISSING at DEL", "1 DAMAGED at DEL");
        isDiscrepancy();
    }

    @Test
    void damage_alone_is_found_where_the_goods_stand_now() {
        receivedInFull().only(60).to("AIIMS").dispatched().only(60).to("AIIMS").delivered();
        shipment.counting(0, 5, 0, 0).received();
        shipment.stands("35 RECEIVED at DEL", "60 DELIVERED for AIIMS", "5 DAMAGED at DEL");
    }

    @Test
    void what_has_gone_on_in_full_is_damaged_where_it_went() {
        receivedInFull().to("AIIMS").dispatched().at("WARD").to("AIIMS").delivered();
        shipment.counting(95, 3, 2, 0).received();
        shipment.stands("95 DELIVERED at WARD for AIIMS", "2 MISSING at WARD for AIIMS", "3 DAMAGED at WARD for AIIMS");
        assertThat(shipment.reached(Stage.DELIVERED)).isEqualTo(100);
    }

    @Test
    void a_second_count_that_finds_some_of_the_missing_receives_them() {
        shipment.counting(90, 0, 10, 0).received().counting(98, 0, 2, 0).received();
        shipment.stands("98 RECEIVED at DEL", "2 MISSING at DEL");
    }

    @Test
    void missing_goods_that_a_second_count_finds_damaged_are_damaged() {
        shipment.counting(90, 2, 8, 0).received().counting(90, 5, 5, 0).received();
        shipment.stands("90 RECEIVED at DEL", "5 MISSING at DEL", "5 DAMAGED at DEL");
    }

    @Test
    void a_plain_second_receipt_finds_nothing_that_a_careful_count_missed() {
        shipment.counting(95, 3, 2, 0)
                .received()
                .counting(100, 0, 0, 0)
                .received()
                .asConfirmation();
        shipment.stands("95 RECEIVED at DEL", "2 MISSING at DEL", "3 DAMAGED at DEL");
    }

    @Test
    void a_second_count_adds_surplus_only_as_far_as_the_first_did_not_have_it() {
        shipment.counting(100, 0, 0, 4).received().counting(100, 0, 0, 6).received();
        shipment.stands("106 RECEIVED at DEL");
    }

    @Test
    void a_second_count_may_come_first_in_the_world() {
        shipment.departed("3U8931").when("12:00").counting(100, 0, 0, 0).received();
        shipment.when("10:00").counting(95, 3, 2, 0).received();
        shipment.stands("95 RECEIVED at DEL", "2 MISSING at DEL", "3 DAMAGED at DEL");
    }

    @Test
    void a_second_count_of_what_came_first_leaves_the_rest_on_its_way() {
        shipment.only(60)
                .departed("3U8931")
                .only(60)
                .received()
                .counting(55, 3, 2, 0)
                .received();
        shipment.stands("40 PLANNED at CTU", "55 RECEIVED at DEL", "2 MISSING at DEL", "3 DAMAGED at DEL");
        isDiscrepancy();
    }

    @Test
    void damage_alone_is_of_what_has_come_and_not_of_what_is_still_planned() {
        shipment.only(60).received().counting(0, 5, 0, 0).received();
        shipment.stands("40 PLANNED at CTU", "55 RECEIVED at DEL", "5 DAMAGED at DEL");
    }

    @Test
    void a_later_receipt_of_the_rest_is_received_as_told_and_its_damage_too() {
        shipment.only(60).received().counting(40, 5, 0, 0).received();
        shipment.stands("95 RECEIVED at DEL", "5 DAMAGED at DEL");
        assertThat(shipment.reached(Stage.RECEIVED)).isEqualTo(100);
        isDiscrepancy();
    }

    @Test
    void a_later_receipt_of_the_rest_may_find_it_damaged_and_missing() {
        shipment.only(60).received().counting(35, 3, 2, 0).received();
        shipment.stands("95 RECEIVED at DEL", "2 MISSING at DEL", "3 DAMAGED at DEL");
        assertThat(shipment.position().marks()).isEmpty();
    }

    @Test
    void a_receipt_of_more_than_waits_while_some_waits_is_refused_and_says_what_was_possible() {
        shipment.departed("3U8931").arrived().only(60).received();
        assertThat(shipment.refuses(s -> s.counting(50, 0, 0, 0).received()))
                .hasMessageContaining("At most 40 EA of line 1 can be RECEIVED, not 50");
    }

    @Test
    void what_is_no_longer_there_cannot_be_found_damaged() {
        receivedInFull().only(98).lost();
        assertThat(shipment.refuses(s -> s.counting(0, 5, 0, 0).received()))
                .hasMessageContaining("At most 2 EA of line 1 can be RECEIVED, not 5");
    }

    @Test
    void a_count_whose_sum_is_longer_than_any_quantity_is_refused() {
        assertThat(shipment.refuses(s -> s.counting(999_999_999_999L, 1, 0, 0).received()))
                .hasMessageContaining("At most 100 EA of line 1 can be RECEIVED, not 1000000000000");
    }

    @Test
    void a_surplus_that_makes_a_line_longer_than_any_quantity_is_refused() {
        IllegalMove refusal =
                shipment.refuses(s -> s.counting(100, 0, 0, 999_999_999_900L).received());
        assertThat(refusal.errors()).extracting("pointer").containsExactly("/lines/0/surplus");
        shipment.counting(100, 0, 0, 999_999_999_899L).received().stands("999999999999 RECEIVED at DEL");
        assertThat(shipment.refuses(s -> s.counting(0, 0, 0, 1).received())).hasMessageContaining("at most 12 digits");
    }
}
