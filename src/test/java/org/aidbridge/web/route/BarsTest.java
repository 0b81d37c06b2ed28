package org.aidbridge.web.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aidbridge.route.state.Interval;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.shared.When;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BarsTest {

    private static final Instant TURN = Instant.parse("2021-04-26T00:00:00Z");

    private static Interval interval(Instant from, Instant to, Announced state, boolean closed) {
        return new Interval(from, to, When.of(from, null), When.of(to, null), state, closed, null, null);
    }

    private static final List<Interval> HISTORY =
            List.of(interval(null, TURN, Announced.ACTIVE, false), interval(TURN, null, Announced.SUSPENDED, true));

    @Test
    void where_nothing_ever_turned_there_are_no_bars() {
        assertThat(Bars.of(Map.of("3U:CTU-DEL", List.of(interval(null, null, Announced.ACTIVE, false))), TURN))
                .isNull();
    }

    @Test
    void pieces_follow_each_other_over_the_whole_axis() {
        Bars bars = Bars.of(Map.of("3U:CTU-DEL", HISTORY), TURN.plus(Duration.ofDays(3)));
        assertThat(bars.isUnchanged()).isFalse();
        assertThat(bars.rows().get(0).pieces())
                .extracting(Bars.Piece::state, Bars.Piece::x, Bars.Piece::width)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Announced.ACTIVE, 0, 500),
                        org.assertj.core.groups.Tuple.tuple(Announced.SUSPENDED, 500, 500));
        assertThat(bars.ticks()).hasSize(5).startsWith(TURN.minus(Duration.ofDays(3)));
    }

    @Test
    void closed_and_open_differ_without_colour() {
        List<Bars.Piece> pieces = Bars.of(Map.of("3U:CTU-DEL", HISTORY), TURN.plus(Duration.ofDays(3)))
                .rows()
                .get(0)
                .pieces();
        assertThat(pieces.get(0).height()).isLessThan(pieces.get(1).height() / 2);
    }

    @Test
    void an_axis_ends_soon_after_the_last_turn_and_says_so() {
        Bars bars = Bars.of(Map.of("3U:CTU-DEL", HISTORY), TURN.plus(Duration.ofDays(2_000)));
        assertThat(bars.isUnchanged()).isTrue();
        assertThat(bars.ticks().get(4)).isEqualTo(TURN.plus(Duration.ofDays(14)));
    }

    @Test
    void states_of_long_ago_begin_where_the_axis_does() {
        Instant second = TURN.plus(Duration.ofDays(1_000));
        Bars bars = Bars.of(
                Map.of(
                        "3U:CTU-DEL",
                        List.of(
                                interval(null, TURN, Announced.ACTIVE, false),
                                interval(TURN, second, Announced.SUSPENDED, true),
                                interval(second, null, Announced.RESUMED, false))),
                second.plus(Duration.ofDays(1)));
        assertThat(bars.states()).containsExactlyInAnyOrder(Announced.SUSPENDED, Announced.RESUMED);
        assertThat(bars.rows().get(0).pieces().get(0).x()).isZero();
    }
}
