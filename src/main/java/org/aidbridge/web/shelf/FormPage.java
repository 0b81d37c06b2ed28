package org.aidbridge.web.shelf;

import java.util.List;
import java.util.Map;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.FormData;

/**
 * The form that adds or revises an entry. It posts to its own address.
 *
 * @param code of the revised entry, or null
 * @param within its parent, or null
 * @param back the address to return to
 * @param version ETag of the revised entry, or null
 * @param standing its current version, or null
 * @param theirs the current values of fields in which the user typed something else
 * @param problem why it was refused, or null
 */
record FormPage(
        PageContext frame,
        Kind kind,
        String code,
        String within,
        String back,
        List<Field> fields,
        FormData typed,
        String version,
        Version standing,
        Map<String, String> theirs,
        Problem problem) {

    static FormPage blank(
            PageContext frame,
            Kind kind,
            String within,
            String back,
            List<Field> fields,
            FormData typed,
            Problem problem) {
        return new FormPage(frame, kind, null, within, back, fields, typed, null, null, Map.of(), problem);
    }

    public String html() {
        return frame.around(ShelfPages.form(frame, this));
    }

    public List<Message> wrong(Field field) {
        return typed.wrong(field.name(), problem);
    }

    /** Whether the entry has a code of its own. */
    public boolean isNamed() {
        return code != null && !code.equals(within);
    }

    public String value(Field field) {
        return typed.get(field.name());
    }

    public boolean differs(Field field) {
        return theirs.containsKey(field.name());
    }

    /** The ids of the hints below a field. */
    public String described(Field field) {
        return (field.example() == null ? "" : "more-" + field.name() + " ")
                + (wrong(field).isEmpty() ? "" : "wrong-" + field.name() + " ")
                + (differs(field) ? "theirs-" + field.name() : "");
    }
}
