package org.aidbridge.shipment.ledger;

import static org.aidbridge.shipment.ledger.Consignment.aShipment;
import static org.assertj.core.api.Assertions.assertThat;

import org.aidbridge.shipment.ledger.Flag.FlagReason;
import org.aidbridge.shipment.ledger.IllegalMove.AmbiguousMove;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recipient that a report names says which goods it means, and whether they came to whom they were sent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecipientTest {

    private final Consignment shipment = aShipment().of(100, "OXYGEN_CONCENTRATOR");

    private Consignment deliveredUpToFive() {
        shipment.received().to("AIIMS").dispatched();
        return shipment.only(95).to("AIIMS").delivered();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DAMAGED", "LOST", "RETURNED"})
    void what_befalls_goods_at_a_recipient_befalls_those_that_were_delivered_there(String type) {
        deliveredUpToFive().only(3).to("AIIMS").reported(type);
        assertThat(shipment.where())
                .contains("5 DISPATCHED at DEL for AIIMS", "92 DELIVERED for AIIMS", "3 " + type + " for AIIMS");
    }

    @Test
    void without_numbers_it_befalls_all_that_was_delivered_there() {
        deliveredUpToFive().to("AIIMS").returned();
        shipment.stands("5 DISPATCHED at DEL for AIIMS", "95 RETURNED for AIIMS");
    }

    @Test
    void without_a_recipient_it_could_be_either() {
        assertThat(deliveredUpToFive().refuses(s -> s.only(3).reported("DAMAGED")))
                .isInstanceOf(AmbiguousMove.class);
    }

    @Test
    void while_nothing_has_been_delivered_it_befalls_what_is_on_its_way_there() {
        shipment.received()
                .only(40)
                .to("AIIMS")
                .dispatched()
                .only(60)
                .to("SAFDARJUNG")
                .dispatched();
        shipment.only(3).to("SAFDARJUNG").lost();
        assertThat(shipment.where()).contains("57 DISPATCHED at DEL for SAFDARJUNG", "40 DISPATCHED at DEL for AIIMS");
    }

    @Test
    void nothing_befalls_goods_at_a_recipient_where_there_are_none() {
        assertThat(deliveredUpToFive().refuses(s -> s.only(3).to("SAFDARJUNG").reported("DAMAGED")))
                .hasMessageContaining("At most 0 EA of line 1 can be DAMAGED, not 3")
                .hasMessageContaining("95 EA DELIVERED for AIIMS");
    }

    @Test
    void installed_at_a_recipient_are_those_that_were_delivered_there() {
        shipment.received()
                .only(40)
                .to("AIIMS")
                .dispatched()
                .only(60)
                .to("SAFDARJUNG")
                .dispatched();
        shipment.to("AIIMS")
                .delivered()
                .to("SAFDARJUNG")
                .delivered()
                .to("SAFDARJUNG")
                .installed();
        shipment.stands("40 DELIVERED for AIIMS", "60 INSTALLED for SAFDARJUNG");
        assertThat(shipment.position().marks()).isEmpty();
    }

    @Test
    void what_was_received_for_a_recipient_is_withheld_by_that() {
        shipment.only(40).to("AIIMS").received().only(60).to("SAFDARJUNG").received();
        shipment.only(5).to("SAFDARJUNG").withheld();
        shipment.stands(
                "40 RECEIVED at DEL for AIIMS",
                "55 RECEIVED at DEL for SAFDARJUNG",
                "5 WITHHELD at DEL for SAFDARJUNG");
        shipment.to("SAFDARJUNG")
                .released()
                .stands("40 RECEIVED at DEL for AIIMS", "60 RECEIVED at DEL for SAFDARJUNG");
    }

    @Test
    void delivered_to_somebody_else_than_dispatched_to_is_flagged() {
        shipment.received().to("AIIMS").dispatched().to("SAFDARJUNG").delivered();
        shipment.stands("100 DELIVERED for SAFDARJUNG");
        FlagReason mark = shipment.position().marks().get(Flag.MISDELIVERED);
        assertThat(mark.reason()).isEqualTo("DELIVERED to SAFDARJUNG, but dispatched to AIIMS");
        assertThat(mark.expected()).isEqualTo("AIIMS");
    }

    @Test
    void installed_at_somebody_else_than_delivered_to_is_flagged_too() {
        shipment.received()
                .to("AIIMS")
                .dispatched()
                .to("AIIMS")
                .delivered()
                .to("SAFDARJUNG")
                .installed();
        assertThat(shipment.position().marks()).containsOnlyKeys(Flag.MISDELIVERED);
    }

    @Test
    void a_delivery_to_whom_it_was_dispatched_is_not_flagged() {
        shipment.received().to("AIIMS").dispatched().delivered().installed();
        assertThat(shipment.position().marks()).isEmpty();
        shipment.stands("100 INSTALLED for AIIMS");
    }

    @Test
    void a_delivery_withdrawn_and_told_again_rightly_is_not_flagged() {
        shipment.received()
                .to("AIIMS")
                .dispatched()
                .to("SAFDARJUNG")
                .delivered()
                .withdrawn(0);
        shipment.to("AIIMS").delivered();
        assertThat(shipment.position().marks()).isEmpty();
    }

    @Test
    void what_was_sent_to_one_recipient_does_not_confirm_that_it_was_sent_to_another() {
        shipment.received().to("AIIMS").dispatched();
        assertThat(shipment.refuses(s -> s.only(60).to("SAFDARJUNG").dispatched()))
                .hasMessageContaining("At most 0 EA of line 1 can be DISPATCHED, not 60")
                .hasMessageContaining("100 EA DISPATCHED at DEL for AIIMS");
        shipment.refuses(s -> s.to("SAFDARJUNG").dispatched());
        shipment.to("AIIMS").dispatched().asConfirmation();
    }
}
