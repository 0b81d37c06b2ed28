package org.aidbridge.shared;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Parses days of query parameters, like {@code 2021-05-20}. */
public final class IsoDay {

    private IsoDay() {}

    /**
     * @param pointer to it in the request, like {@code ?from}
     * @param text null gives null
     * @throws Invalid (422) when it is no day
     */
    public static LocalDate of(String pointer, String text) {
        if (text == null) {
            return null;
        }
        try {
            if (text.matches("(?!0000)\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // Refused below.
        }
        throw new Invalid(pointer, Message.of("'{text}' is not a day, like 2021-05-20", text));
    }
}
