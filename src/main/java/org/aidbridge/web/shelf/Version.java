package org.aidbridge.web.shelf;

import org.aidbridge.reference.revision.Revised;
import org.aidbridge.web.PageFormat;

/** Which version of an entry is shown, since when, and by whom. */
record Version(String number, String time, String by) {

    static Version of(Revised<?> entry, PageFormat write) {
        return new Version(String.valueOf(entry.version()), write.time(entry.recordedAt()), entry.recordedBy());
    }
}
