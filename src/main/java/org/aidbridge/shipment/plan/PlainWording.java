package org.aidbridge.shipment.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.aidbridge.route.state.Interval;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Balance;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.FlagReason;

/** The reasons of flags as the interface tells them. */
enum PlainWording implements Reason.Wording {
    ENGLISH;

    @Override
    public String reported(Flag flag, FlagReason mark) {
        return mark.reason();
    }

    @Override
    public String heldByCustoms(When since) {
        return "Held by customs since " + since;
    }

    @Override
    public String withheld(List<Balance> withheld) {
        return "Withheld: " + standing(withheld);
    }

    @Override
    public String notAsDeclared(List<Balance> off, List<Reason.Found> found) {
        String surplus = found.stream()
                .map(f -> f.surplus() + " " + f.line().unit() + " of line "
                        + f.line().line())
                .collect(Collectors.joining(", "));
        String reason = off.isEmpty() ? "" : "Not as declared: " + standing(off);
        return reason + (surplus.isEmpty() ? "" : (reason.isEmpty() ? "" : "; ") + "found in surplus: " + surplus);
    }

    @Override
    public String also(String one, String other) {
        return one + "; " + other;
    }

    private static String standing(List<Balance> balances) {
        return balances.stream()
                .map(b -> b.quantity() + " of line " + b.line() + " " + b.slot().describe())
                .collect(Collectors.joining(", "));
    }

    @Override
    public String overdue(When by) {
        return (by.day() == null ? "It was due by " : "It was due on ") + by;
    }

    @Override
    public String silent(Instant until) {
        return "Nothing has been heard of it for longer than its stage allows, which was until " + until;
    }

    @Override
    public String expiring(int days, LocalDate on) {
        return "Goods that are not delivered yet expire on " + on + ", within " + days + " days";
    }

    @Override
    public String expired(LocalDate on) {
        return "Goods that are not delivered yet expired on " + on;
    }

    @Override
    public String atRisk(List<Reason.Held> held) {
        return held.stream()
                .map(h -> quantities(h) + " to leave on " + h.route() + ", " + describe(h.closed()))
                .collect(Collectors.joining("; "));
    }

    private static String quantities(Reason.Held held) {
        return held.named().stream()
                .map(w -> w.quantity() + " of line " + w.line())
                .collect(Collectors.joining(", ", "", held.isMore() ? " and more" : ""));
    }

    @Override
    public String onClosedRoute(List<Reason.Left> left) {
        return left.stream()
                .map(l -> "Left on " + l.route() + (l.at().day() == null ? " at " : " on ") + l.at() + ", "
                        + describe(l.closed()))
                .collect(Collectors.joining("; "));
    }

    private static String describe(Interval closed) {
        return "closed since " + closed.since() + ", " + closed.state() + " by notice "
                + closed.cause().name();
    }
}
