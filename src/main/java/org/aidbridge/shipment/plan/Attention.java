package org.aidbridge.shipment.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

/**
 * What about a shipment needs somebody's attention, a pure function of where it stands and what was planned: flags that
 * stand until the ledger changes, and the instants from which others will be up when nothing happens until then.
 *
 * @param standing flags that are up, each with its reason
 * @param overdue null when it cannot be overdue any more; likewise {@code silentFrom}
 * @param expiries of goods that have not been delivered, the first to expire first
 */
public record Attention(Map<Flag, Reason> standing, DueDate overdue, Instant silentFrom, SortedSet<Expiry> expiries) {

    // Without streams: each look at a shipment comes by here.
    private static final Set<Stage> WITHHELD = Set.of(Stage.WITHHELD);
    private static final Set<Stage> OFF = Set.of(Stage.MISSING, Stage.DAMAGED, Stage.LOST);

    /**
     * @param required when it is needed, or null
     * @param eta when it is expected at the destination, or null
     * @param expiry by line number, for those that have one
     */
    public static Attention of(
            Position position, DueDate required, Eta eta, Map<Integer, LocalDate> expiry, AttentionRules rules) {
        return new Attention(
                standing(position),
                overdue(position, required, eta == null ? null : eta.dueDate()),
                silentFrom(position, rules),
                expiries(position, expiry, rules));
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

    /** At the first of these instants it is EXPIRING, at the second no longer, at the third again, and so on. */
    public List<Instant> expiring() {
        return Expiry.turns(expiries);
    }

    /** When the first of its goods have expired; null when none do. */
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

    /** As long as something is awaited of any of it: what is delivered for good, or gone, keeps nobody waiting. */
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
        // Of a day it is not known how early in it that was.
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
}
