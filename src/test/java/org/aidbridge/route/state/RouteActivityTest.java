package org.aidbridge.route.state;

import static org.aidbridge.route.state.Notice.SourceKind.AGENT;
import static org.aidbridge.route.state.Notice.SourceKind.CARRIER;
import static org.aidbridge.route.state.NoticeKind.OBSERVATION;
import static org.aidbridge.route.state.NoticeKind.RESUMPTION_ANNOUNCED;
import static org.aidbridge.route.state.NoticeKind.RESUMPTION_SCHEDULED;
import static org.aidbridge.route.state.NoticeKind.SUSPENSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.aidbridge.route.state.Departure.DepartureOutcome;
import org.aidbridge.route.state.Departure.Planned;
import org.aidbridge.shared.AsOf;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What an officer in Chengdu reads of the flights of a route: what flew in the last week and what there is to load for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteActivityTest {

    private static final Instant LATER = Instant.parse("2022-01-01T00:00:00Z");
    private static final Notice LETTER =
            Said.by(CARRIER, SUSPENSION).at("2021-04-26").review("2021-05-11").done();

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }

    private static Departure left(String local, String flight) {
        Instant at = at(local);
        return new Departure(at, null, at, flight, null, UUID.randomUUID());
    }

    private static Departure leftOn(String day, String flight) {
        Instant begin = at(day + "T00:00:00");
        return new Departure(begin, LocalDate.parse(day), begin, flight, null, UUID.randomUUID());
    }

    /** @param local the time it is expected; null when only its date is known */
    private static Planned dated(String day, String flight, String local) {
        return new Planned(day + ":" + flight, flight, LocalDate.parse(day), local == null ? null : at(local));
    }

    private static int flew(String local, Departure... seen) {
        return RouteActivity.of(Said.ROUTE, List.of(), List.of(seen), List.of(), new AsOf(at(local), LATER))
                .departuresIn7Days();
    }

    private static RouteActivity next(String local, List<Notice> said, List<Departure> seen, Planned... planned) {
        return RouteActivity.of(Said.ROUTE, said, seen, List.of(planned), new AsOf(at(local), LATER));
    }

    @Test
    void all_that_shipments_and_observers_tell_of_one_flight_is_one_departure() {
        assertThat(flew(
                        "2021-04-25T12:00:00",
                        left("2021-04-24T02:25:00", "3U8047"),
                        left("2021-04-24T02:31:00", "3U8047"),
                        leftOn("2021-04-24", "3U8047"),
                        left("2021-04-24T02:25:00", null)))
                .isEqualTo(1);
    }

    @Test
    void a_flight_that_one_saw_leave_before_midnight_and_another_after_it_is_one() {
        assertThat(flew(
                        "2021-04-25T12:00:00",
                        left("2021-04-23T23:55:00", "3U8047"),
                        left("2021-04-24T00:05:00", "3U8047")))
                .isEqualTo(1);
    }

    @Test
    void days_are_those_of_where_it_leaves_from() {
        // 24 April 02:25 in Chengdu is still 23 April in London, 24 April 20:00 is not.
        assertThat(flew(
                        "2021-04-25T12:00:00",
                        leftOn("2021-04-24", "3U8047"),
                        left("2021-04-24T02:25:00", "3U8047"),
                        left("2021-04-24T13:00:00", "3U8047")))
                .isEqualTo(1);
    }

    @Test
    void two_flights_of_a_day_are_two_and_one_flight_on_two_days_is_two() {
        assertThat(flew(
                        "2021-04-25T12:00:00",
                        left("2021-04-24T02:25:00", "3U8047"),
                        left("2021-04-24T03:00:00", "3U8049"),
                        left("2021-04-23T02:25:00", "3U8047")))
                .isEqualTo(3);
    }

    @Test
    void the_week_ends_now_and_begins_seven_days_ago() {
        Departure before = left("2021-04-18T12:00:00", "3U1");
        Departure first = left("2021-04-18T12:00:01", "3U2");
        Departure last = left("2021-04-25T12:00:00", "3U3");
        Departure after = left("2021-04-25T12:00:01", "3U4");
        assertThat(flew("2021-04-25T12:00:00", before, first, last, after)).isEqualTo(2);
    }

    @Test
    void the_next_departure_is_the_earliest_that_has_not_left() {
        Planned today = dated("2021-04-20", "3U8047", "2021-04-20T03:00:00");
        Planned tomorrow = dated("2021-04-21", "3U8049", "2021-04-21T03:00:00");
        assertThat(next("2021-04-20T02:00:00", List.of(), List.of(), tomorrow, today)
                        .next())
                .isEqualTo(today);
        assertThat(next("2021-04-20T03:00:00", List.of(), List.of(), tomorrow, today)
                        .next())
                .isEqualTo(tomorrow);
        assertThat(next(
                                "2021-04-20T02:00:00",
                                List.of(),
                                List.of(left("2021-04-20T01:50:00", "3U8047")),
                                tomorrow,
                                today)
                        .next())
                .as("it left early")
                .isEqualTo(tomorrow);
        assertThat(next("2021-04-22T02:00:00", List.of(), List.of(), tomorrow, today)
                        .next())
                .isNull();
    }

    @Test
    void a_delayed_flight_is_still_to_come_and_one_that_is_known_by_its_day_only_until_that_has_passed() {
        Planned delayed = dated("2021-04-20", "3U8047", "2021-04-21T01:00:00");
        assertThat(next("2021-04-20T23:00:00", List.of(), List.of(), delayed).next())
                .isEqualTo(delayed);
        Planned some = dated("2021-04-20", "3U8047", null);
        assertThat(next("2021-04-20T23:59:59", List.of(), List.of(), some).next())
                .isEqualTo(some);
        assertThat(next("2021-04-21T00:00:00", List.of(), List.of(), some).next())
                .isNull();
    }

    @Test
    void what_somebody_says_does_not_operate_is_not_waited_for() {
        Planned planned = dated("2021-04-26", "3U8047", "2021-04-26T22:00:00");
        Said word = Said.by(AGENT, OBSERVATION)
                .operated(false)
                .about(Said.ROUTE.id())
                .at("2021-04-26T20:00:00+08:00");
        Notice missed = word.flight("3U8047").occurred("2021-04-26").done();
        assertThat(next("2021-04-26T21:00:00", List.of(missed), List.of(), planned)
                        .next())
                .isNull();
        Notice another = word.flight("3U8049").done();
        assertThat(next("2021-04-26T21:00:00", List.of(another), List.of(), planned)
                        .next())
                .isEqualTo(planned);
    }

    @Test
    void a_departure_that_is_dated_inside_of_a_closure_is_not_the_next_one() {
        Planned inside = dated("2021-05-12", "3U8047", "2021-05-12T03:00:00");
        RouteActivity served = next("2021-05-01T00:00:00", List.of(LETTER), List.of(), inside);
        assertThat(served.next()).as("a review opens nothing").isNull();
        assertThat(served.inClosure()).isEqualTo(inside);
        Notice announced = Said.by(CARRIER, RESUMPTION_ANNOUNCED)
                .of(LETTER)
                .at("2021-04-30")
                .done();
        assertThat(next("2021-05-01T00:00:00", List.of(LETTER, announced), List.of(), inside)
                        .next())
                .as("nobody says when")
                .isNull();
    }

    @Test
    void after_the_day_of_a_scheduled_resumption_it_is() {
        Notice schedule = Said.by(CARRIER, RESUMPTION_SCHEDULED)
                .of(LETTER)
                .at("2021-04-30")
                .resumes("2021-05-20")
                .done();
        Planned inside = dated("2021-05-19", "3U8047", "2021-05-19T23:59:00");
        Planned thatDay = dated("2021-05-20", "3U8049", null);
        Planned later = dated("2021-05-21", "3U8047", "2021-05-21T03:00:00");
        RouteActivity served =
                next("2021-05-01T00:00:00", List.of(LETTER, schedule), List.of(), later, inside, thatDay);
        assertThat(served.next()).isEqualTo(thatDay);
        assertThat(served.inClosure()).isEqualTo(inside);
    }

    @Test
    void where_two_suspensions_end_on_different_days_the_later_counts_whichever_was_said_first() {
        Notice second = Said.by(CARRIER, SUSPENSION).at("2021-04-27").done();
        Notice late = Said.by(CARRIER, RESUMPTION_SCHEDULED)
                .of(LETTER)
                .at("2021-04-30")
                .resumes("2021-05-25")
                .done();
        Notice early = Said.by(CARRIER, RESUMPTION_SCHEDULED)
                .of(second)
                .at("2021-04-30")
                .resumes("2021-05-20")
                .done();
        Planned between = dated("2021-05-22", "3U8047", "2021-05-22T03:00:00");
        Planned after = dated("2021-05-25", "3U8047", "2021-05-25T03:00:00");
        List<Notice> said = List.of(LETTER, second, late, early);
        RouteActivity served = next("2021-05-01T00:00:00", said, List.of(), between, after);
        assertThat(served.next()).isEqualTo(after);
        assertThat(served.inClosure()).isEqualTo(between);
        assertThat(RouteState.of(Said.ROUTE, said, List.of(), new AsOf(at("2021-05-01T00:00:00"), LATER), Said.CHENGDU)
                        .resumesOn())
                .isEqualTo("2021-05-25");
    }

    @Test
    void a_suspension_that_is_announced_ahead_takes_the_flights_from_its_day_on() {
        Notice ahead =
                Said.by(CARRIER, SUSPENSION).at("2021-04-26").from("2021-05-01").done();
        Planned before = dated("2021-04-30", "3U8047", "2021-04-30T23:00:00");
        Planned after = dated("2021-05-01", "3U8047", "2021-05-01T03:00:00");
        assertThat(next("2021-04-30T00:00:00", List.of(ahead), List.of(), before, after)
                        .next())
                .isEqualTo(before);
        RouteActivity served = next("2021-04-30T23:30:00", List.of(ahead), List.of(), before, after);
        assertThat(served.next()).isNull();
        assertThat(served.inClosure()).isEqualTo(after);
    }

    @Test
    void once_a_flight_was_seen_what_is_dated_counts_again() {
        Planned planned = dated("2021-05-03", "3U8047", "2021-05-03T03:00:00");
        assertThat(next("2021-05-01T00:00:00", List.of(LETTER), List.of(left("2021-04-30T03:00:00", "3U8047")), planned)
                        .next())
                .isEqualTo(planned);
    }

    @Test
    void a_departure_that_was_seen_counts_for_more_than_the_word_that_it_was_not() {
        Planned planned = dated("2021-04-20", "3U8047", "2021-04-20T23:30:00");
        Notice missed = Said.by(AGENT, OBSERVATION)
                .operated(false)
                .about(Said.ROUTE.id())
                .flight("3U8047")
                .occurred("2021-04-20")
                .at("2021-04-21")
                .done();
        Departure late = left("2021-04-21T01:10:00", "3U8047");
        DepartureOutcome outcome = DepartureOutcome.of(
                        Said.ROUTE,
                        List.of(missed),
                        List.of(late),
                        List.of(planned),
                        new AsOf(at("2021-04-22T00:00:00"), LATER))
                .get(planned.code());
        assertThat(outcome.left()).isEqualTo(late);
        assertThat(outcome.missed()).isEqualTo(missed);
    }
}
