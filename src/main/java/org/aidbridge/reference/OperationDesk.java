package org.aidbridge.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.aidbridge.member.MemberDesk;

/** Opens operations. */
@ApplicationScoped
public class OperationDesk {

    private final Operations operations;
    private final MemberDesk members;

    OperationDesk(Operations operations, MemberDesk members) {
        this.operations = operations;
        this.members = members;
    }

    /** Adds an operation together with its first member, who lets in the others. */
    @Transactional
    public Operation open(Operation.Facts facts, String by) {
        Operation operation = operations.add(new Operation(facts), by);
        members.found(operation.code(), by);
        return operation;
    }
}
