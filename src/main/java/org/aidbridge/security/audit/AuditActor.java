package org.aidbridge.security.audit;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.aidbridge.security.access.Identity;

/** Who is acting, from where and with which credential, as the audit keeps it. */
@ApplicationScoped
public class AuditActor {

    private static final ThreadLocal<String> ELSEWHERE = new ThreadLocal<>();

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    AuditActor(SecurityIdentity identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    /** JSON {@code {user, address, credential}}; the empty text where nobody has asked, as at the start. */
    public String now() {
        String elsewhere = ELSEWHERE.get();
        if (elsewhere != null) {
            return elsewhere;
        }
        if (!Arc.container().requestContext().isActive() || request.getCurrent() == null || identity.isAnonymous()) {
            return "";
        }
        return of(
                identity.getPrincipal().getName(),
                address(request.getCurrent()),
                identity.getAttribute(Identity.CREDENTIAL));
    }

    /** Work for another thread, to which the request is not known: it is done by who acts now. */
    public Runnable carried(Runnable work) {
        String who = now();
        return () -> {
            ELSEWHERE.set(who);
            try {
                work.run();
            } finally {
                ELSEWHERE.remove();
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
     * The client's; that of a proxy, unless it is trusted to tell (see quarkus.http.proxy in the configuration). Where it
     * tells something that is no address, all who are told of like that are one.
     */
    public static String address(RoutingContext request) {
        SocketAddress from = request == null ? null : request.request().remoteAddress();
        return from == null || from.hostAddress() == null ? "?" : from.hostAddress();
    }
}
