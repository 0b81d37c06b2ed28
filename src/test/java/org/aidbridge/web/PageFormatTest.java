package org.aidbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.aidbridge.http.Language;
import org.aidbridge.shared.Message;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageFormatTest {

    private static final Instant AT = Instant.parse("2021-04-27T12:30:00Z");

    private static PageFormat in(Language language, String zone) {
        return new PageFormat(language, ZoneId.of(zone), language.locale());
    }

    @Test
    void a_zone_is_named_with_what_it_is_ahead_of_utc_and_utc_once() {
        assertThat(in(Language.EN, "Asia/Kolkata").zoneName(AT)).isEqualTo("Asia/Kolkata (UTC+05:30)");
        assertThat(in(Language.EN, "Europe/London").zoneName(Instant.parse("2021-01-01T00:00:00Z")))
                .isEqualTo("Europe/London (UTC)");
        assertThat(in(Language.EN, "UTC").zoneName(AT)).isEqualTo("UTC");
    }

    @Test
    void countries_are_named_in_the_users_language() {
        assertThat(in(Language.EN, "UTC").country("IN")).isEqualTo("India");
        assertThat(in(Language.ZH, "UTC").country("IN")).isEqualTo("印度");
    }

    @Test
    void instants_in_sentences_are_in_the_zone_of_the_page() {
        Instant due = Instant.parse("2021-04-27T12:30:00Z");
        assertThat(in(Language.EN, "Asia/Kolkata")
                        .said(Message.of("due by {due}, not {other}", due, due.plusNanos(123_456_000))))
                .isEqualTo("due by 27 Apr 2021, 18:00, not 27 Apr 2021, 18:00");
        assertThat(in(Language.EN, "UTC").said(Message.of("of {day}", LocalDate.of(2021, 4, 27))))
                .isEqualTo("of 2021-04-27");
        assertThat(in(Language.EN, "UTC").said(null)).isEmpty();
    }
}
