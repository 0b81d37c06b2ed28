package org.aidbridge.claim.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import org.aidbridge.http.ConstraintProblems;
import org.aidbridge.http.ETags;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

@ApplicationScoped
class ClaimProblems implements ConstraintProblems {

    @Override
    public Map<String, Function<String, Problem>> problems() {
        return Map.of(
                "claim_reference_key",
                        key -> new Conflict("/reference", Message.of("There is already a claim {reference}", key)),
                "claim_content_key",
                        key -> new Conflict(Message.of("The same claim is being recorded right now; send it again")),
                "claim_corrected_key",
                        key -> new Conflict(
                                "/refersTo", Message.of("Our record of this claim is being corrected at this moment")),
                "claim_mapping_pkey", key -> new ETags.StaleVersion());
    }
}
