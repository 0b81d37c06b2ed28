package org.aidbridge.shipment.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.ShipmentLine;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.ledger.IllegalMove;
import org.aidbridge.shipment.ledger.Ledger;
import org.aidbridge.shipment.ledger.Ledger.Entry;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.plan.Eta;

/**
 * Records events of one locked shipment and keeps its ledger rows and position in step, for one transaction. An event
 * that is next in order is appended; only other events make it read and fold the history.
 */
final class LedgerUpdater {

    /** One of several events that are recorded together is refused. */
    static final class Refused extends RuntimeException {

        private final int index;
        private final transient Problem problem;

        Refused(int index, Problem problem) {
            super(problem.getMessage(), problem, false, false);
            this.index = index;
            this.problem = problem;
        }

        int index() {
            return index;
        }

        Problem problem() {
            return problem;
        }
    }

    private final Shipment shipment;
    private final Events events;
    private Position position;
    private Instant recordedAt;
    private EventHistory history;
    private List<LedgerRow> openRows;
    private final List<Event> newEvents = new ArrayList<>();
    private final List<LedgerRow> newRows = new ArrayList<>();
    private List<Entry> moved = List.of();

    LedgerUpdater(Shipment shipment, Events events) {
        this.shipment = shipment;
        this.events = events;
        this.position = shipment.position();
        this.recordedAt = shipment.recordedAt();
    }

