package org.aidbridge.shipment.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Flag.FlagReason;
import org.aidbridge.shipment.ledger.Ledger.Entry;
import org.aidbridge.shipment.ledger.Ledger.Opening;

/**
 * The position of one shipment: the running state of the fold. The next fact in order needs nothing else, so recording
 * an event costs the lines of its shipment and never its history. A refused fact leaves the position unchanged.
 */
public final class Position {

    private final String origin;
    private final String destination;
    private final Lines lines = new Lines();
    private final Flights flights;
    private final Set<EventType> moved = EnumSet.noneOf(EventType.class);
    private final Marks marks;
    private final DayOrder order;
    private final Sequence sequence;
    private Handling handling = Handling.NONE;
    private Occurred lastEvent;
    private Occurred arrived;
    private boolean idle;

    Position(Opening opening, Instant since) {
        this.origin = opening.origin();
        this.destination = opening.destination();
        this.order = new DayOrder(origin, destination);
        this.sequence = new Sequence(opening.declared(), since, order);
        this.flights = new Flights();
        this.marks = new Marks();
        opening.lines().forEach(d -> lines.put(new Line(d, origin)));
    }

    public static Position of(Snapshot snapshot) {
        return new Position(snapshot);
    }

    private Position(Snapshot snapshot) {
        origin = snapshot.origin();
        destination = snapshot.destination();
        order = new DayOrder(origin, destination);
        sequence = new Sequence(snapshot, order);
        flights = new Flights(snapshot.departed(), snapshot.routes(), snapshot.landed());
        snapshot.lines().forEach(l -> lines.put(new Line(l.declared(), l.surplus(), l.opened(), l.balances())));
        moved.addAll(snapshot.moved());
        marks = new Marks(snapshot.marks());
        handling = snapshot.handling();
        lastEvent = snapshot.lastEvent();
        arrived = snapshot.arrived();
    }

    /** To be stored between two events; {@link #of} restores it. */
    public Snapshot snapshot() {
        return new Snapshot(
                origin,
                destination,
                sequence.declared(),
                sequence.since(),
                lines.snapshot(),
                flights.departures(),
                flights.routes(),
                flights.landings(),
                List.copyOf(moved),
                marks.all(),
                handling,
                lastEvent,
                arrived,
                sequence.readUntil(),
                sequence.last(),
                sequence.tail());
    }

    /** Adds a line of unlisted goods. */
    public void open(Declared unlisted) {
        lines.putIfAbsent(new Line(unlisted, origin));
    }

    /** Whether a fact of a later time is known. */
    public boolean isPast(Fact fact) {
        return sequence.isPast(fact);
    }

