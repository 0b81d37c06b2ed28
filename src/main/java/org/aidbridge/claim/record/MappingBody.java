package org.aidbridge.claim.record;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aidbridge.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the words of a claim mean, stated anew.
 *
 * @param items empty when nobody can say after all
 * @param note why they mean these
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
