package org.aidbridge.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aidbridge.http.Problems;
import org.aidbridge.shared.Ids;
import org.aidbridge.shared.Problem;

/** What becomes of a form that was sent: it is done, or it is shown again with what was typed and the reason why not. */
@ApplicationScoped
public class Forms {

    private final Problems problems;
    private final Validator validator;

    Forms(Problems problems, Validator validator) {
        this.problems = problems;
        this.validator = validator;
    }

    /** By it what a form says is the same however often it is sent. */
    public static String newKey() {
        return "page-" + Ids.next();
    }

    /**
     * @param work does what the form says and gives the address at which that is seen
     * @param again draws up the form anew, with the reason
     * @return 303 to that address or, with the status of the reason, the form
     * @throws RuntimeException what the work failed of, as it is, when that is a fault of ours and no refusal
     */
    public Response send(Supplier<String> work, Function<Problem, String> again) {
        return answer(work, next -> Response.seeOther(URI.create(next)), again);
    }

    /** The same of a form that is only looked into: its work gives a page. */
    public Response show(Supplier<String> work, Function<Problem, String> again) {
        return answer(work, Response::ok, again);
    }

    private Response answer(
            Supplier<String> work, Function<String, Response.ResponseBuilder> done, Function<Problem, String> again) {
        Response.ResponseBuilder answer;
        try {
            answer = done.apply(work.get());
        } catch (RuntimeException failure) {
            Problem problem = problems.of(failure).orElseThrow(() -> failure);
            answer = Response.status(problem.status()).entity(again.apply(problem));
        }
        return answer.build();
    }

    /**
     * What the interface checks of a body before anything else.
     *
     * @throws ConstraintViolationException when it does not hold, which is told as a 422
     */
    public <T> T checked(T body) {
        Set<ConstraintViolation<T>> violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return body;
    }
}
