package org.aidbridge.security.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;

/**
 * Checks access where the path names no operation (see {@link Roles}): operations named in a body, and lists across
 * operations. An operation the caller may not see is reported as one that does not exist.
 */
@ApplicationScoped
public class Access {

    private final SecurityIdentity caller;
    private final CurrentVertxRequest request;

    Access(SecurityIdentity caller, CurrentVertxRequest request) {
        this.caller = caller;
        this.request = request;
    }

    /** The operations in which the caller has any role. */
    public AccessScope scope() {
        return caller.getAttribute(Identity.SCOPE);
    }

    /** The same, narrowed to one operation; null narrows nothing. */
    public AccessScope scope(String operation) {
        return scope().in(operation);
    }

    /** The caller, for services that check access themselves. */
    public Caller caller() {
        RoutingContext from = request.getCurrent();
        return new Caller(
                caller.getPrincipal().getName(),
                scope(),
                from == null ? null : AuditActor.address(from),
                caller.getAttribute(Identity.CREDENTIAL));
    }

    /**
     * Checks an operation that a body names.
     *
     * @param pointer to its place in the body
     * @throws Invalid (422) when it does not exist, or the caller may not see it
     * @throws AccessScope.NotAllowed (403) when the caller is a member with a lesser role
     */
    public void require(String operation, String role, String pointer) {
        if (operation == null) {
            throw new Invalid(pointer, Message.of("is missing"));
        }
        if (!scope().knows(operation)) {
            throw new Invalid(pointer, Message.of("There is no operation {operation}", operation));
        }
        scope().require(operation, role);
    }
}
