package org.aidbridge.shipment.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aidbridge.reference.operation.CodeLookup.OperationRef;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Unknown;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.ShipmentVisibility;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.recording.EventService.Recorded;

/** Some locked shipments and the events to record for them, for one transaction. */
final class Batch {

    private record Open(Shipment shipment, Itinerary itinerary, Entered entered, LedgerUpdater ledger) {}

    /** An operation whose journal this transaction has entered. */
    record Entered(OperationRef operation, Instant earliest) {}

    private final EventValidator validator;
    private final Events events;
    private final Map<UUID, Open> shipments = new HashMap<>();
    private final Map<Event.Key, Event> knownEvents = new HashMap<>();
    private final Map<UUID, Shipment> changed = new LinkedHashMap<>();

    Batch(EventValidator validator, Events events, List<Event> known) {
        this.validator = validator;
        this.events = events;
        known.forEach(event -> knownEvents.put(event.key(), event));
    }

    void open(Shipment shipment, List<Plan.Leg> legs, Entered entered) {
        Itinerary itinerary = new Itinerary(shipment.origin(), shipment.destination(), legs);
        shipments.put(shipment.id(), new Open(shipment, itinerary, entered, new LedgerUpdater(shipment, events)));
    }

    Collection<Shipment> changed() {
        return changed.values();
    }

    Shipment shipment(UUID id) {
        return shipments.get(id).shipment();
    }

    LedgerUpdater ledger(Shipment shipment) {
        return shipments.get(shipment.id()).ledger();
    }

    /**
     * Records one event by itself.
     *
     * @throws Problem when it is refused; nothing has changed then
     */
    Recorded record(UUID shipment, Submission submission) {
        Open its = visible(shipment, submission);
        Recorded known = known(its, submission);
        if (known != null) {
            return known;
        }
        ValidatedEvent validated =
                validate(its, submission, its.ledger().position().declared());
        return recorded(its, its.ledger().record(validated, its.entered().earliest()));
    }

    /**
     * Records all events of a shipment together.
     *
     * @throws LedgerUpdater.Refused when one of them is refused, with its index in {@code all}
     * @throws Contradiction (422) when together they contradict an event recorded earlier
     */
    List<Recorded> recordTogether(UUID shipment, List<Submission> all) {
        Open its = shipments.get(shipment);
        Recorded[] results = new Recorded[all.size()];
        List<ValidatedEvent> validated = new ArrayList<>();
        List<Integer> indexes = new ArrayList<>();
        Map<Event.Key, Integer> first = new HashMap<>();
        List<Declared> declared = new ArrayList<>(its.ledger().position().declared());
        for (int i = 0; i < all.size(); i++) {
            Submission submission = all.get(i);
            try {
                visible(shipment, submission);
                results[i] = known(its, submission);
                Integer same = first.putIfAbsent(submission.key(its.shipment()), i);
                if (same != null) {
                    requireSame(all.get(same), submission, declared);
                } else if (results[i] == null) {
                    ValidatedEvent event = validate(its, submission, declared);
                    declared.addAll(event.openedLines());
                    validated.add(event);
                    indexes.add(i);
                }
            } catch (Problem refused) {
                throw new LedgerUpdater.Refused(i, refused);
            }
        }
        List<Event> events = recordNew(its, validated, indexes);
        for (int i = 0; i < events.size(); i++) {
            results[indexes.get(i)] = recorded(its, events.get(i));
        }
        for (int i = 0; i < results.length; i++) {
            results[i] = results[i] != null ? results[i] : known(its, all.get(i));
        }
        return List.of(results);
    }

    /** @throws Unknown (404) when the caller may not see it */
    private Open visible(UUID shipment, Submission submission) {
        Open its = shipments.get(shipment);
        if (!ShipmentVisibility.reaches(submission.caller().scope(), its.shipment())) {
            throw new Unknown("shipment", its.shipment().reference());
        }
        return its;
    }

    private static List<Event> recordNew(Open its, List<ValidatedEvent> validated, List<Integer> indexes) {
        Instant earliest = its.entered().earliest();
        try {
            return switch (validated.size()) {
                case 0 -> List.of();
                case 1 -> List.of(its.ledger().record(validated.get(0), earliest));
                default -> its.ledger().recordTogether(validated, earliest);
            };
        } catch (LedgerUpdater.Refused e) {
            throw new LedgerUpdater.Refused(indexes.get(e.index()), e.problem());
        } catch (Problem e) {
            if (validated.size() == 1) {
                throw new LedgerUpdater.Refused(indexes.get(0), e);
            }
            throw e;
        }
    }

    private void requireSame(Submission first, Submission second, List<Declared> declared) {
        if (!validator.isSame(first.request(), second.request(), declared)) {
            throw new Conflict(
                    "/source/reference", Message.of("Another row has the same reference with other content"));
        }
    }

    /** An event that is already known; null when it is new. */
    private Recorded known(Open its, Submission submission) {
        Event event = knownEvents.get(submission.key(its.shipment()));
        if (event == null) {
            return null;
        }
        validator.requireSame(
                event, submission.request(), its.ledger().position().declared());
        return new Recorded(event, false, List.of());
    }

    private ValidatedEvent validate(Open its, Submission submission, List<Declared> declared) {
        its.shipment().requireDeclared();
        ReporterPolicy.require(submission, its.shipment(), events);
        Entered entered = its.entered();
        return validator.validate(
                submission, its.shipment(), its.itinerary(), declared, entered.operation(), entered.earliest());
    }

    private Recorded recorded(Open its, Event event) {
        knownEvents.put(event.key(), event);
        changed.put(event.shipment(), its.shipment());
        return new Recorded(event, true, its.ledger().moved());
    }
}
