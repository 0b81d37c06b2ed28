package org.aidbridge.web.event;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("event")
public interface EventTexts {

    @Message("Withdraws the event and records this one in its place, both or neither. Both stay visible.")
    String correctMore();

    @Message("How much of it")
    String howMuch();

    @Message("Leave blank for all remaining.")
    String howMuchMore();

    @Message("Reported by")
    String sourceParty();

    @Message("Source reference")
    String sourceReference();

    @Message("Reason to do so all the same")
    String overrideLabel();

    @Message("Only for a booking on a closed route, or to dispatch expired goods; it is kept with the event.")
    String overrideMore();

    @Message("Withdraw and record again")
    String recordCorrection();

    @Message("{type} of {time} is no longer counted, at any time. It stays visible, together with this.")
    String withdrawMore(String type, String time);
}
