package org.aidbridge.route.state;

import static org.aidbridge.route.state.Notice.SourceKind.CARRIER;
import static org.aidbridge.route.state.Notice.SourceKind.GOVERNMENT;
import static org.aidbridge.route.state.NoticeKind.AMENDMENT;
import static org.aidbridge.route.state.NoticeKind.RESUMPTION_ANNOUNCED;
import static org.aidbridge.route.state.NoticeKind.RETRACTION;
import static org.aidbridge.route.state.NoticeKind.REVIEW;
import static org.aidbridge.route.state.NoticeKind.STATEMENT;
import static org.aidbridge.route.state.NoticeKind.SUSPENSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.shared.AsOf;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices of which only the day is known: they keep it, and are read within it in the order of {@link NoticeOrder}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeDaysTest {

    private static final Instant EVENING = Instant.parse("2021-04-30T15:00:00Z");
    private static final Instant LATER = Instant.parse("2022-01-01T00:00:00Z");
    private static final ZoneId DELHI = ZoneId.of("Asia/Kolkata");

    private static final Notice LETTER =
            Said.by(CARRIER, SUSPENSION).at("2021-04-26").done();

    private static RouteState state(Instant at, ZoneId operation, List<Departure> seen, Notice... said) {
        List<Notice> notices = new ArrayList<>(List.of(said));
        Collections.shuffle(notices, new Random(7));
        return RouteState.of(Said.ROUTE, notices, seen, new AsOf(at, LATER), operation);
    }

    private static RouteState state(Notice... said) {
        return state(EVENING, DELHI, List.of(), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kolkata", "America/Los_Angeles", "Pacific/Auckland"})
    void a_route_stands_at_its_state_since_the_day_that_was_said_whatever_the_zone(String zone) {
        Notice still = Said.by(CARRIER, REVIEW).of(LETTER).at("2021-04-30").done();
        RouteState state = state(Instant.parse("2021-05-01T10:00:00Z"), ZoneId.of(zone), List.of(), LETTER, still);
        assertThat(state.now().since()).hasToString("2021-04-30");
        assertThat(state.closedSince()).hasToString("2021-04-26");
        assertThat(state.history().get(1).until()).hasToString("2021-04-30");
    }

    @Test
    void days_closed_are_days_of_the_operation_and_begin_with_the_day_that_was_said() {
        Instant at = Instant.parse("2021-05-01T05:00:00Z");
        assertThat(state(at, DELHI, List.of(), LETTER).days()).isEqualTo(6);
        assertThat(state(at, ZoneId.of("America/Los_Angeles"), List.of(), LETTER)
                        .days())
                .isEqualTo(5);
        Instant begun = Instant.parse("2021-04-25T17:00:00Z");
        assertThat(state(begun, ZoneId.of("America/Los_Angeles"), List.of(), LETTER)
                        .days())
                .isEqualTo(1);
    }

    @Test
    void what_holds_from_an_instant_keeps_it() {
        Notice evening = Said.by(CARRIER, SUSPENSION)
                .at("2021-04-26")
                .from("2021-04-26T18:00:00+08:00")
                .done();
        assertThat(state(evening).closedSince()).hasToString("2021-04-26T10:00:00Z");
    }

    @Test
    void a_route_is_open_again_since_the_day_on_which_its_suspension_was_taken_back() {
        Notice back = Said.by(CARRIER, RETRACTION).of(LETTER).at("2021-04-28").done();
        RouteState state = state(LETTER, back);
        assertThat(state.now().state()).isEqualTo(Announced.ACTIVE);
        assertThat(state.now().since()).hasToString("2021-04-28");
    }

    @Test
    void a_review_of_a_day_is_of_what_was_suspended_at_some_time_of_that_day() {
        Notice morning =
                Said.by(CARRIER, SUSPENSION).at("2021-04-30T10:00:00+08:00").done();
        Notice review = Said.by(CARRIER, REVIEW).at("2021-04-30").done();
        RouteState state = state(morning, review);
        assertThat(state.now().state()).isEqualTo(Announced.UNDER_REVIEW);
        assertThat(state.now().since()).hasToString("2021-04-30");
    }

    @Test
    void what_is_resumed_at_some_time_of_a_day_was_suspended_on_that_day_before() {
        Notice suspended = Said.by(CARRIER, SUSPENSION).at("2021-04-30").done();
        Notice resumed = Said.by(CARRIER, RESUMPTION_ANNOUNCED)
                .at("2021-04-30T18:00:00+08:00")
                .done();
        RouteState state = state(suspended, resumed);
        assertThat(state.now().state()).isEqualTo(Announced.RESUMPTION_ANNOUNCED);
        assertThat(state.now().since()).hasToString("2021-04-30T10:00:00Z");
        assertThat(state.closedSince()).hasToString("2021-04-30");
    }

    @Test
    void a_notice_of_a_day_comes_after_the_one_it_names() {
        Notice evening = Said.by(CARRIER, REVIEW)
                .of(LETTER)
                .at("2021-04-30T20:00:00+08:00")
                .done();
        Notice suspended =
                Said.by(CARRIER, SUSPENSION).at("2021-04-30T09:00:00+08:00").done();
        Notice terms = Said.by(CARRIER, AMENDMENT)
                .of(suspended)
                .at("2021-04-30")
                .review("2021-05-20")
                .done();
        assertThat(NoticeOrder.of(List.of(terms, evening, suspended))).containsExactly(suspended, terms, evening);
    }

    @Test
    void others_do_not_move_a_word_of_the_carrier_within_its_day() {
        Notice government =
                Said.by(GOVERNMENT, SUSPENSION).at("2021-04-30T21:00:00+08:00").done();
        Notice review = Said.by(CARRIER, REVIEW).of(LETTER).at("2021-04-30").done();
        Notice resumed = Said.by(CARRIER, RESUMPTION_ANNOUNCED)
                .of(LETTER)
                .at("2021-04-30T18:00:00+08:00")
                .done();
        assertThat(state(LETTER, government, review, resumed).now().state()).isEqualTo(Announced.RESUMPTION_ANNOUNCED);
    }

    @Test
    void a_contradiction_on_the_same_day_disputes() {
        Notice suspended =
                Said.by(CARRIER, SUSPENSION).at("2021-04-30T10:00:00+08:00").done();
        Notice normal =
                Said.by(GOVERNMENT, STATEMENT).at("2021-04-30").operated(true).done();
        assertThat(state(suspended, normal).isDisputed()).isTrue();
        Notice before =
                Said.by(GOVERNMENT, STATEMENT).at("2021-04-29").operated(true).done();
        assertThat(state(suspended, before).isDisputed()).isFalse();
    }

    @Test
    void a_departure_of_a_day_opens_what_was_closed_on_an_earlier_day_and_not_on_the_same() {
        // As an operation far to the east counts it: well before the day begins in Chengdu.
        assertThat(state(EVENING, DELHI, List.of(left("2021-04-27", "2021-04-26T12:00:00Z")), LETTER)
                        .now()
                        .state())
                .isEqualTo(Announced.RESUMED);
        assertThat(state(EVENING, DELHI, List.of(left("2021-04-26", "2021-04-26T18:00:00Z")), LETTER)
                        .now()
                        .state())
                .isEqualTo(Announced.SUSPENDED);
    }

    private static Departure left(String day, String at) {
        Instant counts = Instant.parse(at);
        return new Departure(counts, LocalDate.parse(day), counts, "3U8931", null, UUID.randomUUID());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-05-10", "2021-05-11T00:00:00+08:00", "2021-05-10T18:00:00+08:00"})
    void the_last_day_of_a_stated_period_is_one_of_its_days_and_what_follows_it_is_due(String end) {
        Notice letter =
                Said.by(CARRIER, SUSPENSION).from("2021-04-26").until(end).done();
        RouteState during = state(Instant.parse("2021-05-10T09:00:00Z"), DELHI, List.of(), letter);
        assertThat(during.statedDays()).isEqualTo(15);
        assertThat(during.reviewDue()).isFalse();
        assertThat(state(Instant.parse("2021-05-10T16:00:00Z"), DELHI, List.of(), letter)
                        .reviewDue())
                .isTrue();
    }

    @Test
    void a_word_on_the_day_of_the_review_answers_it() {
        Notice letter = Said.by(CARRIER, SUSPENSION).review("2021-05-11").done();
        Notice answer = Said.by(CARRIER, REVIEW).of(letter).at("2021-05-11").done();
        Instant at = Instant.parse("2021-05-12T00:00:00Z");
        assertThat(state(at, DELHI, List.of(), letter).reviewDue()).isTrue();
        assertThat(state(at, DELHI, List.of(), letter, answer).reviewDue()).isFalse();
    }
}
