package org.aidbridge.security.membership;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The role of a member.
 *
 * @param carrier code of the carrier a reporter is bound to: it reports in that name, on what it carries, and sees
 *     nothing else
 * @param party likewise for a party: what it sends or receives, and what leaves from or arrives at its place
 */
@Schema(name = "MemberFacts", examples = "{\"role\": \"reporter\", \"carrier\": \"3U\"}")
public record MemberBody(
        @NotNull
        @Pattern(
                regexp = "viewer|reporter|operator|coordinator|admin",
                message = "A role is one of viewer, reporter, operator, coordinator, admin")
        String role,

        @Size(max = 20) String carrier,
        @Size(max = 40) String party) {

    public MemberBody {
        carrier = NormalForm.code(carrier);
        party = NormalForm.code(party);
    }

    /** @throws Invalid (422) when the fields contradict each other */
    public Member.Facts facts() {
        if (carrier != null && party != null) {
            throw new Invalid("/party", Message.of("A reporter is bound to a carrier or to a party, not to both"));
        }
        if (!role.equals(Roles.REPORTER) && (carrier != null || party != null)) {
            throw new Invalid(carrier != null ? "/carrier" : "/party", Message.of("Only a reporter is bound to one"));
        }
        return new Member.Facts(role, carrier, party);
    }
}
