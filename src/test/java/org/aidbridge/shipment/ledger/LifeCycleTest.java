package org.aidbridge.shipment.ledger;

import static org.aidbridge.shipment.ledger.Consignment.aShipment;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The story of one consignment, step by step: what each report moves when everything is reported in order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LifeCycleTest {

    private final Consignment shipment = aShipment().of(800, "OXYGEN_CONCENTRATOR");

    @Test
    void a_declared_consignment_is_planned_where_it_starts() {
        shipment.stands("800 PLANNED at CTU");
    }

    @Test
    void every_step_from_the_donor_to_the_ward_moves_everything_to_the_next_stage() {
        shipment.on("3U8931").booked().stands("800 BOOKED at CTU");
        shipment.accepted().stands("800 ACCEPTED at CTU");
        shipment.departed("3U8931").stands("800 IN_TRANSIT on 3U8931");
        shipment.arrived().stands("800 ARRIVED at DEL");
        shipment.cleared().stands("800 CLEARED at DEL");
        shipment.at("DEL-WH").received().stands("800 RECEIVED at DEL-WH");
        shipment.to("AIIMS").dispatched().stands("800 DISPATCHED at DEL-WH for AIIMS");
        shipment.at("AIIMS").delivered().stands("800 DELIVERED at AIIMS for AIIMS");
        shipment.installed().stands("800 INSTALLED at AIIMS for AIIMS");
        assertThat(shipment.position().marks()).isEmpty();
        assertThat(shipment.position().status()).contains(Stage.INSTALLED);
    }

    @Test
    void nothing_is_implied_when_nothing_was_skipped() {
        shipment.booked();
        assertThat(shipment.lastMoves()).allSatisfy(e -> assertThat(e.implied()).isEmpty());
        shipment.accepted();
        assertThat(shipment.lastMoves()).allSatisfy(e -> assertThat(e.implied()).isEmpty());
    }

    @Test
    void a_check_in_at_the_destination_is_an_arrival() {
        shipment.departed("3U8931").checkedIn().stands("800 ARRIVED at DEL");
    }

    @Test
    void all_lines_of_a_shipment_move_together_unless_told_otherwise() {
        shipment.of(12, "OXYGEN_GENERATOR").departed("3U8931").arrived();
        assertThat(shipment.where(1)).containsExactly("800 ARRIVED at DEL");
        assertThat(shipment.where(2)).containsExactly("12 ARRIVED at DEL");
    }

    @Test
    void a_skipped_step_is_implied() {
        shipment.departed("3U8931").received().stands("800 RECEIVED at DEL");
        assertThat(shipment.lastMoves()).singleElement().satisfies(e -> assertThat(e.implied())
                .containsExactly(Stage.ARRIVED, Stage.CLEARED));
    }

    @Test
    void the_first_word_may_be_that_it_was_installed() {
        shipment.to("AIIMS").at("AIIMS").installed().stands("800 INSTALLED at AIIMS for AIIMS");
        assertThat(shipment.lastMoves().get(0).implied()).hasSize(8).doesNotContain(Stage.PLANNED, Stage.INSTALLED);
    }

    @Test
    void an_implied_step_is_refined_when_the_late_report_comes() {
        shipment.when("08:00").departed("3U8931").when("20:00").received();
        assertThat(shipment.lastMoves().get(0).implied()).containsExactly(Stage.ARRIVED, Stage.CLEARED);
        shipment.when("14:00").arrived();
        assertThat(shipment.lastMoves()).singleElement().satisfies(e -> {
            assertThat(e.from().stage()).isEqualTo(Stage.IN_TRANSIT);
            assertThat(e.to().stage()).isEqualTo(Stage.ARRIVED);
        });
        shipment.stands("800 RECEIVED at DEL");
        assertThat(shipment.position().marks()).isEmpty();
    }

    @Test
    void what_is_dispatched_keeps_its_recipient_when_the_delivery_does_not_repeat_it() {
        shipment.received()
                .only(500)
                .to("AIIMS")
                .dispatched()
                .only(300)
                .to("SAFDARJUNG")
                .dispatched();
        shipment.to("AIIMS").at("AIIMS").delivered();
        shipment.stands("300 DISPATCHED at DEL for SAFDARJUNG", "500 DELIVERED at AIIMS for AIIMS");
        shipment.at("SJH").delivered();
        shipment.stands("500 DELIVERED at AIIMS for AIIMS", "300 DELIVERED at SJH for SAFDARJUNG");
    }

    @Test
    void a_receipt_that_names_a_recipient_is_not_forgotten_by_the_dispatch() {
        shipment.to("AIIMS").received().dispatched().stands("800 DISPATCHED at DEL for AIIMS");
    }

    @Test
    void what_may_come_next_follows_from_where_the_goods_are() {
        assertThat(shipment.position().next())
                .containsExactlyInAnyOrder(
                        EventType.BOOKED,
                        EventType.ACCEPTED,
                        EventType.DEPARTED,
                        EventType.DAMAGED,
                        EventType.LOST,
                        EventType.CANCELLED);
        shipment.departed("3U8931");
        assertThat(shipment.position().next())
                .containsExactlyInAnyOrder(
                        EventType.DISCREPANCY,
                        EventType.ARRIVED,
                        EventType.CHECKED_IN,
                        EventType.DAMAGED,
                        EventType.LOST,
                        EventType.RETURNED);
    }

    @Test
    void a_shipment_is_as_far_as_its_least_advanced_open_part() {
        shipment.only(500).departed("3U8931");
        assertThat(shipment.position().status()).contains(Stage.PLANNED);
        shipment.only(300).cancelled();
        assertThat(shipment.position().status()).contains(Stage.IN_TRANSIT);
    }
}
