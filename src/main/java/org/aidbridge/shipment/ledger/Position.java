package org.aidbridge.shipment.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.aidbridge.shared.Quantity;

/**
 * Where everything of one shipment is after a history has been read: the running state of the fold. Applying the next
 * fact in order needs nothing but this, so recording an event costs the lines of its shipment and never its history.
 *
 * <p>A position is changed only by {@link #apply}; a fact that cannot be true leaves it as it was.
 */
public final class Position {

    private final String origin;
    private final String destination;
    private final SortedMap<Integer, Line> lines = new TreeMap<>();
    private final Flights flights;
    private final Set<EventType> moved = EnumSet.noneOf(EventType.class);
    private final Marks marks;
    private final DayOrder order;
    private final Sequence sequence;
    private Handling handling = Handling.NONE;
    private Occurred lastEvent;
    private Occurred arrived;
    private boolean idle;

    /** The shipment as declared, before anything happened to it. */
    Position(Opening opening, Instant since) {
        this.origin = opening.origin();
        this.destination = opening.destination();
        this.order = new DayOrder(origin, destination);
        this.sequence = new Sequence(opening.declared(), since, order);
        this.flights = new Flights();
        this.marks = new Marks();
        opening.lines().forEach(d -> lines.put(d.line(), new Line(d, origin)));
    }

    private Position(Snapshot snapshot) {
        origin = snapshot.origin();
        destination = snapshot.destination();
        order = new DayOrder(origin, destination);
        sequence = new Sequence(snapshot, order);
        flights = new Flights(snapshot.departed(), snapshot.routes(), snapshot.landed());
        snapshot.lines()
                .forEach(l ->
                        lines.put(l.declared().line(), new Line(l.declared(), l.surplus(), l.opened(), l.balances())));
        moved.addAll(snapshot.moved());
        marks = new Marks(snapshot.marks());
        handling = snapshot.handling();
        lastEvent = snapshot.lastEvent();
        arrived = snapshot.arrived();
    }

