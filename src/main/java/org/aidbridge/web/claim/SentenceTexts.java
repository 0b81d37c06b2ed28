package org.aidbridge.web.claim;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.aidbridge.claim.model.Channel;
import org.aidbridge.shipment.ledger.Stage;

@MessageBundle("sentence")
public interface SentenceTexts {

    @Message
    String channel(Channel channel);

    /** Follows "has" or "have". */
    @Message
    String done(Stage stage);

    @Message("until {day}")
    String until(String day);

    @Message("at least {amount}")
    String atLeast(String amount);

    @Message("more than {amount}")
    String moreThan(String amount);

    @Message("at most {amount}")
    String atMost(String amount);

    @Message("less than {amount}")
    String lessThan(String amount);

    @Message("exactly {amount}")
    String exactly(String amount);

    @Message("{amount} or more")
    String orMore(String amount);

    @Message("{lower} and {upper}")
    String between(String lower, String upper);

    @Message("{one}; {other}")
    String and(String one, String other);

    @Message("from {first} until {last}")
    String fromUntil(String first, String last);

    @Message(
            "{range} are claimed to have {done} {period}, {tracked} are tracked ({coverage} %): {gap} are not shown by what we track.")
    String notShown(String range, String done, String period, String tracked, String coverage, String gap);

    @Message(
            "{range} are claimed to have {done} {period}, {tracked} are tracked: {gap} are tracked beyond what the claim allows.")
    String beyond(String range, String done, String period, String tracked, String gap);

    @Message("{range} are claimed to have {done} {period}, {tracked} are tracked: the claim agrees with what we track.")
    String within(String range, String done, String period, String tracked);

    @Message("This takes back another claim and states no figure.")
    String takesBack();

    @Message("Who stated it has taken it back.")
    String wasTakenBack();

    @Message("This is a pledge: a promise is not held against what has happened, and not added to it.")
    String isPledge();

    @Message("The claim counts {scope}, and our figures are not told apart by that.")
    String notToldApart(String scope);

    @Message("Nobody has said which of our items these words mean.")
    String notMapped();

    @Message("Both can be true: {range} until {day}, {other} until {otherDay}.")
    String both(String range, String day, String other, String otherDay);

    @Message("They cannot both be true: {one} by this one, {other} by the other.")
    String notBoth(String one, String other);

    @Message("{range} have {done} {period}")
    String said(String range, String done, String period);

    @Message("One of the two was taken back or takes another back.")
    String oneTakenBack();

    @Message("One is a pledge, the other a figure of what has happened.")
    String onePledge();

    @Message("Nobody has said which of our items the words of one of them mean.")
    String oneNotMapped();

    @Message("This one counts {one}, the other {other}.")
    String counting(String one, String other);

    @Message("what has {done}")
    String whatHas(String done);

    @Message("in {unit}")
    String inUnit(String unit);

    @Message("everything")
    String everything();

    @Message("{counted} {limit}")
    String limited(String counted, String limit);

    @Message("given by {party}")
    String givenBy(String party);

    @Message("carried by {carrier}")
    String carriedBy(String carrier);

    @Message("from {country}")
    String fromCountry(String country);

    @Message("to {country}")
    String toCountry(String country);

    @Message("arriving at {place}")
    String arrivingAt(String place);

    @Message("This says that another claim was recorded by mistake: nobody made it.")
    String corrects();

    @Message("Our record of it was a mistake and has been corrected.")
    String wasCorrected();

    @Message("Our record of one of the two was a mistake.")
    String oneCorrected();

    @Message(
            "The total of one speaker falls, which it cannot: {earlier} until {earlierDay}, but {later} until {laterDay}.")
    String falls(String earlier, String earlierDay, String later, String laterDay);
}
