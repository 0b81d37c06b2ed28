package org.aidbridge.shipment.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.aidbridge.route.state.Interval;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Balance;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.Flag.FlagReason;

/** Why a flag is up, independent of language: the API answers in English, pages in the language of their reader. */
@FunctionalInterface
public interface Reason {

    String told(Wording wording);

    /** For the API, with codes, and instants in UTC. */
    @JsonValue
    default String words() {
        return told(PlainWording.ENGLISH);
    }

    /** One sentence for each kind of reason. */
    interface Wording {

        /** An event raised OFF_PLAN, OUT_OF_SEQUENCE, MISDELIVERED or DISCREPANCY. */
        String reported(Flag flag, FlagReason mark);

        String heldByCustoms(When since);

        String withheld(List<Balance> withheld);

        /**
         * @param off missing, damaged or lost goods
         * @param found surplus; one of the two is not empty
         */
        String notAsDeclared(List<Balance> off, List<Found> found);

        /** Two reasons of one flag. */
        String also(String one, String other);

        String overdue(When by);

        String silent(Instant until);

        /**
         * @param days before expiry
         * @param on the first expiry date
         */
        String expiring(int days, LocalDate on);

        String expired(LocalDate on);

        /** @param held by route, in the order of travel */
        String atRisk(List<Held> held);

        String onClosedRoute(List<Left> left);
    }

    record Found(Declared line, Quantity surplus) {}

    /** Goods that are to leave on a route while it is closed. */
    record Held(String route, List<Waiting> waiting, Interval closed) {

        private static final int NAMED = 3;

        public List<Waiting> named() {
            return waiting.subList(0, Math.min(waiting.size(), NAMED));
        }

        public boolean isMore() {
            return waiting.size() > NAMED;
        }
    }

    /** A departure on a closed route. */
    record Left(String route, When at, Interval closed) {}

    /** The English of the API. */
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
                    .map(b -> b.quantity() + " of line " + b.line() + " "
                            + b.slot().describe())
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
}
