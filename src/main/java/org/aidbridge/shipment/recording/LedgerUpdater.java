package org.aidbridge.shipment.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.ShipmentLine;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.Entry;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.ledger.IllegalMove;
import org.aidbridge.shipment.ledger.Ledger;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.plan.Eta;

/**
 * Keeps the events, the ledger rows and the position of one locked shipment in step, for the length of a transaction. What
 * is next in order is appended; only what is not makes it read the history.
 */
final class LedgerUpdater {

    /** Which of several drafts that are recorded together is refused, and why. */
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
    private Map<UUID, Event> history;
    private List<LedgerRow> open;
    private final List<Event> recorded = new ArrayList<>();
    private final List<LedgerRow> booked = new ArrayList<>();
    private List<Entry> moved = List.of();

    LedgerUpdater(Shipment shipment, Events events) {
        this.shipment = shipment;
        this.events = events;
        this.position = shipment.position();
        this.recordedAt = shipment.recordedAt();
    }

    Shipment shipment() {
        return shipment;
    }

    Position position() {
        return position;
    }

    /** Events that are to be written. */
    List<Event> recorded() {
        return recorded;
    }

    /** Ledger rows that are to be written. */
    List<LedgerRow> booked() {
        return booked;
    }

    /** What the report that was recorded last has moved, when it was recorded by itself. */
    List<Entry> moved() {
        return moved;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /**
     * Records one report.
     *
     * @throws IllegalMove (422) when it cannot be true
     * @throws Contradiction (422) when something later could then not be true
     */
    Event record(ValidatedEvent draft, Instant earliest) {
        Instant at = next(earliest);
        Event event = new Event(shipment, draft, at);
        moved = List.of();
        if (event.isActual() && !event.isRetraction()) {
            happened(event, draft, at);
        } else if (event.isRetraction()) {
            withdrawn(event, at);
        } else {
            keep(event, draft, at);
            Eta eta = event.expectsAt(shipment.destination());
            if (eta != null && (eta.basis() == Eta.Basis.ESTIMATED || !shipment.isEstimated())) {
                shipment.expect(eta);
            }
        }
        recordedAt = at;
        return event;
    }

    /**
     * Records several reports as one: what a retraction takes away may be what its replacement gives back, so they are
     * folded together and share one recordedAt.
     *
     * @throws Refused when one of them cannot be true, and which
     * @throws Contradiction (422) when something recorded before could then not be true
     */
    List<Event> recordTogether(List<ValidatedEvent> drafts, Instant earliest) {
        Instant at = next(earliest);
        List<Event> added = drafts.stream().map(d -> new Event(shipment, d, at)).toList();
        Map<UUID, Event> all = new HashMap<>(history());
        added.forEach(event -> all.put(event.id(), event));
        requireRetractable(added, all);
        List<Declared> opened =
                drafts.stream().flatMap(d -> d.declaredByIt().stream()).toList();
        Ledger.Fold fold = foldTogether(opened, all, added);
        requireReasons(drafts, added, fold);
        for (int i = 0; i < added.size(); i++) {
            if (added.get(i).isActual()
                    && !added.get(i).isRetraction()
                    && position.isPast(added.get(i).fact())) {
                added.get(i).comesLate();
            }
            keep(added.get(i), drafts.get(i), at);
        }
        adopt(fold, at);
        shipment.expect(expected());
        recordedAt = at;
        return added;
    }

    private void requireReasons(List<ValidatedEvent> drafts, List<Event> added, Ledger.Fold fold) {
        for (int i = 0; i < added.size(); i++) {
            UUID id = added.get(i).id();
            try {
                ExpiredGoods.of(drafts.get(i), shipment, events)
                        .requireReason(fold.entries().stream()
                                .filter(entry -> id.equals(entry.event()))
                                .toList());
            } catch (Problem refused) {
                throw new Refused(i, refused);
            }
        }
    }

    private void requireRetractable(List<Event> added, Map<UUID, Event> all) {
        for (int i = 0; i < added.size(); i++) {
            try {
                if (added.get(i).isRetraction()) {
                    requireRetractable(added.get(i), all);
                }
            } catch (Problem refused) {
                throw new Refused(i, refused);
            }
        }
    }

    private Ledger.Fold foldTogether(List<Declared> opened, Map<UUID, Event> all, List<Event> added) {
        try {
            return fold(opened, all, added);
        } catch (IllegalMove e) {
            throw new Refused(added.indexOf(all.get(e.event())), e);
        }
    }

    private Instant next(Instant earliest) {
        return recordedAt.isBefore(earliest) ? earliest : recordedAt.plusNanos(1_000);
    }

    private void happened(Event event, ValidatedEvent draft, Instant at) {
        Fact fact = event.fact();
        ExpiredGoods expired = ExpiredGoods.of(draft, shipment, events);
        if (position.isPast(fact)) {
            event.comesLate();
        }
        Optional<List<Entry>> appended = append(fact, draft.declaredByIt(), expired);
        if (appended.isPresent()) {
            moved = appended.get();
            keep(event, draft, at);
            moved.forEach(entry -> add(new LedgerRow(shipment, entry, at)));
            return;
        }
        Map<UUID, Event> all = new HashMap<>(history());
        all.put(event.id(), event);
        Ledger.Fold fold = fold(draft.declaredByIt(), all, List.of(event));
        moved = fold.entries().stream()
                .filter(entry -> event.id().equals(entry.event()))
                .toList();
        expired.requireReason(moved);
        keep(event, draft, at);
        adopt(fold, at);
    }

    /** What may still be refused is tried on a copy: the position stays as it was. */
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

    private void withdrawn(Event retraction, Instant at) {
        Map<UUID, Event> all = new HashMap<>(history());
        requireRetractable(retraction, all);
        all.put(retraction.id(), retraction);
        Ledger.Fold fold = fold(List.of(), all, List.of(retraction));
        recorded.add(retraction);
        history.put(retraction.id(), retraction);
        adopt(fold, at);
        shipment.expect(expected());
    }

    private void requireRetractable(Event retraction, Map<UUID, Event> all) {
        Event target = all.get(retraction.retracts());
        if (target == null) {
            throw new Invalid("/retracts", Message.of("This shipment has no event {event}", retraction.retracts()));
        }
        if (target.isRetraction()) {
            throw new Invalid("/retracts", Message.of("A retraction stands; report again what did happen after all"));
        }
        all.values().stream()
                .filter(e -> e != retraction && target.id().equals(e.retracts()))
                .findFirst()
                .ifPresent(e -> {
                    throw new Conflict(
                            "/retracts", Message.of("Event {event} is already retracted by {by}", target.id(), e.id()));
                });
    }

    /** Folds everything that holds. Where it breaks at a report that is not new, the new ones contradict that one. */
    private Ledger.Fold fold(List<Declared> opened, Map<UUID, Event> all, List<Event> added) {
        List<Declared> declared = new ArrayList<>(position.declared());
        declared.addAll(opened);
        try {
            return Ledger.fold(shipment.opening(declared), facts(all));
        } catch (IllegalMove e) {
            Event broken = all.get(e.event());
            if (added.contains(broken)) {
                throw e;
            }
            throw new Contradiction(broken, e.detail());
        }
    }

    private static List<Fact> facts(Map<UUID, Event> all) {
        Set<UUID> retracted = retracted(all);
        return all.values().stream()
                .filter(e -> e.isActual() && !e.isRetraction() && !retracted.contains(e.id()))
                .map(Event::fact)
                .toList();
    }

    private static Set<UUID> retracted(Map<UUID, Event> all) {
        Set<UUID> retracted = new HashSet<>();
        all.values().stream().filter(Event::isRetraction).forEach(e -> retracted.add(e.retracts()));
        return retracted;
    }

    /** Makes the open ledger rows say what a new derivation says: closes those that no longer hold, adds the new ones. */
    private void adopt(Ledger.Fold fold, Instant at) {
        if (open == null) {
            open = new ArrayList<>(events.openRows(shipment));
            open.addAll(booked);
        }
        Map<List<Object>, Integer> wanted = new HashMap<>();
        fold.entries().forEach(entry -> wanted.merge(LedgerRow.says(entry), 1, Integer::sum));
        List<LedgerRow> kept = new ArrayList<>();
        for (LedgerRow row : open) {
            if (wanted.merge(row.says(), -1, Integer::sum) >= 0) {
                kept.add(row);
            } else {
                row.close(at);
            }
        }
        open = kept;
        for (Entry entry : fold.entries()) {
            if (wanted.merge(LedgerRow.says(entry), -1, Integer::sum) >= 0) {
                add(new LedgerRow(shipment, entry, at));
            }
        }
        position = fold.position();
    }

    private void add(LedgerRow row) {
        booked.add(row);
        if (open != null) {
            open.add(row);
        }
    }

    private void keep(Event event, ValidatedEvent draft, Instant at) {
        recorded.add(event);
        if (history != null) {
            history.put(event.id(), event);
        }
        for (ValidatedEvent.Opened found : draft.opened()) {
            events.getEntityManager()
                    .persist(ShipmentLine.unlisted(
                            shipment, found.declared(), found.lot(), found.expiresOn(), event.id(), at));
            shipment.carriesAlso(found.declared().item(), found.expiresOn() != null);
        }
    }

    /** Everything ever reported, read once. */
    private Map<UUID, Event> history() {
        if (history == null) {
            history = new HashMap<>();
            events.history(shipment).forEach(event -> history.put(event.id(), event));
            recorded.forEach(event -> history.put(event.id(), event));
        }
        return history;
    }

    /** By the newest estimate of the arrival that has not been withdrawn, else the newest plan; null when there is neither. */
    private Eta expected() {
        Set<UUID> retracted = retracted(history());
        Map<Eta.Basis, Eta> newest = new EnumMap<>(Eta.Basis.class);
        history().values().stream()
                .filter(e -> !e.isRetraction() && !retracted.contains(e.id()))
                .sorted(Comparator.comparing(Event::recordedAt).thenComparing(Event::id))
                .map(e -> e.expectsAt(shipment.destination()))
                .filter(Objects::nonNull)
                .forEach(eta -> newest.put(eta.basis(), eta));
        return newest.getOrDefault(Eta.Basis.ESTIMATED, newest.get(Eta.Basis.PLANNED));
    }

    /** Re-derives the ledger from the lines as they are declared now. */
    void rederive(List<Declared> declared, Instant at) {
        adopt(Ledger.fold(shipment.opening(declared), facts(history())), at);
        shipment.expect(expected());
        recordedAt = at;
    }
}
