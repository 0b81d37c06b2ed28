package org.aidbridge.shipment.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Orders facts of which only the day is known among those known to the minute.
 *
 * <p>A timed fact is read at its minute. A fact of a day happened at some time of that day, in the zone of its place, and is
 * read <em>as late in it as the life cycle asks</em>:
 * <ol>
 *   <li>after timed facts of an earlier step or the same one, and before those of a later step of the same goods
 *       ({@link #precedes}); facts of one day follow each other step by step;
 *   <li>if that makes something impossible, or a fact of a day moves nothing, in the nearest other order in which it does
 *       not ({@link DaySearch}). A history is refused only if no order works; with very many facts on a day not every order
 *       is tried.
 * </ol>
 *
 * <p>Steps follow the journey and not the type alone: a departure from a hub follows the arrival there, and damage, loss or
 * finds at the origin or the destination precede the departure from it.
 *
 * <p>In the ledger such a fact counts from the start of its day in the zone of the operation, so that it is a figure of the
 * stated day. But entries never run against the order: where both are impossible the order wins, because no stage may be
 * negative.
 *
 * <p>Examples, for goods from Chengdu (+08:00) to Delhi and an operation in Delhi (+05:30):
 * <table>
 *   <caption>Facts of one day</caption>
 *   <tr><th>known</th><th>is read, and counts in the ledger</th></tr>
 *   <tr><td>DEPARTED on 1 November</td><td>from 1 November 00:00 +05:30, though the day began earlier in Chengdu</td></tr>
 *   <tr><td>ARRIVED 5 November 09:00, WITHHELD 60 on 5 November</td><td>after the arrival, from 09:00: of what arrived</td></tr>
 *   <tr><td>DEPARTED on 5 November, ARRIVED 5 November 09:00</td><td>before the arrival, from 00:00</td></tr>
 *   <tr><td>ARRIVED at HKG 08:00, CHECKED_IN at HKG by day, DEPARTED from HKG 14:00</td>
 *       <td>between the two, though a check-in comes after a departure in the list of types</td></tr>
 *   <tr><td>DISPATCHED 100 at 17:00, FOUND 5 on that day without which there are only 95</td>
 *       <td>before the dispatch: the only order that is possible</td></tr>
 *   <tr><td>DEPARTED on 2 November, ARRIVED 1 November 23:50 +05:30, of a flight that left after midnight in Chengdu</td>
 *       <td>before the arrival, at 23:50: the order wins, and it counts on 1 November</td></tr>
 * </table>
 */
final class DayOrder {

    private static final Duration DAY = Duration.ofDays(1);

    /** Distance between the steps at the origin, at a hub and at the destination; more than there are types. */
    private static final int STAY = 100;

    /** Facts of days: by day, by step, then by recording. */
    final Comparator<Fact> days = Comparator.<Fact, LocalDate>comparing(
                    f -> f.occurred().on())
            .thenComparing(this::step)
            .thenComparing(Fact::recordedAt)
            .thenComparing(Fact::id);

    private final String origin;
    private final String destination;

    DayOrder(String origin, String destination) {
        this.origin = origin;
        this.destination = destination;
    }

    /** Whether a fact of a day is read before a timed one. */
    boolean precedes(Fact day, Fact timed) {
        Occurred occurred = day.occurred();
        Instant at = timed.occurredAt();
        if (!at.isBefore(occurred.until())) {
            return true;
        }
        if (at.isBefore(occurred.from())) {
            return false;
        }
        if (at.isBefore(occurred.at())) {
            // Only a departure before its landing may count before its own day.
            boolean sameFlight = day.leg() != null && day.leg().equals(timed.leg());
            return sameFlight && concernSameGoods(day, timed) && lateStep(day) < step(timed);
        }
        int comparison = concernSameGoods(day, timed) ? Integer.compare(lateStep(day), step(timed)) : 0;
        // Without an order it stays on the day on which it counts.
        return comparison < 0 || comparison == 0 && isNextDay(occurred, at);
    }

    /** The same for a timed fact of which only the step is known; in doubt yes. */
    boolean mightPrecede(Fact day, Instant timed, int step) {
        Occurred occurred = day.occurred();
        return !timed.isBefore(occurred.until())
                || !timed.isBefore(occurred.from()) && (lateStep(day) < step || isNextDay(occurred, timed));
    }

    private static boolean isNextDay(Occurred day, Instant timed) {
        return !timed.isBefore(day.at().plus(DAY));
    }

    /** Facts of different lines have no order, nor have those of different flights at the origin. */
    private boolean concernSameGoods(Fact one, Fact other) {
        String flight = flightFromOrigin(one);
        String another = flightFromOrigin(other);
        if (flight != null && another != null && !flight.equals(another)) {
            return false;
        }
        return one.lines().isEmpty()
                || other.lines().isEmpty()
                || one.lines().stream().anyMatch(part -> other.lines().stream().anyMatch(p -> p.line() == part.line()));
    }

    /** The flight that a fact names for goods at the origin; else null. */
    String flightFromOrigin(Fact fact) {
        boolean named = fact.leg() != null && !Flights.isVague(fact.leg());
        return named && step(fact) < STAY ? fact.leg() : null;
    }

    /** Progress along the journey. */
    int step(Fact fact) {
        EventType type = fact.type();
        return switch (type) {
            case OPENING, BOOKED -> type.ordinal();
            case TENDERED,
                    ACCEPTED,
                    MANIFESTED,
                    DEPARTED,
                    DISCREPANCY,
                    ARRIVED,
                    CHECKED_IN,
                    TRANSFERRED,
                    CUSTOMS_LODGED,
                    CUSTOMS_HELD,
                    CUSTOMS_CLEARED,
                    READY_FOR_PICKUP,
                    HANDED_OVER -> stay(fact) + (leaves(type) ? STAY / 2 : 0) + type.ordinal();
            case RECEIVED, WITHHELD, RELEASED, DISPATCHED, DELIVERED, INSTALLED -> 2 * STAY + type.ordinal();
            case DAMAGED, LOST -> whereItWas(fact, EventType.TRANSFERRED);
            case FOUND -> whereItWas(fact, EventType.RELEASED);
            case CANCELLED -> STAY / 2 + EventType.MANIFESTED.ordinal();
            case RETURNED, NOTE, RETRACTED -> last(type);
        };
    }

    /**
     * The step before which a fact of a day is read. Damage or loss at the destination comes after a timed receipt, so that
     * the receipt stands.
     */
    int lateStep(Fact day) {
        boolean isOff = day.type() == EventType.DAMAGED || day.type() == EventType.LOST;
        return isOff && destination.equals(day.place()) ? 2 * STAY + EventType.RELEASED.ordinal() : step(day);
    }

    private static boolean leaves(EventType type) {
        return switch (type) {
            case TENDERED, ACCEPTED, MANIFESTED, DEPARTED, DISCREPANCY -> true;
            default -> false;
        };
    }

    private int stay(Fact fact) {
        String place = fact.place();
        if (place == null) {
            return leaves(fact.type()) ? 0 : 2 * STAY;
        }
        if (place.equals(origin) || place.equals(destination) && fact.type() == EventType.DISCREPANCY) {
            return 0;
        }
        return place.equals(destination) ? 2 * STAY : STAY;
    }

    private int whereItWas(Fact fact, EventType atDestination) {
        if (destination.equals(fact.place())) {
            return 2 * STAY + atDestination.ordinal();
        }
        return origin.equals(fact.place()) ? STAY / 2 + EventType.MANIFESTED.ordinal() : last(fact.type());
    }

    private static int last(EventType type) {
        return 3 * STAY + type.ordinal();
    }
}
