package org.aidbridge.route.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.aidbridge.route.state.Notice.SourceKind;
import org.aidbridge.shared.AsOf;

@Label("the state of a route")
class NoticePropertyTest {

    private static final Instant BEGIN = Instant.parse("2021-04-20T00:00:00Z");
    private static final Instant END = BEGIN.plus(Duration.ofDays(60));

    /** What may be said and seen in two months, in any order; recorded up to ten days after it was said. */
    private record Story(List<Notice> notices, List<Departure> departures) {
        static Story of(long seed, boolean withDepartures) {
            Random random = new Random(seed);
            List<Notice> notices = new ArrayList<>();
            for (int i = 0, many = 1 + random.nextInt(12); i < many; i++) {
                notices.add(notice(random, notices));
            }
            List<Departure> departures = new ArrayList<>();
            for (int i = 0, many = withDepartures ? random.nextInt(4) : 0; i < many; i++) {
                Instant at = instant(random);
                departures.add(new Departure(at, null, at.plus(delay(random)), "3U1", null, new UUID(seed, i)));
            }
            return new Story(notices, departures);
        }

        /** @param all those that are there; it refers to one only that was issued before it, as the desk has it */
        private static Notice notice(Random random, List<Notice> all) {
            NoticeKind kind = NoticeKind.values()[random.nextInt(NoticeKind.values().length)];
            Instant at = instant(random);
            List<Notice> before = all.stream()
                    .filter(n -> n.issuedAt().isBefore(at.minus(Duration.ofDays(1))))
                    .toList();
            if (before.isEmpty() && kind.namesAnother()) {
                kind = NoticeKind.SUSPENSION;
            }
            SourceKind by = random.nextInt(3) > 0 ? SourceKind.CARRIER : SourceKind.MEDIA;
            Said said = Said.by(by, kind)
                    .at(random.nextBoolean() ? at.toString() : at.toString().substring(0, 10))
                    .recorded(at.plus(delay(random)).toString());
            if (!before.isEmpty() && (kind.namesAnother() || random.nextBoolean())) {
                said.of(before.get(random.nextInt(before.size())));
            }
            if (random.nextInt(4) == 0) {
                said.about(random.nextBoolean() ? Said.ROUTE.id() : Said.OTHER.id());
            }
            switch (kind) {
                case SUSPENSION, AMENDMENT -> {
                    if (random.nextBoolean()) {
                        said.review(day(random));
                    }
                    if (random.nextInt(3) == 0) {
                        said.from(day(random));
                    }
                }
                case RESUMPTION_SCHEDULED -> said.resumes(day(random));
                case STATEMENT -> said.operated(random.nextBoolean());
                case OBSERVATION -> said.operated(false).occurred(day(random));
                case REVIEW, RESUMPTION_ANNOUNCED, RETRACTION -> {}
            }
            return said.done();
        }

        private static Instant instant(Random random) {
            return BEGIN.plusSeconds(random.nextInt(60) * 86_400L + random.nextInt(86_400));
        }

        private static String day(Random random) {
            return instant(random).toString().substring(0, 10);
        }

        private static Duration delay(Random random) {
            return Duration.ofHours(random.nextInt(240));
        }

        RouteState at(Instant validAt, Instant knownAt) {
            return RouteState.of(Said.ROUTE, notices, departures, new AsOf(validAt, knownAt), Said.CHENGDU);
        }
    }

    private static Instant after(int hours) {
        return BEGIN.plus(Duration.ofHours(hours));
    }

    @Property(tries = 2_000)
    @Label("does not depend on the order in which notices were recorded")
    void order(@ForAll long seed, @ForAll @IntRange(max = 1_440) int hours) {
        Story story = Story.of(seed, true);
        List<Notice> shuffled = new ArrayList<>();
        List<Instant> recorded =
                new ArrayList<>(story.notices().stream().map(Notice::recordedAt).toList());
        Collections.shuffle(recorded, new Random(seed));
        for (int i = 0; i < recorded.size(); i++) {
            Notice notice = story.notices().get(i);
            shuffled.add(recordedAt(notice, recorded.get(i)));
        }
        Collections.shuffle(shuffled, new Random(~seed));
        Instant known = END.plus(Duration.ofDays(30));
        RouteState one = story.at(after(hours), known);
        RouteState other = new Story(shuffled, story.departures()).at(after(hours), known);
        assertThat(said(other)).isEqualTo(said(one));
    }

    private static Notice recordedAt(Notice n, Instant at) {
        return new Notice(
                n.id(),
                n.operation(),
                n.reference(),
                n.carrier(),
                n.kind(),
                n.scope(),
                n.zone(),
                n.issued(),
                n.effectiveFrom(),
                n.effectiveTo(),
                n.reviewOn(),
                n.resumesOn(),
                n.operated(),
                n.flight(),
                n.occurred(),
                n.reason(),
                n.source(),
                n.refersTo(),
                at,
                n.recordedBy());
    }

