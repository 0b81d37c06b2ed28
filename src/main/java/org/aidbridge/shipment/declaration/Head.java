package org.aidbridge.shipment.declaration;

import java.util.ArrayList;
import java.util.List;

/** Donor and consignee (party codes), origin and destination (place codes) of a shipment. */
public record Head(String donor, String consignee, String origin, String destination) {

    /** The names of the fields that differ. */
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
}
