package org.aidbridge.shipment.ledger;

import static org.aidbridge.shipment.ledger.Consignment.aShipment;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What stood at a place when the operation began here comes into the ledger by itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningTest {

    private final Consignment shipment = aShipment().of(0, "OXYGEN_CONCENTRATOR");

    @Test
    void an_opening_balance_is_received_where_it_stood() {
        shipment.at("DEL").only(6738).opened().stands("6738 RECEIVED at DEL");
        assertThat(shipment.position().opened(1).value()).isEqualByComparingTo("6738");
        assertThat(shipment.reached(Stage.RECEIVED)).isEqualTo(6738);
        assertThat(shipment.reached(Stage.ARRIVED)).isZero();
    }

    @Test
    void it_was_neither_declared_nor_found_in_surplus() {
        shipment.at("DEL").only(6738).opened();
        assertThat(shipment.position().surplus(1).isZero()).isTrue();
        assertThat(shipment.position().declared().get(0).quantity().isZero()).isTrue();
        assertThat(shipment.position().marks()).isEmpty();
    }

    @Test
    void it_goes_on_like_any_other_goods() {
        shipment.at("DEL").only(6738).opened().only(1000).to("AIIMS").dispatched();
        shipment.stands("5738 RECEIVED at DEL", "1000 DISPATCHED at DEL for AIIMS");
        assertThat(shipment.reached(Stage.DISPATCHED)).isEqualTo(1000);
    }

    @Test
    void it_may_have_stood_further_on() {
        shipment.at("WARD")
                .to("AIIMS")
                .standing(1, 40, Stage.DELIVERED)
                .opened()
                .to("AIIMS")
                .installed();
        shipment.stands("40 INSTALLED at WARD for AIIMS");
        assertThat(shipment.reached(Stage.RECEIVED)).isZero();
    }

    @Test
    void of_one_instant_it_is_read_before_everything_else() {
        shipment.when("10:00")
                .at("DEL")
                .only(40)
                .opened()
                .when("10:00")
                .only(30)
                .to("AIIMS")
                .dispatched();
        shipment.stands("10 RECEIVED at DEL", "30 DISPATCHED at DEL for AIIMS");
    }
}
