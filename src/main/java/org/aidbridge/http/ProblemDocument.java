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
 * The body of every error (RFC 9457, {@code application/problem+json}).
 *
 * @param type relative reference that names the kind of problem, {@code /problems/illegal-move}
 * @param title the same for every occurrence of the kind
 * @param detail what happened this time
 * @param instance {@code urn:uuid:...} of an internal error in the log
 * @param errors the invalid places of the request
 * @param retryAfter seconds, for a 429 or 503; sent as a header only
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

    /** For a status that the server sends without our code. */
    public static ProblemDocument of(int status) {
        return switch (status) {
            case 400 -> of(status, "unreadable", Message.of("The request cannot be read"));
            case 401 -> of(status, "unauthenticated", Message.of("Sign in with a valid user name and password"));
            case 403 -> of(status, "forbidden", Message.of("You are not allowed to do this"));
            case 404 -> of(status, "not-found", Message.of("There is nothing at this address"));
            case 405 -> of(status, "method-not-allowed", Message.of("This address does not support this method"));
            case 406 -> of(status, "not-acceptable", Message.of("This address has none of the accepted formats"));
            case 413 -> of(status, "body-too-large", Message.of("The body is too large"));
            case 414 -> of(status, "address-too-long", Message.of("The address is too long"));
            case 415 ->
                of(status, "unsupported-media-type", Message.of("This address does not accept bodies of this type"));
            case 429 -> of(status, "too-many-requests", Message.of("Too many requests at once"));
            case 503 -> of(status, "unavailable", Message.of("Not available at the moment"));
            default -> status < 500 ? of(status, "refused", Message.of("The request is refused")) : internal(null);
        };
    }

    /** A 500: the cause stays in the log, under this id. */
    static ProblemDocument internal(UUID id) {
        return new ProblemDocument(
                TYPES + "internal-error",
                Message.of("Internal error"),
                500,
                Message.of(
                        "The server failed to process the request; the log has the details under the id of this instance"),
                id == null ? null : "urn:uuid:" + id,
                List.of(),
                RETRY_AFTER);
    }

    private static ProblemDocument of(int status, String type, Message title) {
        return new ProblemDocument(TYPES + type, title, status, null, null, List.of(), RETRY_AFTER);
    }

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
