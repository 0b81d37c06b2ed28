package org.aidbridge.web.claim;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.aidbridge.ledger.Stage;
import org.aidbridge.verdict.Bound;
import org.aidbridge.verdict.Channel;
import org.aidbridge.verdict.ClaimKind;
import org.aidbridge.verdict.Comparison;
import org.aidbridge.verdict.Ground;

/** What the pages of claims say. */
@MessageBundle("claiming")
public interface ClaimingTexts {

    @Message
    String bound(Bound bound);

    @Message
    String kind(ClaimKind kind);

    @Message
    String together(Comparison.Outcome outcome);

    @Message
    String ground(Ground ground);

    /** What a figure counts, when it counts not all. */
    @Message
    String channel(Channel channel);

    /** What follows "has" or "have". */
    @Message
    String done(Stage stage);

    @Message("Claims")
    String title();

    @Message(
            "Public figures in the words in which they were stated, held against what was tracked. That we do not see something is no proof that it is not so.")
    String titleMore();

    @Message("No claim had been recorded here, as far as was known.")
    String none();

    @Message("Stated")
    String stated();

    @Message("Words")
    String words();

    @Message("Figure")
    String figure();

    @Message("Tracked")
    String tracked();

    @Message("Verdict")
    String verdictOf();

    @Message("older")
    String older();

    @Message("taken back")
    String takenBack();

    @Message("By")
    String by();

    @Message("Read it at its source")
    String source();

    @Message("Counts")
    String counts();

    @Message("what has reached: {stage}")
    String reached(String stage);

    @Message("Period")
    String period();

    @Message("from {day}")
    String from(String day);

    @Message("until {day}")
    String until(String day);

    @Message("until it was stated")
    String untilStated();

    @Message("Rests on")
    String basis();

    @Message("Our items that its words mean")
    String items();

    @Message("nobody can say")
    String noItems();

    @Message("Version {version} of the mapping")
    String mapping(Integer version);

    @Message("Scope")
    String scope();

    @Message("Implies")
    String implies();

    @Message("at least {amount}")
    String atLeast(String amount);

    @Message("more than {amount}")
    String moreThan(String amount);

    @Message("at most {amount}")
    String atMost(String amount);

    @Message("less than {amount}")
    String lessThan(String amount);

    @Message("Gap")
    String gap();

    @Message("We track {percent} % of the least that it implies")
    String coverage(String percent);

    @Message("Reconciliation")
    String reconciliation();

    @Message("Said to be the sum of")
    String components();

    @Message("These parts can make up what is stated.")
    String addsUp();

    @Message("These parts cannot make up what is stated; it is recorded as it was said.")
    String addsNotUp();

    @Message("Beside other claims about the same items")
    String others();

    @Message("No other claim is about these items.")
    String noOthers();

    @Message("Together")
    String togetherOf();

    @Message("Recorded")
    String recorded();

    @Message("{time} by {who}")
    String recordedBy(String time, String who);

    @Message("exactly {amount}")
    String exactly(String amount);

    @Message("{amount} or more")
    String orMore(String amount);

    /** Two limits. */
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

    /** What is counted, and one more limit of it. */
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

    @Message("Record a claim")
    String newClaim();

    @Message(
            "A claim is kept in its own words and never changed. Days and times are those of {zone}. You see how it would be held before it is recorded.")
    String newClaimMore(String zone);

    @Message("What was said")
    String what();

    @Message("Kind")
    String kindOf();

    @Message("The words, verbatim")
    String text();

    @Message("Stated on")
    String statedOn();

    @Message("Time, if it is known")
    String time();

    @Message("Who says it")
    String who();

    @Message("Party, if it is one of the operation")
    String party();

    @Message("The passage that it stands in, verbatim")
    String quote();

    @Message("Where it can be read (web address)")
    String url();

    @Message("What it is to be called")
    String reference();

    @Message("The figure")
    String theFigure();

    @Message("How it is hedged")
    String boundOf();

    @Message("Quantity")
    String quantity();

    @Message("Unit")
    String unit();

    @Message("Stage that it is said to have reached")
    String stage();

    @Message("Our items that its words mean")
    String meaning();

    @Message("They are counted in the unit of the figure. Without any the claim waits for somebody to say so.")
    String meaningMore();

    @Message("Why they mean these")
    String meaningNote();

    @Message("What it counts")
    String counted();

    @Message("Without a limit it counts everything.")
    String countedMore();

    @Message("Whose deliveries")
    String channelOf();

    @Message("all")
    String all();

    @Message("Carrier")
    String carrier();

    @Message("Donor")
    String donor();

    @Message("From country (two letters)")
    String originCountry();

    @Message("To country (two letters)")
    String destinationCountry();

    @Message("Place of destination")
    String destination();

    @Message("First day that it counts")
    String periodFrom();

    @Message("Last day that it counts")
    String periodTo();

    @Message("What it rests on, by its own words")
    String basisOf();

    @Message("The parts that it is said to be the sum of")
    String parts();

    @Message("Leave them out where none were stated. A sum that does not add up is recorded as it was said.")
    String partsMore();

    @Message("Part {number}: the words")
    String part(Integer number);

    @Message("How part {number} is hedged")
    String partBound(Integer number);

    @Message("Quantity of part {number}")
    String partQuantity(Integer number);

    @Message("Show how it would be held")
    String look();

    @Message("Not recorded yet: this is how it would be held")
    String preview();

    @Message("Nothing has been written. Confirm it, or change what is below.")
    String previewMore();

    @Message("Confirm and record")
    String confirm();

    @Message("Change it")
    String change();

    @Message("The claim is recorded.")
    String isRecorded();

    @Message("What its words mean is recorded.")
    String isMapped();

    @Message("Say anew what its words mean")
    String map();

    @Message("The words stay as they are. What was reconciled before stays as it was known then.")
    String mapMore();

    @Message("Record that it was taken back")
    String takeBack();

    @Message("The claim that is taken back")
    String about();

    @Message("Both stay to be seen, and what was known before stays as it was.")
    String takeBackMore();

    @Message("What its words were said to mean")
    String mappings();

    @Message("Version")
    String version();

    @Message("Taken back by")
    String takenBackBy();

    @Message("Takes back")
    String takesBackOf();
}
