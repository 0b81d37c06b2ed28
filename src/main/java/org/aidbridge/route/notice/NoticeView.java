package org.aidbridge.route.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.Notice.NoticeScope;
import org.aidbridge.route.state.NoticeKind;
import org.aidbridge.shared.When;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A notice as the API and the board show it.
 *
 * @param scope null for the routes of the notice it refers to, or all of its carrier
 * @param issuedAt null where only the day is known: {@code issuedOn}; so is {@code occurredAt}
 * @param zone of its days
 */
@Schema(name = "Notice")
public record NoticeView(
        UUID id,
        String operation,
        String reference,
        String carrier,
        NoticeKind kind,
        NoticeScope scope,
        String zone,
        Instant issuedAt,
        LocalDate issuedOn,
        When effectiveFrom,
        When effectiveTo,
        LocalDate reviewOn,
        LocalDate resumesOn,
        Boolean operated,
        String flight,
        Instant occurredAt,
        LocalDate occurredOn,
        Notice.Reason reason,
        Notice.Source source,
        UUID refersTo,
        Instant recordedAt,
        String recordedBy) {

    public When issued() {
        return When.of(issuedAt, issuedOn);
    }

    /** When the flight left or should have; or null. */
    public When occurred() {
        return When.of(occurredAt, occurredOn);
    }

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
                        When.at(notice.issued()),
                        When.on(notice.issued()),
                        notice.effectiveFrom(),
                        notice.effectiveTo(),
                        notice.reviewOn(),
                        notice.resumesOn(),
                        notice.operated(),
                        notice.flight(),
                        When.at(notice.occurred()),
                        When.on(notice.occurred()),
                        notice.reason(),
                        notice.source(),
                        notice.refersTo(),
                        notice.recordedAt(),
                        notice.recordedBy());
    }
}
