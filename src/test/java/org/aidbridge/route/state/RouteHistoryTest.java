package org.aidbridge.route.state;

import static org.aidbridge.route.state.Notice.SourceKind.CARRIER;
import static org.aidbridge.route.state.NoticeKind.AMENDMENT;
import static org.aidbridge.route.state.NoticeKind.RESUMPTION_SCHEDULED;
import static org.aidbridge.route.state.NoticeKind.RETRACTION;
import static org.aidbridge.route.state.NoticeKind.SUSPENSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.When;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteHistoryTest {

    private static final Instant NOW = Instant.parse("2021-04-30T12:00:00Z");

    private static RouteHistory history(Notice... notices) {
        return RouteHistory.of(Said.ROUTE, List.of(notices), List.of(), new AsOf(NOW, NOW));
    }

    private static boolean isClosed(RouteHistory history, String at) {
        return history.closedIn(DepartureWindow.at(Instant.parse(at))).isPresent();
    }

    @Test
    void a_suspension_without_an_end_closes_for_ever() {
        RouteHistory history =
                history(Said.by(CARRIER, SUSPENSION).until("2021-05-10").done());
        assertThat(isClosed(history, "2021-04-25T15:59:59Z")).isFalse();
        assertThat(isClosed(history, "2021-04-25T16:00:00Z")).isTrue();
        assertThat(isClosed(history, "2031-01-01T00:00:00Z")).isTrue();
    }

    @Test
    void a_suspension_from_next_week_closes_next_week() {
        RouteHistory history =
                history(Said.by(CARRIER, SUSPENSION).from("2021-05-07").done());
        assertThat(isClosed(history, "2021-04-30T12:00:00Z")).isFalse();
        assertThat(isClosed(history, "2021-05-07T12:00:00Z")).isTrue();
        assertThat(history.closedFrom(NOW).orElseThrow().from()).isEqualTo("2021-05-06T16:00:00Z");
    }

    @Test
    void a_scheduled_resumption_opens_on_its_day() {
        Notice suspension = Said.by(CARRIER, SUSPENSION).done();
        RouteHistory history = history(
                suspension,
                Said.by(CARRIER, RESUMPTION_SCHEDULED)
                        .at("2021-04-28")
                        .resumes("2021-05-11")
                        .of(suspension)
                        .done());
        assertThat(isClosed(history, "2021-05-10T15:59:59Z")).isTrue();
        assertThat(isClosed(history, "2021-05-10T16:00:00Z")).isFalse();
    }

    private static final ZoneId DELHI = ZoneId.of("Asia/Kolkata");

    private static boolean isClosedOn(RouteHistory history, String day) {
        When planned = When.of(day);
        return history.closedIn(new DepartureWindow(planned.begin(DELHI), planned.end(DELHI), planned.day()))
                .isPresent();
    }

    @Test
    void a_day_is_closed_if_any_part_of_it_is() {
        RouteHistory history = history(
                Said.by(CARRIER, SUSPENSION).from("2021-05-07T12:00:00Z").done());
        assertThat(isClosedOn(history, "2021-05-06")).isFalse();
        assertThat(isClosedOn(history, "2021-05-07")).isTrue();
        assertThat(history(Said.by(CARRIER, SUSPENSION)
                                .from("2021-05-07T18:30:00Z")
                                .done())
                        .closedIn(new DepartureWindow(
                                Instant.parse("2021-05-06T18:30:00Z"),
                                Instant.parse("2021-05-07T18:30:00Z"),
                                LocalDate.parse("2021-05-07"))))
                .isEmpty();
    }

    @Test
    void a_day_that_another_zone_names_is_the_same_day() {
        Notice suspension = Said.by(CARRIER, SUSPENSION)
                .from("2021-05-07")
                .in("Pacific/Honolulu")
                .done();
        RouteHistory history = history(
                suspension,
                Said.by(CARRIER, RESUMPTION_SCHEDULED)
                        .in("Pacific/Honolulu")
                        .at("2021-04-28")
                        .resumes("2021-05-11")
                        .of(suspension)
                        .done());
        assertThat(isClosedOn(history, "2021-05-06")).isFalse();
        assertThat(isClosedOn(history, "2021-05-07")).isTrue();
        assertThat(isClosedOn(history, "2021-05-10")).isTrue();
        assertThat(isClosedOn(history, "2021-05-11")).isFalse();
        assertThat(isClosed(history, "2021-05-11T09:59:59Z")).isTrue();
    }

    @Test
    void what_is_said_after_the_instant_asked_about_is_not_foreseen() {
        RouteHistory history = history(Said.by(CARRIER, SUSPENSION)
                .at("2021-05-02")
                .recorded("2021-04-30T00:00:00Z")
                .done());
        assertThat(history.closedFrom(NOW)).isEmpty();
    }

    @Test
    void what_was_not_known_does_not_count() {
        RouteHistory history = history(
                Said.by(CARRIER, SUSPENSION).recorded("2021-05-01T00:00:00Z").done());
        assertThat(history.closedFrom(NOW)).isEmpty();
    }

    @Test
    void of_two_suspensions_each_has_a_history_of_its_own() {
        Notice first = Said.by(CARRIER, SUSPENSION).done();
        Notice second = Said.by(CARRIER, SUSPENSION).at("2021-04-28").done();
        Notice retraction =
                Said.by(CARRIER, RETRACTION).at("2021-04-29").of(first).done();
        List<Notice> all = List.of(first, second, retraction);
        assertThat(closedBy(first, all)).isFalse();
        assertThat(closedBy(second, all)).isTrue();
        assertThat(closedBy(retraction, all)).isFalse();
        assertThat(history(first, second, retraction).closedIn(DepartureWindow.at(NOW)))
                .isPresent();
    }

    @Test
    void an_amendment_belongs_to_the_suspension_it_amends() {
        Notice suspension = Said.by(CARRIER, SUSPENSION).done();
        Notice amendment = Said.by(CARRIER, AMENDMENT)
                .at("2021-04-28")
                .about(Said.OTHER.id())
                .of(suspension)
                .done();
        List<Notice> all = List.of(suspension, amendment);
        assertThat(closedBy(amendment, all)).isFalse();
        assertThat(RouteHistory.of(Said.OTHER, all, List.of(), new AsOf(NOW, NOW), amendment.id())
                        .closedIn(DepartureWindow.at(NOW)))
                .isPresent();
    }

    private static boolean closedBy(Notice notice, List<Notice> all) {
        UUID only = notice.id();
        return RouteHistory.of(Said.ROUTE, all, List.of(), new AsOf(NOW, NOW), only)
                .closedIn(DepartureWindow.at(NOW))
                .isPresent();
    }

    @Test
    void a_departure_on_a_closed_route_left_while_it_was_closed_and_the_next_one_did_not() {
        Departure first = departure("2021-04-28T03:00:00Z");
        Departure second = departure("2021-04-29T03:00:00Z");
        RouteHistory history = RouteHistory.of(
                Said.ROUTE, List.of(Said.by(CARRIER, SUSPENSION).done()), List.of(first, second), new AsOf(NOW, NOW));
        assertThat(history.closedBefore(first.at()).orElseThrow().state()).isEqualTo(Announced.SUSPENDED);
        assertThat(history.closedBefore(second.at())).isEmpty();
    }

    @Test
    void of_a_departure_on_the_day_of_a_letter_nobody_knows_which_came_first() {
        Departure departure = departure("2021-04-26T03:00:00Z");
        RouteHistory history = RouteHistory.of(
                Said.ROUTE, List.of(Said.by(CARRIER, SUSPENSION).done()), List.of(departure), new AsOf(NOW, NOW));
        assertThat(history.closedBefore(departure.at())).isEmpty();
    }

    private static Departure departure(String at) {
        return new Departure(Instant.parse(at), null, Instant.parse(at), "3U8047", null, UUID.randomUUID());
    }
}
