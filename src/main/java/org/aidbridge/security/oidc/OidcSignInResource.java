package org.aidbridge.security.oidc;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.aidbridge.security.access.AuditActor;
import org.aidbridge.security.access.Identity;
import org.aidbridge.security.access.PublicPaths;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.audit.AuditLog;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The landing page after signing in with OpenID Connect. */
@Path(PublicPaths.SIGN_IN + "/oidc")
@Produces(MediaType.TEXT_HTML)
@Blocking
class OidcSignInResource {

    private final AuditLog auditLog;
    private final SecurityIdentity caller;
    private final CurrentVertxRequest request;

    OidcSignInResource(AuditLog auditLog, SecurityIdentity caller, CurrentVertxRequest request) {
        this.auditLog = auditLog;
        this.caller = caller;
        this.request = request;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Response back() {
        auditLog.record(
                AuditLog.Action.SIGN_IN,
                caller.getPrincipal().getName(),
                AuditActor.address(request.getCurrent()),
                Identity.OIDC);
        return Response.seeOther(URI.create("/")).build();
    }
}