    /** This position as plain values, to be kept between two events; {@link #of} reads it back equal. */
    public Snapshot snapshot() {
        List<Snapshot.Line> kept = lines.values().stream()
                .map(l -> new Snapshot.Line(
                        new Declared(l.number, l.item, l.unit, l.declared), l.surplus(), l.opened(), l.balances()))
                .toList();
        return new Snapshot(
                origin,
                destination,
                sequence.declared(),
                sequence.since(),
                kept,
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

    public static Position of(Snapshot snapshot) {
        return new Position(snapshot);
    }

    /** Opens a line for goods that were on no list: nothing of it was declared. */
    public void open(Declared unlisted) {
        lines.putIfAbsent(unlisted.line(), new Line(unlisted, origin));
    }

    /** Whether a fact can be applied to this position, or is read before its end and needs the history re-read. */
    public boolean isNext(Fact fact) {
        return sequence.isNext(fact);
    }

    /** Whether something is known that certainly happened later than a fact. */
    public boolean isPast(Fact fact) {
        return sequence.isPast(fact);
    }

    /**
     * Applies a fact if it is next in order and nothing has to be re-read for it.
     *
     * @return the entries it makes; empty when the history has to be read again, with this fact
     * @throws IllegalMove (422) when it cannot be true; the position is then as it was
     */
    public Optional<List<Entry>> append(Fact fact) {
        if (!isNext(fact)) {
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
     * @return the entries it makes; empty when it moves nothing or confirms what is known
     * @throws IllegalMove (422) when it cannot be true; the position is then as it was
     */
    public List<Entry> apply(Fact fact) {
        return applyAt(fact, sequence.counts(fact, null));
    }

    /** @param at from when on it counts in the ledger */
    List<Entry> applyAt(Fact fact, Instant at) {
        sequence.requireDeclared(fact);
        EventApplication step = new EventApplication(this, fact);
        List<Entry> entries = new ArrayList<>();
        for (EventApplication.Move move : step.moves()) {
            if (fact.type() == EventType.OPENING) {
                move.line().openWith(move.to(), move.quantity());
            } else if (move.from() == null) {
                move.line().add(move.to(), move.quantity());
            } else {
                move.line().move(move.from(), move.to(), move.quantity());
            }
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

    /** Whether the fact applied last is one that moves goods, and moved none. */
    boolean wasIdle() {
        return idle;
    }

    /** Where everything stands and what tells one flight from another: all that decides what the next facts move. */
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
        if (to.isFlying()) {
            flights.left(to.leg(), to.place(), fact.route(), fact.occurred());
        }
        if (from == null || !from.isFlying() || !to.stage().onPath()) {
            return;
        }
        if (Objects.equals(from.place(), to.place()) && !holds(slot -> slot.isFlying() && slot.standsWith(from))) {
            flights.cameBack(from.leg(), from.place());
        }
        if (fact.type() == EventType.DISCREPANCY) {
            return;
        }
        flights.landed(from.leg(), to.place(), fact.occurred());
        if (fact.leg() != null && fact.type() != EventType.DEPARTED) {
            flights.landed(fact.leg(), to.place(), fact.occurred());
        }
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

    /** Whether a place is one that goods pass on their way: the origin, a hub, wherever some wait or have been. */
    boolean isOnTheWay(String place) {
        return place != null
                && !place.equals(destination)
                && (place.equals(origin)
                        || flights.haveTouched(place)
                        || holds(slot -> slot.stage().isBefore(Stage.ARRIVED) && place.equals(slot.place())));
    }

    /** Where nothing can have arrived, been cleared or received, because it has not left yet. */
    boolean isOrigin(String place) {
        return place != null && place.equals(origin) && !place.equals(destination);
    }

    boolean isHub(String place) {
        return place != null && !place.equals(destination);
    }

    boolean holds(Predicate<Slot> where) {
        return lines.values().stream().anyMatch(line -> line.sum(where).isPositive());
    }

    boolean hasMoved(EventType type) {
        return moved.contains(type);
    }

    Flights flights() {
        return flights;
    }

    Collection<Line> lines() {
        return lines.values();
    }

    Line line(int number) {
        return lines.get(number);
    }

    String destination() {
        return destination;
    }

    /** Everything that stands anywhere, line by line, in the order of the stages. */
    public List<Balance> balances() {
        List<Balance> all = new ArrayList<>();
        for (Line line : lines.values()) {
            all.addAll(line.balances());
        }
        return all;
    }

    /** What was declared of each line, in line order. */
    public List<Declared> declared() {
        List<Declared> all = new ArrayList<>();
        for (Line line : lines.values()) {
            all.add(new Declared(line.number, line.item, line.unit, line.declared));
        }
        return all;
    }

    /** What was found of a line beyond what was declared. */
    public Quantity surplus(int line) {
        return lines.get(line).surplus();
    }

    /** What of a line stood there when the operation began. */
    public Quantity opened(int line) {
        return lines.get(line).opened();
    }

    /** Whether nothing of a line has moved yet, so that its declaration may still be corrected. */
    public boolean isUntouched(int line) {
        return lines.get(line).isUntouched();
    }

    /** The least advanced stage that holds something, of the open ones while there are any; empty without goods. */
    public Optional<Stage> status() {
        Set<Stage> held = stages();
        return held.stream().filter(s -> !s.isExit()).findFirst().or(() -> held.stream()
                .findFirst());
    }

    /** The stages that hold something, in order. */
    public Set<Stage> stages() {
        Set<Stage> held = EnumSet.noneOf(Stage.class);
        balances().forEach(b -> held.add(b.slot().stage()));
        return held;
    }

    /** The event types that would move something now, without implying a step nobody reported. */
    public Set<EventType> next() {
        Set<Stage> held = stages();
        Set<EventType> legal = EnumSet.noneOf(EventType.class);
        for (EventType type : EventType.values()) {
            if (!Collections.disjoint(type.takesFrom(), held) && !(type == EventType.DEPARTED && onlyFlies(held))) {
                legal.add(type);
            }
        }
        return legal;
    }

    private boolean onlyFlies(Set<Stage> held) {
        boolean waits = held.contains(Stage.PLANNED) || held.contains(Stage.BOOKED) || held.contains(Stage.ACCEPTED);
        return !waits && !holds(slot -> slot.stage() == Stage.IN_TRANSIT && !slot.isFlying());
    }

    /** Flags that the history itself raised, with their reasons. */
    public Map<Flag, FlagReason> marks() {
        return marks.all();
    }

    /** The flights that something of it was seen to leave on, in the order of departure. */
    public List<Departed> departed() {
        return flights.departed();
    }

    public Handling handling() {
        return handling;
    }

    /** Since when this shipment exists in the world. */
    public Instant since() {
        return sequence.since();
    }

    /** When the last of what has arrived at the destination did; null while nothing has. */
    public Occurred arrived() {
        return arrived;
    }

    /** When the latest reported event happened; null before the first. */
    public Occurred lastEvent() {
        return lastEvent;
    }

    /** From when on that counts; null before the first. */
    public Instant lastEventAt() {
        return sequence.readUntil();
    }
}
