package org.aidbridge.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("text")
public interface FrameTexts {

    @Message
    String section(Section section);

    @Message
    String area(Area area);

    @Message("Skip to the content")
    String skip();

    @Message("Operations")
    String operations();

    @Message("Parts of the board")
    String navigation();

    @Message("Replay")
    String replay();

    @Message("Entered afterwards, on the clock of the time it tells of")
    String replayMore();

    @Message("As of")
    String asOf();

    @Message("now")
    String now();

    @Message("Time")
    String at();

    @Message("Time, if it is known")
    String timeIfKnown();

    @Message("as it was known then")
    String asKnownThen();

    @Message("by all that is known now")
    String asKnownNow();

    @Message("Using")
    String using();

    @Message("Show")
    String show();

    @Message("Back to now")
    String backToNow();

    @Message("A day earlier")
    String dayBefore();

    @Message("A day later")
    String dayAfter();

    @Message("You see the operation as of {time}, as it was known then.")
    String shownAsKnownThen(String time);

    @Message("You see the operation as of {time}, by all that is known now.")
    String shownAsKnownNow(String time);

    @Message("You see the operation as of {time}, as it was known at {known}.")
    String shownApart(String time, String known);

    @Message("Times are in {zone}.")
    String timesIn(String zone);

    /** For pages in the operation's zone. */
    @Message("Times and days are in {zone}.")
    String timesAndDaysIn(String zone);

    @Message("Days of figures are those of {zone}.")
    String daysOf(String zone);

    @Message("Time zone")
    String zone();

    @Message("of this device")
    String zoneOfDevice();

    @Message("of the operation")
    String zoneOfOperation();

    @Message("Language")
    String language();

    @Message("Apply")
    String apply();

    @Message("Signed in as")
    String signedInAs();

    @Message("Account")
    String account();

    @Message("Sign out")
    String signOut();

    @Message("API")
    String api();

    @Message("You are a member of no operation yet. Its administrator lets you in under the name {name}.")
    String noOperations(String name);

    @Message("Loading …")
    String loading();

    @Message("This could not be loaded. Reload the page to try again.")
    String notLoaded();

    @Message("This was not recorded")
    String refused();

    @Message("It is not certain that this was recorded")
    String unsure();

    @Message("There is no connection. What you have typed is kept on this device; send it again when there is one.")
    String offline();

    @Message("Draft of {time} restored. It has not been recorded yet.")
    String kept(String time);

    @Message("Discard draft")
    String discard();

    @Message("Cancel")
    String cancel();

    /** A button that adds what a field names. */
    @Message("Add “{name}”")
    String addNamed(String name);

    @Message("Show as a table")
    String asTable();
}
