package org.aidbridge.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/**
 * Answers 415 to a body without Content-Type and 406 to a type that {@code Accept} excludes by quality 0, which the
 * framework does not.
 */
class MediaTypeFilters {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    /** Refuses an unreadable Accept at any address. */
    @ServerRequestFilter(preMatching = true)
    void refuseUnreadableAccept(HttpHeaders headers) {
        String accept = accept(headers);
        if (accept != null) {
            AcceptHeader.of(accept);
        }
    }

    @ServerRequestFilter
    void refuse(HttpHeaders headers) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) CurrentRequestManager.get();
        RuntimeResource resource = request.getTarget();
        if (resource == null) {
            return;
        }
        if (WITH_BODY.contains(request.getMethod())
                && !resource.getConsumes().isEmpty()
                && headers.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
            throw new NotSupportedException(Response.status(Response.Status.UNSUPPORTED_MEDIA_TYPE)
                    .header(HttpHeaders.ACCEPT, String.join(", ", names(resource.getConsumes())))
                    .build());
        }
        String accept = accept(headers);
        if (accept != null && resource.getProduces() != null) {
            AcceptHeader accepted = AcceptHeader.of(accept);
            if (Stream.of(resource.getProduces().getSortedOriginalMediaTypes()).noneMatch(accepted::accepts)) {
                throw new NotAcceptableException();
            }
        }
    }

    private static List<String> names(List<MediaType> types) {
        return types.stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .toList();
    }

    /** Null when it accepts anything or JSON: nearly always. */
    private static String accept(HttpHeaders headers) {
        List<String> lines = headers.getRequestHeader(HttpHeaders.ACCEPT);
        if (lines == null || lines.isEmpty()) {
            return null;
        }
        String accept = String.join(", ", lines);
        return accept.equals(MediaType.WILDCARD) || accept.equals(MediaType.APPLICATION_JSON) ? null : accept;
    }
}
