package org.aidbridge.web.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

/** The errors of a form's fields, unreadable or refused. */
final class Mistakes {

    /** Fields by JSON pointer in the API. */
    private final Map<String, String> fields = new HashMap<>();

    private final Map<String, Problem.Error> unread = new LinkedHashMap<>();

    void add(String field, String pointer, Message detail) {
        unread.put(field, new Problem.Error(pointer, detail));
    }

    /** @param pointer in the API */
    void stands(String field, String pointer) {
        fields.put(pointer, field);
    }

    /** @throws Invalid (422) if a field is unreadable */
    void requireNone() {
        if (!unread.isEmpty()) {
            throw new Invalid(List.copyOf(unread.values()));
        }
    }

    /** @param problem why the form was refused */
    List<Message> of(String field, Problem problem) {
        // Unreadable forms were never sent, so pointers have not shifted for omitted rows.
        if (!unread.isEmpty()) {
            return unread.containsKey(field) ? List.of(unread.get(field).detail()) : List.of();
        }
        return problem.errors().stream()
                .filter(error -> field.equals(fieldAt(error.pointer())))
                .map(Problem.Error::detail)
                .toList();
    }

    /** The field that was read for what stands there or for what that is part of; else the one of the same name. */
    private String fieldAt(String pointer) {
        for (String at = pointer; at.startsWith("/"); at = at.substring(0, at.lastIndexOf('/'))) {
            if (fields.containsKey(at)) {
                return fields.get(at);
            }
        }
        // One of several things that were sent together, each at its number.
        if (pointer.matches("/\\d+/.*")) {
            return fieldAt(pointer.substring(pointer.indexOf('/', 1)));
        }
        return pointer.replaceFirst("^/([^/]*).*$", "$1");
    }
}
