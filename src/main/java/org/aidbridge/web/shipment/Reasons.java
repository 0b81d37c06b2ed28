package org.aidbridge.web.shipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aidbridge.route.state.Interval;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Balance;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.Flag.FlagReason;
import org.aidbridge.shipment.plan.Reason;
import org.aidbridge.shipment.query.EventView;
import org.aidbridge.web.Bundles;
import org.aidbridge.web.DomainTexts;
import org.aidbridge.web.PageFormat;

/**
 * Explains the flags of a shipment in the user's language. The API says the same in English with codes.
 *
 * @param reported the events by id
 */
record Reasons(ReasonTexts texts, DomainTexts words, PageFormat write, Function<UUID, EventView> reported)
        implements Reason.Wording {

    static Reasons of(PageFormat write, Function<UUID, EventView> reported) {
        return new Reasons(
                Bundles.in(ReasonTexts.class, write.language()),
                Bundles.in(DomainTexts.class, write.language()),
                write,
                reported);
    }

    @Override
    public String reported(Flag flag, FlagReason mark) {
        EventView event = reported.apply(mark.event());
        return switch (flag) {
            case OFF_PLAN -> offPlan(event);
            case OUT_OF_SEQUENCE -> texts.outOfSequence(name(event));
            case MISDELIVERED -> texts.misdelivered(name(event), event.to(), mark.expected());
            case DISCREPANCY -> discrepancy(event);
            case AT_RISK, ON_CLOSED_ROUTE, OVERDUE, HELD, SILENT, EXPIRING, EXPIRED ->
                throw new IllegalArgumentException(flag + " is raised by no report");
        };
    }

    private String discrepancy(EventView event) {
        if (event.type().equals(EventType.RECEIVED.name())) {
            return texts.countedAgain();
        }
        return event.iata() == null ? texts.discrepancy() : texts.discrepancyOf(event.iata());
    }

    /** Why an event did not fit the plan. */
    public String offPlan(EventView event) {
        return texts.offPlan(name(event), where(event.flight(), event.place()), together(event.planned().stream()));
    }

    private String where(String flight, String place) {
        if (flight == null) {
            return texts.at(place);
        }
        return place == null ? texts.on(flight) : texts.onAt(flight, place);
    }

    private String name(EventView event) {
        return words.event(EventType.valueOf(event.type()));
    }

    @Override
    public String heldByCustoms(When since) {
        return texts.heldByCustoms(write.when(since));
    }

    @Override
    public String withheld(List<Balance> withheld) {
        return texts.withheld(together(withheld.stream().map(this::part)));
    }

    @Override
    public String notAsDeclared(List<Balance> off, List<Reason.Found> found) {
        return texts.notAsDeclared(together(Stream.concat(
                off.stream().map(b -> texts.become(part(b), words.stage(b.slot().stage()))),
                found.stream()
                        .map(f -> texts.found(texts.part(
                                write.number(f.surplus()) + " " + f.line().unit(),
                                f.line().line()))))));
    }

    @Override
    public String also(String one, String other) {
        return texts.also(one, other);
    }

    @Override
    public String overdue(When by) {
        return by.day() == null ? texts.overdue(write.time(by.at())) : texts.overdueOn(write.day(by.day()));
    }

    @Override
    public String silent(Instant until) {
        return texts.silent(write.time(until));
    }

    @Override
    public String expiring(int days, LocalDate on) {
        return texts.expiring(days, write.day(on));
    }

    @Override
    public String expired(LocalDate on) {
        return texts.expired(write.day(on));
    }

    @Override
    public String atRisk(List<Reason.Held> held) {
        return held.stream()
                .map(h -> texts.toLeave(quantities(h), h.route(), closed(h.closed())))
                .reduce(texts::also)
                .orElseThrow();
    }

    private String quantities(Reason.Held held) {
        String named = together(held.named().stream().map(w -> part(w.quantity(), w.line())));
        return held.isMore() ? texts.andMore(named) : named;
    }

    @Override
    public String onClosedRoute(List<Reason.Left> left) {
        return left.stream()
                .map(l -> texts.left(l.route(), write.when(l.at()), closed(l.closed())))
                .reduce(texts::also)
                .orElseThrow();
    }

    private String closed(Interval closed) {
        return texts.closed(
                write.when(closed.since()),
                words.announced(closed.state()),
                closed.cause().name());
    }

    private String part(Balance balance) {
        String place = balance.slot().place();
        return place == null
                ? part(balance.quantity(), balance.line())
                : texts.partAt(write.number(balance.quantity()), balance.line(), place);
    }

    private String part(Quantity quantity, int line) {
        return texts.part(write.number(quantity), line);
    }

    private String together(Stream<String> parts) {
        return parts.reduce(texts::and).orElseThrow();
    }
}
