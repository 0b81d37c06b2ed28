package org.aidbridge.reference.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.aidbridge.reference.revision.RevisedEntries.Added;
import org.aidbridge.security.membership.MemberService;

@ApplicationScoped
public class OperationService {

    private final Operations operations;
    private final MemberService members;

    OperationService(Operations operations, MemberService members) {
        this.operations = operations;
        this.members = members;
    }

    /** Adds an operation with the user as its first administrator. */
    @Transactional
    public Added<Operation> open(Operation.Facts facts, String by) {
        Added<Operation> opened = operations.addOnce(new Operation(facts), by);
        if (opened.isNew()) {
            members.addFirstAdmin(opened.entry().code(), by);
        }
        return opened;
    }
}
