package org.aidbridge.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Converts bean validation paths ({@code create.body.lines[0].quantity}) to JSON pointers. */
final class Violations {

    private Violations() {}

    /** Null when our response is invalid, not the request. */
    static Invalid of(ConstraintViolationException failure) {
        if (failure.getConstraintViolations() == null
                || failure.getConstraintViolations().isEmpty()) {
            return null;
        }
        for (ConstraintViolation<?> violation : failure.getConstraintViolations()) {
            for (Path.Node node : violation.getPropertyPath()) {
                if (node.getKind() == ElementKind.RETURN_VALUE) {
                    return null;
                }
            }
        }
        List<Problem.Error> errors = failure.getConstraintViolations().stream()
                .map(v -> new Problem.Error(pointer(v), phrase(v)))
                .distinct()
                .sorted(Comparator.comparing(Problem.Error::pointer)
                        .thenComparing(e -> e.detail().toString()))
                .toList();
        return new Invalid(errors);
    }

    private static Message phrase(ConstraintViolation<?> violation) {
        Annotation rule = violation.getConstraintDescriptor().getAnnotation();
        if (!violation.getMessageTemplate().startsWith("{")) {
            return Message.of(violation.getMessage());
        }
        if (rule instanceof Size size) {
            return Message.of("size must be between {min} and {max}", size.min(), size.max());
        }
        if (rule instanceof NotNull) {
            return Message.of("must not be null");
        }
        if (rule instanceof NotBlank) {
            return Message.of("must not be blank");
        }
        if (rule instanceof NotEmpty) {
            return Message.of("must not be empty");
        }
        if (rule instanceof Positive) {
            return Message.of("must be greater than 0");
        }
        // DictionaryTest fails for a rule that reaches this.
        return Message.verbatim(violation.getMessage());
    }

    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        Path.MethodNode method = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escaped(node.getKey().toString()));
            }
            switch (node.getKind()) {
                case METHOD -> method = node.as(Path.MethodNode.class);
                case PARAMETER -> {
                    String named = parameter(violation.getRootBeanClass(), method, node.as(Path.ParameterNode.class));
                    pointer.append(named);
                }
                case PROPERTY -> pointer.append('/').append(escaped(node.getName()));
                default -> {
                    // Container elements and beans are named by their index or key above.
                }
            }
        }
        return pointer.toString();
    }

    /** The body is the root of its pointers; other parameters have their name in the request. */
    private static String parameter(Class<?> bean, Path.MethodNode method, Path.ParameterNode parameter) {
        Class<?>[] types = method.getParameterTypes().toArray(Class<?>[]::new);
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            Method found = declared(type, method.getName(), types);
            if (found != null) {
                for (Annotation a : found.getParameterAnnotations()[parameter.getParameterIndex()]) {
                    String named = named(a, parameter.getName());
                    if (named != null) {
                        return named;
                    }
                }
            }
        }
        return "";
    }

    private static Method declared(Class<?> type, String name, Class<?>[] types) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.getName().equals(name) && Arrays.equals(m.getParameterTypes(), types))
                .findFirst()
                .orElse(null);
    }

    private static String named(Annotation annotation, String parameter) {
        if (annotation instanceof QueryParam query) {
            return "?" + query.value();
        }
        if (annotation instanceof RestQuery query) {
            return "?" + (query.value().isEmpty() ? parameter : query.value());
        }
        if (annotation instanceof HeaderParam header) {
            return "header:" + header.value();
        }
        if (annotation instanceof RestHeader header) {
            return "header:" + (header.value().isEmpty() ? parameter : header.value());
        }
        if (annotation instanceof PathParam path) {
            return "path:" + path.value();
        }
        if (annotation instanceof RestPath path) {
            return "path:" + (path.value().isEmpty() ? parameter : path.value());
        }
        return null;
    }

    private static String escaped(String part) {
        return part.replace("~", "~0").replace("/", "~1");
    }
}
