package org.aidbridge.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Generates UUIDv7: rows written together are adjacent in the index. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
