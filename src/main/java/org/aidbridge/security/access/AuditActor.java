package org.aidbridge.security.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** The acting user with address and credential, as the audit records it. */
@ApplicationScoped
public class AuditActor {

    private static final ThreadLocal<String> PROPAGATED = new ThreadLocal<>();

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    AuditActor(SecurityIdentity identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    /** JSON {@code {user, address, credential}}; empty outside of requests, as at the start. */
    public String json() {
        String propagated = PROPAGATED.get();
        if (propagated != null) {
            return propagated;
        }
        if (!Arc.container().requestContext().isActive() || request.getCurrent() == null || identity.isAnonymous()) {
            return "";
        }
        return of(
                identity.getPrincipal().getName(),
                address(request.getCurrent()),
                identity.getAttribute(Identity.CREDENTIAL));
    }

    /** Work for another thread, which acts for the current user. */
    public Runnable propagated(Runnable work) {
        String who = json();
        return () -> {
            PROPAGATED.set(who);
            try {
                work.run();
            } finally {
                PROPAGATED.remove();
            }
        };
    }

    static String of(String user, String address, String credential) {
        return new JsonObject()
                .put("user", user)
                .put("address", address)
                .put("credential", credential)
                .encode();
    }

    /**
     * The address of the client, or of a proxy that is not trusted (quarkus.http.proxy). Unusable addresses share one
     * value.
     */
    public static String address(RoutingContext request) {
        SocketAddress from = request == null ? null : request.request().remoteAddress();
        return from == null || from.hostAddress() == null ? "?" : from.hostAddress();
    }
}
