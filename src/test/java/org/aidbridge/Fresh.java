package org.aidbridge;

import java.util.Locale;
import java.util.UUID;

/** Codes that no other test uses: nothing is ever cleaned away. */
public final class Fresh {

    private Fresh() {}

    /** The prefix and twelve capital letters and digits. */
    public static String code(String prefix) {
        return prefix
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    }
}
