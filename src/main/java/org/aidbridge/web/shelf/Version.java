package org.aidbridge.web.shelf;

import org.aidbridge.reference.revision.Revised;
import org.aidbridge.web.Writing;

/** Which version of an entry is shown, since when, and by whom. */
record Version(String number, String time, String by) {

    static Version of(Revised<?> entry, Writing write) {
        return new Version(String.valueOf(entry.version()), write.time(entry.recordedAt()), entry.recordedBy());
    }
}
