package org.aidbridge.shipment.ledger;

import java.time.Instant;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.When;

/** How far a history has been read: which fact can come next, and its time in the ledger. */
final class Sequence {

    private final When declared;
    private final Instant since;
    private final DayOrder order;
    private Instant readUntil;
    private Fact.Key last;
    private HistoryEnd tail = HistoryEnd.NONE;

    /**
     * @param declared when the shipment was declared, as stated; or null
     * @param since when it began to exist
     */
    Sequence(When declared, Instant since, DayOrder order) {
        this.declared = declared;
        this.since = since;
        this.order = order;
    }

    Sequence(Snapshot kept, DayOrder order) {
        this(kept.declaredAt(), kept.since(), order);
        readUntil = kept.readUntil();
        last = kept.last();
        tail = kept.tail();
    }

    /** Whether a fact comes last. */
    boolean isNext(Fact fact) {
        if (fact.isKnownToTheDay()) {
            return (isDeclaredAtAnInstant() || !fact.occurredAt().isBefore(since))
                    && (last == null
                            || last.occurredAt().isBefore(fact.occurred().beyond()))
                    && tail.isBeforeDay(fact, order);
        }
        return !fact.occurredAt().isBefore(since)
                && (readUntil == null || !fact.occurredAt().isBefore(readUntil))
                && (last == null || last.compareTo(fact.key()) < 0)
                && tail.isBefore(fact, order);
    }

    private boolean isDeclaredAtAnInstant() {
        return declared != null && declared.day() == null;
    }

    /** Whether a certainly later fact is known. */
    boolean isPast(Fact fact) {
        Instant beyond = fact.occurred().beyond();
        return !since.isBefore(beyond)
                || last != null && !last.occurredAt().isBefore(beyond)
                || tail.days() != null && !tail.days().from().isBefore(beyond);
    }

    /** Whether a fact that comes last might also come before others. */
    boolean leavesOpen(Fact fact) {
        return fact.isKnownToTheDay() && tail.leavesOpen(fact);
    }

    /** Whether there are facts of days, and so perhaps other orders. */
    boolean hasDays() {
        return tail.days() != null;
    }

    /**
     * The time in the ledger of a fact that is read next.
     *
     * @param before the time of the fact that follows; or null
     */
    Instant counts(Fact fact, Instant before) {
        if (!fact.isKnownToTheDay()) {
            return fact.occurredAt();
        }
        Instant earliest = readUntil == null ? since : readUntil;
        Instant at = fact.occurredAt().isBefore(earliest) ? earliest : fact.occurredAt();
        return before == null || at.isBefore(before) ? at : before;
    }

    /** @throws IllegalMove (422) when it happened before the declaration */
    void requireDeclared(Fact fact) {
        if (declared != null && isBeforeDeclaration(fact.occurred())) {
            throw new IllegalMove(
                    fact,
                    "/occurredAt",
                    Message.of(
                            "This shipment was declared at {declared}; nothing can have happened to it at {time}",
                            declared,
                            fact.occurred().said()));
        }
    }

    private boolean isBeforeDeclaration(Occurred occurred) {
        if (declared.day() == null) {
            return !declared.at().isBefore(occurred.beyond());
        }
        return occurred.knownToTheDay()
                ? occurred.on().isBefore(declared.day())
                : occurred.at().isBefore(declared.earliest());
    }

    /**
     * @param at its time in the ledger
     * @param idle whether it moved nothing although its type does
     */
    void read(Fact fact, Instant at, boolean idle) {
        readUntil = at;
        tail = tail.with(fact, order, !idle);
        if (!fact.isKnownToTheDay()) {
            last = fact.key();
        }
    }

    /** One more fact among the last days may change the order of others. */
    void unsettle() {
        tail = tail.unsettled();
    }

    When declared() {
        return declared;
    }

    Instant since() {
        return since;
    }

    Instant readUntil() {
        return readUntil;
    }

    Fact.Key last() {
        return last;
    }

    HistoryEnd tail() {
        return tail;
    }
}
