package org.aidbridge.report.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportDueTimesTest {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final LocalTime SIX = LocalTime.of(18, 0);

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    @Test
    void it_is_due_once_a_day_at_the_local_time_its_end_included() {
        assertThat(Schedules.dueTimes(at("2021-04-28T12:30:00Z"), at("2021-04-30T12:30:00Z"), SIX, KOLKATA))
                .containsExactly(at("2021-04-29T12:30:00Z"), at("2021-04-30T12:30:00Z"));
        assertThat(Schedules.dueTimes(at("2021-04-28T12:30:00Z"), at("2021-04-29T12:29:59Z"), SIX, KOLKATA))
                .isEmpty();
    }

    @Test
    void where_clocks_skip_it_or_show_it_twice_it_is_due_once_all_the_same() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalTime halfPastTwo = LocalTime.of(2, 30);
        assertThat(Schedules.dueTimes(at("2021-03-27T12:00:00Z"), at("2021-03-28T12:00:00Z"), halfPastTwo, berlin))
                .containsExactly(at("2021-03-28T01:30:00Z"));
        assertThat(Schedules.dueTimes(at("2021-10-30T12:00:00Z"), at("2021-10-31T12:00:00Z"), halfPastTwo, berlin))
                .containsExactly(at("2021-10-31T00:30:00Z"));
    }

    @Test
    void after_a_long_outage_the_last_month_is_made_up_for() {
        assertThat(Schedules.dueTimes(at("2021-01-01T00:00:00Z"), at("2021-12-31T23:00:00Z"), SIX, KOLKATA))
                .hasSize(31)
                .endsWith(at("2021-12-31T12:30:00Z"));
    }
}
