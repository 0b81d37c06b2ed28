package org.aidbridge.shipment.ledger;

import java.time.Instant;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.When;

/** How far a history has been read: what can come next, and from when on it counts. */
final class Sequence {

    private final When declared;
    private final Instant since;
    private final DayOrder order;
    private Instant readUntil;
    private Fact.Key last;
    private Tail tail = Tail.NONE;

    /**
     * @param declared what was said of when the shipment was declared; null when nothing was
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

    /** Then it exists since that instant, whatever is still told of it. */
    private boolean isDeclaredAtAnInstant() {
        return declared != null && declared.day() == null;
    }

    /** Whether something is known that certainly happened later than a fact. */
    boolean isPast(Fact fact) {
        Instant beyond = fact.occurred().beyond();
        return !since.isBefore(beyond)
                || last != null && !last.occurredAt().isBefore(beyond)
                || tail.days() != null && !tail.days().from().isBefore(beyond);
    }

    /** Whether a fact that comes last might as well come before others. */
    boolean leavesOpen(Fact fact) {
        return fact.isKnownToTheDay() && tail.leavesOpen(fact);
    }

    /** Whether anything was known to the day, so that there may be other orders. */
    boolean hasDays() {
        return tail.days() != null;
    }

    /**
     * From when on a fact counts in the ledger when it is read next.
     *
     * @param before when something is known to be that comes after it; null when nothing is
     */
    Instant counts(Fact fact, Instant before) {
        if (!fact.isKnownToTheDay()) {
            return fact.occurredAt();
        }
        Instant earliest = readUntil == null ? since : readUntil;
        Instant at = fact.occurredAt().isBefore(earliest) ? earliest : fact.occurredAt();
        return before == null || at.isBefore(before) ? at : before;
    }

    /** @throws IllegalMove (422) when it is of a time before the declaration */
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
     * Takes over that a fact was read.
     *
     * @param at from when on it counts
     * @param idle whether it moved nothing though such facts do
     */
    void read(Fact fact, Instant at, boolean idle) {
        readUntil = at;
        tail = tail.with(fact, order, !idle);
        if (!fact.isKnownToTheDay()) {
            last = fact.key();
        }
    }

    /** The last days were read in another order than that of their steps, or some of it moves nothing in any. */
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

    Tail tail() {
        return tail;
    }
}
