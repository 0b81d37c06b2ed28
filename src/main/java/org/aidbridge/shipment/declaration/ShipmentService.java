package org.aidbridge.shipment.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.reference.operation.CodeLookup;
import org.aidbridge.reference.operation.CodeLookup.OperationRef;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.security.access.Caller;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Ids;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.Ledger;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.plan.Plan;

/** Declares shipments and re-plans them. */
@ApplicationScoped
public class ShipmentService {

    private final Shipments shipments;
    private final CodeLookup codes;
    private final DeclarationValidator validator;
    private final Journal journal;
    private final DerivedStateUpdater derivedState;
    private final Event<ShipmentChange.Declared> declared;
    private final Event<ShipmentChange.Corrected> corrected;

    ShipmentService(
            Shipments shipments,
            CodeLookup codes,
            DeclarationValidator validator,
            Journal journal,
            DerivedStateUpdater derivedState,
            Event<ShipmentChange.Declared> declared,
            Event<ShipmentChange.Corrected> corrected) {
        this.shipments = shipments;
        this.codes = codes;
        this.validator = validator;
        this.journal = journal;
        this.derivedState = derivedState;
        this.declared = declared;
        this.corrected = corrected;
    }

    /** @param isNew false when it was declared earlier with the same content */
    public record Posted(Shipment shipment, boolean isNew) {}

    /**
     * Declares a shipment, unless the same was declared earlier.
     *
     * @throws Invalid (422) for unknown codes and impossible values
     * @throws org.aidbridge.shared.Conflict (409) when the reference is taken, or the shipment was withdrawn
     */
    @Transactional
    public Posted declareOnce(Declaration declaration, String by) {
        Optional<Shipment> known = declaration.reference() == null
                ? Optional.empty()
                : shipments.declaredAs(declaration.operation(), declaration.reference(), declaration.contentHash());
        known.ifPresent(Shipment::requireDeclared);
        return known.map(shipment -> new Posted(shipment, false))
                .orElseGet(() -> new Posted(declare(declaration, by), true));
    }

    /**
     * Declares a new shipment.
     *
     * @throws Invalid (422) for unknown codes and impossible values
     * @throws org.aidbridge.shared.Conflict (409) when the reference is taken
     */
    @Transactional
    public Shipment declare(Declaration declaration, String by) {
        Declaration.requireQuantities(declaration.lines());
        OperationRef operation = codes.operation(declaration.operation(), "/operation");
        Plan plan = validator.requireValid(declaration);
        Instant recordedAt = journal.enter(operation.code(), operation.mode() == Operation.Mode.REPLAY);
        Instant declaredAt = declaredAt(declaration, operation.zone(), recordedAt);
        String reference = declaration.reference() != null ? declaration.reference() : newReference();
        Shipment shipment = new Shipment(declaration, reference, declaredAt, recordedAt, by);
        List<ShipmentLine> lines = new ArrayList<>();
        for (Declaration.Line line : declaration.lines()) {
            lines.add(new ShipmentLine(shipment, lines.size() + 1, line, recordedAt));
        }
        shipment.plan(1, plan, requiredBy(shipment, plan), lines);
        derivedState.update(shipment, opened(shipment, lines), lines, recordedAt);
        shipments.persist(shipment);
        Instant since = declaredAt != null ? declaredAt : recordedAt;
        persistPlan(shipment, plan, since, declaration.contentHash(), recordedAt, by);
        lines.forEach(shipments.getEntityManager()::persist);
        declared.fire(new ShipmentChange.Declared(shipment, lines, recordedAt));
        shipments.flush();
        return shipment;
    }

    /**
     * From when a declaration counts. A day counts from its start in the zone of the operation, or from the recording if that
     * is later; it is in the future until it begins at the origin.
     */
    private Instant declaredAt(Declaration declaration, ZoneId zone, Instant recordedAt) {
        When declared = declaration.declaredAt();
        if (declared == null) {
            return null;
        }
        Instant counts = declared.begin(zone);
        Instant begin =
                declared.begin(codes.place(declaration.origin(), "/origin").zone());
        if (begin.isAfter(recordedAt) && counts.isAfter(recordedAt)) {
            throw new Invalid("/declaredAt", Message.of("declaredAt is in the future"));
        }
        return counts.isAfter(recordedAt) ? recordedAt : counts;
    }

    private Instant requiredBy(Shipment shipment, Plan plan) {
        return plan.requiredBy() == null
                ? null
                : plan.requiredBy()
                        .end(codes.place(shipment.destination(), "/destination").zone());
    }

