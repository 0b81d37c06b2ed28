package org.aidbridge.web.hold;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("hold")
public interface HoldTexts {

    @Message("Cargo on hold")
    String title();

    @Message(
            "Cargo whose route is closed at its departure time, the most urgent first. Cargo in the air is not affected.")
    String titleMore();

    @Message("No cargo is on hold for a closed route.")
    String none();

    @Message("No route is closed, so nothing is on hold.")
    String noneClosed();

    @Message("By item")
    String byItem();

    @Message("By priority and the time it is required")
    String rows();

    @Message("The first {count} are shown; the totals and the file have all.")
    String firstOnly(Integer count);

    @Message("In the air on these routes, not affected")
    String inFlight();

    @Message("Closed routes")
    String routes();

    @Message("Cargo")
    String cargo();

    @Message("Required by")
    String requiredBy();

    @Message("overdue")
    String overdue();

    @Message("Shipment")
    String shipment();

    @Message("planned for {time}")
    String planned(String time);

    @Message("held by another suspension, too")
    String heldByOthers();

    @Message("since {time}, for {span}")
    String since(String time, String span);

    @Message("For")
    String recipient();
}