    /**
     * Applies a fact if it is next in order.
     *
     * @return its entries; empty when the history must be folded again with this fact
     * @throws IllegalMove (422) when it cannot have happened
     */
    public Optional<List<Entry>> append(Fact fact) {
        if (!sequence.isNext(fact)) {
            return Optional.empty();
        }
        boolean leavesOpen = sequence.leavesOpen(fact);
        try {
            List<Entry> entries = apply(fact);
            return idle && leavesOpen ? Optional.empty() : Optional.of(entries);
        } catch (IllegalMove refused) {
            if (leavesOpen || sequence.hasDays()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /**
     * Applies the next fact in order.
     *
     * @return its entries; empty when it moves nothing or confirms earlier facts
     * @throws IllegalMove (422) when it cannot have happened
     */
    public List<Entry> apply(Fact fact) {
        return applyAt(fact, sequence.counts(fact, null));
    }

    /** @param at its time in the ledger */
    List<Entry> applyAt(Fact fact, Instant at) {
        sequence.requireDeclared(fact);
        EventApplication step = new EventApplication(this, fact);
        List<Entry> entries = new ArrayList<>();
        for (EventApplication.Move move : step.moves()) {
            move.line().apply(move, fact.type());
            entries.add(new Entry(
                    fact.id(),
                    move.line().number,
                    move.from(),
                    move.to(),
                    move.quantity(),
                    at,
                    fact.occurred().on()));
            remember(move, fact);
        }
        remember(fact, step, at);
        return entries;
    }

    /** Whether the last fact moved nothing although facts of its type do. */
    boolean wasIdle() {
        return idle;
    }

    /** Everything that decides what the next facts move. */
    Object state() {
        return List.of(balances(), flights.departures(), flights.landings(), EnumSet.copyOf(moved));
    }

    Sequence sequence() {
        return sequence;
    }

    DayOrder order() {
        return order;
    }

    private void remember(EventApplication.Move move, Fact fact) {
        Slot from = move.from();
        Slot to = move.to();
        if (from != null && from.peak().isBefore(Stage.ARRIVED) && !to.peak().isBefore(Stage.ARRIVED)) {
            arrived = fact.occurred();
        }
        boolean lastOnFlight =
                from != null && from.isFlying() && !holds(slot -> slot.isFlying() && slot.standsWith(from));
        flights.note(move, fact, lastOnFlight);
    }

    private void remember(Fact fact, EventApplication step, Instant at) {
        if (!step.moves().isEmpty()) {
            moved.add(fact.type());
        }
        marks.note(fact, step);
        handling = handling.after(fact);
        lastEvent = fact.occurred();
        idle = step.moves().isEmpty() && fact.type().movement() != EventType.Movement.NONE;
        sequence.read(fact, at, idle);
    }

    /** Whether goods pass this place: the origin, a hub, or wherever some wait or have been. */
    boolean isOnTheWay(String place) {
        return place != null
                && !place.equals(destination)
                && (place.equals(origin)
                        || flights.haveTouched(place)
                        || holds(slot -> slot.stage().isBefore(Stage.ARRIVED) && place.equals(slot.place())));
    }

    boolean isOrigin(String place) {
        return place != null && place.equals(origin) && !place.equals(destination);
    }

    boolean isHub(String place) {
        return place != null && !place.equals(destination);
    }

    boolean holds(Predicate<Slot> where) {
        return lines.holds(where);
    }

    boolean hasMoved(EventType type) {
        return moved.contains(type);
    }

    Flights flights() {
        return flights;
    }

    Collection<Line> lines() {
        return lines.all();
    }

    Line line(int number) {
        return lines.get(number);
    }

    String destination() {
        return destination;
    }

    public List<Balance> balances() {
        return lines.balances();
    }

    public List<Declared> declared() {
        return lines.declared();
    }

    public Quantity surplus(int line) {
        return lines.get(line).surplus();
    }

    /** Opening stock of a line. */
    public Quantity opened(int line) {
        return lines.get(line).opened();
    }

    /** Whether nothing of a line has moved, so that its declaration may still be corrected. */
    public boolean isUntouched(int line) {
        return lines.get(line).isUntouched();
    }

    /** The least advanced stage that holds goods, an open one if possible; empty without goods. */
    public Optional<Stage> status() {
        Set<Stage> held = stages();
        return held.stream().min(Comparator.comparing(Stage::isExit).thenComparing(Comparator.naturalOrder()));
    }

    public Set<Stage> stages() {
        return lines.stages();
    }

    /** The event types that would move something now without implying a step. */
    public Set<EventType> next() {
        return lines.next();
    }

    public Map<Flag, FlagReason> marks() {
        return marks.all();
    }

    /** The observed departures, in their order. */
    public List<Departed> departed() {
        return flights.departed();
    }

    public Handling handling() {
        return handling;
    }

    public Instant since() {
        return sequence.since();
    }

    /** The last arrival at the destination; null before the first. */
    public Occurred arrived() {
        return arrived;
    }

    /** The time of the latest event; null before the first. */
    public Occurred lastEvent() {
        return lastEvent;
    }

    /** Its time in the ledger; null before the first. */
    public Instant lastEventAt() {
        return sequence.readUntil();
    }
}
