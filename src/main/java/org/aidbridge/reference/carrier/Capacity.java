package org.aidbridge.reference.carrier;

import java.math.BigDecimal;
import org.aidbridge.reference.revision.Checks;

/** How much one departure takes, in kg and in m3. A ship takes two hundred thousand tonnes and more. */
final class Capacity {

    private static final int MOST_KG = 1_000_000_000;
    private static final int MOST_M3 = 10_000_000;
    private static final int DECIMALS = 3;

    private Capacity() {}

    /** @param kg null, like {@code m3}, when nobody says */
    static void check(Checks checks, BigDecimal kg, BigDecimal m3) {
        checks.between("/capacityKg", kg, 0, MOST_KG, DECIMALS).between("/capacityM3", m3, 0, MOST_M3, DECIMALS);
    }
}
