package org.aidbridge.disruption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aidbridge.notice.Notice;
import org.aidbridge.notice.NoticeKind;
import org.aidbridge.notice.Scope;
import org.aidbridge.shared.When;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A notice as it is shown.
 *
 * @param scope null when it means the routes of the notice it refers to, or all of its carrier
 * @param zone in which its days are meant
 */
@Schema(name = "Notice")
public record NoticeView(
        UUID id,
        String operation,
        String reference,
        String carrier,
        NoticeKind kind,
        Scope scope,
        String zone,
        When issuedAt,
        When effectiveFrom,
        When effectiveTo,
        LocalDate reviewOn,
        LocalDate resumesOn,
        Boolean operated,
        String flight,
        When occurredAt,
        Notice.Reason reason,
        Notice.Source source,
        UUID refersTo,
        Instant recordedAt,
        String recordedBy) {

    /** @param notice null gives null */
    public static NoticeView of(Notice notice) {
        return notice == null
                ? null
                : new NoticeView(
                        notice.id(),
                        notice.operation(),
                        notice.reference(),
                        notice.carrier(),
                        notice.kind(),
                        notice.scope(),
                        notice.zone().getId(),
                        notice.issued(),
                        notice.effectiveFrom(),
                        notice.effectiveTo(),
                        notice.reviewOn(),
                        notice.resumesOn(),
                        notice.operated(),
                        notice.flight(),
                        notice.occurred(),
                        notice.reason(),
                        notice.source(),
                        notice.refersTo(),
                        notice.recordedAt(),
                        notice.recordedBy());
    }
}
