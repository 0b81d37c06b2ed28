package org.aidbridge.shipment.declaration;

import java.util.ArrayList;
import java.util.List;

/** Who sends a shipment to whom, and from where to where: party codes and place codes. */
public record Head(String donor, String consignee, String origin, String destination) {

    /** The names of the fields that are others in another head. */
    List<String> changed(Head other) {
        List<String> changed = new ArrayList<>();
        add(changed, "donor", donor, other.donor);
        add(changed, "consignee", consignee, other.consignee);
        add(changed, "origin", origin, other.origin);
        add(changed, "destination", destination, other.destination);
        return changed;
    }

    private static void add(List<String> changed, String field, String one, String other) {
        if (!one.equals(other)) {
            changed.add(field);
        }
    }

    /**
     * What is to be corrected of a head; null leaves what is there.
     *
     * @param donor party code, like {@code consignee}
     * @param origin place code, like {@code destination}
     */
    public record Correction(String donor, String consignee, String origin, String destination) {

        public static final Correction NONE = new Correction(null, null, null, null);

        Head of(Head head) {
            return new Head(
                    donor != null ? donor : head.donor(),
                    consignee != null ? consignee : head.consignee(),
                    origin != null ? origin : head.origin(),
                    destination != null ? destination : head.destination());
        }
    }
}
