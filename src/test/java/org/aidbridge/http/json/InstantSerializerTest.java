package org.aidbridge.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Instants are written as the JDK writes them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InstantSerializerTest {

    private static final ObjectMapper JSON = StrictJson.strict();

    private static void assertWritten(Instant instant) throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(instant)).isEqualTo('"' + instant.toString() + '"');
    }

    @Property
    void four_digit_years_are_written_as_the_jdk_does(
            @ForAll @LongRange(min = -62_200_000_000L, max = 253_500_000_000L) long second,
            @ForAll @IntRange(max = 999_999) int micro)
            throws JsonProcessingException {
        assertWritten(Instant.ofEpochSecond(second, micro * 1_000L));
        assertWritten(Instant.ofEpochSecond(second, micro / 1_000 * 1_000_000L));
        assertWritten(Instant.ofEpochSecond(second));
    }

    @Example
    void nanoseconds_and_longer_years_are_left_to_the_jdk() throws JsonProcessingException {
        assertWritten(Instant.parse("2021-04-27T12:30:00.123456789Z"));
        assertWritten(Instant.parse("+12021-04-27T12:30:00.5Z"));
        assertWritten(Instant.parse("-0001-04-27T12:30:00Z"));
        assertWritten(Instant.parse("0999-12-31T23:59:59.999999Z"));
        assertWritten(Instant.parse("1000-01-01T00:00:00Z"));
        assertWritten(Instant.parse("9999-12-31T23:59:59.999999Z"));
    }
}
