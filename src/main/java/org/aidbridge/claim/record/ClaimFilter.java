package org.aidbridge.claim.record;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.aidbridge.claim.model.ClaimKind;
import org.aidbridge.route.state.Notice.SourceKind;
import org.aidbridge.shared.EnumParameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

public class ClaimFilter {

    @QueryParam("kind")
    @Parameter(example = "FIGURE")
    String kind;

    @QueryParam("item")
    @Parameter(description = "An item that the words mean", example = "OXYGEN_CONCENTRATOR")
    String item;

    @QueryParam("source")
    @Parameter(description = "The kind of source", example = "GOVERNMENT")
    String source;

    @QueryParam("party")
    @Parameter(description = "Code of the party that states it", example = "EMBASSY")
    String party;

    void limit(StringBuilder where, List<Object> values) {
        limit(where, values, " and c.kind = ?", EnumParameter.of(ClaimKind.class, "kind", kind));
        limit(where, values, " and ? = any(m.items)", item);
        limit(where, values, " and c.source_kind = ?", EnumParameter.of(SourceKind.class, "source", source));
        limit(where, values, " and c.source_party = ?", party);
    }

    private static void limit(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value.toString());
        }
    }
}
