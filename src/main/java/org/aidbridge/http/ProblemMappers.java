package org.aidbridge.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Maps every failure of a request to a problem document. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;

    ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    // Named here to take precedence over the mappers of the framework.
    @ServerExceptionMapper({
        Throwable.class,
        ConstraintViolationException.class,
        com.fasterxml.jackson.databind.exc.MismatchedInputException.class
    })
    Response any(Throwable failure, ContainerRequestContext request, HttpServerRequest connection) {
        if (StreamedResponses.isClientGone(failure, connection)) {
            LOG.debugf("%s %s: the client closed the connection", connection.method(), connection.path());
            // Nothing of it is sent: a response with a body would fail once more.
            return Response.noContent().build();
        }
        return problems.of(failure).map(p -> answer(ProblemDocument.of(p))).orElseGet(() -> unmapped(failure, request));
    }

    private static Response unmapped(Throwable failure, ContainerRequestContext request) {
        if (failure instanceof WebApplicationException refused) {
            Response response = refused.getResponse();
            if (response.getStatus() < 500) {
                // Keeps headers such as Allow; the filter below adds the body.
                return Response.fromResponse(response).entity(null).build();
            }
        }
        UUID id = UUID.randomUUID();
        LOG.errorf(
                failure,
                "Internal error %s: %s %s",
                id,
                request.getMethod(),
                request.getUriInfo().getRequestUri().getRawPath());
        return answer(ProblemDocument.internal(id));
    }

    private static Response answer(ProblemDocument document) {
        Response.ResponseBuilder response = Response.status(document.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document);
        if (document.mayBeTriedAgain()) {
            response.header(HttpHeaders.RETRY_AFTER, document.retryAfter());
        }
        return response.build();
    }

    /** Adds the document to errors without a body, as a page for browsers. */
    @ServerResponseFilter
    void fill(ContainerResponseContext response, HttpServerRequest request) {
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            response.setEntity(
                    ProblemDocument.of(response.getStatus()), null, MediaType.valueOf(ProblemDocument.MEDIA_TYPE));
        }
        if (response.getEntity() instanceof ProblemDocument problem && ProblemPage.isWanted(request)) {
            response.setEntity(ProblemPage.of(problem, request), null, MediaType.valueOf(ProblemPage.MEDIA_TYPE));
        }
    }

    /** Refuses U+0000 in every parameter, because no column can store it. */
    @ServerRequestFilter(preMatching = true)
    void refuseNul(HttpServerRequest request, UriInfo uri) {
        if (!request.uri().contains("%00")) {
            return;
        }
        String query = uri.getRequestUri().getRawQuery();
        if (query != null && query.contains("%00")) {
            for (String parameter : query.split("&")) {
                if (parameter.contains("%00")) {
                    String name = URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8);
                    throw new Invalid("?" + name.replace("\0", ""), Message.of("contains the character U+0000"));
                }
            }
        }
        if (uri.getRequestUri().getRawPath().contains("%00")) {
            throw new NothingHere();
        }
    }

    private static final class NothingHere extends Problem {
        NothingHere() {
            super(404, Message.of("There is nothing at this address"), null);
        }

        @Override
        public String type() {
            return "not-found";
        }
    }
}
