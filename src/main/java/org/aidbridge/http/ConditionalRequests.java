package org.aidbridge.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import org.aidbridge.shared.Fingerprint;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Adds an ETag to every single resource and answers 304 when it is unchanged. The tag is the version of the resource,
 * followed by a hash of the body where more is shown than the version decides, such as flags that depend on time.
 */
class ConditionalRequests {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Quotation marks in texts are escaped, so no text matches this. */
    private static final String MOMENT = "\"asOf\":{";

    private final ObjectMapper mapper;

    ConditionalRequests(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (response.getStatus() >= 300 || !isOne(request, response)) {
            return;
        }
        String tag = tag(response.getHeaders());
        boolean isRead = READING.contains(request.getMethod()) && response.getStatus() == 200;
        if (!isRead) {
            // A write returns the version only.
            if (tag != null && ETags.isOpen(tag)) {
                response.getHeaders().putSingle(HttpHeaders.ETAG, ETags.complete(tag, ""));
            }
            return;
        }
        if (tag == null || ETags.isOpen(tag)) {
            byte[] body = mapper.writeValueAsBytes(response.getEntity());
            response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
            tag = ETags.complete(tag, Fingerprint.of(withoutMoment(body)));
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        }
        if (ETags.isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** Lists, files and streams have no ETag unless the resource sets one. */
    private static boolean isOne(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        return entity != null
                && request.getUriInfo().getPath().startsWith("/api/")
                && !(entity instanceof Collection
                        || entity instanceof StreamingOutput
                        || entity instanceof ProblemDocument)
                && (tag(response.getHeaders()) != null
                        || !(entity instanceof byte[] || entity instanceof CharSequence));
    }

    /** Without the {@code asOf} that the response repeats, which differs on every request. */
    private static byte[] withoutMoment(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        int from = text.indexOf(MOMENT);
        return from < 0
                ? body
                : (text.substring(0, from) + text.substring(text.indexOf('}', from))).getBytes(StandardCharsets.UTF_8);
    }

    private static String tag(MultivaluedMap<String, Object> headers) {
        Object tag = headers.getFirst(HttpHeaders.ETAG);
        return tag instanceof EntityTag its
                ? (its.isWeak() ? "W/" : "") + "\"" + its.getValue() + "\""
                : tag == null ? null : tag.toString();
    }
}
