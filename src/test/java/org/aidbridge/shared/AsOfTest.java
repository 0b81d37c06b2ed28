package org.aidbridge.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AsOfTest {

    private static final Instant NOW = Instant.parse("2021-04-30T12:00:00Z");
    private static final Instant YESTERDAY = Instant.parse("2021-04-29T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void both_clocks_default_to_now() {
        assertThat(AsOf.of(null, null, CLOCK)).isEqualTo(new AsOf(NOW, NOW));
    }

    @Test
    void valid_at_defaults_to_an_earlier_known_at() {
        assertThat(AsOf.of(null, "2021-04-29T17:30:00+05:30", CLOCK)).isEqualTo(new AsOf(YESTERDAY, YESTERDAY));
    }

    @Test
    void known_at_defaults_to_now() {
        assertThat(AsOf.of("2021-04-29T12:00:00Z", null, CLOCK)).isEqualTo(new AsOf(YESTERDAY, NOW));
    }

    @Test
    void a_plus_that_was_not_escaped_is_understood() {
        assertThat(AsOf.of("2021-04-29T17:30:00 05:30", null, CLOCK).validAt()).isEqualTo(YESTERDAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2021-04-29",
                "2021-04-29T12:00:00",
                "+999999999-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "-2021-04-29T12:00:00Z",
                ""
            })
    void anything_but_an_instant_with_offset_is_refused(String text) {
        assertThatThrownBy(() -> AsOf.of(text, null, CLOCK)).isInstanceOfSatisfying(Invalid.class, e -> assertThat(
                        e.errors().get(0).pointer())
                .isEqualTo("?validAt"));
    }

    @Test
    void a_future_known_at_is_refused() {
        assertThatThrownBy(() -> AsOf.of(null, "2021-05-01T00:00:00Z", CLOCK)).isInstanceOf(Invalid.class);
    }
}