    /**
     * Re-plans a shipment, with corrected quantities or a corrected head where nothing has moved.
     *
     * @param operation null when only one operation has such a reference
     * @param version checks the current version
     * @throws org.aidbridge.security.access.AccessScope.NotAllowed (403) when the caller is no operator in its operation
     * @throws Invalid (422) for unknown codes, and corrections of goods that have moved
     * @throws org.aidbridge.shared.Conflict (409) when its declaration was withdrawn
     */
    @Transactional
    public Shipment revise(
            String operation, String reference, RevisionRequest request, LongConsumer version, Caller caller) {
        List<Declaration.Line> lines = request.lines();
        if (lines != null) {
            Declaration.requireQuantities(lines);
        }
        Shipment shipment = shipments.lock(caller.scope().in(operation), reference);
        caller.scope().require(shipment.operation(), Roles.OPERATOR);
        shipment.requireDeclared();
        version.accept(shipment.version());
        List<ShipmentLine> current = shipments.lines(shipment);
        Head head = request.correct(shipment.head());
        boolean isHead = !head.equals(shipment.head());
        Plan plan = validator.requireValidRevision(shipment.operation(), isHead ? head : null, request, current.size());
        OperationRef its = codes.operation(shipment.operation(), "/operation");
        Instant entered = journal.enter(its.code(), its.mode() == Operation.Mode.REPLAY);
        Instant recordedAt = shipment.nextRecording(entered);
        if (isHead) {
            requireUnmoved(shipment, head, current);
            shipments.getEntityManager().persist(new FormerHead(shipment, recordedAt));
            shipment.correct(head, recordedAt);
        }
        boolean corrects = lines != null && correct(shipment, current, lines, recordedAt);
        List<ShipmentLine> after = shipments.lines(shipment);
        shipment.plan(shipment.revision() + 1, plan, requiredBy(shipment, plan), after);
        persistPlan(shipment, plan, recordedAt, null, recordedAt, caller.name());
        derivedState.update(shipment, shipment.position(), after, recordedAt);
        if (corrects || isHead) {
            corrected.fire(new ShipmentChange.Corrected(shipment, after, isHead, recordedAt));
        }
        shipments.flush();
        return shipment;
    }

    private static void requireUnmoved(Shipment shipment, Head head, List<ShipmentLine> lines) {
        if (lines.stream().anyMatch(line -> !shipment.position().isUntouched(line.number()))) {
            throw new Invalid(shipment.head().changed(head).stream()
                    .map(field -> new Problem.Error(
                            "/" + field,
                            Message.of(
                                    "Goods of the shipment have moved: its {field} can no longer be corrected; "
                                            + "withdraw the declaration if it was made by mistake",
                                    field)))
                    .toList());
        }
    }

    /** @return whether any line changed */
    private boolean correct(
            Shipment shipment, List<ShipmentLine> current, List<Declaration.Line> lines, Instant recordedAt) {
        List<ShipmentLine> listed =
                current.stream().filter(l -> !l.isUnlisted()).toList();
        if (lines.size() != listed.size()) {
            throw new Invalid(
                    "/lines",
                    Message.of("The shipment was declared with {count} lines; send all of them", listed.size()));
        }
        List<ShipmentLine> corrections = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ShipmentLine old = listed.get(i);
            if (!old.says(lines.get(i))) {
                requireCorrectable(shipment, old, lines.get(i), "/lines/" + i);
                old.close(recordedAt);
                corrections.add(new ShipmentLine(shipment, old.number(), lines.get(i), recordedAt));
            }
        }
        corrections.forEach(shipments.getEntityManager()::persist);
        shipments.flush();
        return !corrections.isEmpty();
    }

    private static void requireCorrectable(Shipment shipment, ShipmentLine old, Declaration.Line line, String at) {
        if (!old.item().equals(line.item())) {
            throw new Invalid(
                    at + "/item",
                    Message.of("Line {line} is of {item}; declare another shipment", old.number(), old.item()));
        }
        boolean changed = !old.quantity().equals(line.quantity());
        if (changed && !shipment.position().isUntouched(old.number())) {
            throw new Invalid(
                    at + "/quantity",
                    Message.of(
                            "Goods of line {line} have moved: its quantity of {quantity} can no longer be "
                                    + "corrected; report the difference as an event",
                            old.number(),
                            old.quantity()));
        }
    }

    private void persistPlan(
            Shipment shipment, Plan plan, Instant effectiveAt, byte[] declaredHash, Instant recordedAt, String by) {
        var em = shipments.getEntityManager();
        em.persist(new ShipmentRevision(shipment, plan, effectiveAt, declaredHash, recordedAt, by));
        int number = 1;
        for (Plan.Leg leg : plan.legs()) {
            em.persist(new ShipmentLeg(shipment, shipment.revision(), number++, leg));
        }
    }

    private static Position opened(Shipment shipment, List<ShipmentLine> lines) {
        List<Declared> declared = lines.stream().map(ShipmentLine::declared).toList();
        return Ledger.fold(shipment.opening(declared), List.of()).position();
    }

    /** A reference for a shipment without one of its own. */
    public static String newReference() {
        String id = Ids.next().toString().replace("-", "");
        return ("AB-" + id.substring(0, 12) + id.substring(26)).toUpperCase(Locale.ROOT);
    }
}
