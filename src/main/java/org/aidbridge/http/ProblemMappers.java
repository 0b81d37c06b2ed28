package org.aidbridge.http;

import jakarta.ws.rs.core.Response;
import org.aidbridge.shared.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what a request ran into into the one problem document. */
class ProblemMappers {

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return answer(ProblemDocument.of(problem));
    }

    private static Response answer(ProblemDocument document) {
        return Response.status(document.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document)
                .build();
    }
}
