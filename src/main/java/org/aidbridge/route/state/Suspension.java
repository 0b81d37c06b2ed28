package org.aidbridge.route.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.route.state.Notice.NoticeScope;
import org.aidbridge.shared.When;

/** One suspension of one route: the notice that began it and later notices of its carrier about it. */
final class Suspension {

    private final List<Notice> said = new ArrayList<>();
    private final NoticeScope begun;
    private final ZoneId there;

    /** @param there zone of the origin */
    Suspension(Notice suspension, NoticeScope scope, ZoneId there) {
        said.add(suspension);
        this.begun = scope;
        this.there = there;
    }

    void hear(Notice notice) {
        said.add(notice);
    }

    List<Notice> said() {
        return List.copyOf(said);
    }

    Notice root() {
        return said.get(0);
    }

    /** By the last stated scope. */
    boolean covers(RouteRef route) {
        return newest(n -> n.kind() == NoticeKind.AMENDMENT && n.scope() != null)
                .map(Notice::scope)
                .orElse(begun)
                .covers(route);
    }

    Announced at(Instant instant, List<Departure> departures) {
        if (instant.isBefore(starting().holdsFrom())) {
            return Announced.ACTIVE;
        }
        return openedBy(departures).isPresent() ? Announced.RESUMED : announced();
    }

    boolean isClosed(Instant instant, List<Departure> departures) {
        return switch (at(instant, departures)) {
            case ACTIVE, RESUMED -> false;
            case RESUMPTION_SCHEDULED -> instant.isBefore(cause().resumesAt());
            case RESUMPTION_ANNOUNCED, UNDER_REVIEW, SUSPENDED -> true;
        };
    }

    /** Of two scheduled resumptions the later one counts. */
    Instant resumesAt(Instant instant, List<Departure> departures) {
        return at(instant, departures) == Announced.RESUMPTION_SCHEDULED ? cause().resumesAt() : Instant.MIN;
    }

    /** The first departure since the last closing notice. */
    Optional<Departure> openedBy(List<Departure> departures) {
        Notice closing = newest(n -> n.kind().closes()).orElseThrow();
        Notice starting = starting();
        return departures.stream()
                .filter(d -> closing.isContradictedBy(d, there) && starting.isContradictedBy(d, there))
                .min(Comparator.comparing(Departure::at));
    }

    /** The notice that determines the announced state. */
    Notice cause() {
        return newest(n -> n.kind().moves() != null).orElseThrow();
    }

    private Announced announced() {
        return cause().kind().moves();
    }

    private Notice starting() {
        return newest(n -> n.kind().statesTerms() && n.effectiveFrom() != null).orElse(root());
    }

    LocalDate reviewOn() {
        return newest(n -> n.reviewOn() != null).map(Notice::reviewOn).orElse(null);
    }

    /** The stated duration, until its end or else its review; may be null. */
    Long statedDays() {
        Notice starting = starting();
        When first = starting.effectiveFrom() == null ? starting.issued() : starting.effectiveFrom();
        // The stated end is included, the day of the review is not.
        LocalDate end = effectiveTo() == null
                ? reviewOn()
                : effectiveTo().lastDay(zone()).plusDays(1);
        return end == null ? null : end.toEpochDay() - first.dayIn(zone()).toEpochDay();
    }

    /** When the review is due or the stated period has ended without a later notice; may be null. */
    Instant dueFrom() {
        Instant review =
                reviewOn() == null ? null : reviewOn().atStartOfDay(zone()).toInstant();
        Instant end = effectiveTo() == null ? null : effectiveTo().end(zone());
        Instant due = review == null || end != null && end.isBefore(review) ? end : review;
        return due != null && isAnswered(due) ? null : due;
    }

    /** Whether a notice came then or later. */
    private boolean isAnswered(Instant due) {
        When last = said.get(said.size() - 1).issued();
        return last.day() != null
                ? !last.day().isBefore(due.atZone(zone()).toLocalDate())
                : !last.at().isBefore(due);
    }

    private ZoneId zone() {
        return root().zone();
    }

    private When effectiveTo() {
        return newest(n -> n.effectiveTo() != null).map(Notice::effectiveTo).orElse(null);
    }

    private Optional<Notice> newest(Predicate<Notice> which) {
        return said.stream().filter(which).reduce((earlier, later) -> later);
    }
}
