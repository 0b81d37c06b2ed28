package org.aidbridge.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Throttled;

/**
 * The one shape of every error of this server (RFC 9457, {@code application/problem+json}).
 *
 * @param type a relative reference that names the kind of problem, {@code /problems/illegal-move}; compare it as text
 * @param title the same for every occurrence of that kind
 * @param status the HTTP status
 * @param detail what happened this time
 * @param instance {@code urn:uuid:...} of this one occurrence, under which an internal error is found in the log
 * @param errors the places in the request that are wrong
 * @param retryAfter of a 429 or 503, the seconds after which it may be tried again; a header, not in the body
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record ProblemDocument(
        String type,
        Message title,
        int status,
        Message detail,
        String instance,
        List<Problem.Error> errors,
        @JsonIgnore long retryAfter) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Seconds: what there is too much of here is gone in a moment, unless it says otherwise. */
    private static final long RETRY_AFTER = 1;

    private static final String TYPES = "/problems/";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public static ProblemDocument of(Problem problem) {
        return new ProblemDocument(
                TYPES + problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                null,
                problem.errors(),
                problem instanceof Throttled throttled ? throttled.retryAfter() : RETRY_AFTER);
    }

    /** For an answer that the server gives by itself, before or without any of our code. */
    public static ProblemDocument of(int status) {
        return switch (status) {
            case 400 -> of(status, "unreadable", Message.of("The request cannot be read"));
            case 401 -> of(status, "unauthenticated", Message.of("Sign in with a valid user name and password"));
            case 403 -> of(status, "forbidden", Message.of("You are not allowed to do this"));
            case 404 -> of(status, "not-found", Message.of("There is nothing at this address"));
            case 405 -> of(status, "method-not-allowed", Message.of("This address does not know this method"));
            case 406 ->
                of(status, "not-acceptable", Message.of("This address cannot answer in any of the accepted formats"));
            case 413 -> of(status, "body-too-large", Message.of("The body is too large"));
            case 414 -> of(status, "address-too-long", Message.of("The address is too long"));
            case 415 ->
                of(status, "unsupported-media-type", Message.of("This address does not read bodies of this type"));
            case 429 -> of(status, "too-many-requests", Message.of("Too many requests at once"));
            case 503 -> of(status, "unavailable", Message.of("Not available at the moment"));
            default -> status < 500 ? of(status, "refused", Message.of("The request is refused")) : internal(null);
        };
    }

    /** An honest 500: what went wrong stays in the log, under the id. */
    static ProblemDocument internal(UUID id) {
        return new ProblemDocument(
                TYPES + "internal-error",
                Message.of("Internal error"),
                500,
                Message.of(
                        "Something went wrong here, not with the request; the log knows it by the id of this instance"),
                id == null ? null : "urn:uuid:" + id,
                List.of(),
                RETRY_AFTER);
    }

    private static ProblemDocument of(int status, String type, Message title) {
        return new ProblemDocument(TYPES + type, title, status, null, null, List.of(), RETRY_AFTER);
    }

    /** Whether nothing goes on before a password has been chosen. */
    @JsonIgnore
    public boolean isPasswordToChange() {
        return type.equals(TYPES + "password-to-change");
    }

    /** Ends a request that never reached a resource. */
    public void send(RoutingContext request) {
        if (mayBeTriedAgain()) {
            request.response().putHeader("Retry-After", Long.toString(retryAfter));
        }
        if (ProblemPage.isWanted(request.request())) {
            request.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", ProblemPage.MEDIA_TYPE)
                    .end(ProblemPage.of(this, request.request()));
            return;
        }
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .end(Buffer.buffer(json()));
    }

    boolean mayBeTriedAgain() {
        return status == 429 || status == 503;
    }

    private byte[] json() {
        try {
            return MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
