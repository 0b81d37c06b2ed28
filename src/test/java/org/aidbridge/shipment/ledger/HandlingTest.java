package org.aidbridge.shipment.ledger;

import static org.aidbridge.shipment.ledger.Consignment.aShipment;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Customs, custody and the reports that move nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandlingTest {

    private final Consignment shipment = aShipment().of(800, "OXYGEN_CONCENTRATOR");

    @Test
    void a_clearance_for_export_moves_nothing() {
        shipment.at("CTU").cleared().movingNothing().stands("800 PLANNED at CTU");
        shipment.cleared().movingNothing().stands("800 PLANNED at CTU");
        shipment.only(300).at("CTU").cleared().movingNothing();
        assertThat(shipment.position().handling().customs()).isEqualTo("CLEARED");
    }

    @Test
    void a_clearance_for_export_does_not_clear_what_has_arrived() {
        shipment.only(500).at("CTU").departed("3U8931").on("3U8931").arrived();
        shipment.at("CTU")
                .cleared()
                .movingNothing()
                .only(300)
                .at("CTU")
                .cleared()
                .movingNothing();
        shipment.stands("300 PLANNED at CTU", "500 ARRIVED at DEL");
    }

    @Test
    void a_clearance_at_an_inland_depot_clears_what_has_arrived() {
        shipment.departed("3U8931").arrived().at("ICD-TKD").cleared().stands("800 CLEARED at ICD-TKD");
    }

    @Test
    void a_clearance_at_the_destination_implies_that_the_goods_arrived() {
        shipment.departed("3U8931").at("DEL").cleared().stands("800 CLEARED at DEL");
    }

    @Test
    void reports_of_custody_and_papers_move_nothing() {
        shipment.departed("3U8931").arrived();
        for (String code : new String[] {
            "FOH", "DPU", "MAN", "PRE", "TFD", "RCT", "TRM", "CRC", "TGC", "NFD", "AWD", "DLV", "FIW", "FOW", "DOC",
            "AWR", "OSI", "OCI"
        }) {
            shipment.reported(code).movingNothing().stands("800 ARRIVED at DEL");
        }
        assertThat(shipment.position().marks()).isEmpty();
    }

    @Test
    void handed_over_at_the_airport_is_not_delivered_to_the_hospital() {
        shipment.departed("3U8931").arrived().reported("DLV").stands("800 ARRIVED at DEL");
        assertThat(shipment.position().handling().holder()).isEqualTo("CONSIGNEE_AGENT");
    }

    @Test
    void custody_goes_from_hand_to_hand() {
        assertThat(shipment.position().handling().holder()).isEqualTo("SHIPPER");
        String[][] hands = {
            {"FOH", "FORWARDER"},
            {"RCS", "CARRIER"},
            {"DEP", "CARRIER"},
            {"ARR", "CARRIER"},
            {"TGC", "CUSTOMS"},
            {"DLV", "CONSIGNEE_AGENT"},
            {"DDL", "CONSIGNEE"},
            {"DISPATCHED", "CONSIGNEE"},
            {"DELIVERED", "RECIPIENT"}
        };
        for (String[] hand : hands) {
            shipment.reported(hand[0]);
            assertThat(shipment.position().handling().holder()).as(hand[0]).isEqualTo(hand[1]);
        }
    }

    @Test
    void customs_are_told_hold_and_clear() {
        shipment.departed("3U8931").arrived().reported("CRC");
        assertThat(shipment.position().handling().customs()).isEqualTo("LODGED");
        shipment.reported("TGC");
        assertThat(shipment.position().handling().customs()).isEqualTo("HELD");
        shipment.cleared();
        assertThat(shipment.position().handling().customs()).isEqualTo("CLEARED");
    }

    @Test
    void a_manifest_names_the_flight() {
        shipment.on("3U8931").reported("MAN").stands("800 PLANNED at CTU");
        assertThat(shipment.position().handling().flight()).isEqualTo("3U8931");
    }
}
