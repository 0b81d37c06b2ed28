package org.aidbridge.http;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.resteasy.reactive.server.runtime.observability.ObservabilityIntegrationRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;

/**
 * What becomes of a request that is refused before any resource reads it, because of who sent it: a failure, of which
 * {@link RouteProblems} makes a problem document. Its metrics are to name the template of its address. Quarkus looks that up
 * for each request in case it will be refused, in a table of all resources that it makes for that; here it is looked up when
 * one is refused.
 */
@ApplicationScoped
class RefusedUnread {

    // With the handler that signs in, so right after it; Quarkus puts its own one level below, where it finds this.
    private static final int LEVEL_OF_SIGNING_IN = 200;

    private static final BiConsumer<RoutingContext, Throwable> REFUSE = RefusedUnread::refuse;

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, REFUSE);
                    request.next();
                },
                LEVEL_OF_SIGNING_IN);
    }

    private static void refuse(RoutingContext request, Throwable failure) {
        ObservabilityIntegrationRecorder.setTemplatePath(request, ResteasyReactiveRecorder.getCurrentDeployment());
        DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(request, failure);
        if (!request.failed()) {
            request.fail(DefaultAuthFailureHandler.extractRootCause(failure));
        }
    }
}
