package org.aidbridge.http;

import jakarta.ws.rs.QueryParam;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The required query parameter operation. */
public class OperationParam {

    @QueryParam("operation")
    @Parameter(required = true, example = "IND-COVID-2021")
    String operation;

    /** @throws Invalid (422) when it is missing */
    public String code() {
        if (operation == null) {
            throw new Invalid("?operation", Message.of("Say of which operation"));
        }
        return operation;
    }
}
