package org.aidbridge.shipment.ledger;

import org.aidbridge.shared.When;

/**
 * Custody and customs status by the latest event in order.
 *
 * @param holder SHIPPER, FORWARDER, CARRIER, CUSTOMS, CONSIGNEE_AGENT, CONSIGNEE or RECIPIENT
 * @param holderSince null before the first event
 * @param customs LODGED, HELD or CLEARED; or null
 * @param flight the last named flight
 */
public record Handling(String holder, When holderSince, String customs, When customsSince, String flight) {

    static final Handling NONE = new Handling("SHIPPER", null, null, null, null);

    Handling after(Fact fact) {
        String nextHolder = holderAfter(fact.type());
        String nextCustoms = customsAfter(fact.type());
        boolean handedOn = nextHolder != null && !nextHolder.equals(holder);
        boolean moved = nextCustoms != null && !nextCustoms.equals(customs);
        return new Handling(
                handedOn ? nextHolder : holder,
                handedOn ? fact.occurred().said() : holderSince,
                moved ? nextCustoms : customs,
                moved ? fact.occurred().said() : customsSince,
                fact.leg() != null ? fact.leg() : flight);
    }

    private static String holderAfter(EventType type) {
        return switch (type) {
            case TENDERED -> "FORWARDER";
            case ACCEPTED, DEPARTED, ARRIVED, CHECKED_IN, TRANSFERRED -> "CARRIER";
            case CUSTOMS_HELD -> "CUSTOMS";
            case HANDED_OVER -> "CONSIGNEE_AGENT";
            case OPENING, RECEIVED -> "CONSIGNEE";
            case DELIVERED, INSTALLED -> "RECIPIENT";
            case BOOKED,
                    MANIFESTED,
                    DISCREPANCY,
                    CUSTOMS_LODGED,
                    CUSTOMS_CLEARED,
                    READY_FOR_PICKUP,
                    WITHHELD,
                    RELEASED,
                    DISPATCHED,
                    DAMAGED,
                    LOST,
                    FOUND,
                    RETURNED,
                    CANCELLED,
                    NOTE,
                    RETRACTED -> null;
        };
    }

    private static String customsAfter(EventType type) {
        return switch (type) {
            case CUSTOMS_LODGED -> "LODGED";
            case CUSTOMS_HELD -> "HELD";
            case CUSTOMS_CLEARED -> "CLEARED";
            default -> null;
        };
    }
}
