package org.aidbridge.route.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.aidbridge.shared.When;

/**
 * One suspension of one route, as a thread: the notice that began it and what its carrier said about it later, up to some
 * instant.
 */
final class Suspension {

    private final List<Notice> said = new ArrayList<>();
    private final NoticeScope begun;
    private final ZoneId there;

    /**
     * @param scope that it began with
     * @param there zone of the place that flights leave from
     */
    Suspension(Notice suspension, NoticeScope scope, ZoneId there) {
        said.add(suspension);
        this.begun = scope;
        this.there = there;
    }

    void hear(Notice notice) {
        said.add(notice);
    }

    /** The notice that began it and what was said of it since. */
    List<Notice> said() {
        return List.copyOf(said);
    }

    Notice root() {
        return said.get(0);
    }

    /** Whether it concerns a route, by the scope that was stated last. */
    boolean covers(RouteRef route) {
        return newest(n -> n.kind() == NoticeKind.AMENDMENT && n.scope() != null)
                .map(Notice::scope)
                .orElse(begun)
                .covers(route);
    }

    /** Where it stands at an instant, by what was said and seen up to then. */
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

    /** The instant of a resumption that is scheduled, by which of two the later one counts; of all else the earliest. */
    Instant resumesAt(Instant instant, List<Departure> departures) {
        return at(instant, departures) == Announced.RESUMPTION_SCHEDULED ? cause().resumesAt() : Instant.MIN;
    }

    /** The first departure since it was closed last. */
    Optional<Departure> openedBy(List<Departure> departures) {
        Notice closing = newest(n -> n.kind().closes()).orElseThrow();
        Notice starting = starting();
        return departures.stream()
                .filter(d -> closing.isContradictedBy(d, there) && starting.isContradictedBy(d, there))
                .min(Comparator.comparing(Departure::at));
    }

    /** The notice that says where it stands, by words alone. */
    Notice cause() {
        return newest(n -> n.kind().moves() != null).orElseThrow();
    }

    private Announced announced() {
        return cause().kind().moves();
    }

    /** The notice that says from when it holds. */
    private Notice starting() {
        return newest(n -> n.kind().statesTerms() && n.effectiveFrom() != null).orElse(root());
    }

    LocalDate reviewOn() {
        return newest(n -> n.reviewOn() != null).map(Notice::reviewOn).orElse(null);
    }

    /** The days it is to last by its own words, until its end or else its review; null when it does not say. */
    Long statedDays() {
        Notice starting = starting();
        When first = starting.effectiveFrom() == null ? starting.issued() : starting.effectiveFrom();
        // The last day is part of it; on the day of the review it may be over.
        LocalDate end = effectiveTo() == null
                ? reviewOn()
                : effectiveTo().lastDay(zone()).plusDays(1);
        return end == null ? null : end.toEpochDay() - first.dayIn(zone()).toEpochDay();
    }

    /** When its review is due or its stated period has ended and nobody has said anything since; null when never. */
    Instant dueFrom() {
        Instant review =
                reviewOn() == null ? null : reviewOn().atStartOfDay(zone()).toInstant();
        Instant end = effectiveTo() == null ? null : effectiveTo().end(zone());
        Instant due = review == null || end != null && end.isBefore(review) ? end : review;
        return due != null && isAnswered(due) ? null : due;
    }

    /** Whether something was said then or later; on the same day, where only that is known. */
    private boolean isAnswered(Instant due) {
        When last = said.get(said.size() - 1).issued();
        return last.day() != null
                ? !last.day().isBefore(due.atZone(zone()).toLocalDate())
                : !last.at().isBefore(due);
    }

    /** In which its days are meant. */
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
