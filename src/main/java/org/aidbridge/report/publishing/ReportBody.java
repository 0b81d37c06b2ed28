package org.aidbridge.report.publishing;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.When;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Request for a report.
 *
 * @param knownAsOf only facts recorded by then count; default now
 * @param since begin of the period, exclusive; default the time of the report before, or 24 hours
 */
@Schema(name = "ReportRequest")
record ReportBody(
        @NotNull @Schema(examples = "IND-COVID-2021") String operation,

        @NotNull @Schema(examples = "2021-04-30T18:00:00+05:30", implementation = String.class)
        When validAsOf,

        @Schema(examples = "2021-04-30T18:00:00+05:30", implementation = String.class)
        When knownAsOf,

        @Schema(examples = "2021-04-29T18:00:00+05:30", implementation = String.class)
        When since) {

    ReportBody {
        operation = NormalForm.code(operation);
    }

    /** @throws Invalid (422) for a day without a time */
    static Instant instant(When when, String pointer) {
        if (when != null && when.at() == null) {
            throw new Invalid(pointer, Message.of("A report is of an instant, not of a day"));
        }
        return when == null ? null : when.at();
    }
}
