package org.aidbridge.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aidbridge.http.Problems;
import org.aidbridge.shared.Ids;
import org.aidbridge.shared.Problem;

/** Handles posted forms: done, or shown again with the input and the reason. */
@ApplicationScoped
public class Forms {

    private final Problems problems;
    private final Validator validator;

    Forms(Problems problems, Validator validator) {
        this.problems = problems;
        this.validator = validator;
    }

    /** A new idempotency key. */
    public static String newKey() {
        return "page-" + Ids.next();
    }

    /**
     * @param work performs the action and returns the address of the result
     * @param again renders the form with the problem
     * @return 303 to that address, or the form with the status of the problem
     * @throws RuntimeException any failure of the work that is not a refusal
     */
    public Response send(Supplier<String> work, Function<Problem, String> again) {
        return answer(work, next -> Response.seeOther(URI.create(next)).cookie(accepted(next)), again);
    }

    /**
     * The same for a form with pickers: pressing a suggestion fills its field, and does nothing else.
     *
     * @param again renders the form as it was typed, with the problem or null
     */
    public Response send(FormData typed, Supplier<String> work, BiFunction<FormData, Problem, String> again) {
        FormData chosen = Picked.chosen(typed);
        return chosen == null
                ? send(work, problem -> again.apply(typed, problem))
                : Response.ok(again.apply(chosen, null)).build();
    }

    /** Tells the script of the next page, and of no other, that its draft can go: the answer may be lost. */
    private static NewCookie accepted(String next) {
        return new NewCookie.Builder("accepted")
                .value(URLEncoder.encode(next, StandardCharsets.UTF_8))
                .path("/")
                .maxAge(60)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** For forms that only preview: the work returns a page. */
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
     * The bean validation that the API applies to a body.
     *
     * @throws ConstraintViolationException answered as a 422
     */
    public <T> T checked(T body) {
        Set<ConstraintViolation<T>> violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return body;
    }
}
