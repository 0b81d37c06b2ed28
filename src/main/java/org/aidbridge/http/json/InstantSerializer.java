package org.aidbridge.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Writes instants as {@link Instant#toString} does, several times as fast. Sub-microsecond values and years without four
 * digits are left to the JDK.
 */
final class InstantSerializer extends StdScalarSerializer<Instant> {

    private static final int DAY = 86_400;
    private static final int LONGEST = "2021-04-27T12:30:00.123456Z".length();
    private static final long EARLIEST = LocalDate.of(1000, 1, 1).toEpochDay() * DAY;
    private static final long LATEST = LocalDate.of(10_000, 1, 1).toEpochDay() * DAY;

    InstantSerializer() {
        super(Instant.class);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider) throws IOException {
        long second = instant.getEpochSecond();
        int nano = instant.getNano();
        if (second < EARLIEST || second >= LATEST || nano % 1_000 != 0) {
            json.writeString(instant.toString());
        } else {
            char[] text = new char[LONGEST];
            json.writeString(text, 0, write(second, nano / 1_000, text));
        }
    }

    /** @return the length */
    private static int write(long second, int micro, char[] text) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(second, DAY));
        int ofDay = (int) Math.floorMod(second, (long) DAY);
        int at = digits(date.getYear(), 4, text, 0);
        text[at++] = '-';
        at = digits(date.getMonthValue(), 2, text, at);
        text[at++] = '-';
        at = digits(date.getDayOfMonth(), 2, text, at);
        text[at++] = 'T';
        at = digits(ofDay / 3_600, 2, text, at);
        text[at++] = ':';
        at = digits(ofDay / 60 % 60, 2, text, at);
        text[at++] = ':';
        at = digits(ofDay % 60, 2, text, at);
        if (micro > 0) {
            text[at++] = '.';
            at = micro % 1_000 == 0 ? digits(micro / 1_000, 3, text, at) : digits(micro, 6, text, at);
        }
        text[at++] = 'Z';
        return at;
    }

    private static int digits(int number, int count, char[] text, int at) {
        int rest = number;
        for (int i = at + count - 1; i >= at; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return at + count;
    }
}
