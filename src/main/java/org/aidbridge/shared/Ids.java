package org.aidbridge.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** UUIDv7, assigned in code: rows that are written together lie together in the index. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
