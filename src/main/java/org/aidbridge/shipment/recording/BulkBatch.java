package org.aidbridge.shipment.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.reference.operation.OperationRef;
import org.aidbridge.security.access.Caller;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Unknown;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.ShipmentLine;
import org.aidbridge.shipment.declaration.ShipmentVisibility;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.recording.BulkEventService.Outcome;
import org.aidbridge.shipment.recording.BulkEventService.Row;

/**
 * Some shipments and the reports about them, for the length of a transaction. All that recording needs of the database is
 * read at the beginning, in as many statements for a thousand shipments as for one.
 */
final class BulkBatch {

    /** A shipment that is locked, with what is recorded of it here. */
    private record Open(Shipment shipment, Itinerary itinerary, Journalled journal, LedgerUpdater books) {}

    private record Journalled(OperationRef operation, Instant earliest) {}

    private final EventValidator drafting;
    private final Events events;
    private final Caller caller;
    private final Map<UUID, Open> open = new LinkedHashMap<>();
    private final Map<Event.Key, Event> known = new HashMap<>();
    private final Map<UUID, Shipment> written = new LinkedHashMap<>();

    /**
     * @param shipments locked
     * @param journal enters the journal of an operation
     * @param rows by shipment, every one that is going to be recorded
     */
    BulkBatch(BulkEventService.Desks desks, Collection<Shipment> shipments, Map<UUID, List<Row>> rows, Caller caller) {
        this.drafting = desks.drafting();
        this.events = desks.events();
        this.caller = caller;
        Map<UUID, List<Plan.Leg>> legs = desks.shipments().legs(shipments);
        Map<String, Journalled> journals = new TreeMap<>();
        Map<String, List<Event.Key>> keys = new TreeMap<>();
        for (Shipment shipment : shipments) {
            rows.get(shipment.id()).forEach(row -> keys.computeIfAbsent(shipment.operation(), o -> new ArrayList<>())
                    .add(row.key(shipment.id())));
        }
        keys.forEach((operation, asked) -> {
            desks.events().known(operation, asked, caller.name()).forEach(event -> known.put(event.key(), event));
            OperationRef its = desks.operation(operation);
            journals.put(operation, new Journalled(its, desks.enter(its)));
        });
        for (Shipment shipment : shipments) {
            Itinerary itinerary = new Itinerary(
                    shipment.origin(), shipment.destination(), legs.getOrDefault(shipment.id(), List.of()));
            LedgerUpdater books = new LedgerUpdater(shipment, desks.events());
            open.put(shipment.id(), new Open(shipment, itinerary, journals.get(shipment.operation()), books));
        }
    }

    /**
     * Records one report by itself.
     *
     * @throws Problem when it is refused; everything is then as it was
     */
    Outcome record(UUID shipment, Row row) {
        Open its = reached(shipment);
        Outcome before = before(its, row);
        if (before != null) {
            return before;
        }
        ValidatedEvent draft = draft(its, row, its.books().position().declared());
        return recorded(its, its.books().record(draft, its.journal().earliest()));
    }

    /**
     * Records all reports of a shipment as one.
     *
     * @throws LedgerUpdater.Refused when one of them is refused, with its index in {@code rows}
     * @throws Contradiction (422) when all of them together contradict what was recorded before
     */
    List<Outcome> recordTogether(UUID shipment, List<Row> rows) {
        Open its = reached(shipment);
        Outcome[] outcomes = new Outcome[rows.size()];
        List<ValidatedEvent> drafts = new ArrayList<>();
        List<Integer> drafted = new ArrayList<>();
        Map<Event.Key, Integer> first = new HashMap<>();
        List<Declared> declared = new ArrayList<>(its.books().position().declared());
        for (int i = 0; i < rows.size(); i++) {
            try {
                outcomes[i] = before(its, rows.get(i));
                Integer same = first.putIfAbsent(rows.get(i).key(shipment), i);
                if (same != null) {
                    requireSame(rows.get(same), rows.get(i), declared);
                } else if (outcomes[i] == null) {
                    ValidatedEvent draft = draft(its, rows.get(i), declared);
                    declared.addAll(draft.declaredByIt());
                    drafts.add(draft);
                    drafted.add(i);
                }
            } catch (Problem refused) {
                throw new LedgerUpdater.Refused(i, refused);
            }
        }
        List<Event> events = recordDrafts(its, drafts, drafted);
        for (int i = 0; i < events.size(); i++) {
            outcomes[drafted.get(i)] = recorded(its, events.get(i));
        }
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = outcomes[i] != null ? outcomes[i] : before(its, rows.get(i));
        }
        return List.of(outcomes);
    }

    /** @throws Unknown (404) when the caller may not know of it, although it was found */
    private Open reached(UUID shipment) {
        Open its = open.get(shipment);
        if (!ShipmentVisibility.reaches(caller.scope(), its.shipment())) {
            throw new Unknown("shipment", its.shipment().reference());
        }
        return its;
    }

    private static List<Event> recordDrafts(Open its, List<ValidatedEvent> drafts, List<Integer> drafted) {
        Instant earliest = its.journal().earliest();
        try {
            return switch (drafts.size()) {
                case 0 -> List.of();
                case 1 -> List.of(its.books().record(drafts.get(0), earliest));
                default -> its.books().recordTogether(drafts, earliest);
            };
        } catch (LedgerUpdater.Refused e) {
            throw new LedgerUpdater.Refused(drafted.get(e.index()), e.problem());
        } catch (Problem e) {
            if (drafts.size() == 1) {
                throw new LedgerUpdater.Refused(drafted.get(0), e);
            }
            throw e;
        }
    }

    private void requireSame(Row first, Row second, List<Declared> declared) {
        if (!drafting.isSame(first.report(), second.report(), declared)) {
            throw new Conflict(
                    "/source/reference", Message.of("Another row has the same reference with other content"));
        }
    }

    /** What became of a report that is known already; null when it is new. */
    private Outcome before(Open its, Row row) {
        Event event = known.get(row.key(its.shipment().id()));
        if (event == null) {
            return null;
        }
        drafting.requireSame(event, row.report(), its.books().position().declared());
        return Outcome.known(event, its.shipment());
    }

    private ValidatedEvent draft(Open its, Row row, List<Declared> declared) {
        its.shipment().requireDeclared();
        ReporterPolicy.require(caller, its.shipment(), row.report(), events);
        Journalled journal = its.journal();
        return drafting.draft(
                row.report(),
                its.shipment(),
                its.itinerary(),
                declared,
                journal.operation(),
                journal.earliest(),
                row.intakeKey(),
                caller.name());
    }

    private Outcome recorded(Open its, Event event) {
        known.put(event.key(), event);
        written.put(event.shipment(), its.shipment());
        return Outcome.recorded(event, its.shipment());
    }

    /** Lets every shipment that something was recorded of take over where it stands now, and writes everything. */
    void write(BulkEventService.Desks desks) {
        List<Shipment> perishable =
                written.values().stream().filter(Shipment::isPerishable).toList();
        var lines = perishable.isEmpty()
                ? Map.<UUID, List<ShipmentLine>>of()
                : desks.shipments().lines(perishable);
        for (Shipment shipment : written.values()) {
            LedgerUpdater books = open.get(shipment.id()).books();
            desks.standing()
                    .settle(
                            shipment,
                            books.position(),
                            lines.getOrDefault(shipment.id(), List.of()),
                            books.recordedAt());
        }
        RoundTrip trip = new RoundTrip();
        desks.shipments().stand(written.values(), trip);
        desks.events()
                .write(written.keySet().stream().map(id -> open.get(id).books()).toList(), trip);
    }
}
