package org.aidbridge.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Nobody gets anywhere without signing in, known address or not; only a load balancer may ask for the health. Inside,
 * every method names its role; what has no method of ours ({@code /q/openapi}, {@code /q/swagger-ui}, {@code
 * /q/metrics}) is open to whoever may read.
 */
@Singleton
class DenyByDefault implements HttpSecurityPolicy {

    private static final String HEALTH = "/q/health";

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        String path = request.normalizedPath();
        if (path.equals(HEALTH) || path.startsWith(HEALTH + "/")) {
            return CheckResult.permit();
        }
        return identity.map(who -> who.hasRole(Roles.VIEWER) ? CheckResult.PERMIT : CheckResult.DENY);
    }
}
