package org.aidbridge.shipment.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Balance;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.Occurred;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Eta.DueDate;
import org.aidbridge.shipment.plan.Milestones.Milestone;

/**
 * The flags of a shipment, a pure function of its position and plan: those that are up now, and the times at which others
 * go up.
 *
 * @param overdue null when it can no longer be overdue; likewise {@code silentFrom}
 * @param expiries of undelivered goods, the first to expire first
 */
public record Attention(Map<Flag, Reason> standing, DueDate overdue, Instant silentFrom, SortedSet<Expiry> expiries) {

    // No streams: this runs for every shipment that is read.
    private static final Set<Stage> WITHHELD = Set.of(Stage.WITHHELD);
    private static final Set<Stage> OFF = Set.of(Stage.MISSING, Stage.DAMAGED, Stage.LOST);

    /**
     * @param required may be null, like {@code eta}
     * @param expiry by line number
     */
    public static Attention of(
            Position position, DueDate required, Eta eta, Map<Integer, LocalDate> expiry, AttentionRules rules) {
        return new Attention(
                standing(position),
                overdue(position, required, eta == null ? null : eta.dueDate()),
                silentFrom(position, rules),
                expiries(position, expiry, rules));
    }

    public Map<Flag, Reason> at(Instant instant) {
        Map<Flag, Reason> up = new EnumMap<>(Flag.class);
        up.putAll(standing);
        if (isReached(overdueFrom(), instant)) {
            up.put(Flag.OVERDUE, wording -> wording.overdue(overdue.said()));
        }
        if (isReached(silentFrom, instant)) {
            up.put(Flag.SILENT, wording -> wording.silent(silentFrom));
        }
        for (Expiry expiry : expiries) {
            if (expiry.isNear(instant)) {
                up.putIfAbsent(Flag.EXPIRING, wording -> wording.expiring(Expiry.DAYS_BEFORE, expiry.on()));
            }
            if (expiry.isOver(instant)) {
                up.putIfAbsent(Flag.EXPIRED, wording -> wording.expired(expiry.on()));
            }
        }
        return up;
    }

    public Instant overdueFrom() {
        return overdue == null ? null : overdue.at();
    }

    /** It becomes EXPIRING at the first of these instants, is no longer at the second, and so on. */
    public List<Instant> expiring() {
        return Expiry.turns(expiries);
    }

    public Instant expiredFrom() {
        return expiries.isEmpty() ? null : expiries.first().until();
    }

    private static boolean isReached(Instant from, Instant instant) {
        return from != null && !instant.isBefore(from);
    }

    private static Map<Flag, Reason> standing(Position position) {
        Map<Flag, Reason> up = new EnumMap<>(Flag.class);
        position.marks().forEach((flag, mark) -> up.put(flag, wording -> wording.reported(flag, mark)));
        if ("HELD".equals(position.handling().customs())) {
            When since = position.handling().customsSince();
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

    /** Due by the required date until delivery, and by the ETA until arrival. */
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

    private static boolean holds(Position position, Stage before) {
        for (Balance balance : position.balances()) {
            if (!balance.slot().stage().isExit() && balance.slot().peak().compareTo(before) < 0) {
                return true;
            }
        }
        return false;
    }

    private static Instant silentFrom(Position position, AttentionRules rules) {
        Map<Integer, String> items = new HashMap<>();
        position.declared().forEach(line -> items.put(line.line(), line.item()));
        Stage awaited = null;
        for (Balance balance : position.balances()) {
            Stage stage = balance.slot().stage();
            boolean first = awaited == null || stage.compareTo(awaited) < 0;
            if (first && !rules.isAtItsEnd(balance, items.get(balance.line()))) {
                awaited = stage;
            }
        }
        Duration allowed =
                awaited == null ? null : rules.milestones().get(awaited).silentAfter();
        if (allowed == null) {
            return null;
        }
        Occurred last = position.lastEvent();
        // A fact of a day may be as late as its end.
        Instant heard = last == null ? position.since() : last.end();
        return heard.plus(allowed);
    }

    private static SortedSet<Expiry> expiries(Position position, Map<Integer, LocalDate> expiry, AttentionRules rules) {
        SortedSet<Expiry> expiries = new TreeSet<>(Comparator.comparing(Expiry::on));
        for (Balance balance : position.balances()) {
            LocalDate on = expiry.get(balance.line());
            boolean delivered = balance.slot().peak().compareTo(Stage.DELIVERED) >= 0;
            if (on != null && !delivered && !balance.slot().stage().isExit()) {
                expiries.add(Expiry.of(on, rules.zone()));
            }
        }
        return expiries;
    }

    /**
     * Reference data for {@link Attention}.
     *
     * @param milestones the allowed silence at each stage
     * @param installable items that are installed; others are finished when delivered
     * @param zone of the operation
     */
    public record AttentionRules(Map<Stage, Milestone> milestones, Set<String> installable, ZoneId zone) {

        boolean isAtItsEnd(Balance balance, String item) {
            Stage stage = balance.slot().stage();
            return stage.isExit()
                    || stage == Stage.INSTALLED
                    || stage == Stage.DELIVERED && !installable.contains(item);
        }
    }
}
