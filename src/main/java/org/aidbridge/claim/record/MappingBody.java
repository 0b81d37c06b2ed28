package org.aidbridge.claim.record;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aidbridge.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new mapping of a claim.
 *
 * @param items empty to leave the claim unmapped
 * @param note reason for the mapping
 */
@Schema(name = "NewMapping", example = """
                {"items": ["VENTILATOR", "OXYGEN_CONCENTRATOR"], "note": "the customs list has no PSA plants"}
                """)
public record MappingBody(
        @NotNull @Size(max = 50) List<@NotNull @Size(max = 40) String> items,

        @NotNull @Size(max = 1_000) String note) {
    public MappingBody {
        items = items == null ? null : items.stream().map(NormalForm::code).toList();
    }
}
