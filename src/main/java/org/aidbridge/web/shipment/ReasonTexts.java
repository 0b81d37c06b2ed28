package org.aidbridge.web.shipment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("reason")
public interface ReasonTexts {

    @Message("{event} was reported {where}: that is not in the plan of that time ({plan})")
    String offPlan(String event, String where, String plan);

    @Message("on {flight}")
    String on(String flight);

    @Message("at {place}")
    String at(String place);

    @Message("on {flight} at {place}")
    String onAt(String flight, String place);

    @Message("{event} to {to}, but dispatched to {expected}")
    String misdelivered(String event, String to, String expected);

    @Message("{event} is dated after a later step of the same goods; it moved nothing")
    String outOfSequence(String event);

    @Message("A discrepancy was reported")
    String discrepancy();

    @Message("A discrepancy was reported: {code}")
    String discrepancyOf(String code);

    @Message("A second count differs from what had been received")
    String countedAgain();

    @Message("Held by customs since {time}")
    String heldByCustoms(String time);

    @Message("Withheld: {parts}")
    String withheld(String parts);

    @Message("Not as declared: {parts}")
    String notAsDeclared(String parts);

    @Message("It was due by {time}")
    String overdue(String time);

    @Message("It was due on {day}")
    String overdueOn(String day);

    @Message("Nothing has been heard of it for longer than its stage allows, which was until {time}")
    String silent(String time);

    @Message("Goods that are not delivered yet expire on {day}, within {days} days")
    String expiring(Integer days, String day);

    @Message("Goods that are not delivered yet expired on {day}")
    String expired(String day);

    @Message("{parts} to leave on {route}, {closed}")
    String toLeave(String parts, String route, String closed);

    @Message("Left on {route} at {time}, {closed}")
    String left(String route, String time, String closed);

    @Message("closed since {time}: {state} by notice {notice}")
    String closed(String time, String state, String notice);

    @Message("{quantity} of line {line}")
    String part(String quantity, Integer line);

    @Message("{quantity} of line {line} at {place}")
    String partAt(String quantity, Integer line, String place);

    @Message("{part} ({stage})")
    String become(String part, String stage);

    @Message("{part} found in surplus")
    String found(String part);

    @Message("{one}, {other}")
    String and(String one, String other);

    @Message("{parts} and more")
    String andMore(String parts);

    /** Joins routes, flights or reasons. */
    @Message("{one}; {other}")
    String also(String one, String other);
}
