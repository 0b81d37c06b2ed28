package org.aidbridge.shipment.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aidbridge.route.state.Interval;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Balance;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.FlagReason;

/**
 * Why a flag is up: what is the matter, before anybody has put it into words. The interface says it in English; pages say it
 * in the language of their reader.
 */
@FunctionalInterface
public interface Reason {

    /** Says it in the words of a language. */
    String told(Wording wording);

    /** As the interface says it, with codes, and with instants in UTC. */
    @JsonValue
    default String words() {
        return told(PlainWording.ENGLISH);
    }

    /** What there is to say, each in a sentence. */
    interface Wording {

        /** Something was reported that raises one of {@code OFF_PLAN}, {@code OUT_OF_SEQUENCE}, {@code MISDELIVERED} and {@code DISCREPANCY}. */
        String reported(Flag flag, FlagReason mark);

        /** @param since when customs said so */
        String heldByCustoms(When since);

        /** @param withheld where it stands, and how much */
        String withheld(List<Balance> withheld);

        /**
         * @param off what is missing, damaged or lost
         * @param found beyond what was declared; one of the two is not empty
         */
        String notAsDeclared(List<Balance> off, List<Found> found);

        /** Two reasons of one flag. */
        String also(String one, String other);

        /** @param by when it was to have come */
        String overdue(When by);

        /** @param until when something should have been heard */
        String silent(Instant until);

        /**
         * @param days how long before they expire goods are looked at
         * @param on the last day on which the first of them may be used
         */
        String expiring(int days, LocalDate on);

        /** @param on the last day on which the first of them could be used */
        String expired(LocalDate on);

        /** @param held by route, in the order of travel */
        String atRisk(List<Held> held);

        /** @param left each flight that left on a route that was closed then */
        String onClosedRoute(List<Left> left);
    }

    /** How much of a line was found that nobody had declared. */
    record Found(Declared line, Quantity surplus) {}

    /**
     * What is to leave on a route that is closed then.
     *
     * @param closed the time during which it is
     */
    record Held(String route, List<Waiting> waiting, Interval closed) {

        private static final int NAMED = 3;

        /** What is told of it, not to make a sentence of a whole list. */
        public List<Waiting> named() {
            return waiting.subList(0, Math.min(waiting.size(), NAMED));
        }

        /** Whether more waits than is told. */
        public boolean isMore() {
            return waiting.size() > NAMED;
        }
    }

    /**
     * What left all the same.
     *
     * @param closed the time during which the route was
     */
    record Left(String route, When at, Interval closed) {}
}
