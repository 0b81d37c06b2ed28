package org.aidbridge.web.receiving;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("receiving")
public interface ReceivingTexts {

    @Message("Receiving")
    String title();

    @Message("Goods waiting to be counted, missing at an earlier count, or withheld.")
    String titleMore();

    @Message("Nothing waits to be received.")
    String none();

    @Message("There are more; the list of shipments has all.")
    String more();

    @Message("{reference} is checked in.")
    String done(String reference);

    @Message("Outstanding:")
    String stillWaits();

    @Message("Nothing of it waits any more.")
    String allDone();

    @Message("{quantity} to be counted")
    String toCount(String quantity);

    @Message("Check in")
    String checkIn();

    @Message("Correct what differs. The count is kept on this device until it is recorded, and recorded only once.")
    String checkInMore();

    @Message("Nothing of this shipment waits to be received.")
    String nothingWaits();

    @Message("Expected")
    String expected();

    @Message("{quantity} missing so far")
    String missingSoFar(String quantity);

    @Message("{quantity} withheld so far")
    String withheldSoFar(String quantity);

    @Message("Released")
    String released();

    @Message("Released goods are counted with the rest: good, damaged or missing.")
    String releasedMore();

    @Message("Withheld")
    String withheld();

    @Message("all accounted for")
    String settled();

    /** Followed by what was damaged, missing, withheld or surplus. */
    @Message("accounted for, with differences")
    String differs();

    @Message("still to account for")
    String open();

    @Message("more than expected")
    String over();

    @Message("Unlisted items")
    String unlisted();

    @Message("Goods that were in the consignment and on no packing list.")
    String unlistedMore();

    @Message("Counted")
    String when();

    @Message("Record the check-in")
    String record();
}
