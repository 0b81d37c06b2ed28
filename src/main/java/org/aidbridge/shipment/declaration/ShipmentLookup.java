package org.aidbridge.shipment.declaration;

import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.Unknown;

/**
 * Identifies a shipment by its reference or its waybill.
 *
 * @param operation null where that is enough
 */
public record ShipmentLookup(String operation, String reference, String waybill) {

    /** A shipment by its reference; the operation is null where that is enough. */
    public record Named(String operation, String reference) {}

    public record Found(String operation, UUID id) implements Comparable<Found> {

        /** The locking order. */
        @Override
        public int compareTo(Found other) {
            int byOperation = operation.compareTo(other.operation);
            return byOperation != 0 ? byOperation : compare(id, other.id);
        }

        /** As PostgreSQL orders UUIDs; Java compares signed. */
        private static int compare(UUID one, UUID other) {
            int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
            return high != 0
                    ? high
                    : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
        }
    }

    /** @throws Invalid (422) unless exactly one of reference and waybill is given */
    public ShipmentLookup {
        if (reference == null && waybill == null) {
            throw new Invalid("/shipment", Message.of("A row needs a shipment reference or a waybill"));
        }
        if (reference != null && waybill != null) {
            throw new Invalid("/waybill", Message.of("A row has a shipment reference or a waybill, not both"));
        }
        operation = NormalForm.code(operation);
        reference = NormalForm.reference(reference);
        waybill = NormalForm.waybill(waybill);
    }

    /**
     * @throws Unknown (404) when nothing matches
     * @throws Invalid (422) when several do
     */
    public Found one(List<Found> matches) {
        if (matches.isEmpty()) {
            throw new Unknown(
                    reference != null ? "shipment" : "shipment with waybill", reference != null ? reference : waybill);
        }
        if (matches.size() > 1) {
            throw reference != null
                    ? new Invalid(
                            "/operation",
                            Message.of("Several operations have a shipment {reference}; say which", reference))
                    : new Invalid(
                            "/waybill",
                            Message.of("Several shipments have the waybill {waybill}; name the shipment", waybill));
        }
        return matches.get(0);
    }
}
