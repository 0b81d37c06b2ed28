package org.aidbridge.shipment.query;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.aidbridge.shipment.recording.EventRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The withdrawal of a declaration.
 *
 * @param reason why the declaration was a mistake
 * @param source who requested it; null for the caller
 */
@Schema(name = "NewWithdrawal", example = """
                {"reason": "Entered twice: the same consignment is HK-DEL-800", "source": {"party": "HK-GOV"}}
                """)
public record WithdrawalRequest(
        @NotBlank @Size(max = 2000) String reason, @Valid EventRequest.Source source) {

    public String party() {
        return source == null ? null : source.party();
    }

    public String reference() {
        return source == null ? null : source.reference();
    }
}
