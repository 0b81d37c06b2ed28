package org.aidbridge.web.event;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("event")
public interface EventTexts {

    @Message("Withdraws the event and records this one in its place, both or neither. Both stay visible.")
    String correctMore();

    @Message("When")
    String when();

    @Message("Place")
    String place();

    @Message("How much of it")
    String howMuch();

    @Message("Leave blank for all remaining.")
    String howMuchMore();

    @Message("Quantity")
    String quantity();

    @Message("Good")
    String good();

    @Message("Surplus")
    String surplus();

    @Message("Reported by")
    String sourceParty();

    @Message("Source reference")
    String sourceReference();

    @Message("Reason to do so all the same")
    String overrideLabel();

    @Message("Only for a booking on a closed route, or to dispatch expired goods; it is kept with the event.")
    String overrideMore();

    @Message("Note")
    String note();

    @Message("Record")
    String record();

    @Message("Withdraw and record again")
    String recordCorrection();

    @Message("{type} of {time} is no longer counted, at any time. It stays visible, together with this.")
    String withdrawMore(String type, String time);

    @Message("Why")
    String why();
}
