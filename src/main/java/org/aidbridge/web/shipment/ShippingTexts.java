package org.aidbridge.web.shipment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("shipping")
public interface ShippingTexts {

    @Message("Shipments")
    String title();

    @Message("Reference, waybill, flight, or name of an item, party, place or carrier")
    String searchHint();

    @Message("Stage")
    String stage();

    @Message("Flag")
    String flag();

    @Message("Consignee")
    String consignee();

    @Message("No shipment matches.")
    String none();

    @Message("No shipment had been declared here, as far as was known.")
    String noneYet();

    @Message("None on this page matches; there are more pages.")
    String noneHere();

    @Message("Shipment")
    String shipment();

    @Message("Goods")
    String goods();

    @Message("Route")
    String way();

    @Message("From and to")
    String parties();

    @Message("Partial")
    String partial();

    @Message("Needed by")
    String requiredBy();

    @Message("Expected")
    String eta();

    @Message("Next page")
    String nextPage();

    @Message("Recipient")
    String recipient();

    @Message("Waybill")
    String waybill();

    @Message("Declared")
    String declared();

    @Message("Custody")
    String holder();

    @Message("by the plan")
    String byPlan();

    @Message("as estimated")
    String byEstimate();

    @Message("arrived")
    String hasArrived();

    @Message("Where it is")
    String whereItIs();

    @Message("The parts of a line always add up to the declared and found quantities.")
    String whereItIsMore();

    @Message("{quantity} {unit} declared")
    String lineDeclared(String quantity, String unit);

    @Message("{quantity} {unit} found beyond that")
    String lineSurplus(String quantity, String unit);

    @Message("opening balance")
    String opening();

    @Message("unlisted")
    String unlisted();

    @Message("at {place}")
    String at(String place);

    @Message("on {flight}")
    String on(String flight);

    @Message("for {party}")
    String forParty(String party);

    @Message("Next action: {owner}")
    String toAct(String owner);

    @Message("lot {lot}")
    String lot(String lot);

    @Message("expires {day}")
    String expires(String day);

    @Message("{count} pieces")
    String pieces(Integer count);

    @Message("{kg} kg")
    String kg(String kg);

    @Message("Report what happened")
    String reportNext();

    @Message("What may come next, by where its goods stand now.")
    String reportNextMore();

    @Message("Nothing of it can go on from where it is.")
    String nothingNext();

    @Message("As of another time nothing is reported; go back to now for that.")
    String onlyNow();

    @Message("Itinerary")
    String legs();

    @Message("No carriage is planned.")
    String noLegs();

    @Message("Re-plan")
    String replan();

    @Message("Leg")
    String leg();

    @Message("Departure")
    String departure();

    @Message("Arrival")
    String arrival();

    @Message("planned {time}")
    String planned(String time);

    @Message("left {time}")
    String left(String time);

    @Message("arrived {time}")
    String arrived(String time);

    @Message("not reported")
    String notReported();

    @Message("lines {lines}")
    String legLines(String lines);

    @Message("What was reported")
    String events();

    @Message("The latest first, by time of occurrence. Nothing is overwritten: withdrawn events stay visible.")
    String eventsMore();

    @Message("Nothing has been reported yet.")
    String noEvents();

    @Message("Only the first {count} that were recorded are shown.")
    String moreEvents(Integer count);

    @Message("Expected")
    String expectedAt();

    @Message("by {user}")
    String by(String user);

    @Message("late: {span} after it happened")
    String lateReport(String span);

    @Message("withdrawn {time}")
    String withdrawn(String time);

    @Message("withdrawn")
    String isWithdrawn();

    @Message("Withdrawn")
    String declarationWithdrawn();

    @Message(
            "The declaration was withdrawn {time} by {user}. The shipment is in no figure, list or report recorded after that.")
    String declarationWithdrawnMore(String time, String user);

    @Message("Withdraws {type}")
    String withdraws(String type);

    @Message("expected")
    String isExpected();

    @Message("line {line}")
    String line(Integer line);

    @Message("found")
    String found();

    @Message("all the same, because: {reason}")
    String override(String reason);

    @Message("Correct")
    String correct();

    @Message("Withdraw")
    String withdraw();

    @Message("{type} was recorded.")
    String done(String type);

    @Message("The plan was recorded.")
    String donePlan();

    @Message("The shipment was declared.")
    String doneDeclaration();

    @Message("Copy as new")
    String copyAsNew();
}
