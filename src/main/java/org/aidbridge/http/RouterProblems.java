package org.aidbridge.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Problem documents for failures outside of resources: unknown paths, oversized bodies, failed routes. */
@ApplicationScoped
class RouterProblems {

    private static final Logger LOG = Logger.getLogger(RouterProblems.class);

    private final Problems problems;
    private final long maxBody;

    RouterProblems(
            Problems problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize maxBody) {
        this.problems = problems;
        this.maxBody = maxBody.asLongValue();
    }

    void register(@Observes Router router) {
        // Before the check of the server, which answers without a body.
        router.route().order(Integer.MIN_VALUE).handler(this::refuseOversized);
        // After every other route, before the error page of the framework.
        router.route().order(Integer.MAX_VALUE - 1).failureHandler(this::failed);
        router.errorHandler(404, request -> ProblemDocument.of(404).send(request));
        router.errorHandler(405, request -> ProblemDocument.of(405).send(request));
    }

    private void refuseOversized(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        // The server refuses a malformed number itself.
        if (length != null && (length.length() > 18 || Long.parseLong(length) > maxBody)) {
            // The rest of the connection is the unread body.
            request.response().putHeader("Connection", "close");
            request.response().endHandler(sent -> request.request().connection().close());
            ProblemDocument.of(413).send(request);
            return;
        }
        request.next();
    }

    private void failed(RoutingContext request) {
        if (request.response().ended()) {
            return;
        }
        Throwable failure = request.failure();
        if (StreamedResponses.isClientGone(failure, request.request())) {
            LOG.debugf(
                    "%s %s: the client closed the connection", request.request().method(), request.normalizedPath());
            return;
        }
        if (failure instanceof AuthenticationRedirectException back) {
            // The redirect that removes the authorization code from the URL after an OpenID Connect
            // sign-in.
            request.response()
                    .setStatusCode(back.getCode())
                    .putHeader("Location", back.getRedirectUri())
                    .putHeader("Cache-Control", "no-store")
                    .end();
            return;
        }
        if (failure == null) {
            ProblemDocument.of(request.statusCode()).send(request);
            return;
        }
        problems.of(failure)
                .map(ProblemDocument::of)
                .or(() -> Optional.ofNullable(status(failure)).map(ProblemDocument::of))
                .orElseGet(() -> internal(request, failure))
                .send(request);
    }

    private static Integer status(Throwable failure) {
        if (failure instanceof ForbiddenException) {
            return 403;
        }
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationFailedException) {
            return 401;
        }
        // A malformed percent escape.
        if (failure instanceof IllegalArgumentException
                && failure.getStackTrace().length > 0
                && failure.getStackTrace()[0].getClassName().startsWith("io.vertx.core.net.impl.URIDecoder")) {
            return 400;
        }
        return failure instanceof HttpException http && http.getStatusCode() < 500 ? http.getStatusCode() : null;
    }

    private static ProblemDocument internal(RoutingContext request, Throwable failure) {
        UUID id = UUID.randomUUID();
        LOG.errorf(failure, "Internal error %s: %s %s", id, request.request().method(), request.normalizedPath());
        return ProblemDocument.internal(id);
    }
}
