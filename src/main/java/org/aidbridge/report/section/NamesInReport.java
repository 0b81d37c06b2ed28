package org.aidbridge.report.section;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the codes in a report are called, in the order of the codes: places by their town where it is an airport. */
@Schema(name = "NamesInReport")
public record NamesInReport(Map<String, String> places, Map<String, String> parties) {

    /** The code itself where nobody has named it; null for null. */
    public String place(String code) {
        return code == null ? null : places.getOrDefault(code, code);
    }

    /** Likewise. */
    public String party(String code) {
        return code == null ? null : parties.getOrDefault(code, code);
    }
}
