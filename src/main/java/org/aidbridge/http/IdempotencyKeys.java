package org.aidbridge.http;

import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;

public final class IdempotencyKeys {

    public static final String HEADER = "Idempotency-Key";

    /**
     * Name of the {@link io.quarkus.security.StringPermission} that a replayed response requires; its action is the code
     * of the operation in the request.
     */
    public static final String OPERATION = "operation";

    private IdempotencyKeys() {}

    /**
     * @param key null when absent
     * @return the same key
     * @throws Invalid (422) when it is not 1 to 200 visible ASCII characters
     */
    public static String check(String key) {
        if (key != null && !key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new Invalid("header:" + HEADER, Message.of("Idempotency-Key has 1 to 200 visible ASCII characters"));
        }
        return key;
    }
}
