package org.aidbridge.security.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;

/**
 * Where a resource asks what its caller may do, when the address does not tell the operation (see {@link Roles}): before
 * it acts in an operation that the body names, and for every list and every look-up that goes over several operations.
 * Refusals are in the words in which something would be missing that does not exist, so that nobody learns from them.
 */
@ApplicationScoped
public class Access {

    private final SecurityIdentity caller;

    Access(SecurityIdentity caller) {
        this.caller = caller;
    }

    /** Where the caller may look: everywhere it has some role. */
    public AccessScope reach() {
        return caller.getAttribute(Identity.REACH);
    }

    /** The same, within the operation that the request names; of null, everywhere. */
    public AccessScope reach(String operation) {
        return reach().in(operation);
    }

    /** The caller, for a desk that has to find out by itself where it acts. */
    public Caller caller() {
        return new Caller(caller.getPrincipal().getName(), reach());
    }

    /**
     * For an operation that a body names.
     *
     * @param pointer where it names it
     * @throws Invalid (422) when there is no such operation, or the caller may not know of it
     * @throws AccessScope.NotAllowed (403) when the caller is a member, but with a lesser role
     */
    public void require(String operation, String role, String pointer) {
        if (operation == null) {
            throw new Invalid(pointer, Message.of("is missing"));
        }
        if (!reach().knows(operation)) {
            throw new Invalid(pointer, Message.of("There is no operation {operation}", operation));
        }
        reach().require(operation, role);
    }
}
