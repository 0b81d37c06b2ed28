package org.aidbridge;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Codes that no other test uses, because nothing is ever removed. */
public final class Fresh {

    private static final AtomicInteger FLIGHTS = new AtomicInteger(100);

    private Fresh() {}

    /** A flight of that airline. */
    public static String flight(String airline) {
        return airline + FLIGHTS.getAndIncrement();
    }

    /** The prefix and twelve capital letters and digits. */
    public static String code(String prefix) {
        return prefix
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    }
}
