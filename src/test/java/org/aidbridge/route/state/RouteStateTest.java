package org.aidbridge.route.state;

import static org.aidbridge.route.state.Notice.SourceKind.AGENT;
import static org.aidbridge.route.state.Notice.SourceKind.CARRIER;
import static org.aidbridge.route.state.Notice.SourceKind.GOVERNMENT;
import static org.aidbridge.route.state.Notice.SourceKind.MEDIA;
import static org.aidbridge.route.state.NoticeKind.AMENDMENT;
import static org.aidbridge.route.state.NoticeKind.OBSERVATION;
import static org.aidbridge.route.state.NoticeKind.RESUMPTION_SCHEDULED;
import static org.aidbridge.route.state.NoticeKind.RETRACTION;
import static org.aidbridge.route.state.NoticeKind.REVIEW;
import static org.aidbridge.route.state.NoticeKind.STATEMENT;
import static org.aidbridge.route.state.NoticeKind.SUSPENSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.shared.AsOf;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteStateTest {

    private static final Instant LATER = Instant.parse("2022-01-01T00:00:00Z");

    private static final Notice LETTER = Said.by(CARRIER, SUSPENSION)
            .about(Said.ROUTE.id(), Said.OTHER.id())
            .at("2021-04-26")
            .review("2021-05-11")
            .done();

    private static RouteState at(String instant, Notice... notices) {
        return RouteState.of(
                Said.ROUTE, List.of(notices), List.of(), new AsOf(Instant.parse(instant), LATER), Said.CHENGDU);
    }

    private static Departure departure(String at) {
        return new Departure(Instant.parse(at), null, Instant.parse(at), "3U8931", null, UUID.randomUUID());
    }

    private static RouteState at(RouteRef route, String instant, List<Departure> seen, Notice... notices) {
        return RouteState.of(route, List.of(notices), seen, new AsOf(Instant.parse(instant), LATER), Said.CHENGDU);
    }

    @Test
    void a_letter_dated_26_april_in_chengdu_holds_from_midnight_there() {
        assertThat(at("2021-04-25T15:59:59Z", LETTER).now().state()).isEqualTo(Announced.ACTIVE);
        assertThat(at("2021-04-25T16:00:00Z", LETTER).now().state()).isEqualTo(Announced.SUSPENDED);
    }

    @Test
    void days_are_counted_in_the_zone_of_the_letter_the_first_included() {
        assertThat(at("2021-04-25T17:00:00Z", LETTER).days()).isEqualTo(1);
        RouteState fifth = at("2021-04-30T06:00:00Z", LETTER);
        assertThat(fifth.days()).isEqualTo(5);
        assertThat(fifth.statedDays()).isEqualTo(15);
        assertThat(fifth.reviewOn()).isEqualTo(LocalDate.parse("2021-05-11"));
    }

    @Test
    void a_review_day_that_passes_opens_nothing_and_says_so_until_the_carrier_speaks() {
        assertThat(at("2021-05-10T15:59:59Z", LETTER).reviewDue()).isFalse();
        RouteState due = at("2021-05-12T00:00:00Z", LETTER);
        assertThat(due.reviewDue()).isTrue();
        assertThat(due.now().state()).isEqualTo(Announced.SUSPENDED);
        Notice answer = Said.by(CARRIER, REVIEW).of(LETTER).at("2021-05-12").done();
        assertThat(at("2021-05-12T00:00:00Z", LETTER, answer).reviewDue()).isFalse();
    }

    @Test
    void the_end_of_a_stated_period_opens_nothing_and_is_due_for_a_word() {
        Notice letter = Said.by(CARRIER, SUSPENSION)
                .from("2021-04-26")
                .until("2021-05-10")
                .done();
        RouteState after = at("2021-05-11T00:00:00Z", letter);
        assertThat(after.now().closed()).isTrue();
        assertThat(after.reviewDue()).isTrue();
        assertThat(after.statedDays()).isEqualTo(15);
    }

    @Test
    void under_review_is_closed_and_its_days_go_on_counting() {
        Notice review = Said.by(CARRIER, REVIEW)
                .of(LETTER)
                .at("2021-04-26T23:00:00+08:00")
                .done();
        RouteState night = at("2021-04-26T16:30:00Z", LETTER, review);
        assertThat(night.now().state()).isEqualTo(Announced.UNDER_REVIEW);
        assertThat(night.now().closed()).isTrue();
        assertThat(night.closedSince()).hasToString("2021-04-26");
        assertThat(night.days()).isEqualTo(2);
    }

    @Test
    void retracting_one_of_two_overlapping_suspensions_leaves_the_other_in_force() {
        Notice second = Said.by(CARRIER, SUSPENSION)
                .about(Said.ROUTE.id())
                .at("2021-04-27")
                .done();
        Notice withdrawn =
                Said.by(CARRIER, RETRACTION).of(LETTER).at("2021-04-28").done();
        RouteState both = at("2021-04-29T00:00:00Z", LETTER, second, withdrawn);
        assertThat(both.now().state()).isEqualTo(Announced.SUSPENDED);
        assertThat(both.now().cause()).isEqualTo(second);
        assertThat(at(Said.OTHER, "2021-04-29T00:00:00Z", List.of(), LETTER, second, withdrawn)
                        .now()
                        .state())
                .isEqualTo(Announced.ACTIVE);
        assertThat(at("2021-04-27T20:00:00Z", LETTER, second, withdrawn).closedSince())
                .hasToString("2021-04-26");
    }

    @Test
    void intervals_that_overlap_are_one_closure_and_those_with_a_gap_are_two() {
        Notice first = Said.by(CARRIER, SUSPENSION)
                .at("2021-04-20")
                .from("2021-04-26")
                .until("2021-05-10")
                .done();
        Notice openEnded =
                Said.by(CARRIER, SUSPENSION).at("2021-04-27").from("2021-05-05").done();
        Notice overlapping =
                Said.by(CARRIER, RETRACTION).of(first).at("2021-05-06").done();
        RouteState unbroken = at("2021-05-07T00:00:00Z", first, openEnded, overlapping);
        assertThat(unbroken.closedSince()).hasToString("2021-04-26");
        assertThat(unbroken.days()).isEqualTo(12);
        assertThat(unbroken.statedDays()).as("nobody says until when").isNull();
        Notice earlier = Said.by(CARRIER, RETRACTION).of(first).at("2021-05-01").done();
        assertThat(at("2021-05-02T00:00:00Z", first, openEnded, earlier).now().closed())
                .isFalse();
        RouteState again = at("2021-05-07T00:00:00Z", first, openEnded, earlier);
        assertThat(again.closedSince()).hasToString("2021-05-05");
        assertThat(again.days()).isEqualTo(3);
    }

    @Test
    void who_did_not_say_it_cannot_take_it_back() {
        Notice headline = Said.by(MEDIA, RETRACTION).of(LETTER).at("2021-04-27").done();
        RouteState state = at("2021-04-28T00:00:00Z", LETTER, headline);
        assertThat(state.now().state()).isEqualTo(Announced.SUSPENDED);
        assertThat(state.isDisputed()).isTrue();
        Notice paper = Said.by(MEDIA, STATEMENT)
                .party("A")
                .operated(true)
                .at("2021-04-27")
                .done();
        Notice another =
                Said.by(MEDIA, RETRACTION).party("B").of(paper).at("2021-04-28").done();
        assertThat(at("2021-04-29T00:00:00Z", LETTER, paper, another).isDisputed())
                .isTrue();
        Notice same =
                Said.by(MEDIA, RETRACTION).party("A").of(paper).at("2021-04-28").done();
        assertThat(at("2021-04-29T00:00:00Z", LETTER, paper, same).isDisputed()).isFalse();
    }

    @Test
    void a_review_that_is_withdrawn_leaves_the_suspension_as_it_was() {
        Notice review = Said.by(CARRIER, REVIEW).of(LETTER).at("2021-04-27").done();
        Notice withdrawn =
                Said.by(CARRIER, RETRACTION).of(review).at("2021-04-28").done();
        assertThat(at("2021-04-29T00:00:00Z", LETTER, review, withdrawn).now().state())
                .isEqualTo(Announced.SUSPENDED);
    }

    @Test
    void a_departure_resumes_its_route_and_no_other_and_says_which_flight() {
        List<Departure> seen = List.of(departure("2021-04-28T04:00:00Z"));
        RouteState resumed = at(Said.ROUTE, "2021-04-29T00:00:00Z", seen, LETTER);
        assertThat(resumed.now().state()).isEqualTo(Announced.RESUMED);
        assertThat(resumed.now().openedBy()).isEqualTo(seen.get(0));
        assertThat(resumed.days()).isNull();
        assertThat(at(Said.OTHER, "2021-04-29T00:00:00Z", List.of(), LETTER)
                        .now()
                        .closed())
                .isTrue();
    }

    @Test
    void a_flight_of_the_day_of_the_letter_may_have_left_before_it_and_opens_nothing() {
        assertThat(at(Said.ROUTE, "2021-04-29T00:00:00Z", List.of(departure("2021-04-26T10:00:00Z")), LETTER)
                        .now()
                        .closed())
                .isTrue();
        Notice timed =
                Said.by(CARRIER, SUSPENSION).at("2021-04-26T17:00:00+08:00").done();
        assertThat(at(Said.ROUTE, "2021-04-29T00:00:00Z", List.of(departure("2021-04-26T10:00:00Z")), timed)
                        .now()
                        .state())
                .isEqualTo(Announced.RESUMED);
    }

    @Test
    void the_carriers_next_suspension_after_a_flight_closes_again() {
        List<Departure> seen = List.of(departure("2021-04-28T04:00:00Z"));
        Notice amended = Said.by(CARRIER, AMENDMENT)
                .of(LETTER)
                .at("2021-04-29")
                .review("2021-05-20")
                .done();
        RouteState state = at(Said.ROUTE, "2021-04-30T00:00:00Z", seen, LETTER, amended);
        assertThat(state.now().state()).isEqualTo(Announced.SUSPENDED);
        assertThat(state.reviewOn()).isEqualTo(LocalDate.parse("2021-05-20"));
        assertThat(state.closedSince()).hasToString("2021-04-29");
    }

    @Test
    void a_schedule_opens_on_its_day_and_not_before() {
        Notice schedule = Said.by(CARRIER, RESUMPTION_SCHEDULED)
                .of(LETTER)
                .at("2021-05-01")
                .resumes("2021-05-20")
                .done();
        assertThat(at("2021-05-19T15:59:59Z", LETTER, schedule).now().closed()).isTrue();
        RouteState reached = at("2021-05-19T16:00:00Z", LETTER, schedule);
        assertThat(reached.now().closed()).isFalse();
        assertThat(reached.now().state()).isEqualTo(Announced.RESUMPTION_SCHEDULED);
        assertThat(reached.resumesOn()).isEqualTo(LocalDate.parse("2021-05-20"));
    }

    @Test
    void an_amended_scope_releases_what_it_leaves_out() {
        Notice amended = Said.by(CARRIER, AMENDMENT)
                .of(LETTER)
                .about(Said.OTHER.id())
                .at("2021-04-28")
                .done();
        assertThat(at("2021-04-27T20:00:00Z", LETTER, amended).now().closed()).isFalse();
        assertThat(at(Said.OTHER, "2021-04-29T00:00:00Z", List.of(), LETTER, amended)
                        .now()
                        .closed())
                .isTrue();
    }

    @Test
    void a_suspension_announced_ahead_holds_from_its_day() {
        Notice ahead =
                Said.by(CARRIER, SUSPENSION).at("2021-04-26").from("2021-05-01").done();
        assertThat(at("2021-04-30T15:59:59Z", ahead).now().closed()).isFalse();
        assertThat(at("2021-04-30T16:00:00Z", ahead).now().closed()).isTrue();
    }

    @Test
    void a_word_from_before_the_suspension_does_not_contradict_it() {
        Notice usual = Said.by(MEDIA, STATEMENT).operated(true).at("2021-04-20").done();
        assertThat(at("2021-04-27T00:00:00Z", usual, LETTER).isDisputed()).isFalse();
    }

    @Test
    void a_countrys_word_reaches_the_routes_of_its_scope_only() {
        Notice smooth =
                Said.by(GOVERNMENT, STATEMENT).operated(true).at("2021-04-30").done();
        assertThat(at("2021-05-01T00:00:00Z", LETTER, smooth).assertions()).hasSize(1);
        Notice elsewhere = Said.by(GOVERNMENT, STATEMENT)
                .operated(true)
                .about("3U:CKG-DEL")
                .at("2021-04-30")
                .done();
        assertThat(at("2021-05-01T00:00:00Z", LETTER, elsewhere).assertions()).isEmpty();
    }

    @Test
    void a_flight_that_did_not_operate_is_shown_and_moves_nothing() {
        Notice missed = Said.by(AGENT, OBSERVATION)
                .operated(false)
                .about(Said.ROUTE.id())
                .occurred("2021-04-26")
                .at("2021-04-26T20:00:00+08:00")
                .done();
        RouteState state = at("2021-04-27T00:00:00Z", LETTER, missed);
        assertThat(state.now().state()).isEqualTo(Announced.SUSPENDED);
        assertThat(state.lastNotOperated()).isEqualTo(missed);
        assertThat(state.lastDeparture()).isNull();
    }

    @Test
    void a_suspension_without_a_scope_has_that_of_what_it_refers_to() {
        Notice renewed = Said.by(CARRIER, SUSPENSION)
                .of(Said.by(CARRIER, REVIEW).done())
                .at("2021-05-01")
                .done();
        assertThat(at("2021-05-02T00:00:00Z", renewed).now().closed()).isTrue();
        Notice other = Said.by(CARRIER, SUSPENSION)
                .about(Said.OTHER.id())
                .at("2021-04-26")
                .done();
        Notice again = Said.by(CARRIER, SUSPENSION).of(other).at("2021-05-01").done();
        assertThat(at("2021-05-02T00:00:00Z", other, again).now().closed()).isFalse();
        assertThat(at(Said.OTHER, "2021-05-02T00:00:00Z", List.of(), other, again)
                        .now()
                        .closed())
                .isTrue();
    }
}
