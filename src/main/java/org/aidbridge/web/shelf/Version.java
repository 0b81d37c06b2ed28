package org.aidbridge.web.shelf;

import org.aidbridge.reference.revision.Revised;
import org.aidbridge.web.PageFormat;

record Version(String number, String time, String by) {

    static Version of(Revised<?> entry, PageFormat write) {
        return new Version(String.valueOf(entry.version()), write.time(entry.recordedAt()), entry.recordedBy());
    }
}
