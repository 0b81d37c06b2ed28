package org.aidbridge.shipment.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.reference.operation.CodeLookup;
import org.aidbridge.reference.operation.CodeLookup.OperationRef;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.security.access.Caller;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Message;

/** Withdraws declarations that were made by mistake. */
@ApplicationScoped
public class WithdrawalService {

    /** @param isNew false when it was withdrawn earlier for the same reason */
    public record Withdrawn(Withdrawal withdrawal, boolean isNew) {}

    private final Shipments shipments;
    private final CodeLookup codes;
    private final Journal journal;
    private final Event<ShipmentChange.Withdrawn> withdrawn;

    WithdrawalService(
            Shipments shipments, CodeLookup codes, Journal journal, Event<ShipmentChange.Withdrawn> withdrawn) {
        this.shipments = shipments;
        this.codes = codes;
        this.journal = journal;
        this.withdrawn = withdrawn;
    }

    /**
     * Withdraws the declaration of a shipment. Its reference stays taken.
     *
     * @param operation null when only one operation has such a reference
     * @param party code of the source, or null
     * @param source its reference, or null
     * @throws org.aidbridge.security.access.AccessScope.NotAllowed (403) when the caller is no operator in its operation
     * @throws org.aidbridge.shared.Invalid (422) when there is no such party
     * @throws Conflict (409) when it was withdrawn for another reason
     */
    @Transactional
    public Withdrawn withdraw(
            String operation, String reference, String reason, String party, String source, Caller caller) {
        Shipment shipment = shipments.lock(caller.scope().in(operation), reference);
        caller.scope().require(shipment.operation(), Roles.OPERATOR);
        var before = shipments.withdrawal(shipment);
        if (before.isPresent()) {
            requireSame(before.get(), reference, before.get().hasContent(reason, party, source));
            return new Withdrawn(before.get(), false);
        }
        if (party != null) {
            codes.party(shipment.operation(), party, "/source/party");
        }
        OperationRef its = codes.operation(shipment.operation(), "/operation");
        Instant recordedAt = shipment.nextRecording(journal.enter(its.code(), its.mode() == Operation.Mode.REPLAY));
        Withdrawal withdrawal = new Withdrawal(shipment, reason, party, source, recordedAt, caller.name());
        shipments.getEntityManager().persist(withdrawal);
        shipment.withdraw(recordedAt);
        withdrawn.fire(new ShipmentChange.Withdrawn(shipment, recordedAt));
        shipments.flush();
        return new Withdrawn(withdrawal, true);
    }

    private static void requireSame(Withdrawal before, String reference, boolean isSame) {
        if (!isSame) {
            throw new Conflict(
                    "/reason",
                    Message.of(
                            "The declaration of shipment {shipment} was withdrawn at {time} for another reason",
                            reference,
                            before.recordedAt()));
        }
    }
}
