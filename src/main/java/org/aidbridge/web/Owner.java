package org.aidbridge.web;

import java.util.Arrays;

/** Who has to act at a stage, as pages call it; which one it is, is data. */
public enum Owner {
    CONSIGNOR,
    SHIPPER,
    FORWARDER,
    CARRIER,
    CUSTOMS,
    CONSIGNEE,
    CONSIGNEE_AGENT,
    RECIPIENT;

    /** Null for one that there is no word for. */
    public static Owner of(String name) {
        return Arrays.stream(values())
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
