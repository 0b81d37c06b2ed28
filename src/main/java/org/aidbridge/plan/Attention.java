package org.aidbridge.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidbridge.ledger.Balance;
import org.aidbridge.ledger.Declared;
import org.aidbridge.ledger.Flag;
import org.aidbridge.ledger.Position;
import org.aidbridge.ledger.Stage;
import org.aidbridge.plan.Milestones.Milestone;
import org.aidbridge.shared.Quantity;

/**
 * What about a shipment needs somebody's attention, a pure function of where it stands and what was planned: flags that
 * stand until the ledger changes, and the instants from which others will be up when nothing happens until then.
 *
 * @param standing flags that are up, each with its reason
 * @param overdue null when it cannot be overdue any more; likewise the others
 */
public record Attention(Map<Flag, Reason> standing, DueDate overdue, Instant silentFrom, Instant expiringFrom) {

    // Without streams: each look at a shipment comes by here.
    private static final Set<Stage> WITHHELD = Set.of(Stage.WITHHELD);
    private static final Set<Stage> OFF = Set.of(Stage.MISSING, Stage.DAMAGED, Stage.LOST);

    /** Days. */
    private static final int BEFORE_EXPIRY = 60;

    /**
     * @param required when it is needed, or null
     * @param arrival when it is expected at the destination, or null
     * @param expiry by line number, for those that have one
     */
    public static Attention of(
            Position position,
            DueDate required,
            DueDate arrival,
            Map<Integer, LocalDate> expiry,
            Map<Stage, Milestone> milestones) {
        return new Attention(
                standing(position),
                overdue(position, required, arrival),
                silentFrom(position, milestones),
                expiringFrom(position, expiry));
    }

    /** The flags that are up at an instant, with their reasons, in the order of the flags. */
    public Map<Flag, Reason> at(Instant instant) {
        Map<Flag, Reason> up = new EnumMap<>(Flag.class);
        up.putAll(standing);
        if (isReached(overdueFrom(), instant)) {
            up.put(Flag.OVERDUE, wording -> wording.overdue(overdue.said()));
        }
        if (isReached(silentFrom, instant)) {
            up.put(Flag.SILENT, wording -> wording.silent(silentFrom));
        }
        if (isReached(expiringFrom, instant)) {
            up.put(Flag.EXPIRING, wording -> wording.expiring(BEFORE_EXPIRY, expiringFrom));
        }
        return up;
    }

    public Instant overdueFrom() {
        return overdue == null ? null : overdue.at();
    }

    private static boolean isReached(Instant from, Instant instant) {
        return from != null && !instant.isBefore(from);
    }

    private static Map<Flag, Reason> standing(Position position) {
        Map<Flag, Reason> up = new EnumMap<>(Flag.class);
        position.marks().forEach((flag, mark) -> up.put(flag, wording -> wording.reported(flag, mark)));
        if ("HELD".equals(position.handling().customs())) {
            Instant since = position.handling().customsSince();
            up.put(Flag.HELD, wording -> wording.heldByCustoms(since));
        }
        List<Balance> withheld = held(position, WITHHELD);
        if (!withheld.isEmpty()) {
            up.put(Flag.HELD, wording -> wording.withheld(withheld));
        }
        List<Balance> off = held(position, OFF);
        List<Reason.Found> found = new ArrayList<>();
        for (Declared line : position.declared()) {
            Quantity surplus = position.surplus(line.line());
            if (surplus.isPositive()) {
                found.add(new Reason.Found(line, surplus));
            }
        }
        if (!off.isEmpty() || !found.isEmpty()) {
            Reason mark = up.get(Flag.DISCREPANCY);
            up.put(
                    Flag.DISCREPANCY,
                    mark == null
                            ? wording -> wording.notAsDeclared(off, found)
                            : wording -> wording.also(mark.told(wording), wording.notAsDeclared(off, found)));
        }
        return up;
    }

    private static List<Balance> held(Position position, Set<Stage> stages) {
        List<Balance> held = new ArrayList<>();
        for (Balance balance : position.balances()) {
            if (stages.contains(balance.slot().stage())) {
                held.add(balance);
            }
        }
        return held;
    }

    /** Due when it is required, until it is delivered; and when it should arrive, until it has. */
    private static DueDate overdue(Position position, DueDate required, DueDate arrival) {
        boolean undelivered = holds(position, Stage.DELIVERED);
        boolean onItsWay = holds(position, Stage.ARRIVED);
        DueDate due = undelivered ? required : null;
        DueDate expected = onItsWay ? arrival : null;
        if (due == null || expected == null) {
            return due == null ? expected : due;
        }
        return due.isBefore(expected) ? due : expected;
    }

    /** Whether something that is still in our care has not come as far as a stage. */
    private static boolean holds(Position position, Stage before) {
        for (Balance balance : position.balances()) {
            if (!balance.slot().stage().isExit() && balance.slot().peak().compareTo(before) < 0) {
                return true;
            }
        }
        return false;
    }

    private static Instant silentFrom(Position position, Map<Stage, Milestone> milestones) {
        Stage status = position.status().orElse(Stage.PLANNED);
        Duration allowed = milestones.get(status).silentAfter();
        if (allowed == null) {
            return null;
        }
        Instant heard = position.lastEventAt() == null ? position.since() : position.lastEventAt();
        return heard.plus(allowed);
    }

    private static Instant expiringFrom(Position position, Map<Integer, LocalDate> expiry) {
        Instant earliest = null;
        for (Balance balance : position.balances()) {
            LocalDate expires = expiry.get(balance.line());
            boolean delivered = balance.slot().peak().compareTo(Stage.DELIVERED) >= 0;
            if (expires != null && !delivered && !balance.slot().stage().isExit()) {
                Instant from = expires.atStartOfDay(ZoneOffset.UTC).toInstant().minus(BEFORE_EXPIRY, ChronoUnit.DAYS);
                earliest = earliest == null || from.isBefore(earliest) ? from : earliest;
            }
        }
        return earliest;
    }
}
