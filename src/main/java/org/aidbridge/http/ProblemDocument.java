package org.aidbridge.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.aidbridge.shared.Problem;

/**
 * The one shape of every error of this server (RFC 9457, {@code application/problem+json}).
 *
 * @param type a relative reference that names the kind of problem, {@code /problems/illegal-move}; compare it as text
 * @param title the same for every occurrence of that kind
 * @param status the HTTP status
 * @param detail what happened this time
 * @param instance {@code urn:uuid:...} of this one occurrence, under which an internal error is found in the log
 * @param errors the places in the request that are wrong
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record ProblemDocument(
        String type, String title, int status, String detail, String instance, List<Problem.Error> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";
    static final String TYPES = "/problems/";

    public static ProblemDocument of(Problem problem) {
        return new ProblemDocument(
                TYPES + problem.type(),
                problem.title(),
                problem.status(),
                problem.getMessage(),
                null,
                problem.errors());
    }
}