    /** Everything but when its notices were recorded. */
    private static List<Object> said(RouteState state) {
        List<Object> said = new ArrayList<>(List.of(
                state.now().state(),
                state.now().closed(),
                String.valueOf(state.now().from()),
                state.now().cause() == null ? "" : state.now().cause().id(),
                String.valueOf(state.closedSince()),
                String.valueOf(state.days()),
                String.valueOf(state.reviewOn()),
                state.reviewDue(),
                state.isDisputed()));
        state.assertions().forEach(a -> said.add(a.notice().id() + " " + a.contradicts()));
        return said;
    }

    @Property(tries = 2_000)
    @Label("replayed with knownAt is what was known then")
    void replay(@ForAll long seed, @ForAll @IntRange(max = 1_440) int hours, @ForAll @IntRange(max = 1_440) int known) {
        Story story = Story.of(seed, true);
        Instant then = after(known);
        Story knownThen = new Story(
                story.notices().stream()
                        .filter(n -> !n.recordedAt().isAfter(then))
                        .toList(),
                story.departures().stream()
                        .filter(d -> !d.recordedAt().isAfter(then))
                        .toList());
        assertThat(story.at(after(hours), then)).isEqualTo(knownThen.at(after(hours), END.plus(Duration.ofDays(30))));
    }

    @Property(tries = 2_000)
    @Label("is the interval of its history that holds then, however far the history goes on")
    void history(@ForAll long seed, @ForAll @IntRange(max = 1_440) int hours) {
        Story story = Story.of(seed, true);
        Instant at = after(hours);
        Instant known = END.plus(Duration.ofDays(30));
        Interval now = story.at(at, known).now();
        List<Interval> history =
                RouteState.history(Said.ROUTE, story.notices(), story.departures(), new AsOf(END, known));
        Interval then = history.stream()
                .filter(i -> (i.from() == null || !i.from().isAfter(at)) && (i.to() == null || i.to().isAfter(at)))
                .findFirst()
                .orElseThrow();
        assertThat(then.isLike(now)).isTrue();
        assertThat(then.from()).isEqualTo(now.from());
        for (int i = 1; i < history.size(); i++) {
            assertThat(history.get(i).from()).isEqualTo(history.get(i - 1).to());
        }
    }

    @Property(tries = 2_000)
    @Label("is closed in a window if it is closed at its begin or becomes so before its end")
    void window(@ForAll long seed, @ForAll @IntRange(max = 1_440) int hours, @ForAll @IntRange(max = 48) int length) {
        Story story = Story.of(seed, true);
        Instant known = END.plus(Duration.ofDays(30));
        RouteHistory all = RouteHistory.of(Said.ROUTE, story.notices(), story.departures(), new AsOf(known, known));
        DepartureWindow window = new DepartureWindow(after(hours), after(hours + length), null);
        List<Instant> turns = new ArrayList<>(List.of(window.from()));
        all.intervals().stream()
                .map(Interval::from)
                .filter(turn -> turn != null && turn.isAfter(window.from()) && turn.isBefore(window.until()))
                .forEach(turns::add);
        Optional<Interval> expected = turns.stream()
                .map(turn -> all.closedIn(DepartureWindow.at(turn)))
                .flatMap(Optional::stream)
                .findFirst();
        assertThat(all.closedIn(window)).isEqualTo(expected);
        expected.ifPresent(closed -> assertThat(all.closedIn(DepartureWindow.at(closed.from()))
                        .orElseThrow()
                        .from())
                .isEqualTo(closed.from()));
    }

    @Property(tries = 2_000)
    @Label(
            "is opened by nothing but a departure, a schedule that is reached or the carrier's own retraction or amendment")
    void opens(@ForAll long seed) {
        Story story = Story.of(seed, false);
        List<Notice> words = story.notices().stream()
                .filter(n -> n.kind() != NoticeKind.RESUMPTION_SCHEDULED)
                .filter(n -> !n.isOfCarrier() || n.kind() != NoticeKind.RETRACTION && n.kind() != NoticeKind.AMENDMENT)
                .toList();
        List<Interval> history = RouteState.history(
                Said.ROUTE, words, List.of(), new AsOf(END.plus(Duration.ofDays(90)), END.plus(Duration.ofDays(90))));
        boolean closed = false;
        for (Interval interval : history) {
            assertThat(closed && !interval.closed()).as("%s", history).isFalse();
            closed = interval.closed();
        }
    }

    @Property(tries = 2_000)
    @Label("is the same by what concerns the route as by all that was said of its carrier")
    void index(@ForAll long seed, @ForAll @IntRange(max = 1_440) int hours) {
        Story story = Story.of(seed, true);
        List<Notice> concerning = new NoticeIndex(story.notices()).concerning(Said.ROUTE);
        Instant known = END.plus(Duration.ofDays(30));
        assertThat(new Story(concerning, story.departures()).at(after(hours), known))
                .isEqualTo(story.at(after(hours), known));
    }
}