    Position position() {
        return position;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    List<Event> newEvents() {
        return newEvents;
    }

    List<LedgerRow> newRows() {
        return newRows;
    }

    /** What the last event moved, when it was recorded by itself. */
    List<Entry> moved() {
        return moved;
    }

    /**
     * Records one event.
     *
     * @throws IllegalMove (422) when it cannot have happened
     * @throws Contradiction (422) when a later event could then not have happened
     */
    Event record(ValidatedEvent validated, Instant earliest) {
        Instant at = next(earliest);
        Event event = new Event(shipment, validated, at);
        moved = List.of();
        if (event.isRetraction()) {
            retract(event, at);
        } else if (event.isActual()) {
            recordActual(event, validated, at);
        } else {
            add(event, validated, at);
            Eta eta = event.expectsAt(shipment.destination());
            if (eta != null && (eta.basis() == Eta.Basis.ESTIMATED || !shipment.isEstimated())) {
                shipment.expect(eta);
            }
        }
        recordedAt = at;
        return event;
    }

    private void retract(Event retraction, Instant at) {
        EventHistory all = history().with(List.of(retraction));
        all.requireRetractable(retraction);
        Ledger.Fold fold = fold(List.of(), all, List.of(retraction));
        newEvents.add(retraction);
        history = all;
        adopt(fold, at);
        shipment.expect(all.expectedAt(shipment.destination()));
    }

    private void recordActual(Event event, ValidatedEvent validated, Instant at) {
        Fact fact = event.fact();
        ExpiredGoods expired = ExpiredGoods.of(validated, shipment, events);
        if (position.isPast(fact)) {
            event.markLate();
        }
        Optional<List<Entry>> appended = append(fact, validated.openedLines(), expired);
        if (appended.isPresent()) {
            moved = appended.get();
            add(event, validated, at);
            moved.forEach(entry -> add(new LedgerRow(shipment, entry, at)));
            return;
        }
        Ledger.Fold fold = fold(validated.openedLines(), history().with(List.of(event)), List.of(event));
        moved = entries(fold, event);
        expired.requireReason(moved);
        add(event, validated, at);
        adopt(fold, at);
    }

    /** Works on a copy while the event may still be refused. */
    private Optional<List<Entry>> append(Fact fact, List<Declared> opened, ExpiredGoods expired) {
        if (opened.isEmpty() && expired.isNone()) {
            return position.append(fact);
        }
        Position extended = Position.of(position.snapshot());
        opened.forEach(extended::open);
        Optional<List<Entry>> entries = extended.append(fact);
        if (entries.isPresent()) {
            expired.requireReason(entries.get());
            position = extended;
        }
        return entries;
    }

    /**
     * Records several events as one: they are folded together and share one recordedAt, so that a retraction and its
     * replacement may come together.
     *
     * @throws Refused when one of them cannot have happened
     * @throws Contradiction (422) when an event recorded earlier could then not have happened
     */
    List<Event> recordTogether(List<ValidatedEvent> validated, Instant earliest) {
        Instant at = next(earliest);
        List<Event> added =
                validated.stream().map(v -> new Event(shipment, v, at)).toList();
        EventHistory all = history().with(added);
        each(added, i -> {
            if (added.get(i).isRetraction()) {
                all.requireRetractable(added.get(i));
            }
        });
        List<Declared> opened =
                validated.stream().flatMap(v -> v.openedLines().stream()).toList();
        Ledger.Fold fold = foldTogether(opened, all, added);
        each(added, i -> ExpiredGoods.of(validated.get(i), shipment, events)
                .requireReason(entries(fold, added.get(i))));
        for (int i = 0; i < added.size(); i++) {
            Event event = added.get(i);
            if (event.isActual() && !event.isRetraction() && position.isPast(event.fact())) {
                event.markLate();
            }
            add(event, validated.get(i), at);
        }
        adopt(fold, at);
        shipment.expect(history().expectedAt(shipment.destination()));
        recordedAt = at;
        return added;
    }

    private static void each(List<Event> added, IntConsumer check) {
        for (int i = 0; i < added.size(); i++) {
            try {
                check.accept(i);
            } catch (Problem refused) {
                throw new Refused(i, refused);
            }
        }
    }

    private Ledger.Fold foldTogether(List<Declared> opened, EventHistory all, List<Event> added) {
        try {
            return fold(opened, all, added);
        } catch (IllegalMove e) {
            throw new Refused(added.indexOf(all.get(e.event())), e);
        }
    }

    /** Folds the whole history. Breaking at an event that is not new means that the new ones contradict it. */
    private Ledger.Fold fold(List<Declared> opened, EventHistory all, List<Event> added) {
        List<Declared> declared = new ArrayList<>(position.declared());
        declared.addAll(opened);
        try {
            return Ledger.fold(shipment.opening(declared), all.facts());
        } catch (IllegalMove e) {
            Event broken = all.get(e.event());
            if (added.contains(broken)) {
                throw e;
            }
            throw new Contradiction(broken, e.detail());
        }
    }

    private static List<Entry> entries(Ledger.Fold fold, Event event) {
        return fold.entries().stream()
                .filter(entry -> event.id().equals(entry.event()))
                .toList();
    }

    private Instant next(Instant earliest) {
        return recordedAt.isBefore(earliest) ? earliest : recordedAt.plusNanos(1_000);
    }

    /** Closes the open rows that no longer hold and adds the missing ones. */
    private void adopt(Ledger.Fold fold, Instant at) {
        if (openRows == null) {
            openRows = new ArrayList<>(events.openRows(shipment));
            openRows.addAll(newRows);
        }
        List<LedgerRow> derived = fold.entries().stream()
                .map(entry -> new LedgerRow(shipment, entry, at))
                .toList();
        Map<List<Object>, Integer> missing = new HashMap<>();
        derived.forEach(row -> missing.merge(row.content(), 1, Integer::sum));
        List<LedgerRow> kept = new ArrayList<>();
        for (LedgerRow row : openRows) {
            if (missing.merge(row.content(), -1, Integer::sum) >= 0) {
                kept.add(row);
            } else {
                row.close(at);
            }
        }
        openRows = kept;
        for (LedgerRow row : derived) {
            if (missing.merge(row.content(), -1, Integer::sum) >= 0) {
                add(row);
            }
        }
        position = fold.position();
    }

    private void add(LedgerRow row) {
        newRows.add(row);
        if (openRows != null) {
            openRows.add(row);
        }
    }

    private void add(Event event, ValidatedEvent validated, Instant at) {
        newEvents.add(event);
        if (history != null) {
            history.addAll(List.of(event));
        }
        for (ValidatedEvent.Opened line : validated.opened()) {
            events.getEntityManager()
                    .persist(ShipmentLine.unlisted(
                            shipment, line.declared(), line.lot(), line.expiresOn(), event.id(), at));
            shipment.carriesAlso(line.declared().item(), line.expiresOn() != null);
        }
    }

    private EventHistory history() {
        if (history == null) {
            history = new EventHistory(events.history(shipment));
            history.addAll(newEvents);
        }
        return history;
    }

    /** Derives the ledger again from corrected lines. */
    void rederive(List<Declared> declared, Instant at) {
        adopt(Ledger.fold(shipment.opening(declared), history().facts()), at);
        shipment.expect(history().expectedAt(shipment.destination()));
        recordedAt = at;
    }
}
