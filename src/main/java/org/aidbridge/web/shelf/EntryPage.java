package org.aidbridge.web.shelf;

import java.util.List;
import org.aidbridge.web.Frame;

/**
 * One entry, with all that is stated of it.
 *
 * @param isRecorded whether the reader has just recorded it
 */
record EntryPage(Frame frame, Kind kind, String code, List<Cell> cells, Version version, boolean isRecorded) {

    public String html() {
        return frame.around(Pages.entry(frame, this));
    }

    public String name() {
        return cells.stream()
                .filter(cell -> cell.what() == Stated.NAME)
                .findFirst()
                .orElseThrow()
                .words();
    }

    public boolean writes() {
        return kind.isWrittenBy(frame);
    }

    public String list() {
        return kind.list(frame);
    }

    public String form() {
        return kind.entry(frame, code) + "/change";
    }
}
