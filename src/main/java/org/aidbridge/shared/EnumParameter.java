package org.aidbridge.shared;

import java.util.Arrays;
import java.util.List;

/** Parses enum names in query parameters. */
public final class EnumParameter {

    private EnumParameter() {}

    /**
     * @param parameter name of the query parameter
     * @param text null gives null
     * @throws Invalid (422) when it is no constant; lists them
     */
    public static <E extends Enum<E>> E of(Class<E> type, String parameter, String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "?" + parameter,
                        Message.of("'{text}' is none of [{names}]", text, List.of(type.getEnumConstants()))));
    }
}
