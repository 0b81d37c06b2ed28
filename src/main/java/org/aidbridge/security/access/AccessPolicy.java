package org.aidbridge.security.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Unknown;

/**
 * Requires authentication for every path except the sign-in page, and membership for every operation named in a path: for
 * others it does not exist. Inside an operation the caller has the roles of the membership. Paths without a resource
 * method ({@code /q/openapi}, {@code /q/swagger-ui}) are open to all users. Health and metrics are on the management
 * port.
 */
@Singleton
class AccessPolicy implements HttpSecurityPolicy {

    private static final Set<String> TO_SIGN_IN = Set.of(PublicPaths.SIGN_IN, "/style/sign-in.css", "/style/zone.js");
    private static final Set<String> TO_CHANGE =
            Set.of(PublicPaths.PASSWORD, PublicPaths.SIGN_OUT, "/style/sign-in.css");

    /** Path prefixes that are followed by an operation, of the API and of pages. */
    private static final List<String> OPERATIONS = List.of("/api/operations/", "/operations/");

    /** No path of ours contains a semicolon. */
    private static final class NoSuchAddress extends Problem {
        NoSuchAddress() {
            super(
                    404,
                    Message.of("There is nothing at this address"),
                    Message.of("Addresses of Aidbridge contain no semicolon"));
        }

        @Override
        public String type() {
            return "not-found";
        }
    }

    /** A generated password must be changed first. */
    private static final class ChangeFirst extends Problem {
        ChangeFirst() {
            super(
                    403,
                    Message.of("You are not allowed to do this"),
                    Message.of("Your password was generated; change it at {address} first", PublicPaths.PASSWORD));
        }

        @Override
        public String type() {
            return "password-to-change";
        }
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        String path = request.normalizedPath();
        if (TO_SIGN_IN.contains(path)) {
            return CheckResult.permit();
        }
        return identity.map(caller -> caller.hasRole(Roles.VIEWER) ? enter(request, path, caller) : CheckResult.DENY);
    }

    private static CheckResult enter(RoutingContext request, String path, SecurityIdentity caller) {
        // JAX-RS ignores what follows a semicolon in a segment, so it would match another path than the
        // one checked here.
        if (path.indexOf(';') >= 0) {
            throw new NoSuchAddress();
        }
        // Session cookies were checked by SessionAuthentication.
        if (request.request().getHeader("Authorization") != null) {
            SameOrigin.requireNoOther(request.request());
        } else if (Identity.OIDC.equals(caller.getAttribute(Identity.CREDENTIAL))) {
            SameOrigin.require(request.request());
        }
        if (caller.getAttribute(Identity.MUST_CHANGE) != null && !TO_CHANGE.contains(path)) {
            throw new ChangeFirst();
        }
        CheckResult entered = CheckResult.PERMIT;
        for (String operation : named(request, path)) {
            AccessScope scope = caller.getAttribute(Identity.SCOPE);
            if (!scope.knows(operation)) {
                throw new Unknown("operation", operation);
            }
            entered = new CheckResult(
                    true,
                    inside(path) != null ? Identity.inside(caller, operation) : Identity.concerning(caller, operation));
        }
        return entered;
    }

    /**
     * The operation that the request names, if any.
     *
     * @throws Invalid (422) when it names several
     */
    private static List<String> named(RoutingContext request, String path) {
        List<String> asked = request.queryParam("operation").stream().distinct().toList();
        String inside = inside(path);
        if (asked.size() > (inside != null ? 0 : 1)) {
            throw new Invalid("?operation", Message.of("The address names more than one operation"));
        }
        return inside == null ? asked : List.of(inside);
    }

    /** The operation in the path; null without one. */
    private static String inside(String path) {
        for (String operations : OPERATIONS) {
            if (path.startsWith(operations) && path.length() > operations.length()) {
                int end = path.indexOf('/', operations.length());
                return path.substring(operations.length(), end < 0 ? path.length() : end);
            }
        }
        return null;
    }
}
