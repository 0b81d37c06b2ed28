package org.aidbridge.report.section;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names by code; an airport has the name of its town. */
@Schema(name = "NamesInReport")
public record NamesInReport(Map<String, String> places, Map<String, String> parties) {

    /** The code itself without a name; null for null. */
    public String place(String code) {
        return code == null ? null : places.getOrDefault(code, code);
    }

    /** Likewise for parties. */
    public String party(String code) {
        return code == null ? null : parties.getOrDefault(code, code);
    }
}
