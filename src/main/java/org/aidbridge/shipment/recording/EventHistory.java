package org.aidbridge.shipment.recording;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.plan.Eta;

/** All events of a shipment, retracted or not. */
final class EventHistory {

    private final Map<UUID, Event> events = new HashMap<>();

    EventHistory(Collection<Event> events) {
        addAll(events);
    }

    void addAll(Collection<Event> added) {
        added.forEach(event -> events.put(event.id(), event));
    }

    /** A copy with more events. */
    EventHistory with(Collection<Event> added) {
        EventHistory copy = new EventHistory(events.values());
        copy.addAll(added);
        return copy;
    }

    Event get(UUID id) {
        return events.get(id);
    }

    /** The facts to fold: actual events that are not retracted. */
    List<Fact> facts() {
        return standing().filter(Event::isActual).map(Event::fact).toList();
    }

    /** The expected arrival by the newest estimate, else by the newest plan; null when there is neither. */
    Eta expectedAt(String destination) {
        Map<Eta.Basis, Eta> newest = new EnumMap<>(Eta.Basis.class);
        standing()
                .sorted(Comparator.comparing(Event::recordedAt).thenComparing(Event::id))
                .map(event -> event.expectsAt(destination))
                .filter(Objects::nonNull)
                .forEach(eta -> newest.put(eta.basis(), eta));
        return newest.getOrDefault(Eta.Basis.ESTIMATED, newest.get(Eta.Basis.PLANNED));
    }

    private Stream<Event> standing() {
        Set<UUID> retracted = new HashSet<>();
        events.values().forEach(event -> retracted.add(event.retracts()));
        return events.values().stream().filter(event -> !event.isRetraction() && !retracted.contains(event.id()));
    }

    /** @throws Problem (422, 409) unless the event that this retraction, which is part of the history, names can be retracted */
    void requireRetractable(Event retraction) {
        Event target = events.get(retraction.retracts());
        if (target == null) {
            throw new Invalid("/retracts", Message.of("This shipment has no event {event}", retraction.retracts()));
        }
        if (target.isRetraction()) {
            throw new Invalid("/retracts", Message.of("A retraction cannot be retracted; report the event again"));
        }
        events.values().stream()
                .filter(event -> event != retraction && target.id().equals(event.retracts()))
                .findFirst()
                .ifPresent(event -> {
                    throw new Conflict(
                            "/retracts",
                            Message.of("Event {event} is already retracted by {by}", target.id(), event.id()));
                });
    }
}
