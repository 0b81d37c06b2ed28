package org.aidbridge.route.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.route.state.Notice.SourceKind;
import org.aidbridge.shared.AsOf;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each kind of notice, said by whom, makes of a route in each state. One line for each kind and source, one column for
 * each state before; a cell is the state after, with {@code !} when the word then disputes it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeTableTest {

    // "a resumption from 20 May" is said on 28 April; the state is asked for on 29 April.
    private static final String TABLE = """
            who       | says                    | ACTIVE   | SUSPENDED             | UNDER_REVIEW          | RESUMPTION_ANNOUNCED  | RESUMPTION_SCHEDULED  | RESUMED
            CARRIER   | SUSPENSION              | SUSPENDED| SUSPENDED             | SUSPENDED             | SUSPENDED             | SUSPENDED             | SUSPENDED
            CARRIER   | AMENDMENT               | -        | SUSPENDED             | SUSPENDED             | SUSPENDED             | SUSPENDED             | SUSPENDED
            CARRIER   | REVIEW                  | ACTIVE   | UNDER_REVIEW          | UNDER_REVIEW          | UNDER_REVIEW          | UNDER_REVIEW          | UNDER_REVIEW
            CARRIER   | RESUMPTION_ANNOUNCED    | ACTIVE   | RESUMPTION_ANNOUNCED  | RESUMPTION_ANNOUNCED  | RESUMPTION_ANNOUNCED  | RESUMPTION_ANNOUNCED  | RESUMED
            CARRIER   | RESUMPTION_SCHEDULED    | ACTIVE   | RESUMPTION_SCHEDULED  | RESUMPTION_SCHEDULED  | RESUMPTION_SCHEDULED  | RESUMPTION_SCHEDULED  | RESUMED
            CARRIER   | RETRACTION              | -        | ACTIVE                | ACTIVE                | ACTIVE                | ACTIVE                | ACTIVE
            CARRIER   | STATEMENT flies         | ACTIVE   | SUSPENDED !           | UNDER_REVIEW !        | RESUMPTION_ANNOUNCED !| RESUMPTION_SCHEDULED !| RESUMED
            CARRIER   | STATEMENT does not fly  | ACTIVE ! | SUSPENDED             | UNDER_REVIEW          | RESUMPTION_ANNOUNCED  | RESUMPTION_SCHEDULED  | RESUMED !
            CARRIER   | OBSERVATION flew        | ACTIVE   | RESUMED               | RESUMED               | RESUMED               | RESUMED               | RESUMED
            CARRIER   | OBSERVATION did not fly | ACTIVE   | SUSPENDED             | UNDER_REVIEW          | RESUMPTION_ANNOUNCED  | RESUMPTION_SCHEDULED  | RESUMED
            others    | SUSPENSION              | ACTIVE ! | SUSPENDED             | UNDER_REVIEW          | RESUMPTION_ANNOUNCED  | RESUMPTION_SCHEDULED  | RESUMED !
            others    | AMENDMENT               | -        | SUSPENDED             | UNDER_REVIEW          | RESUMPTION_ANNOUNCED  | RESUMPTION_SCHEDULED  | RESUMED !
            others    | REVIEW                  | ACTIVE   | SUSPENDED             | UNDER_REVIEW          | RESUMPTION_ANNOUNCED  | RESUMPTION_SCHEDULED  | RESUMED
            others    | RESUMPTION_ANNOUNCED    | ACTIVE   | SUSPENDED !           | UNDER_REVIEW !        | RESUMPTION_ANNOUNCED  | RESUMPTION_SCHEDULED  | RESUMED
            others    | RESUMPTION_SCHEDULED    | ACTIVE   | SUSPENDED !           | UNDER_REVIEW !        | RESUMPTION_ANNOUNCED  | RESUMPTION_SCHEDULED  | RESUMED
            others    | RETRACTION              | -        | SUSPENDED !           | UNDER_REVIEW !        | RESUMPTION_ANNOUNCED !| RESUMPTION_SCHEDULED !| RESUMED
            others    | STATEMENT flies         | ACTIVE   | SUSPENDED !           | UNDER_REVIEW !        | RESUMPTION_ANNOUNCED !| RESUMPTION_SCHEDULED !| RESUMED
            others    | STATEMENT does not fly  | ACTIVE ! | SUSPENDED             | UNDER_REVIEW          | RESUMPTION_ANNOUNCED  | RESUMPTION_SCHEDULED  | RESUMED !
            others    | OBSERVATION flew        | ACTIVE   | RESUMED               | RESUMED               | RESUMED               | RESUMED               | RESUMED
            others    | OBSERVATION did not fly | ACTIVE   | SUSPENDED             | UNDER_REVIEW          | RESUMPTION_ANNOUNCED  | RESUMPTION_SCHEDULED  | RESUMED
            """;

    private static final AsOf ASKED =
            new AsOf(Instant.parse("2021-04-29T12:00:00Z"), Instant.parse("2021-05-01T00:00:00Z"));

    /** @param departed whether a departure was seen on 27 April */
    private record Before(Announced state, List<Notice> notices, boolean departed) {}

    private static Before before(Announced state) {
        Notice suspension = Said.by(SourceKind.CARRIER, NoticeKind.SUSPENSION)
                .at("2021-04-26")
                .done();
        List<Notice> notices = new ArrayList<>(state == Announced.ACTIVE ? List.of() : List.of(suspension));
        switch (state) {
            case UNDER_REVIEW ->
                notices.add(carrier(NoticeKind.REVIEW).of(suspension).done());
            case RESUMPTION_ANNOUNCED ->
                notices.add(
                        carrier(NoticeKind.RESUMPTION_ANNOUNCED).of(suspension).done());
            case RESUMPTION_SCHEDULED ->
                notices.add(carrier(NoticeKind.RESUMPTION_SCHEDULED)
                        .resumes("2021-05-20")
                        .of(suspension)
                        .done());
            case ACTIVE, SUSPENDED, RESUMED -> {}
        }
        return new Before(state, notices, state == Announced.RESUMED);
    }

    private static Said carrier(NoticeKind kind) {
        return Said.by(SourceKind.CARRIER, kind).at("2021-04-26T20:00:00+08:00");
    }

    record Cell(SourceKind who, String says, Announced before, String after) {
        @Override
        public String toString() {
            return who + " " + says + " while " + before + " gives " + after;
        }
    }

    static Stream<Cell> cells() {
        List<String> lines = TABLE.lines().toList();
        String[] head = lines.get(0).split("\\|");
        List<Cell> cells = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split("\\|");
            List<SourceKind> who = row[0].strip().equals("others")
                    ? List.of(SourceKind.GOVERNMENT, SourceKind.AGENT, SourceKind.MEDIA)
                    : List.of(SourceKind.valueOf(row[0].strip()));
            for (SourceKind each : who) {
                for (int i = 2; i < row.length; i++) {
                    if (!row[i].strip().equals("-")) {
                        cells.add(new Cell(each, row[1].strip(), Announced.valueOf(head[i].strip()), row[i].strip()));
                    }
                }
            }
        }
        return cells.stream();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_notice_makes_of_a_route(Cell cell) {
        Before before = before(cell.before());
        List<Departure> departures = before.departed()
                ? List.of(new Departure(
                        Instant.parse("2021-04-27T04:00:00Z"),
                        null,
                        Instant.parse("2021-04-27T05:00:00Z"),
                        "3U8931",
                        null,
                        UUID.randomUUID()))
                : List.of();
        assertThat(state(before.notices(), departures).now().state()).isEqualTo(cell.before());

        List<Notice> notices = new ArrayList<>(before.notices());
        notices.add(said(cell, before.notices()));
        RouteState after = state(notices, departures);

        assertThat(after.now().state() + (after.isDisputed() ? " !" : "")).isEqualTo(cell.after());
        assertThat(after.now().closed())
                .isEqualTo(
                        after.now().state() != Announced.ACTIVE && after.now().state() != Announced.RESUMED);
    }

    private static Notice said(Cell cell, List<Notice> before) {
        NoticeKind kind = NoticeKind.valueOf(cell.says().split(" ")[0]);
        Said said = Said.by(cell.who(), kind).at("2021-04-28T10:00:00+08:00");
        if (kind.namesAnother()) {
            said.of(before.get(0));
        }
        switch (kind) {
            case RESUMPTION_SCHEDULED -> said.resumes("2021-05-20");
            case STATEMENT -> said.operated(cell.says().endsWith("flies"));
            case OBSERVATION ->
                said.operated(cell.says().endsWith("flew"))
                        .about(Said.ROUTE.id())
                        .occurred("2021-04-28T09:00:00+08:00");
            case SUSPENSION, AMENDMENT, REVIEW, RESUMPTION_ANNOUNCED, RETRACTION -> {}
        }
        return said.done();
    }

    private static RouteState state(List<Notice> notices, List<Departure> departures) {
        return RouteState.of(Said.ROUTE, notices, departures, ASKED, Said.CHENGDU);
    }

    @Test
    void the_table_has_a_line_for_every_kind_and_a_column_for_every_state() {
        assertThat(cells().map(c -> NoticeKind.valueOf(c.says().split(" ")[0])).distinct())
                .containsExactlyInAnyOrder(NoticeKind.values());
        assertThat(cells().map(Cell::before).distinct()).containsExactlyInAnyOrder(Announced.values());
        assertThat(cells().map(Cell::who).distinct()).containsExactlyInAnyOrder(SourceKind.values());
        assertThat(Arrays.stream(TABLE.split("\n")).skip(1)).hasSize(20);
    }
}
