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
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.reference.operation.OperationRef;
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
    private final DeclarationValidator checking;
    private final Journal journal;
    private final DerivedStateUpdater standing;
    private final Event<ShipmentDeclared> declared;
    private final Event<DeclarationCorrected> corrected;

    ShipmentService(
            Shipments shipments,
            CodeLookup codes,
            DeclarationValidator checking,
            Journal journal,
            DerivedStateUpdater standing,
            Event<ShipmentDeclared> declared,
            Event<DeclarationCorrected> corrected) {
        this.shipments = shipments;
        this.codes = codes;
        this.checking = checking;
        this.journal = journal;
        this.standing = standing;
        this.declared = declared;
        this.corrected = corrected;
    }

    /** @param isNew false when the very same had been declared before; it is then the one from that time, as it stands now */
    public record Posted(Shipment shipment, boolean isNew) {}

    /**
     * Declares a shipment, once however often it is sent: everything of it is planned at its origin.
     *
     * @param by who records it
     * @throws Invalid (422) where a code does not exist or a value cannot be
     * @throws org.aidbridge.shared.Conflict (409) when the operation has another shipment of this reference, or this one was
     *     withdrawn
     */
    @Transactional
    public Posted declareOnce(Declaration declaration, String by) {
        Optional<Shipment> known = declaration.reference() == null
                ? Optional.empty()
                : shipments.declaredAs(
                        declaration.operation(), declaration.reference(), DeclarationHash.of(declaration));
        known.ifPresent(Shipment::requireDeclared);
        return known.map(shipment -> new Posted(shipment, false))
                .orElseGet(() -> new Posted(declare(declaration, by), true));
    }

    /**
     * Declares a shipment that has not been declared before.
     *
     * @param by who records it
     * @throws Invalid (422) where a code does not exist or a value cannot be
     * @throws org.aidbridge.shared.Conflict (409) when the operation has a shipment of this reference
     */
    @Transactional
    public Shipment declare(Declaration declaration, String by) {
        OperationRef operation = codes.operation(declaration.operation(), "/operation");
        checking.declaration(declaration);
        Instant recordedAt = journal.enter(operation.code(), operation.mode() == Operation.Mode.REPLAY);
        Instant declaredAt = declaredAt(declaration, operation.zone(), recordedAt);
        String reference = declaration.reference() != null ? declaration.reference() : newReference();
        Shipment shipment = new Shipment(declaration, reference, declaredAt, recordedAt, by);
        List<ShipmentLine> lines = new ArrayList<>();
        for (Declaration.Line line : declaration.lines()) {
            lines.add(new ShipmentLine(shipment, lines.size() + 1, line, recordedAt));
        }
        shipment.plan(1, declaration.plan(), requiredBy(shipment, declaration.plan()), lines);
        standing.settle(shipment, opened(shipment, lines), lines, recordedAt);
        shipments.persist(shipment);
        Instant since = declaredAt != null ? declaredAt : recordedAt;
        persistPlan(shipment, declaration.plan(), since, DeclarationHash.of(declaration), recordedAt, by);
        lines.forEach(shipments.getEntityManager()::persist);
        declared.fire(new ShipmentDeclared(shipment, lines, recordedAt));
        shipments.flush();
        return shipment;
    }

    /**
     * From when a declaration counts. A day has come once it has begun at the origin, and counts on that day in the
     * operation; one that has not yet begun there counts from its recording.
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
     * Re-plans a shipment: a new revision with new legs and, where nothing of a line has moved yet, corrected quantities;
     * where nothing at all has moved, a corrected head.
     *
     * @param operation null when only one operation has such a reference
     * @param lines all lines as they should have been declared, in order; null leaves them
     * @param version told the version that is there, to compare it with the one the change was made from
     * @throws org.aidbridge.security.access.AccessScope.NotAllowed (403) when the caller is no operator in its operation
     * @throws Invalid (422) where a code does not exist, or a line or head that has moved would change
     * @throws org.aidbridge.shared.Conflict (409) when its declaration was withdrawn
     */
    @Transactional
    public Shipment revise(
            String operation,
            String reference,
            Plan plan,
            List<Declaration.Line> lines,
            Head.Correction correction,
            LongConsumer version,
            Caller caller) {
        Shipment shipment = shipments.lock(caller.scope().in(operation), reference);
        caller.scope().require(shipment.operation(), Roles.OPERATOR);
        shipment.requireDeclared();
        version.accept(shipment.version());
        List<ShipmentLine> current = shipments.lines(shipment);
        Head head = correction.of(shipment.head());
        boolean isHead = !head.equals(shipment.head());
        checking.revision(
                shipment.operation(), isHead ? head : null, plan, lines == null ? List.of() : lines, current.size());
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
        standing.settle(shipment, shipment.position(), after, recordedAt);
        if (corrects || isHead) {
            corrected.fire(new DeclarationCorrected(shipment, after, isHead, recordedAt));
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
                                    "Something of the shipment has moved: its {field} stays; "
                                            + "withdraw the declaration if it was made by mistake",
                                    field)))
                    .toList());
        }
    }

    /** @return whether any line says something else than before */
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
                            "Something of line {line} has moved: its quantity of {quantity} stays, "
                                    + "and what differs is reported as an event",
                            old.number(),
                            old.quantity()));
        }
    }

    /** Writes down the current revision of a shipment, with its legs. */
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

    private static String newReference() {
        String id = Ids.next().toString().replace("-", "");
        return ("AB-" + id.substring(0, 12) + id.substring(26)).toUpperCase(Locale.ROOT);
    }
}
