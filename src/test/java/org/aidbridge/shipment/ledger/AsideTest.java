package org.aidbridge.shipment.ledger;

import static org.aidbridge.shipment.ledger.Consignment.aShipment;
import static org.assertj.core.api.Assertions.assertThat;

import org.aidbridge.shipment.ledger.IllegalMove.AmbiguousMove;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Off the path: withheld and released, damaged, lost and found, offloaded, returned, cancelled. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AsideTest {

    private final Consignment shipment = aShipment().of(800, "OXYGEN_CONCENTRATOR");

    private Consignment landed() {
        return shipment.at("CTU").departed("3U8931").on("3U8931").arrived();
    }

    @Test
    void what_is_withheld_goes_back_to_the_stage_and_place_it_left() {
        landed().at("DEL").cleared().only(300).at("DEL-CUSTOMS").withheld();
        shipment.stands("500 CLEARED at DEL", "300 WITHHELD at DEL-CUSTOMS");
        shipment.released().stands("800 CLEARED at DEL");
    }

    @Test
    void each_part_goes_back_to_where_it_was_withheld() {
        landed().only(200)
                .received()
                .only(100)
                .cleared()
                .only(150)
                .withheld()
                .only(600)
                .withheld();
        shipment.stands("50 ARRIVED at DEL", "750 WITHHELD at DEL");
        shipment.only(750).released().stands("500 ARRIVED at DEL", "100 CLEARED at DEL", "200 RECEIVED at DEL");
    }

    @Test
    void withholding_without_numbers_is_ambiguous_over_two_stages() {
        landed().only(200).received();
        assertThat(shipment.refuses(Consignment::withheld)).isInstanceOf(AmbiguousMove.class);
        shipment.only(600).withheld();
    }

    @Test
    void a_hold_at_the_origin_does_not_hold_what_has_arrived() {
        shipment.only(500).at("CTU").departed("3U8931").on("3U8931").arrived();
        assertThat(shipment.refuses(s -> s.at("CTU").withheld()))
                .hasMessageContaining("Nothing of this shipment can be WITHHELD")
                .hasMessageContaining("300 EA PLANNED at CTU, 500 EA ARRIVED at DEL");
    }

    @Test
    void withheld_and_released_told_twice_are_confirmations() {
        landed().withheld().withheld().asConfirmation();
        shipment.released().released().asConfirmation().stands("800 ARRIVED at DEL");
        shipment.only(800).released().asConfirmation();
    }

    @Test
    void more_than_is_withheld_cannot_be_released() {
        landed().only(300).withheld().only(100).released();
        assertThat(shipment.refuses(s -> s.only(900).released()))
                .hasMessageContaining("At most 200 EA of line 1 can be RELEASED, not 900");
        shipment.released().stands("800 ARRIVED at DEL");
    }

    @Test
    void nothing_is_released_that_was_never_withheld() {
        landed().refuses(Consignment::released);
        shipment.refuses(s -> s.only(5).found());
    }

    @Test
    void goods_are_damaged_where_they_are() {
        shipment.only(500).departed("3U8931").at("CTU").only(3).reported("DAMAGED");
        shipment.stands("297 PLANNED at CTU", "500 IN_TRANSIT on 3U8931", "3 DAMAGED at CTU");
    }

    @Test
    void damage_to_a_part_that_could_be_any_is_ambiguous() {
        shipment.only(500).departed("3U8931").arrived();
        assertThat(shipment.refuses(s -> s.only(3).reported("DAMAGED"))).isInstanceOf(AmbiguousMove.class);
    }

    @Test
    void what_was_lost_in_the_air_is_found_in_the_air() {
        shipment.departed("3U8931").only(20).lost().stands("780 IN_TRANSIT on 3U8931", "20 LOST at CTU");
        shipment.found().stands("800 IN_TRANSIT on 3U8931");
    }

    @Test
    void lost_goods_do_not_arrive() {
        shipment.departed("3U8931").lost();
        assertThat(shipment.refuses(Consignment::arrived)).hasMessageContaining("800 EA LOST");
        shipment.refuses(s -> s.only(5).arrived());
    }

    @Test
    void lost_goods_that_were_withheld_go_back_to_the_hold_when_found() {
        landed().withheld()
                .lost()
                .found()
                .stands("800 WITHHELD at DEL")
                .released()
                .stands("800 ARRIVED at DEL");
    }

    @Test
    void an_offload_puts_the_goods_back_where_they_were_to_be_loaded() {
        shipment.accepted().at("CTU").departed("3U8931").only(300).on("3U8931").offloaded();
        shipment.stands("300 ACCEPTED at CTU", "500 IN_TRANSIT on 3U8931");
    }

    @Test
    void a_short_shipment_noticed_at_the_destination_is_still_at_the_origin() {
        shipment.at("CTU").departed("3U8931").only(300).at("DEL").on("3U8931").reported("DIS_SSPD");
        shipment.stands("300 ACCEPTED at CTU", "500 IN_TRANSIT on 3U8931");
    }

    @Test
    void an_offload_at_a_hub_leaves_the_goods_there() {
        shipment.at("CTU").departed("CX695").at("HKG").on("CX695").offloaded().stands("800 ACCEPTED at HKG");
        shipment.at("HKG").departed("CX697").stands("800 IN_TRANSIT on CX697");
    }

    @Test
    void an_offload_takes_only_from_its_own_flight() {
        shipment.only(500).at("CTU").departed("3U8931").on("CX695").offloaded().movingNothing();
        shipment.only(300).on("CX695").offloaded().movingNothing();
        shipment.stands("300 PLANNED at CTU", "500 IN_TRANSIT on 3U8931");
        assertThat(shipment.position().marks()).containsKey(Flag.DISCREPANCY);
    }

    @Test
    void other_discrepancies_move_nothing_and_are_flagged() {
        shipment.departed("3U8931").only(300).on("3U8931").reported("DIS_MSCA").movingNothing();
        shipment.reported("DISCREPANCY").movingNothing().stands("800 IN_TRANSIT on 3U8931");
        assertThat(shipment.position().marks()).containsOnlyKeys(Flag.DISCREPANCY);
    }

    @Test
    void what_was_offloaded_may_leave_on_the_same_delayed_flight() {
        shipment.at("CTU").departed("3U8931").on("3U8931").offloaded().at("CTU").departed("3U8931");
        shipment.stands("800 IN_TRANSIT on 3U8931");
    }

    @Test
    void what_was_offloaded_waits_when_the_departure_is_told_again() {
        shipment.at("CTU")
                .departed("3U8931")
                .only(300)
                .on("3U8931")
                .offloaded()
                .at("CTU")
                .departed("3U8931");
        shipment.asConfirmation().stands("300 ACCEPTED at CTU", "500 IN_TRANSIT on 3U8931");
    }

    @Test
    void what_was_offloaded_has_departed_only_once() {
        shipment.at("CTU").departed("3U8931").only(300).on("3U8931").offloaded();
        shipment.only(300).at("CTU").departed("3U8933").stands("500 IN_TRANSIT on 3U8931", "300 IN_TRANSIT on 3U8933");
        assertThat(shipment.reached(Stage.IN_TRANSIT)).isEqualTo(800);
    }

    @Test
    void what_was_offloaded_has_not_landed() {
        shipment.only(500).at("CTU").departed("CX695").on("CX695").arrived();
        shipment.at("CTU")
                .departed("3U8931")
                .on("3U8931")
                .offloaded()
                .at("DEL")
                .on("3U8931")
                .arrived();
        shipment.stands("800 ARRIVED at DEL");
    }

    @Test
    void what_was_offloaded_has_to_leave_again() {
        shipment.at("CTU").departed("3U8931").only(300).on("3U8931").offloaded();
        assertThat(shipment.refuses(s -> s.only(600).at("CTU").departed("3U8931")))
                .hasMessageContaining("At most 300 EA of line 1 can be DEPARTED, not 600");
    }

    @Test
    void before_departure_goods_are_cancelled_and_after_it_returned() {
        shipment.only(500).departed("3U8931").cancelled().stands("500 IN_TRANSIT on 3U8931", "300 CANCELLED at CTU");
        shipment.at("CTU").returned().stands("300 CANCELLED at CTU", "500 RETURNED at CTU");
    }

    @Test
    void what_has_left_cannot_be_cancelled_and_what_has_not_cannot_be_returned() {
        assertThat(shipment.refuses(Consignment::returned)).hasMessageContaining("800 EA PLANNED at CTU");
        shipment.departed("3U8931");
        assertThat(shipment.refuses(Consignment::cancelled)).hasMessageContaining("800 EA IN_TRANSIT on 3U8931");
    }

    @Test
    void what_was_cancelled_cannot_go_on() {
        shipment.cancelled();
        assertThat(shipment.refuses(s -> s.departed("3U8931"))).hasMessageContaining("800 EA CANCELLED");
        shipment.refuses(s -> s.only(1).departed("3U8931"));
        shipment.refuses(Consignment::received);
        shipment.cancelled().asConfirmation();
    }

    @Test
    void what_was_cancelled_after_an_offload_cannot_go_on_either() {
        shipment.at("CTU").departed("3U8931").on("3U8931").offloaded().cancelled();
        shipment.refuses(s -> s.only(300).departed("CX695"));
    }

    @Test
    void a_line_that_was_cancelled_cannot_follow_one_that_has_moved() {
        shipment.of(12, "OXYGEN_GENERATOR").allOfLine(2).cancelled();
        shipment.allOfLine(1).received().allOfLine(1).dispatched();
        shipment.refuses(s -> s.allOfLine(2).dispatched());
    }
}
