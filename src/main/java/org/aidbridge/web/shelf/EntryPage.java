package org.aidbridge.web.shelf;

import java.util.List;
import org.aidbridge.web.PageContext;

/**
 * @param within its parent, or null
 * @param list the address of the list
 * @param form the address of its form
 * @param isRecorded whether the user has just saved it
 */
record EntryPage(
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
        return frame.around(ShelfPages.entry(frame, this));
    }

    /** Its name, or its code if it has none. */
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
}
