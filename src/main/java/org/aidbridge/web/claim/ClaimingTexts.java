package org.aidbridge.web.claim;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.aidbridge.claim.model.Bound;
import org.aidbridge.claim.model.ClaimKind;
import org.aidbridge.claim.model.ClaimPairComparison;
import org.aidbridge.claim.model.Incomparability;

@MessageBundle("claiming")
public interface ClaimingTexts {

    @Message
    String bound(Bound bound);

    @Message
    String kind(ClaimKind kind);

    @Message
    String together(ClaimPairComparison.Outcome outcome);

    @Message
    String ground(Incomparability ground);

    @Message("Claims")
    String title();

    @Message(
            "Public figures, verbatim, compared with what was tracked. Missing tracking is no proof that a figure is wrong.")
    String titleMore();

    @Message("No claim had been recorded here, as far as was known.")
    String none();

    @Message("Stated")
    String stated();

    @Message("Words")
    String words();

    @Message("taken back")
    String takenBack();

    @Message("By")
    String by();

    @Message("Counts")
    String counts();

    @Message("what has reached: {stage}")
    String reached(String stage);

    @Message("Period")
    String period();

    @Message("from {day}")
    String from(String day);

    @Message("until it was stated")
    String untilStated();

    @Message("Rests on")
    String basis();

    @Message("nobody can say")
    String noItems();

    @Message("Version {version} of the mapping")
    String mapping(Integer version);

    @Message("Scope")
    String scope();

    @Message("Implies")
    String implies();

    @Message("Gap")
    String gap();

    @Message("We track {percent} % of the least that it implies")
    String coverage(String percent);

    @Message("Reconciliation")
    String reconciliation();

    @Message("Said to be the sum of")
    String components();

    @Message("These parts can make up the stated figure.")
    String addsUp();

    @Message("These parts cannot make up the stated figure; it is recorded as stated.")
    String addsNotUp();

    @Message("Beside other claims about the same items")
    String others();

    @Message("No other claim is about these items.")
    String noOthers();

    @Message("Together")
    String togetherOf();

    @Message("The claim is recorded.")
    String isRecorded();

    @Message("What its words mean is recorded.")
    String isMapped();

    @Message("What its words were said to mean")
    String mappings();

    @Message("Version")
    String version();

    @Message("Taken back by")
    String takenBackBy();

    @Message("Takes back")
    String takesBackOf();

    @Message("Our record was corrected: current record")
    String correctedBy();

    @Message("Says that this was recorded by mistake")
    String correctsOf();

    @Message("Our record corrected")
    String recordCorrected();

    @Message("Recorded before, by {who} at {time}, as")
    String recordedBefore(String who, String time);

    @Message("known to {amount}")
    String knownTo(String amount);
}
