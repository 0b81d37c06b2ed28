package org.aidbridge.web.reference;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.aidbridge.web.PageFormat;

/**
 * A field of a form.
 *
 * @param example null if obvious
 * @param options values with their texts; empty for free input
 */
public record Field(FieldName what, Type type, boolean isRequired, String example, Map<String, String> options) {

    public enum Type {
        TEXT,
        /** Short, upper case. */
        CODE,
        NUMBER,
        DAY,
        /** Day and time in the zone of the page. */
        TIME,
        CHOICE,
        /** Free input; the options are values used before. */
        SUGGESTION,
        /** One value per line. */
        LINES,
        /** Shown only: it identifies the entry. */
        IDENTIFYING,
        /** Shown only: facts depend on it. */
        SETTLED
    }

    public static Field of(FieldName what, Type type) {
        return new Field(what, type, false, null, Map.of());
    }

    /** The fields of that name, in that order. */
    public static List<Field> of(List<FieldName> wanted, List<Field> fields) {
        return wanted.stream()
                .map(what -> fields.stream()
                        .filter(field -> field.what() == what)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    public static Field choice(FieldName what, Map<String, String> options) {
        return new Field(what, Type.CHOICE, false, null, options);
    }

    public static Field suggestion(FieldName what, Map<String, String> options) {
        return new Field(what, Type.SUGGESTION, false, null, options);
    }

    public Field required() {
        return new Field(what, type, true, example, options);
    }

    public Field like(String given) {
        return new Field(what, type, isRequired, given, options);
    }

    Field told(Type why) {
        return new Field(what, why, isRequired, null, options);
    }

    public boolean isFixed() {
        return type == Type.IDENTIFYING || type == Type.SETTLED;
    }

    public String name() {
        return what.field();
    }

    public String words(String value) {
        return options.getOrDefault(value, value);
    }

    /** The text outside of a form, with times formatted as on the page. */
    String words(String value, PageFormat write) {
        return type == Type.TIME && !value.isEmpty()
                ? write.time(LocalDateTime.parse(value).atZone(write.zone()).toInstant())
                : words(value);
    }
}
