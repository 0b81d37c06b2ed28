package org.aidbridge.web;

import java.util.Arrays;

/** Who acts next at a stage. The assignment is data. */
public enum Owner {
    CONSIGNOR,
    SHIPPER,
    FORWARDER,
    CARRIER,
    CUSTOMS,
    CONSIGNEE,
    CONSIGNEE_AGENT,
    RECIPIENT;

    /** Null for a name without a text. */
    public static Owner of(String name) {
        return Arrays.stream(values())
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
