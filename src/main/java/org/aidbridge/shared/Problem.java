package org.aidbridge.shared;

import java.util.List;

/**
 * A request that cannot be fulfilled, reported as an RFC 9457 problem document. Subclass names say what is wrong ({@code
 * Conflict}, {@code IllegalMove}). Other exceptions are a 500.
 */
public abstract class Problem extends RuntimeException {

    /**
     * An invalid place in the request.
     *
     * @param pointer RFC 6901 JSON pointer into the body ({@code /lines/0/quantity}), {@code ?name} of a query parameter,
     *     or {@code header:Name}
     * @param detail what is wrong, for a person
     */
    public record Error(String pointer, Message detail) {}

    private final int status;
    private final transient Message title;
    private final transient Message detail;
    private final transient List<Error> errors;

    /**
     * @param status HTTP status, 4xx
     * @param title the same for every problem of this kind
     * @param detail what happened and, where useful, what is possible; or null
     */
    protected Problem(int status, Message title, Message detail, List<Error> errors) {
        super(detail == null ? null : detail.toString(), null, false, false);
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    protected Problem(int status, Message title, Message detail) {
        this(status, title, detail, List.of());
    }

    /** The last part of the type URI: the class name in kebab case. */
    public String type() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    public int status() {
        return status;
    }

    public Message title() {
        return title;
    }

    /** Null when the title suffices. */
    public Message detail() {
        return detail;
    }

    public List<Error> errors() {
        return errors;
    }
}
