package org.aidbridge.shared;

import java.util.List;

/**
 * A request that cannot be honoured, told as an RFC 9457 problem document. Subclasses say what is wrong in their name
 * ({@code UnknownShipment}, {@code IllegalMove}); one mapper turns them into HTTP. Nothing else is ever mapped: any other
 * exception is an honest 500.
 */
public abstract class Problem extends RuntimeException {

    /**
     * One place where the input is wrong.
     *
     * @param pointer RFC 6901 JSON pointer into the body ({@code /lines/0/quantity}), or {@code ?name} for a query
     *     parameter, or {@code header:Name}
     * @param detail what is wrong there, for a person
     */
    public record Error(String pointer, Message detail) {}

    private final int status;
    private final transient Message title;
    private final transient Message detail;
    private final transient List<Error> errors;

    /**
     * @param status the HTTP status, 4xx
     * @param title the sentence that is the same for every occurrence of this kind of problem
     * @param detail what happened this time and, where it helps, what would have been possible; or null
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

    /** The last part of the problem's type URI: the class name in kebab case, so {@code illegal-move}. */
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

    /** Null where the title says it all. */
    public Message detail() {
        return detail;
    }

    public List<Error> errors() {
        return errors;
    }
}
