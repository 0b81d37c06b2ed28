package org.aidbridge.shipment.declaration;

import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.Unknown;

/**
 * How somebody calls a shipment in a report about many.
 *
 * @param operation null where the reference or waybill is said to be enough
 * @param reference null when it is called by its waybill, and the other way round
 */
public record ShipmentLookup(String operation, String reference, String waybill) {

    /** A shipment that answers to it. */
    public record Found(String operation, UUID id) implements Comparable<Found> {

        /** The order in which several are locked, so that no two writers wait for each other. */
        @Override
        public int compareTo(Found other) {
            int byOperation = operation.compareTo(other.operation);
            return byOperation != 0 ? byOperation : compare(id, other.id);
        }

        /** As the database orders them, which is not how Java does. */
        private static int compare(UUID one, UUID other) {
            int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
            return high != 0
                    ? high
                    : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
        }
    }

    /** @throws Invalid (422) when it is called by nothing, or by two things at once */
    public ShipmentLookup {
        if (reference == null && waybill == null) {
            throw new Invalid("/shipment", Message.of("A row names its shipment, or the waybill of it"));
        }
        if (reference != null && waybill != null) {
            throw new Invalid("/waybill", Message.of("A row names its shipment or the waybill of it, not both"));
        }
        operation = NormalForm.code(operation);
        reference = NormalForm.reference(reference);
        waybill = NormalForm.waybill(waybill);
    }

    /**
     * @throws Unknown (404) when nothing answers to it
     * @throws Invalid (422) when several do
     */
    public Found one(List<Found> answering) {
        if (answering.isEmpty()) {
            throw new Unknown(
                    reference != null ? "shipment" : "shipment with waybill", reference != null ? reference : waybill);
        }
        if (answering.size() > 1) {
            throw reference != null
                    ? new Invalid(
                            "/operation",
                            Message.of("Several operations have a shipment {reference}; say which", reference))
                    : new Invalid(
                            "/waybill",
                            Message.of("Several shipments have the waybill {waybill}; name the shipment", waybill));
        }
        return answering.get(0);
    }
}
