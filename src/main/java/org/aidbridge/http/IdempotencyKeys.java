package org.aidbridge.http;

import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;

/** The form of an {@code Idempotency-Key}, for resources that keep it with what they record themselves. */
public final class IdempotencyKeys {

    public static final String HEADER = "Idempotency-Key";

    /**
     * Name of the permission that an answer is given again: a {@link io.quarkus.security.StringPermission} whose action is
     * the code of the operation that the request named.
     */
    public static final String OPERATION = "operation";

    private IdempotencyKeys() {}

    /**
     * @param key as it came; null when there was none
     * @return the same
     * @throws Invalid (422) when it is not 1 to 200 visible ASCII characters
     */
    public static String check(String key) {
        if (key != null && !key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new Invalid("header:" + HEADER, Message.of("Idempotency-Key has 1 to 200 visible ASCII characters"));
        }
        return key;
    }
}
