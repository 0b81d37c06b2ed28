package org.aidbridge.shipment.body;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The withdrawal of a declaration.
 *
 * @param reason why it should never have been made
 * @param source who said so, when it was not the one who records it
 */
@Schema(name = "NewWithdrawal", example = """
                {"reason": "Entered twice: the same consignment is HK-DEL-800", "source": {"party": "HK-GOV"}}
                """)
public record WithdrawalBody(
        @NotBlank @Size(max = 2000) String reason, @Valid EventBody.Source source) {

    public String party() {
        return source == null ? null : source.party();
    }

    public String reference() {
        return source == null ? null : source.reference();
    }
}
