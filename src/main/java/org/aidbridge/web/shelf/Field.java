package org.aidbridge.web.shelf;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.aidbridge.web.PageFormat;

/**
 * One thing that a form asks for.
 *
 * @param example what it may look like; null where that goes without saying
 * @param options the values that there are, each with the word for it; empty where anything can be typed
 */
public record Field(FieldName what, Type type, boolean isRequired, String example, Map<String, String> options) {

    /** How it is asked for. */
    public enum Type {
        TEXT,
        /** A short text in capitals. */
        CODE,
        NUMBER,
        DAY,
        /** A day and a time in the zone of the page. */
        TIME,
        /** One of the options. */
        CHOICE,
        /** Anything; the options are what others have typed. */
        SUGGESTION,
        /** One thing on each line. */
        LINES,
        /** Not at all: the entry is known by it. */
        IDENTIFYING,
        /** No more, because facts rest on it. */
        SETTLED
    }

    public static Field of(FieldName what, Type type) {
        return new Field(what, type, false, null, Map.of());
    }

    /** Those that ask for what is wanted, in its order. */
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

    /** The same where it is told and no longer asked for. */
    Field told(Type why) {
        return new Field(what, why, isRequired, null, options);
    }

    public boolean isFixed() {
        return type == Type.IDENTIFYING || type == Type.SETTLED;
    }

    public String name() {
        return what.field();
    }

    /** What a value reads like. */
    public String words(String value) {
        return options.getOrDefault(value, value);
    }

    /** The same where it is no part of a form, and a time is written like any other on the page. */
    String words(String value, PageFormat write) {
        return type == Type.TIME && !value.isEmpty()
                ? write.time(LocalDateTime.parse(value).atZone(write.zone()).toInstant())
                : words(value);
    }
}
