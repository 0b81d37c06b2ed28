package org.aidbridge.route.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import org.aidbridge.http.ConstraintProblems;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

@ApplicationScoped
class NoticeProblems implements ConstraintProblems {

    @Override
    public Map<String, Function<String, Problem>> problems() {
        return Map.of(
                "notice_reference_key",
                        key -> new Conflict("/reference", Message.of("There is already a notice {reference}", key)),
                "notice_content_key",
                        key -> new Conflict(
                                Message.of("The very same notice is being published at this moment; send it again")));
    }
}
