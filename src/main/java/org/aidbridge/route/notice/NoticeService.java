package org.aidbridge.route.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.reference.carrier.Routes;
import org.aidbridge.reference.operation.CodeLookup;
import org.aidbridge.reference.operation.CodeLookup.OperationRef;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.Notice.NoticeScope;
import org.aidbridge.shared.Fingerprint;
import org.aidbridge.shared.Ids;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Unknown;
import org.aidbridge.shared.When;

/** Publishes notices, each once. */
@ApplicationScoped
public class NoticeService {

    /** Tolerated lead of a caller's clock. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /**
     * @param notice in the first of its operations
     * @param isNew false when all of them already had it
     */
    public record Published(Notice notice, List<String> operations, boolean isNew) {}

    private final Notices notices;
    private final NoticeChecks checks;
    private final Routes routes;
    private final CodeLookup codes;
    private final Journal journal;
    private final Clock clock;

    NoticeService(Notices notices, NoticeChecks checks, Routes routes, CodeLookup codes, Journal journal, Clock clock) {
        this.notices = notices;
        this.checks = checks;
        this.routes = routes;
        this.codes = codes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Publishes a notice into its operations, under one id.
     *
     * @throws Invalid (422) where fields contradict each other, a code does not exist or a time is in the future
     * @throws org.aidbridge.shared.Conflict (409) when an operation has another notice of this reference
     */
    @Transactional
    public Published publish(NoticeBody body, String by) {
        List<String> operations = body.intoOperations();
        List<Notice> drafts = drafts(body, operations, clock.instant(), by);
        byte[] content = content(drafts.get(0));
        List<Notice> known = operations.stream()
                .map(operation -> notices.saying(operation, content))
                .flatMap(Optional::stream)
                .toList();
        if (known.size() == operations.size()) {
            return new Published(known.get(0), operations, false);
        }
        if (body.createsRoutes()) {
            enterRoutes(body, by);
        }
        checks.routesExist(drafts.get(0).scope());
        UUID id = known.isEmpty() ? Ids.next() : known.get(0).id();
        List<String> missing = operations.stream()
                .filter(o -> known.stream().noneMatch(n -> n.operation().equals(o)))
                .toList();
        Instant recordedAt = enter(missing);
        notices.write(
                missing.stream()
                        .map(o -> notice(body, codes.operation(o, "/operation"), id, recordedAt, by))
                        .toList(),
                content);
        return new Published(notices.find(operations.get(0), id).orElseThrow(), operations, true);
    }

    /**
     * The notice as it would be published; nothing is written.
     *
     * @throws Invalid (422) as for publishing, or for several operations
     */
    @Transactional
    public Notice draft(NoticeBody body, String by) {
        Instant now = clock.instant();
        List<String> operations = body.intoOperations();
        if (operations.size() > 1) {
            throw new Invalid("/operations", Message.of("Preview it in one operation at a time"));
        }
        Notice draft = drafts(body, operations, now, by).get(0);
        if (!body.createsRoutes()) {
            checks.routesExist(draft.scope());
        }
        codes.freezeNothing();
        return draft;
    }

    /** @throws Unknown (404) when the operation has no such notice */
    @Transactional
    public Notice named(String operation, String reference) {
        return notices.named(operation, reference).orElseThrow(() -> new Unknown("notice", reference));
    }

    @Transactional
    public boolean exists(String operation, String reference) {
        return notices.named(operation, reference).isPresent();
    }

    private List<Notice> drafts(NoticeBody body, List<String> operations, Instant now, String by) {
        List<Problem.Error> errors = body.mistakes();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        List<Notice> drafts = new ArrayList<>();
        for (String operation : operations) {
            OperationRef its = codes.operation(operation, body.pointerTo(operation));
            Notice draft = notice(body, its, Ids.next(), now, by);
            checks.codesExist(draft);
            checks.refersRightly(draft, notices);
            requirePast("/issuedAt", draft.issued(), draft, now);
            requirePast("/occurredAt", draft.occurred(), draft, now);
            drafts.add(draft);
        }
        return drafts;
    }

    private static void requirePast(String pointer, When when, Notice notice, Instant now) {
        if (when != null && when.begin(notice.zone()).isAfter(now.plus(SKEW))) {
            throw new Invalid(pointer, Message.of("This is in the future"));
        }
    }

    private Notice notice(NoticeBody body, OperationRef operation, UUID id, Instant recordedAt, String by) {
        return new Notice(
                id,
                operation.code(),
                body.reference(),
                body.carrier(),
                body.kind(),
                body.scope(),
                checks.zone(body.zone(), operation.zone()),
                body.issuedAt(),
                body.effectiveFrom(),
                body.effectiveTo(),
                body.reviewOn(),
                body.resumesOn(),
                body.operated(),
                body.flight(),
                body.occurredAt(),
                body.reason() == null ? null : body.reason().reason(),
                body.source(),
                body.refersTo(),
                recordedAt,
                by);
    }

    private void enterRoutes(NoticeBody body, String by) {
        List<String> ids = body.scope() == null ? List.of() : body.scope().routes();
        for (int i = 0; i < ids.size(); i++) {
            routes.enter(ids.get(i), body.carrier(), "/scope/routes/" + i, by);
        }
    }

    /** In one order, to prevent deadlocks. */
    private Instant enter(List<String> operations) {
        Instant latest = Instant.EPOCH;
        for (String operation : operations) {
            boolean replayed = codes.operation(operation, "/operation").mode() == Operation.Mode.REPLAY;
            Instant earliest = journal.enter(operation, replayed);
            latest = earliest.isAfter(latest) ? earliest : latest;
        }
        return latest;
    }

    private static byte[] content(Notice n) {
        NoticeScope scope = n.scope();
        return new Fingerprint()
                .say("reference", n.reference())
                .say("carrier", n.carrier())
                .say("kind", n.kind())
                .say(
                        "routes",
                        scope == null ? null : scope.routes().stream().sorted().toList())
                .say("originCountry", scope == null ? null : scope.originCountry())
                .say("destinationCountry", scope == null ? null : scope.destinationCountry())
                .say("zone", n.zone())
                .say("issued", n.issued())
                .say("effectiveFrom", n.effectiveFrom())
                .say("effectiveTo", n.effectiveTo())
                .say("reviewOn", n.reviewOn())
                .say("resumesOn", n.resumesOn())
                .say("operated", n.operated())
                .say("flight", n.flight())
                .say("occurred", n.occurred())
                .say("reason", n.reason())
                .say("source.party", n.source().party())
                .say("source.kind", n.source().kind())
                .say("source.url", n.source().url())
                .say("source.quote", n.source().quote())
                .say("refersTo", n.refersTo())
                .sha256();
    }
}
