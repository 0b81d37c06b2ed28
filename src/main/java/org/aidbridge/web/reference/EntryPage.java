package org.aidbridge.web.reference;

import java.util.List;
import org.aidbridge.reference.revision.Revised;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageFormat;

/**
 * @param within its parent, or null
 * @param list the address of the list
 * @param form the address of its form
 * @param isRecorded whether the user has just saved it
 */
public record EntryPage(
        PageContext frame,
        Kind kind,
        String code,
        String within,
        List<FieldValue> cells,
        Version version,
        String list,
        String form,
        boolean isRecorded) {

    public String html() {
        return frame.around(EntryPages.entry(frame, this));
    }

    public String name() {
        return cells.stream()
                .filter(cell -> cell.what() == FieldName.NAME)
                .findFirst()
                .map(FieldValue::words)
                .orElse(code);
    }

    public boolean writes() {
        return kind.isWrittenBy(frame);
    }

    /** @param words empty if absent */
    public record FieldValue(FieldName what, String words) {}

    record Version(String number, String time, String by) {

        static Version of(Revised<?> entry, PageFormat write) {
            return new Version(String.valueOf(entry.version()), write.time(entry.recordedAt()), entry.recordedBy());
        }
    }
}
