package org.aidbridge.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.aidbridge.shared.Message;

/**
 * Reads instants with an offset and plain dates, from text only and with four-digit years as in RFC 3339. Jackson's own
 * readers also accept numbers and date-times.
 */
final class StrictDates {

    static final Message INSTANT = Message.of("an RFC 3339 instant with offset, like 2021-04-27T18:00:00+05:30");
    static final Message DATE = Message.of("a date like 2021-04-27");

    private StrictDates() {}

    static SimpleModule module() {
        return new SimpleModule("strict-dates")
                .addDeserializer(Instant.class, new FromText<>(Instant.class, INSTANT, text -> offset(text)
                        .toInstant()))
                .addDeserializer(
                        OffsetDateTime.class, new FromText<>(OffsetDateTime.class, INSTANT, StrictDates::offset))
                .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, DATE, LocalDate::parse))
                .addSerializer(new InstantSerializer());
    }

    private static OffsetDateTime offset(String text) {
        return OffsetDateTime.parse(text).truncatedTo(ChronoUnit.MICROS);
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private final transient Message form;
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Message form, Function<String, T> parse) {
            super(type);
            this.form = form;
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser p, DeserializationContext context) throws IOException {
            if (!p.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(_valueClass, p);
            }
            String text = p.getText();
            try {
                if (text.matches("\\d{4}-.*") && !text.startsWith("0000")) {
                    return parse.apply(text);
                }
            } catch (DateTimeException e) {
                // Refused below.
            }
            return (T) context.handleWeirdStringValue(_valueClass, text, "is not %s", form);
        }
    }
}
