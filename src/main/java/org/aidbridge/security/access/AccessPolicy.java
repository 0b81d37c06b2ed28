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
 * Nobody gets anywhere without signing in, known address or not; only a browser may ask for the page to sign in at. And
 * nobody gets into an operation without being a member of it: where an address names one, whoever is not a member is told that it
 * does not exist, before anything else is looked at, and whoever is one goes on with the roles it has there. Inside, every
 * method names its role; what has no method of ours ({@code /q/openapi}, {@code /q/swagger-ui}) is open to whoever has
 * signed in. Health and metrics are elsewhere, on the management port.
 */
@Singleton
class AccessPolicy implements HttpSecurityPolicy {

    private static final Set<String> TO_SIGN_IN = Set.of(PublicPaths.SIGN_IN, "/style/sign-in.css", "/style/zone.js");
    private static final Set<String> TO_CHANGE =
            Set.of(PublicPaths.PASSWORD, PublicPaths.SIGN_OUT, "/style/sign-in.css");

    /** Where an operation is named by the address: of the interface, and of the pages. */
    private static final List<String> OPERATIONS = List.of("/api/operations/", "/operations/");

    /** Nothing of ours is written like this: 404. */
    private static final class NoSuchAddress extends Problem {
        NoSuchAddress() {
            super(
                    404,
                    Message.of("There is nothing at this address"),
                    Message.of("No address of Aidbridge has a ; in it"));
        }

        @Override
        public String type() {
            return "not-found";
        }
    }

    /** Whoever was given a password has to choose one before anything else. */
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
        // Whoever finds the method leaves out what follows a ; in a segment, and would find another one than is
        // guarded.
        if (path.indexOf(';') >= 0) {
            throw new NoSuchAddress();
        }
        // Who came with the cookie of a session of ours has been asked already.
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
            AccessScope reach = caller.getAttribute(Identity.REACH);
            if (!reach.knows(operation)) {
                throw new Unknown("operation", operation);
            }
            entered = new CheckResult(
                    true,
                    inside(path) != null ? Identity.inside(caller, operation) : Identity.concerning(caller, operation));
        }
        return entered;
    }

    /**
     * The operation that the address names, or none.
     *
     * @throws Invalid (422) when it names several: which one was checked, and which one is then read?
     */
    private static List<String> named(RoutingContext request, String path) {
        List<String> asked = request.queryParam("operation").stream().distinct().toList();
        String inside = inside(path);
        if (asked.size() > (inside != null ? 0 : 1)) {
            throw new Invalid("?operation", Message.of("The address names more than one operation"));
        }
        return inside == null ? asked : List.of(inside);
    }

    /** The operation that the path lies in; null when it lies in none. */
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
