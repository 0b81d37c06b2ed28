package org.aidbridge.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenTest {

    private static final ZoneId DELHI = ZoneId.of("Asia/Kolkata");
    private static final When DAY = When.of("2021-05-10");
    private static final When MIDNIGHT = When.of("2021-05-11T00:00:00+05:30");

    @Test
    void a_period_that_ends_on_a_day_has_that_day_in_it() {
        assertThat(DAY.end(DELHI)).isEqualTo("2021-05-10T18:30:00Z");
        assertThat(DAY.lastDay(DELHI)).isEqualTo("2021-05-10");
    }

    @Test
    void a_period_that_ends_at_an_instant_ends_right_before_it() {
        assertThat(MIDNIGHT.end(DELHI)).isEqualTo(DAY.end(DELHI));
        assertThat(MIDNIGHT.lastDay(DELHI)).isEqualTo("2021-05-10");
        assertThat(When.of("2021-05-11T00:00:01+05:30").lastDay(DELHI)).isEqualTo("2021-05-11");
    }

    @Test
    void a_day_can_have_begun_as_early_as_it_begins_anywhere() {
        assertThat(DAY.earliest()).isEqualTo("2021-05-09T10:00:00Z");
        assertThat(MIDNIGHT.earliest()).isEqualTo(MIDNIGHT.at());
    }

    @Test
    void a_day_takes_precedence_over_its_derived_instant() {
        Instant made = Instant.parse("2021-05-09T18:30:00Z");
        LocalDate day = LocalDate.parse("2021-05-10");
        assertThat(When.of(made, day)).isEqualTo(DAY).hasToString("2021-05-10");
        assertThat(When.of(made, null)).isEqualTo(When.at(made));
        assertThat(When.of(null, null)).isNull();
    }
}
