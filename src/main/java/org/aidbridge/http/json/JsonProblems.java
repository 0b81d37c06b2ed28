package org.aidbridge.http.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aidbridge.shared.BadValue;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

/**
 * Explains a failed read of JSON: 400 with line and column for malformed JSON, 422 with a pointer for JSON of the wrong
 * shape. Never exposes class names.
 */
public final class JsonProblems {

    static final Message OUT_OF_RANGE = Message.of("is a number out of all range");
    private static final int SHOWN = 60;

    private JsonProblems() {}

    /** Not JSON, or not text. */
    public static final class Unreadable extends Problem {
        public Unreadable(Message detail) {
            super(400, Message.of("The request cannot be read"), detail);
        }
    }

    /** The problem to report; null for a fault of ours. */
    public static Problem of(JacksonException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof Problem problem) {
                return failure instanceof JsonMappingException mapping && isFromValue(failure, t)
                        ? below(pointer(mapping), problem)
                        : problem;
            }
        }
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof InputCoercionException coercion) {
                return new Invalid(
                        pointer(failure), Message.of("is not {expected}", expected(coercion.getTargetType())));
            }
            if (t instanceof StreamConstraintsException limit) {
                Message detail = exceeded(limit);
                return detail == null
                        ? new Unreadable(
                                Message.of("The body is nested deeper than {levels} levels", StrictFactory.MAX_DEPTH))
                        : new Invalid(pointer(failure), detail);
            }
            if (t instanceof NumberFormatException) {
                return new Invalid(pointer(failure), OUT_OF_RANGE);
            }
            if (t instanceof StreamReadException unreadable) {
                return new Unreadable(
                        at(unreadable.getLocation(), Message.of("The body is not JSON: {reason}", reason(unreadable))));
            }
        }
        return failure instanceof JsonMappingException mapping ? mismatch(mapping) : null;
    }

    private static Problem mismatch(JsonMappingException failure) {
        String pointer = pointer(failure);
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return new Invalid(
                    pointer,
                    Message.of("is not a known field; known are {fields}", known(unknown.getKnownPropertyIds())));
        }
        if (failure instanceof ValueInstantiationException) {
            // A value record refused its text and says why.
            Throwable cause = failure.getCause();
            if (cause instanceof BadValue bad) {
                return new Invalid(pointer, bad.why());
            }
            boolean refused = cause instanceof IllegalArgumentException || cause instanceof DateTimeException;
            return refused ? new Invalid(pointer, Message.verbatim(cause.getMessage())) : null;
        }
        if (failure instanceof InvalidNullException) {
            return new Invalid(pointer, Message.of("is null"));
        }
        if (failure instanceof InvalidDefinitionException) {
            return null;
        }
        if (failure instanceof MismatchedInputException mismatch) {
            String message = String.valueOf(failure.getOriginalMessage());
            if (message.startsWith("No content to map")) {
                return new Unreadable(Message.of("The body is empty"));
            }
            if (message.startsWith("Trailing token")) {
                return new Unreadable(at(failure.getLocation(), Message.of("The body has content after its end")));
            }
            if (message.startsWith("Cannot map `null` into type")) {
                return new Invalid(
                        pointer,
                        Message.of("is missing or null; expected is {expected}", expected(mismatch.getTargetType())));
            }
            Message expected = expected(mismatch.getTargetType());
            return new Invalid(
                    pointer,
                    failure instanceof InvalidFormatException format
                            ? Message.of("'{text}' is not {expected}", shown(format.getValue()), expected)
                            : Message.of("is not {expected}", expected));
        }
        return null;
    }

    /** The message for a limit exceeded at one place; null for the nesting depth. */
    static Message exceeded(StreamConstraintsException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Number")) {
            return Message.of("is a number of more than {count} digits", StrictFactory.MAX_NUMBER);
        }
        if (message.startsWith("String")) {
            return Message.of("is longer than {count} characters", StrictFactory.MAX_TEXT);
        }
        if (message.startsWith("Name")) {
            return Message.of("has a field with a name of more than 200 characters");
        }
        return message.startsWith("BigDecimal") || message.startsWith("BigInteger") ? OUT_OF_RANGE : null;
    }

    private static Message expected(Class<?> type) {
        if (type == null) {
            return Message.of("what is expected here");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Message.of("true or false");
        }
        if (type == int.class || type == Integer.class) {
            return Message.of("a whole number from {from} to {to}", Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == BigDecimal.class || type == double.class || type == float.class) {
            return Message.of("a number");
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != char.class) {
            return Message.of("a whole number");
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            return StrictDates.INSTANT;
        }
        if (type == LocalDate.class) {
            return StrictDates.DATE;
        }
        if (type == UUID.class) {
            return Message.of("a UUID");
        }
        if (type.isEnum()) {
            return Message.of(
                    "one of {names}",
                    Arrays.stream(type.getEnumConstants())
                            .map(JsonProblems::json)
                            .toList());
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return Message.of("a text");
        }
        return type.isArray() || Collection.class.isAssignableFrom(type)
                ? Message.of("an array")
                : Message.of("an object");
    }

    private static String json(Object constant) {
        return Holder.MAPPER.convertValue(constant, String.class);
    }

    /** Names enum constants as they are written in JSON. */
    private static final class Holder {
        static final com.fasterxml.jackson.databind.ObjectMapper MAPPER = StrictJson.strict();
    }

    private static Object known(Collection<Object> ids) {
        return ids == null
                ? Message.of("none")
                : ids.stream().map(String::valueOf).sorted().toList();
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }

    private static String reason(StreamReadException e) {
        String message = String.valueOf(e.getOriginalMessage());
        return message.split("\n| \\(start marker| \\(for |\\[Source|; expected FAIL", 2)[0];
    }

    private static Message at(JsonLocation location, Message what) {
        return location == null
                ? what
                : Message.of(
                        "{what} (line {line}, column {column})", what, location.getLineNr(), location.getColumnNr());
    }

    /** A value record points into its value, the parser into the document. */
    private static boolean isFromValue(Throwable failure, Throwable problem) {
        for (Throwable t = failure; t != null && t != problem; t = t.getCause()) {
            if (t instanceof ValueInstantiationException) {
                return true;
            }
        }
        return false;
    }

    private static Problem below(String prefix, Problem problem) {
        if (!(problem instanceof Invalid)) {
            return problem;
        }
        List<Problem.Error> errors = problem.errors().stream()
                .map(e -> new Problem.Error(prefix + e.pointer(), e.detail()))
                .toList();
        return new Invalid(errors);
    }

    private static String pointer(Throwable failure) {
        return failure instanceof JsonMappingException mapping ? pointer(mapping) : "";
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(r -> r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName())
                .map(part -> "/" + part.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
