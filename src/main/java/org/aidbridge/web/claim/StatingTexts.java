package org.aidbridge.web.claim;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("stating")
public interface StatingTexts {

    @Message("Record a claim")
    String newClaim();

    @Message(
            "A claim is kept in its own words and never changed. Days and times are those of {zone}. You see a preview before it is recorded.")
    String newClaimMore(String zone);

    @Message("What was said")
    String what();

    @Message("Stated on")
    String statedOn();

    @Message("Party, if it is one of the operation")
    String party();

    @Message("Surrounding passage")
    String quote();

    @Message("Where it can be read (web address)")
    String url();

    @Message("What it is to be called")
    String reference();

    @Message("The figure")
    String theFigure();

    @Message("Qualifier")
    String boundOf();

    @Message("Stage that it is said to have reached")
    String stage();

    @Message("They are counted in the unit of the figure. Without items the claim waits for a mapping.")
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

    @Message("From country (two letters)")
    String originCountry();

    @Message("Place of destination")
    String destination();

    @Message("First day that it counts")
    String periodFrom();

    @Message("Last day that it counts")
    String periodTo();

    @Message("Stated basis")
    String basisOf();

    @Message("The parts that it is said to be the sum of")
    String parts();

    @Message("Leave them out where none were stated. A sum that does not add up is recorded as it was said.")
    String partsMore();

    @Message("Part {number}: the words")
    String part(Integer number);

    @Message("Qualifier of part {number}")
    String partBound(Integer number);

    @Message("Quantity of part {number}")
    String partQuantity(Integer number);

    @Message("Preview")
    String look();

    @Message("Preview: not recorded yet")
    String preview();

    @Message("Nothing has been saved. Confirm, or change the form below.")
    String previewMore();

    @Message("Confirm and record")
    String confirm();

    @Message("Change item mapping")
    String map();

    @Message("The quote does not change. Earlier reconciliations stay as they were known then.")
    String mapMore();

    @Message("Record that it was taken back")
    String takeBack();

    @Message("The claim that is taken back")
    String about();

    @Message("Both stay visible, and earlier knowledge stays as it was.")
    String takeBackMore();

    @Message("Correct our record")
    String correctRecord();

    @Message("For a claim that was misread or mistyped. The earlier record stays visible; the speaker is the same.")
    String correctRecordMore();

    @Message("Recorded by mistake")
    String mistaken();

    @Message("For a claim that nobody made. Not for one that its speaker has taken back.")
    String mistakenMore();

    @Message("Our record")
    String ourRecord();

    @Message("Known to")
    String knownTo();

    @Message(
            "A number, or as it was said: 33,30,187 or 3.34 lakh. Known to 1,000: the figure was rounded to the next 1,000.")
    String quantityMore();
}
