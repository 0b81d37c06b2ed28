package org.aidbridge.web.shelf;

import java.util.List;
import org.aidbridge.web.PageContext;

/**
 * One entry, with all that is stated of it.
 *
 * @param within what it belongs to, or null
 * @param list where all of them are to be seen
 * @param form where it is changed
 * @param isRecorded whether the reader has just recorded it
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

    /** What it is called, which is its code where nothing else is stated. */
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
