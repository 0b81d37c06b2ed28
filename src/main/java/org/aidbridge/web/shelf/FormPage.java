package org.aidbridge.web.shelf;

import java.util.List;
import java.util.Map;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.FormData;

/**
 * The form by which an entry is added or revised. It posts to its own address.
 *
 * @param code of the entry that is revised; null of a new one
 * @param within what it belongs to, or null
 * @param back where one comes from and goes back to
 * @param version ETag of what was revised; null of a new one
 * @param standing how the entry stands; null of a new one
 * @param theirs what the entry says meanwhile, by the names of the fields in which something else was typed
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

    /** Of a new entry. */
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

    /** What is wrong with a field; nothing when nothing is. */
    public List<Message> wrong(Field field) {
        return typed.wrong(field.name(), problem);
    }

    /** Whether the entry has a code of its own, and is not just what is stated of another. */
    public boolean isNamed() {
        return code != null && !code.equals(within);
    }

    public String value(Field field) {
        return typed.get(field.name());
    }

    public boolean differs(Field field) {
        return theirs.containsKey(field.name());
    }

    /** What is said of the field below it, by the ids of those lines. */
    public String described(Field field) {
        return (field.example() == null ? "" : "more-" + field.name() + " ")
                + (wrong(field).isEmpty() ? "" : "wrong-" + field.name() + " ")
                + (differs(field) ? "theirs-" + field.name() : "");
    }
}
